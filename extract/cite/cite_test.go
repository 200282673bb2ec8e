package cite

import (
	"fmt"
	"sort"
	"strings"
	"testing"

	"legajo/extract"
	"legajo/language/lexicon"
)

var lex = extract.NewLexicon(lexicon.Languages())

// told gives the letters of a text as "date number: from A; to B; cc C".
func told(d *extract.Document) string {
	var out []string
	for i, c := range d.Cited {
		var parts []string
		for _, r := range d.Relations {
			switch {
			case r.To == extract.ToCited(i) && (r.Kind == extract.Sent || r.Kind == extract.Signed):
				parts = append(parts, "1from "+d.Entities[r.From.Index].Name)
			case r.From == extract.ToCited(i) && r.Kind == extract.Addressed:
				parts = append(parts, "2to "+d.Entities[r.To.Index].Name)
			case r.From == extract.ToCited(i) && r.Kind == extract.Copied:
				parts = append(parts, "3cc "+d.Entities[r.To.Index].Name)
			case r.To == extract.ToCited(i) && r.Kind == extract.RepliesTo:
				parts = append(parts, "4reply")
			}
		}
		sort.Strings(parts)
		for k := range parts {
			parts[k] = parts[k][1:]
		}
		out = append(out, strings.TrimSpace(fmt.Sprintf("%s %s %s", c.Date, c.Number, strings.Join(parts, "; "))))
	}
	return strings.Join(out, " | ")
}

