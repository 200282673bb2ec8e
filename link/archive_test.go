package link

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"legajo/archive"
	"legajo/extract"
	"legajo/ingest"
)

// paper is a document of a test: who wrote, who got it, in few words.
type paper struct {
	kind, date, number string
	entities           []extract.Entity
	from, to           []int           // indices of entities
	roles              []extract.Role  // Person, Organisation, Title
	cited              []extract.Cited // with their parties in further
	further            []extract.Relation
	body               string
	ocr                bool
}

func human(name string) extract.Entity { return extract.Entity{Kind: extract.Person, Name: name} }

func body(name string, aliases ...string) extract.Entity {
	return extract.Entity{Kind: extract.Organisation, Name: name, Aliases: aliases}
}

func entity(i int) extract.Ref { return extract.Ref{To: extract.RefEntity, Index: i} }

func rel(kind string, from, to extract.Ref) extract.Relation {
	return extract.Relation{Kind: kind, From: from, To: to, Evidence: extract.Evidence{Rule: "test", Score: 900}}
}

// reading puts papers into one file, a page each. On each page the entities'
// names come first, then the body.
func reading(sha string, papers ...paper) archive.Put {
	put := archive.Put{
		Path: archive.Path{Abs: "/in/" + sha, Rel: sha},
		File: archive.File{File: ingest.File{SHA256: sha, Pages: len(papers)}, State: archive.Loaded, Words: "w", Findings: "f"},
	}
	for n, p := range papers {
		source := ingest.SourceText
		if p.ocr {
			source = ingest.SourceOCR
		}
		page := ingest.Page{Number: n + 1, State: ingest.PageRead}
		add := func(text string) extract.Span {
			first := len(page.Words)
			for _, w := range strings.Fields(text) {
				page.Words = append(page.Words, ingest.Word{Text: w, Conf: 1000, Source: source})
			}
			return extract.Span{Page: n + 1, First: first, LastPage: n + 1, Last: len(page.Words) - 1}
		}
		d := extract.Document{Kind: p.kind, Language: "es", Date: p.date, DateFinding: -1, Number: p.number, Entities: p.entities, Roles: p.roles, Cited: p.cited}
		if d.Kind == "" {
			d.Kind = extract.Letter
		}
		for i, e := range p.entities {
			d.Mentions = append(d.Mentions, extract.Mention{Entity: i, Text: e.Name, Evidence: extract.Evidence{Span: add(e.Name), Rule: "test", Score: 900}})
		}
		self := extract.Ref{To: extract.RefSelf}
		for _, i := range p.from {
			r := rel(extract.Signed, entity(i), self)
			r.Span = d.Mentions[i].Span
			d.Relations = append(d.Relations, r)
		}
		for _, i := range p.to {
			r := rel(extract.Addressed, self, entity(i))
			r.Span = d.Mentions[i].Span
			d.Relations = append(d.Relations, r)
		}
		d.Relations = append(d.Relations, p.further...)
		add(p.body)
		d.Span = extract.Span{Page: n + 1, First: 0, LastPage: n + 1, Last: len(page.Words) - 1}
		put.Pages = append(put.Pages, page)
		put.Documents = append(put.Documents, d)
	}
	return put
}

