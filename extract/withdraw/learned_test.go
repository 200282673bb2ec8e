package withdraw

import (
	"slices"
	"sort"
	"strings"
	"testing"

	"legajo/extract"
	"legajo/extract/withdraw/learnt"
	"legajo/language"
	"legajo/language/lexicon"
)

// found gives the exits that a paper from somebody to somebody tells, as "A > B date".
func found(kind string, code language.Code, from, text string) string {
	t, d := extract.Marked(from + " " + text)
	d.Kind, d.Language, d.Date = kind, code, "2019-06-10"
	if from != "" {
		end := extract.Sent
		if d.Entities[0].Kind == extract.Person {
			end = extract.Signed
		}
		d.Relations = append(d.Relations, extract.Relation{Kind: end, From: extract.ToEntity(0), To: extract.Self()})
	}
	Find(t, d, lex)
	var out []string
	for _, r := range d.Relations {
		if r.Kind == extract.WithdrewFrom && r.Score >= 500 {
			out = append(out, strings.TrimSpace(d.Entities[r.From.Index].Name+" > "+d.Entities[r.To.Index].Name+" "+r.Date))
		}
	}
	sort.Strings(out)
	return strings.Join(out, "; ")
}

// Exits in words that no table has, or far from the names; where no other day is told, the
// paper's own is the exit's.
func TestLearnt(t *testing.T) {
	tests := []struct {
		kind       string
		code       language.Code
		from, text string
		want       string
	}{
		{extract.Minutes, "en", "", "The Chair was sorry to report that {p:Morwenna Tull} had handed back her seat on the {Harbour Bursary Panel} on <2019-05-02|2 May 2019>, there being no meeting that she could get to.", "Morwenna Tull > Harbour Bursary Panel 2019-05-02"},
		{extract.PressRelease, "en", "", "The {Lantern Players}, who had grumbled about the fees since autumn, walked out of the {Drama Federation} for good on <2019-06-03|3 June 2019>.", "Lantern Players > Drama Federation 2019-06-03"},
		{extract.Letter, "en", "{p:Osric Venn}.", "After nine years I have had enough of the rows, and I am leaving the {Millpond Committee} with effect from <2019-07-01|1 July 2019>.", "Osric Venn > Millpond Committee 2019-07-01"},
		{extract.Report, "es", "", "La {Cofradía del Muelle} abandonó la {Mesa Pesquera} el <2018-03-04|4 de marzo de 2018>, cansada de que nadie leyera sus cartas.", "Cofradía del Muelle > Mesa Pesquera 2018-03-04"},
		{extract.Minutes, "es", "", "Se da cuenta de que doña {p:Rufina Oteiza} ha dejado el {Patronato del Asilo} desde el <2019-05-01|1 de mayo de 2019>, y se le agradecen sus desvelos.", "Rufina Oteiza > Patronato del Asilo 2019-05-01"},
	}
	for _, tt := range tests {
		if got := found(tt.kind, tt.code, tt.from, tt.text); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// Who leaves and what is left where they are named by one word: a person by the given name,
// and an agreement, which is nobody.
func TestLearntByOneWord(t *testing.T) {
	d := func(text string) string {
		t, d := extract.Marked(text)
		d.Kind, d.Language, d.Date = extract.Report, language.English, "2019-06-10"
		Find(t, d, lex)
		var out []string
		for _, e := range d.Entities {
			out = append(out, e.Kind+" "+e.Name)
		}
		return strings.Join(out, "; ")
	}
	for _, tt := range []struct{ text, want string }{
		{"{p:Morwenna Tull} planted a tree. Morwenna gave up her seat on the {Harbour Committee} there and then.", "person Morwenna Tull; organisation Harbour Committee"},
		{"{p:Morwenna Tull} planted a tree. Director Tull gave up her seat on the {Harbour Committee} there and then.", "person Morwenna Tull; organisation Harbour Committee"},
		{"{p:Morwenna Tull} and {p:Osric Tull} planted trees. Osric Tull gave up his seat on the {Harbour Committee} there and then.", "person Morwenna Tull; person Osric Tull; organisation Harbour Committee"},
		{"The {Lantern Players} bowed out of the Agreement on March 31 last year.", "organisation Lantern Players"},
	} {
		if got := d(tt.text); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// What sounds like an exit to the phrases and to what was learnt, and is none.
func TestLearntNone(t *testing.T) {
	tests := []struct {
		kind string
		code language.Code
		text string
	}{
		{extract.Minutes, "en", "{p:Osric Venn} left the meeting of the {Millpond Committee} at ten to catch his bus."},
		{extract.PressRelease, "en", "The {Lantern Players} denied that they were about to leave the {Drama Federation}."},
		{extract.Report, "en", "The {Lantern Players} withdrew their objection to the plans of the {Drama Federation}."},
		{extract.Report, "es", "La {Cofradía del Muelle} amenazó con dejar la {Mesa Pesquera} si no se le oía."},
		{extract.Report, "es", "El mandato de doña {p:Rufina Oteiza} en el {Patronato del Asilo} venció en mayo."},
		{extract.Agreement, "es", "Cualquiera de las partes podrá retirarse del {Convenio Ribereño} con aviso de treinta días."},
	}
	for _, tt := range tests {
		if got := found(tt.kind, tt.code, "", tt.text); got != "" {
			t.Errorf("%s: %s", tt.text, got)
		}
	}
}

// The exit that a phrase tells and what was learnt finds most unlikely is not written, and
// the document says why.
func TestUnlikely(t *testing.T) {
	x, d := extract.Marked("The {Quay Club} was dissolved. Who would have left the {Quay Trust} for it, asked {p:Osric Venn}.")
	d.Kind, d.Language = extract.Report, language.English
	s := newScan(x, d, lex)
	s.fillFrames()
	s.told = []telling{{kind: extract.WithdrewFrom, who: 0, from: 1, cueAt: 11, cueLast: 11, whoAt: -1, pact: -1, date: -1}}
	s.learn()
	for _, tell := range s.told {
		if tell.who == 0 {
			t.Errorf("%+v", tell)
		}
	}
	if len(d.Notes) == 0 || d.Notes[len(d.Notes)-1].Why != whyUnlikely {
		t.Errorf("notes %+v", d.Notes)
	}
}

// Who is named right before a verb as leaving what is named right behind it has left, whatever
// was learnt.
func TestPlain(t *testing.T) {
	for text, want := range map[string]bool{
		"The {Quay Club} withdrew from the {Quay Trust} in May.":                      true,
		"The {Quay Club} said in May that it withdrew its bid from the {Quay Trust}.": false,
	} {
		x, d := extract.Marked(text)
		d.Kind, d.Language = extract.Report, language.English
		s := newScan(x, d, lex)
		at := slices.IndexFunc(s.a, func(a extract.Atom) bool { return a.Fold == "withdrew" })
		s.told = []telling{{kind: extract.WithdrewFrom, who: 0, from: 1, cueAt: at, cueLast: at, whoAt: -1, pact: -1, date: -1}}
		s.weigh(nil, nil)
		if kept := len(s.told) == 1; kept != want {
			t.Errorf("%s: %v", text, kept)
		}
	}
}

// Where nothing can tell an exit, nothing is read.
func TestNothingTold(t *testing.T) {
	x, d := extract.Marked("{p:Osric Venn} painted the {Quay Trust} green.")
	d.Language = language.English
	s := newScan(x, d, extract.NewLexicon(lexicon.Languages()))
	if near := s.tellingSentences(); near != nil {
		t.Errorf("%v", near)
	}
}

// A word that only stands for a name is no name of the sender's own house.
func TestThisHouse(t *testing.T) {
	x, d := extract.Marked("That College and this {Quay Trust} met.")
	d.Kind, d.Language = extract.Letter, language.English
	s := newScan(x, d, lex)
	for k, want := range map[int]bool{1: false, 4: true} {
		if got := s.thisHouse(k); got != want {
			t.Errorf("%s: %t", s.a[k].Text, got)
		}
	}
}

// A day that a paper's own tells is that of the message in which it stands, whatever was
// read last.
func TestNearAt(t *testing.T) {
	x, d := extract.Marked("{p:Ann Porter} <2018-05-14|14 May 2018> It was said today. {p:Rhona Castell} <2018-05-03|3 May 2018> It was said today.")
	d.Kind, d.Language, d.Date = extract.Email, language.English, "2018-05-14"
	d.Earlier = []extract.Message{{First: 9, Head: 13, Last: 17, From: []int{1}}}
	s := newScan(x, d, lex)
	s.fillFrames()
	s.message = &d.Earlier[0]
	s.scene(func(int) bool { return true })
	if len(s.near) != 2 || s.near[0] != "2018-05-14" || s.near[1] != "2018-05-03" {
		t.Errorf("%q", s.near)
	}
}

// reported is a report, and the whole of it as the learnt reader sees it.
func reported(code language.Code, text string) (*scan, *learnt.Scene) {
	x, d := extract.Marked(text)
	d.Kind, d.Language = extract.Report, code
	s := newScan(x, d, lex)
	return s, s.scene(func(int) bool { return true })
}

// Numbers that stand for days of the month told last are days of their own.
func TestLoneDay(t *testing.T) {
	tests := []struct {
		code language.Code
		text string
		want string
	}{
		{"es", "Se reunió el <2018-05-14|14 de mayo de 2018>, y el día 22 dejó la Mesa.", "2018-05-22"},
		{"es", "Escribió el <2018-05-14|14 de mayo de 2018>. El viernes 25 lo confirmó.", "2018-05-25"},
		{"es", "Escribió el <2018-05-14|14 de mayo de 2018> a las 12 socias.", ""},
		{"es", "Pagó el <2018-02-14|14 de febrero de 2018>, el 30 y el 22.5 después.", ""},
		{"en", "They met on <2018-05-14|14 May 2018> and on the 17th they went.", "2018-05-17"},
		{"en", "They met on <2018-05-14|14 May 2018> in room 14C, the 12 members.", ""},
		{"en", "Nothing was said of the 17th of it.", ""},
	}
	for _, tt := range tests {
		s, _ := reported(tt.code, tt.text)
		if got := strings.Join(s.near, " "); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.want)
		}
	}
}

// Words with a capital that may name who leaves or what is left, where no step knew them.
func TestLoneCapital(t *testing.T) {
	tests := []struct {
		code language.Code
		text string
		want string
	}{
		{"en", "They were glad to leave the Scheme in peace.", "Scheme"},
		{"en", "Korvana departed. The City went on.", "Korvana|City"},
		{"en", "It went to the Director. However, nothing came.", ""},
		{"es", "Se fueron del Sello sin decir nada. Laspún siguió.", "Sello|Laspún"},
	}
	for _, tt := range tests {
		var got []string
		s, scene := reported(tt.code, tt.text)
		for _, n := range scene.Names {
			got = append(got, s.t.AtomText(n.First, n.Last))
		}
		if strings.Join(got, "|") != tt.want {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.want)
		}
	}
}

// What is left is the body within another where that is what is named, and who leaves is
// read otherwise than by a phrase where that is much likelier.
func TestInnerBody(t *testing.T) {
	for _, text := range []string{
		"On <2018-05-14|14 May 2018> {p:Osric Venn} resigned from the {Quay Alliance}'s data panel.",
		"{p:Osric Venn} left the {Quay Alliance}'s data panel on <2018-05-14|14 May 2018>.",
	} {
		if got := found(extract.Report, "en", "", text); got != "Osric Venn > data panel, Quay Alliance 2018-05-14" {
			t.Errorf("%s: %s", text, got)
		}
	}
}

// A party's own notice to end an agreement counts however little was learnt of such notices,
// and all who are listed leave where one of them is learnt to.
func TestLearntBeside(t *testing.T) {
	for _, tt := range []struct {
		kind               string
		sender, text, want string
	}{
		{extract.Letter, "{Harrow Care}.", "Reference is made to the Preferred Supplier Agreement dated <2017-05-15|15 May 2017> by and between {Harrow Care} and {Tarn Oxygen}. Pursuant to Section 11 of the Agreement, {Harrow Care} hereby notifies {Tarn Oxygen} that it elects to terminate the Agreement, effective as of <2019-07-31|31 July 2019>.", "Harrow Care > Tarn Oxygen 2019-07-31"},
		{extract.PressRelease, "", "Three charities are leaving the {Larder Alliance}: {Harvest Share}, the {Tollgate Trust} and {Open Cupboard}. They told its board on Monday that they had lost confidence in it.", "Harvest Share > Larder Alliance 2019-06-10; Open Cupboard > Larder Alliance 2019-06-10; Tollgate Trust > Larder Alliance 2019-06-10"},
		{extract.Report, "", "{p:Ida Quill} gave up her seat on the {Harbour Committee} there and then, having sat on it since <1994|1994>.", "Ida Quill > Harbour Committee 2019-06-10"},
		{extract.Report, "", "The {Quay Initiative} had long been unhappy. It ended the partnership on <2016-09-01|1 September 2016>.", ""},
		{extract.Report, "", "It has lost two of its members, namely the {Kingdom of Korvana}, which denounced it on <2001-02-14|14 February 2001>, and the {Federation of Ilm}, which was dissolved.", ""},
		{extract.Report, "", "Two faculty members, Dr. {p:Ida Quill} and Dr. {p:Osric Venn}, resigned from the data committee on <2018-05-14|14 May 2018>, in protest at their own college.", "Ida Quill > data committee 2018-05-14; Osric Venn > data committee 2018-05-14"},
	} {
		if got := found(tt.kind, "en", tt.sender, tt.text); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// What people who sign a letter say of themselves counts, however unlikely it was learnt to be.
func TestOwnWords(t *testing.T) {
	x, d := extract.Marked("{p:Rufina Oteiza} {p:Hilario Mota} Quienes suscribimos, integrantes del {Consejo de Molinos}, hacemos de su conocimiento que a partir de esta fecha dejamos el encargo que nos fue conferido en 2016. En los últimos meses el {Consejo de Molinos} no ha sido convocado.")
	d.Kind, d.Language, d.Date = extract.Letter, "es", "2019-06-10"
	for e := range 2 {
		d.Relations = append(d.Relations, extract.Relation{Kind: extract.Signed, From: extract.ToEntity(e), To: extract.Self()})
	}
	Find(x, d, lex)
	var got []string
	for _, r := range d.Relations[2:] {
		got = append(got, r.Kind+" "+d.Entities[r.From.Index].Name+" "+r.Date)
	}
	if want := extract.WithdrewFrom + " Hilario Mota 2019-06-10; " + extract.WithdrewFrom + " Rufina Oteiza 2019-06-10"; strings.Join(got, "; ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