func TestFind(t *testing.T) {
	tests := []struct{ text, want string }{
		{"On <2015-02-16|16 February 2015> the {Rowan Trust} addressed a letter to the {Elm Council}.", "2015-02-16  from Rowan Trust; to Elm Council"},
		{"On <2015-02-16|16 February 2015>, the {Elm Council} received a letter signed by {p:Nora Whitlock}.", "2015-02-16  from Nora Whitlock; to Elm Council"},
		{"On <2015-09-19|September 19, 2015> the {Rowan Trust} submitted a second letter to the {Elm Council}, in which it asked for help.", "2015-09-19  from Rowan Trust; to Elm Council"},
		{"On <2015-05-25|25 May 2015> the {Support Bureau} published a response, followed by a formal response from the {Elm Council} published on <2015-06-14|June 14, 2015>.", "2015-05-25  from Support Bureau | 2015-06-14  from Elm Council"},
		{"The lack of answer to the {Rowan Trust}'s letter dated <2015-02-16|February 16, 2015> was noted.", "2015-02-16  from Rowan Trust"},
		{"El <2015-02-16|16 de febrero de 2015> la {Fundación Ceibo} dirigió una carta al {Consejo Fluvial}.", "2015-02-16  from Fundación Ceibo; to Consejo Fluvial"},
		{"El {Consejo Fluvial} recibió el <2015-02-16|16 de febrero de 2015> un escrito firmado por {p:Elisa Montt}.", "2015-02-16  from Elisa Montt; to Consejo Fluvial"},
		{"The {Rowan Trust} and {Ash Forum} were copied in the following communications:\n- Letter from {Elm Council} to {Oak School} - <2015-12-05|5 December 2015>\n- Letter from {Oak School} to {Elm Council} - <2015-12-14|14 December 2015>", "2015-12-05  from Elm Council; to Oak School; cc Ash Forum; cc Rowan Trust | 2015-12-14  from Oak School; to Elm Council; cc Ash Forum; cc Rowan Trust"},
		{"The {Elm Council} is composed of the {Rowan Trust}, the {Oak School} and the {Ash Forum}. On <2015-02-16|16 February 2015> the {Rowan Trust} sent a letter to the other two members of the {Elm Council}.", "2015-02-16  from Rowan Trust; to Ash Forum; to Elm Council; to Oak School"},
		{"On <2015-04-02|2 April 2015> the {Elm Council} wrote to {Rowan Trust}, asking it to wait.", "2015-04-02  from Elm Council; to Rowan Trust"},
		{"On <2015-05-17|17 May 2015> the {Rowan Trust} sent a letter to the {Elm Council}, with copies to the {Oak School} and {Ash Forum}, which was long.", "2015-05-17  from Rowan Trust; to Elm Council; cc Ash Forum; cc Oak School"},
		{"They spoke of what came since the <2015-05-23|May 23> letter was received by the {Elm Council}.", "2015-05-23  to Elm Council"},
		// answers, and who says something in a letter
		{"On <2015-04-02|2 April 2015> the {Elm Council} wrote to {p:Nora Whitlock}. {p:Nora Whitlock} replied on <2015-04-09|9 April 2015>.", "2015-04-02  from Elm Council; to Nora Whitlock | 2015-04-09  from Nora Whitlock; to Elm Council"},
		{"On <2015-04-02|2 April 2015> the {Elm Council} wrote to {Rowan Trust}. Nobody replied on <2015-04-09|9 April 2015>.", "2015-04-02  from Elm Council; to Rowan Trust"},
		{"On <2015-04-02|2 April 2015> the {Rowan Trust} wrote to the {Elm Council}'s clerk, {p:Nora Whitlock}, about a key.", "2015-04-02  from Rowan Trust; to Nora Whitlock"},
		{"{p:Nora Whitlock} replied on <2015-04-09|9 April 2015> that all was well.", ""},
		{"The clerk read a letter dated <2015-04-02|2 April 2015> in which the {Rowan Trust} asks for a key.", "2015-04-02  from Rowan Trust"},
		{"The clerk read a letter dated <2015-04-02|2 April 2015> in which the {Rowan Trust} was blamed.", "2015-04-02"},
		{"Se dio lectura al escrito de fecha <2015-04-02|2 de abril de 2015>, mediante el cual la {Fundación Ceibo} solicita copia de los planos. Se leyó también la carta de <2015-04-05|5 de abril de 2015>.", "2015-04-02  from Fundación Ceibo | 2015-04-05"},
		// a table of letters
		{"Date               From              To\n\n<2015-02-16|16 February 2015>   {Rowan Trust}       {Elm Council}\n\n<2015-02-18|18 February 2015>   {Elm Council}       {Rowan Trust}", "2015-02-16  from Rowan Trust; to Elm Council | 2015-02-18  from Elm Council; to Rowan Trust"},
		// in the passive, with the sender behind
		{"A further letter, dated <2015-04-04|4 April 2015>, was sent by the {Rowan Trust} to the {Elm Council}.", "2015-04-04  from Rowan Trust; to Elm Council"},
		{"A letter was addressed to the {Elm Council} by the {Rowan Trust} on <2015-04-04|4 April 2015>.", "2015-04-04  from Rowan Trust; to Elm Council"},
		{"La nota fue dirigida al {Consejo Fluvial} por la {Fundación Ceibo} el <2015-04-04|4 de abril de 2015>.", "2015-04-04  from Fundación Ceibo; to Consejo Fluvial"},
		{"El oficio de fecha <2015-04-04|4 de abril de 2015> fue remitido por la {Fundación Ceibo} al {Consejo Fluvial}.", "2015-04-04  from Fundación Ceibo; to Consejo Fluvial"},
		// in a clause of its own
		{"Consta también la carta que la {Fundación Ceibo} envió al {Consejo Fluvial} el <2015-04-04|4 de abril de 2015>.", "2015-04-04  from Fundación Ceibo; to Consejo Fluvial"},
		{"The letter which the {Rowan Trust} and the {Ash Forum} sent to the {Elm Council} on <2015-04-04|4 April 2015> was read.", "2015-04-04  from Ash Forum; from Rowan Trust; to Elm Council"},
		{"The letter the {Rowan Trust} sent to the {Elm Council} on <2015-04-04|4 April 2015> was read.", "2015-04-04  from Rowan Trust; to Elm Council"},
		// the letter as the means
		{"Mediante oficio del <2015-04-04|4 de abril de 2015>, la {Fundación Ceibo} contestó al {Consejo Fluvial} que el asunto se estudiaba.", "2015-04-04  from Fundación Ceibo; to Consejo Fluvial"},
		{"By letter of <2015-04-04|4 April 2015> the {Rowan Trust} informed the {Elm Council} that it agreed.", "2015-04-04  from Rowan Trust; to Elm Council"},
		{"The {Elm Council} replied to the {Rowan Trust} by a letter of <2015-04-04|4 April 2015>.", "2015-04-04  from Elm Council; to Rowan Trust"},
		{"La {Fundación Ceibo} se dirigió al {Consejo Fluvial} mediante nota de fecha <2015-04-04|4 de abril de 2015>.", "2015-04-04  from Fundación Ceibo; to Consejo Fluvial"},
		{"La {Fundación Ceibo} le escribió al {Consejo Fluvial} el <2015-04-04|4 de abril de 2015>.", "2015-04-04  from Fundación Ceibo; to Consejo Fluvial"},
		{"{p:Elisa Montt} y {p:Pablo Rivas} escribieron a la {Fundación Ceibo} el <2015-04-04|4 de abril de 2015>.", "2015-04-04  from Elisa Montt; from Pablo Rivas; to Fundación Ceibo"},
		// who reads a letter has not sent it
		{"The letter of <2015-04-04|4 April 2015> to the {Elm Council} was read out by {p:Nora Whitlock}.", "2015-04-04  to Elm Council"},
		{"La carta del <2015-04-04|4 de abril de 2015> fue leída por {p:Elisa Montt}.", "2015-04-04"},
		{"The {Rowan Trust} wrote many letters.", ""},
		{"On <2015-02-16|16 February 2015> the {Rowan Trust} met the {Elm Council}.", ""},
		{"The {Rowan Trust} opened on <2015-02-16|16 February 2015> and nobody had seen a letter.", ""},
	}
	for _, tt := range tests {
		text, d := extract.Marked(tt.text)
		Find(text, d, lex)
		if got := told(d); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// A letter speaks of the other's letters and of its own.
func TestOwn(t *testing.T) {
	tests := []struct{ text, want string }{
		{"{Rowan Trust} {p:Nora Whitlock}. In reply to your letter of <2015-05-03|3 May>, I enclose it.", "2015-05-03  from Nora Whitlock; to Rowan Trust; reply"},
		{"{Rowan Trust} {p:Nora Whitlock}. In our letter of <2015-05-03|3 May> we asked.", "2015-05-03  from Rowan Trust; to Nora Whitlock"},
		{"{Rowan Trust} {p:Nora Whitlock}. En respuesta a su oficio No. DG/045/2015 de fecha <2015-05-03|3 de mayo de 2015>, informo.", "2015-05-03 DG/045/2015 from Nora Whitlock; to Rowan Trust; reply"},
		// whom the rest of the sentence tells of was not addressed
		{"{Rowan Trust} {p:Nora Whitlock}. En respuesta a su oficio de <2015-05-03|3 de mayo de 2015>, tengo a bien nombrar a {p:Pablo Rivas} como enlace.", "2015-05-03  from Nora Whitlock; to Rowan Trust; reply"},
		{"{Rowan Trust} {p:Nora Whitlock}. En contestación a su escrito de <2015-05-03|3 de mayo de 2015>, por el que pide una copia, se ha dado traslado al {Consejo Fluvial}.", "2015-05-03  from Nora Whitlock; to Rowan Trust; reply"},
		{"{Rowan Trust} {p:Nora Whitlock}. Thank you for your letter of <2015-05-03|3 May>, which I have passed to the {Elm Council}.", "2015-05-03  from Nora Whitlock; to Rowan Trust; reply"},
		{"{Rowan Trust} {p:Nora Whitlock}. Con relación a nuestro oficio de <2015-05-03|3 de mayo de 2015>, nos permitimos avisar al {Consejo Fluvial}.", "2015-05-03  from Rowan Trust; to Nora Whitlock"},
		{"{Rowan Trust} {p:Nora Whitlock}. I refer to your letter of <2015-05-03|3 May> addressed to the {Elm Council}.", "2015-05-03  from Nora Whitlock; to Elm Council; reply"},
		// one that is asked for
		{"{Rowan Trust} {p:Nora Whitlock}. We look forward to your reply by <2015-06-28|28 June 2015>.", ""},
		// "su" is of the one whom the sentence names
		{"{Rowan Trust} {p:Nora Whitlock}. El {Consejo Fluvial} presentó su escrito de <2015-05-03|3 de mayo de 2015> ante la {Corte Austral}.", "2015-05-03  from Consejo Fluvial; to Corte Austral"},
	}
	for _, tt := range tests {
		text, d := extract.Marked(tt.text)
		d.Kind, d.Date = extract.Letter, "2015-06-01"
		d.Relations = []extract.Relation{
			{Kind: extract.Sent, From: extract.ToEntity(0), To: extract.Self()},
			{Kind: extract.Addressed, From: extract.Self(), To: extract.ToEntity(1), As: extract.AsTo},
		}
		Find(text, d, lex)
		if got := told(d); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// Somebody's position may stand before the name.
func TestTitled(t *testing.T) {
	text, d := extract.Marked("El <2015-04-04|4 de abril de 2015> la {Fundación Ceibo} envió una carta al alcalde de Quilpe, {p:Elisa Montt}, con copia al {Consejo Fluvial}, en la que pedía agua. El alcalde respondió el <2015-04-09|9 de abril de 2015> mediante un oficio dirigido al {Consejo Fluvial}.")
	for _, m := range d.Mentions {
		if d.Entities[m.Entity].Kind == extract.Person {
			first, last, _ := text.AtomsWithin(m.Span)
			d.Roles = []extract.Role{{Person: m.Entity, Organisation: -1, Title: "alcalde de Quilpe", Evidence: extract.Evidence{Span: text.AtomSpan(first-4, last)}}}
		}
	}
	Find(text, d, lex)
	if got, want := told(d), "2015-04-04  from Fundación Ceibo; to Elisa Montt; cc Consejo Fluvial | 2015-04-09  from Elisa Montt; to Consejo Fluvial"; got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

// TestEarlier: an e-mail cites the messages below its own text, and answers the first
// of them where it goes back to its writer.
func TestEarlier(t *testing.T) {
	text, d := extract.Marked("{p:Ann Porter} writes to {p:Tom Akers}. {p:Tom Akers=Tom} on <2018-05-13|13 May 2018> to {p:Ann Porter=Ann}: it is done. {p:Gil Moor} on <2018-05-12|12 May 2018>: do it.")
	d.Kind, d.Date = extract.Email, "2018-05-14"
	d.Relations = []extract.Relation{
		{Kind: extract.Signed, From: extract.ToEntity(0), To: extract.Self()},
		{Kind: extract.Addressed, From: extract.Self(), To: extract.ToEntity(1), As: extract.AsTo},
	}
	d.Earlier = []extract.Message{{First: 6, Head: 12, Last: 15, From: []int{1}, To: []int{0}}, {First: 16, Head: 21, Last: 23, From: []int{2}, To: []int{1}}}
	Find(text, d, lex)
	if got, want := told(d), "2018-05-13  from Tom Akers; to Ann Porter; reply | 2018-05-12  from Gil Moor; to Tom Akers"; got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

func FuzzFind(f *testing.F) {
	f.Add("{A B} sent letter No. to from {C D} <2015|x> copied in 's letter the other members of {A B} is composed of")
	f.Fuzz(func(t *testing.T, text string) {
		x, d := extract.Marked(text)
		d.Kind = extract.Letter
		Find(x, d, lex)
	})
}