func newArchive(t testing.TB) *archive.Archive {
	t.Helper()
	a, err := archive.Open(t.Context(), t.TempDir(), archive.Options{})
	must(t, err)
	t.Cleanup(func() { must(t, a.Close()) })
	return a
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// linked makes an archive of readings and links it.
func linked(t testing.TB, readings ...archive.Put) *archive.Archive {
	t.Helper()
	a := newArchive(t)
	for _, r := range readings {
		must(t, a.PutReading(t.Context(), r))
	}
	relink(t, a)
	return a
}

func runOnce(t testing.TB, a *archive.Archive) Report {
	t.Helper()
	r, err := Run(t.Context(), a)
	must(t, err)
	return r
}

func relink(t testing.TB, a *archive.Archive) { runOnce(t, a) }

// id is the entity of the n-th entity of the document on page p of a file.
func id(t testing.TB, a *archive.Archive, sha string, page, n int) string {
	t.Helper()
	l, err := a.Links(t.Context(), archive.DocumentID(sha, page, 0))
	must(t, err)
	return l.Entities[n]
}

func letterOf(t testing.TB, a *archive.Archive, sha string, page int) string {
	t.Helper()
	d, err := a.Document(t.Context(), archive.DocumentID(sha, page, 0))
	must(t, err)
	return d.Letter
}

// dump is all that linking says, as text.
func dump(t testing.TB, a *archive.Archive) string {
	t.Helper()
	var b strings.Builder
	for e, err := range a.Entities(t.Context(), "") {
		must(t, err)
		fmt.Fprintf(&b, "entity %+v\n", e)
	}
	for d, err := range a.Documents(t.Context()) {
		must(t, err)
		l, err := a.Links(t.Context(), d.ID)
		must(t, err)
		fmt.Fprintf(&b, "document %s letter %s %v %v\n", d.ID, d.Letter, l.Entities, l.Cited)
	}
	for d, err := range a.Doubts(t.Context()) {
		must(t, err)
		fmt.Fprintf(&b, "doubt %s %s %s\n", d.A.ID, d.B.ID, d.Why)
	}
	for l, err := range a.Letters(t.Context()) {
		must(t, err)
		by, err := a.CitedBy(t.Context(), l)
		must(t, err)
		fmt.Fprintf(&b, "letter %s %v\n", l, by)
	}
	return b.String()
}

func works(person, organisation int, title string) extract.Role {
	return extract.Role{Person: person, Organisation: organisation, Title: title}
}

func TestIdentity(t *testing.T) {
	league := body("Liga de Regantes de Valle Alto")
	trust := body("The Harbour Trust")
	one := func(name string) paper { return paper{entities: []extract.Entity{human(name)}} }
	at := func(name string, org extract.Entity) paper {
		return paper{entities: []extract.Entity{human(name), org}, roles: []extract.Role{works(0, 1, "Director")}}
	}
	writing := func(name, to string) paper {
		return paper{entities: []extract.Entity{human(name), human(to)}, from: []int{0}, to: []int{1}}
	}
	for name, c := range map[string]struct {
		papers []paper
		want   string // the entity of each paper's first, by letters
		doubts int
	}{
		"a second surname is missing":        {[]paper{one("Berenice Zaldívar"), one("Berenice Zaldívar Ocampo")}, "aa", 0},
		"two can be meant":                   {[]paper{one("Berenice Zaldívar"), one("Berenice Zaldívar Ocampo"), one("Berenice Zaldívar Quiroz")}, "abc", 2},
		"two can be meant, one shares":       {[]paper{at("Berenice Zaldívar", league), at("Berenice Zaldívar Ocampo", league), at("Berenice Zaldívar Quiroz", trust)}, "aab", 0},
		"other given names":                  {[]paper{one("Berenice Zaldívar Ocampo"), one("Beatriz Zaldívar Ocampo")}, "ab", 0},
		"single names":                       {[]paper{one("Zaldívar"), one("Zaldívar"), one("Berenice Zaldívar")}, "abc", 0},
		"an initial alone":                   {[]paper{one("B. Zaldívar"), one("Berenice Zaldívar")}, "ab", 0},
		"two initials alone":                 {[]paper{one("B. Zaldívar"), one("B. Zaldívar")}, "ab", 0},
		"an initial and a correspondent":     {[]paper{writing("B. Zaldívar", "Marta Lugo Sanz"), writing("Berenice Zaldívar", "Marta Lugo Sanz")}, "aa", 0},
		"an initial and an organisation":     {[]paper{at("B. Zaldívar", league), at("Berenice Zaldívar", league)}, "aa", 0},
		"an initial, two can be meant":       {[]paper{at("B. Zaldívar", league), at("Berenice Zaldívar", league), at("Beatriz Zaldívar", league)}, "abc", 2},
		"a common name, two organisations":   {[]paper{at("Ana Ruiz", league), at("Ana Ruiz", trust)}, "ab", 1},
		"a common name, one organisation":    {[]paper{at("Ana Ruiz", league), at("Ana Ruiz", league)}, "aa", 0},
		"a common name without one":          {[]paper{at("Ana Ruiz", league), one("Ana Ruiz")}, "aa", 0},
		"a common name without one, two":     {[]paper{at("Ana Ruiz", league), one("Ana Ruiz"), at("Ana Ruiz", trust)}, "abc", 3},
		"a full name, two organisations":     {[]paper{at("Ana Ruiz Belmonte", league), at("Ana Ruiz Belmonte", trust)}, "aa", 0},
		"a slip and an organisation":         {[]paper{at("Gwendolyn Ashcornbe", trust), at("Gwendolyn Ashcombe", trust)}, "aa", 0},
		"a slip alone":                       {[]paper{one("Gwendolyn Ashcornbe"), one("Gwendolyn Ashcombe")}, "ab", 0},
		"capitals and accents":               {[]paper{one("BERENICE ZALDIVAR OCAMPO"), one("Berenice Zaldívar Ocampo")}, "aa", 0},
		"nothing bridges two anchors":        {[]paper{writing("B. Zaldívar", "Marta Lugo Sanz"), writing("Berenice Zaldívar", "Marta Lugo Sanz"), writing("Bruno Zaldívar", "Marta Lugo Sanz")}, "abc", 2},
		"organisations: articles and forms":  {[]paper{{entities: []extract.Entity{trust}}, {entities: []extract.Entity{body("Harbour Trust, Ltd")}}}, "aa", 0},
		"organisations: acronym":             {[]paper{{entities: []extract.Entity{body("LRVA")}}, {entities: []extract.Entity{body("Liga de Regantes de Valle Alto", "LRVA")}}}, "aa", 0},
		"organisations: acronym not bound":   {[]paper{{entities: []extract.Entity{body("LRVA")}}, {entities: []extract.Entity{league}}}, "ab", 0},
		"organisations: acronym of two":      {[]paper{{entities: []extract.Entity{body("LRVA")}}, {entities: []extract.Entity{body("Liga de Regantes de Valle Alto", "LRVA")}}, {entities: []extract.Entity{body("Logia Real de Vinos y Aceites", "LRVA")}}}, "abc", 2},
		"organisations: translation":         {[]paper{{entities: []extract.Entity{body("High Valley Irrigators League")}}, {entities: []extract.Entity{body("Liga de Regantes de Valle Alto", "High Valley Irrigators League")}}}, "aa", 0},
		"organisations: shared word":         {[]paper{{entities: []extract.Entity{body("Liga de Regantes")}}, {entities: []extract.Entity{league}}}, "ab", 0},
		"organisations: generic":             {[]paper{{entities: []extract.Entity{body("el Consejo")}}, {entities: []extract.Entity{body("Consejo")}}}, "ab", 0},
		"organisations: slip in a long name": {[]paper{{entities: []extract.Entity{body("Liga de Regantes de Vaile Alto")}}, {entities: []extract.Entity{league}}}, "aa", 0},
		"an organisation is no person":       {[]paper{{entities: []extract.Entity{body("Marina Gil")}}, one("Marina Gil")}, "ab", 0},
	} {
		t.Run(name, func(t *testing.T) {
			var readings []archive.Put
			for i, p := range c.papers {
				readings = append(readings, reading(fmt.Sprintf("%02d", i), p))
			}
			a := linked(t, readings...)
			got, letters := "", map[string]byte{}
			for i := range c.papers {
				e := id(t, a, fmt.Sprintf("%02d", i), 1, 0)
				if letters[e] == 0 {
					letters[e] = byte('a' + len(letters))
				}
				got += string(letters[e])
			}
			doubts := 0
			for _, err := range a.Doubts(t.Context()) {
				must(t, err)
				doubts++
			}
			if got != c.want || doubts != c.doubts {
				t.Errorf("entities %s with %d doubts, want %s with %d\n%s", got, doubts, c.want, c.doubts, dump(t, a))
			}
		})
	}
}

func TestEntityShowsItsFullestForm(t *testing.T) {
	p := func(name string, aliases ...string) paper {
		e := human(name)
		e.Aliases = aliases
		return paper{entities: []extract.Entity{e}}
	}
	a := linked(t, reading("1", p("BERENICE ZALDIVAR OCAMPO")), reading("2", p("Berenice Zaldívar Ocampo", "Zaldívar")), reading("3", p("Berenice Zaldívar")))
	e, err := a.Entity(t.Context(), id(t, a, "1", 1, 0))
	must(t, err)
	if e.Name != "Berenice Zaldívar Ocampo" || e.Sort != "berenice zaldivar ocampo" || !slices.Equal(e.Aliases, []string{"Berenice Zaldívar", "Zaldívar"}) {
		t.Errorf("%+v", e)
	}
	for _, n := range []string{"zaldivar", "berenice zaldivar", "berenice zaldivar ocampo"} {
		if list, err := a.EntitiesNamed(t.Context(), n); err != nil || len(list) != 1 || list[0].ID != e.ID {
			t.Errorf("named %q: %v, %v", n, list, err)
		}
	}
}

func TestClustersSplitAgainAndFormerIDsResolve(t *testing.T) {
	one := func(name string) paper { return paper{entities: []extract.Entity{human(name)}} }
	a := linked(t, reading("1", one("Berenice Zaldívar")), reading("2", one("Berenice Zaldívar Ocampo")))
	joint := id(t, a, "1", 1, 0)
	if joint != id(t, a, "2", 1, 0) {
		t.Fatal("not joined")
	}
	seq, err := a.Seq(t.Context())
	must(t, err)
	must(t, a.PutReading(t.Context(), reading("3", one("Berenice Zaldívar Quiroz"))))
	relink(t, a)
	if id(t, a, "1", 1, 0) == id(t, a, "2", 1, 0) {
		t.Error("not split")
	}
	var changed []string
	for c, err := range a.Changes(t.Context(), seq) {
		must(t, err)
		changed = append(changed, c.Letter)
	}
	if len(changed) != 3 {
		t.Errorf("the feed tells %d letters of the split", len(changed))
	}
	must(t, a.PutReading(t.Context(), reading("3", one("Olga Prim"))))
	relink(t, a)
	if id(t, a, "1", 1, 0) != joint || id(t, a, "2", 1, 0) != joint {
		t.Error("not joined again under the same id")
	}
	for _, n := range []string{"Berenice Zaldívar", "Berenice Zaldívar Ocampo"} {
		p := profile{kind: extract.Person, name: parsePerson(n).String()}
		if e, err := a.Entity(t.Context(), hash(p.key())); err != nil || e.ID != joint {
			t.Errorf("the id that %s had: %v, %v", n, e, err)
		}
	}
}

func anchor(sha string, page int, quote string) archive.Anchor {
	return archive.Anchor{SHA256: sha, Page: page, Quote: quote, Kind: extract.Person}
}

func judge(t testing.TB, a *archive.Archive, kind string, subjects ...archive.Anchor) int64 {
	t.Helper()
	n, err := a.AddJudgement(t.Context(), archive.Judgement{Kind: kind, Subjects: subjects, Who: "ada", At: time.Unix(0, 0)})
	must(t, err)
	return n
}

func TestJudgements(t *testing.T) {
	one := func(name string) paper { return paper{entities: []extract.Entity{human(name)}} }
	a := linked(t, reading("1", one("Berenice Zaldívar")), reading("2", one("Bernarda Ibarra")), reading("3", one("Berenice Zaldívar Ocampo")))
	same := func(x, y string) bool { return id(t, a, x, 1, 0) == id(t, a, y, 1, 0) }
	before := dump(t, a)

	j := judge(t, a, archive.Same, anchor("1", 1, "berenice zaldivar"), anchor("2", 1, "bernarda ibarra"))
	relink(t, a)
	if !same("1", "2") || !same("1", "3") {
		t.Error("judged the same and not joined")
	}
	d := judge(t, a, archive.Different, anchor("1", 1, "berenice zaldivar"), anchor("3", 1, "berenice zaldivar ocampo"))
	relink(t, a)
	if !same("1", "2") || same("1", "3") {
		t.Error("judged different and not parted")
	}
	judge(t, a, archive.Same, anchor("2", 1, "bernarda ibarra"), anchor("3", 1, "berenice zaldivar ocampo"))
	r := runOnce(t, a)
	if len(r.Contradictions) != 1 || r.Contradictions[0].Different.ID != d || same("1", "3") {
		t.Errorf("contradictions %+v", r.Contradictions)
	}
	for _, n := range []int64{j, d, d + 1} {
		must(t, a.Undo(t.Context(), n, time.Unix(1, 0)))
	}
	if r = runOnce(t, a); len(r.Contradictions) != 0 {
		t.Errorf("contradictions after undo %+v", r.Contradictions)
	}
	if after := dump(t, a); after != before {
		t.Errorf("after undo\n%s\nbefore\n%s", after, before)
	}
}

func TestWhatCannotBePartedIsReported(t *testing.T) {
	one := func(name string) paper { return paper{entities: []extract.Entity{human(name)}} }
	a := linked(t, reading("1", one("Ana Ruiz Belmonte")), reading("2", one("Ana Ruiz Belmonte")))
	j := judge(t, a, archive.Different, anchor("1", 1, "ana ruiz belmonte"), anchor("2", 1, "ana ruiz belmonte"))
	if r := runOnce(t, a); !slices.Equal(r.Unattached, []int64{j}) {
		t.Errorf("unattached %v", r.Unattached)
	}
}

// TestJudgedSingleNames: names that nothing else would join.
func TestJudgedSingleNames(t *testing.T) {
	one := func(name string) paper { return paper{entities: []extract.Entity{human(name)}} }
	a := linked(t, reading("1", one("Zaldívar")), reading("2", one("Zaldívar")), reading("3", one("Olga Prim")))
	before := dump(t, a)
	x := judge(t, a, archive.Same, anchor("1", 1, "zaldivar"), anchor("2", 1, "zaldivar"))
	y := judge(t, a, archive.Same, anchor("2", 1, "zaldivar"), anchor("3", 1, "olga prim"))
	relink(t, a)
	if e := id(t, a, "1", 1, 0); e != id(t, a, "2", 1, 0) || e != id(t, a, "3", 1, 0) {
		t.Error("not joined")
	}
	must(t, a.Undo(t.Context(), x, time.Unix(1, 0)))
	must(t, a.Undo(t.Context(), y, time.Unix(1, 0)))
	relink(t, a)
	if after := dump(t, a); after != before {
		t.Errorf("after undo\n%s\nbefore\n%s", after, before)
	}
}

func TestJudgementsAreAttachedAgain(t *testing.T) {
	one := func(names ...string) paper {
		p := paper{}
		for _, n := range names {
			p.entities = append(p.entities, human(n))
		}
		return p
	}
	a := linked(t, reading("1", one("Berenice Zaldívar", "Olga Prim")), reading("2", one("Bernarda Ibarra")))
	j := judge(t, a, archive.Same, anchor("1", 1, "berenice zaldivar"), anchor("2", 1, "bernarda ibarra"))
	relink(t, a)
	must(t, a.PutReading(t.Context(), reading("1", one("Olga Prim", "Berenice Zaldívar Ocampo"))))
	relink(t, a)
	if id(t, a, "1", 1, 1) != id(t, a, "2", 1, 0) {
		t.Error("not attached to the name that overlaps best")
	}
	must(t, a.PutReading(t.Context(), reading("1", one("Olga Prim"))))
	if r := runOnce(t, a); !slices.Equal(r.Unattached, []int64{j}) {
		t.Errorf("unattached %v", r.Unattached)
	}
	if r := runOnce(t, a); !slices.Equal(r.Unattached, []int64{j}) {
		t.Errorf("unattached in the next run %v", r.Unattached)
	}
	must(t, a.PutReading(t.Context(), reading("1", one("Berenice Zaldívar"))))
	if r := runOnce(t, a); len(r.Unattached) != 0 || id(t, a, "1", 1, 0) != id(t, a, "2", 1, 0) {
		t.Errorf("not attached when it is there again: %v", r.Unattached)
	}
}

func TestAuthority(t *testing.T) {
	one := func(name string) paper { return paper{entities: []extract.Entity{human(name)}} }
	a := linked(t, reading("1", one("Berenice Zaldívar")), reading("2", one("Bernarda Ibarra")), reading("3", one("Zaldívar")),
		reading("4", one("Berenice Zaldívar Ocampo")), reading("5", one("Berenice Zaldívar Quiroz")))
	before := dump(t, a)
	must(t, a.SetAuthority(t.Context(), []archive.Authority{{ID: "zald", Kind: extract.Person, Preferred: "Zaldívar Ocampo, Berenice", Variants: []string{"Bernarda Ibarra", "Berenice Zaldívar", "Zaldívar"}}}))
	relink(t, a)
	for _, sha := range []string{"1", "2", "3", "4"} {
		if got := id(t, a, sha, 1, 0); got != "zald" {
			t.Errorf("entity of %s is %s", sha, got)
		}
	}
	if got := id(t, a, "5", 1, 0); got == "zald" {
		t.Error("a name that contradicts the entry joined it")
	}
	e, err := a.Entity(t.Context(), "zald")
	must(t, err)
	if e.Name != "Zaldívar Ocampo, Berenice" {
		t.Errorf("%+v", e)
	}
	must(t, a.PutReading(t.Context(), reading("6", one("Zaldívar"))))
	relink(t, a)
	if got := id(t, a, "6", 1, 0); got != "zald" {
		t.Errorf("a later document's entity is %s", got)
	}
	must(t, a.PutReading(t.Context(), archive.Put{File: archive.File{File: ingest.File{SHA256: "6"}, State: archive.Loaded}}))
	must(t, a.SetAuthority(t.Context(), nil))
	relink(t, a)
	if after := dump(t, a); after != before {
		t.Errorf("after the list went\n%s\nbefore\n%s", after, before)
	}
}
