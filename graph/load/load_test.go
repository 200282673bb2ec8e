package load

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"legajo/archive"
	"legajo/extract"
	"legajo/graph"
	"legajo/graph/sqlite"
	"legajo/ingest"
	"legajo/link"
)

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// builder makes one document of a file, each finding with words of its own.
type builder struct {
	page ingest.Page
	doc  extract.Document
}

func newBuilder(kind, date string) *builder {
	b := &builder{page: ingest.Page{Number: 1, State: ingest.PageRead}}
	b.doc = extract.Document{Kind: kind, Language: "es", Date: date, DateFinding: -1}
	return b
}

// say puts words on the page and gives the evidence for them.
func (b *builder) say(text string, score int) extract.Evidence {
	first := len(b.page.Words)
	for i, w := range strings.Fields(text) {
		x := int32(10 * i)
		b.page.Words = append(b.page.Words, ingest.Word{Text: w, Conf: 1000, Line: int32(first), Box: ingest.Box{X0: x, Y0: int32(first), X1: x + 9, Y1: int32(first) + 5}})
	}
	return extract.Evidence{Span: extract.Span{Page: 1, First: first, LastPage: 1, Last: len(b.page.Words) - 1}, Rule: "test", Score: score}
}

func (b *builder) entity(kind, name string) int {
	b.doc.Entities = append(b.doc.Entities, extract.Entity{Kind: kind, Name: name})
	n := len(b.doc.Entities) - 1
	b.doc.Mentions = append(b.doc.Mentions, extract.Mention{Entity: n, Text: name, Evidence: b.say(name, 900)})
	return n
}

func (b *builder) relate(kind string, from, to extract.Ref, score int) *extract.Relation {
	b.doc.Relations = append(b.doc.Relations, extract.Relation{Kind: kind, From: from, To: to, Evidence: b.say(kind+" words", score)})
	return &b.doc.Relations[len(b.doc.Relations)-1]
}

func (b *builder) reading(sha string) archive.Put {
	b.doc.Span = extract.Span{Page: 1, First: 0, LastPage: 1, Last: len(b.page.Words) - 1}
	return archive.Put{
		Path:  archive.Path{Abs: "/in/" + sha + ".pdf", Rel: sha + ".pdf"},
		File:  archive.File{File: ingest.File{SHA256: sha, Pages: 1}, State: archive.Loaded, Words: "w", Findings: "f"},
		Pages: []ingest.Page{b.page}, Documents: []extract.Document{b.doc},
	}
}

var self, cited = extract.Ref{To: extract.RefSelf}, extract.Ref{To: extract.RefCited}

func entity(i int) extract.Ref { return extract.Ref{To: extract.RefEntity, Index: i} }

// archived is an archive and a graph beside it.
type archived struct {
	t testing.TB
	*archive.Archive
	graph *sqlite.Store
}

func newArchived(t testing.TB) *archived {
	t.Helper()
	dir := t.TempDir()
	a, err := archive.Open(t.Context(), dir, archive.Options{})
	must(t, err)
	g, err := sqlite.Open(t.Context(), filepath.Join(dir, "graph.db"))
	must(t, err)
	t.Cleanup(func() {
		must(t, g.Close())
		must(t, a.Close())
	})
	return &archived{t, a, g}
}

func (a *archived) put(puts ...archive.Put) {
	a.t.Helper()
	for _, p := range puts {
		must(a.t, a.PutReading(a.t.Context(), p))
	}
	_, err := link.Run(a.t.Context(), a.Archive)
	must(a.t, err)
}

func (a *archived) follow(o Options) Report {
	a.t.Helper()
	r, err := Follow(a.t.Context(), a.Archive, a.graph, o)
	must(a.t, err)
	return r
}

// lines are the graph's relations, ids as names: "KIND from → to by letter".
func (a *archived) lines() []string {
	a.t.Helper()
	name := func(id string) string {
		if e, err := a.graph.Entity(a.t.Context(), id); err == nil {
			return e.Name
		}
		d, err := a.graph.Document(a.t.Context(), id)
		must(a.t, err)
		if d.Cited {
			return "cited " + d.Date
		}
		return d.Copies[0].Path
	}
	var out []string
	for r, err := range a.graph.Relations(a.t.Context(), graph.Edge{}) {
		must(a.t, err)
		out = append(out, fmt.Sprintf("%s %s → %s by %s ×%d %s", r.Kind, name(r.From), name(r.To), name(r.Letter), len(r.Evidence), r.DateFrom))
	}
	return out
}

// dump is all that the graph holds.
func (a *archived) dump() string {
	a.t.Helper()
	var b strings.Builder
	for e, err := range a.graph.Entities(a.t.Context(), graph.Filter{}) {
		must(a.t, err)
		fmt.Fprintf(&b, "%+v\n", e)
	}
	for d, err := range a.graph.Documents(a.t.Context(), graph.Filter{}) {
		must(a.t, err)
		fmt.Fprintf(&b, "%+v\n", d)
	}
	for r, err := range a.graph.Relations(a.t.Context(), graph.Edge{}) {
		must(a.t, err)
		fmt.Fprintf(&b, "%+v\n", r)
	}
	return b.String()
}

func (a *archived) want(lines ...string) {
	a.t.Helper()
	if diff := cmp.Diff(lines, a.lines()); diff != "" {
		a.t.Errorf("relations (-want +got):\n%s", diff)
	}
}

const text = "solicitamos la limpieza del canal principal antes de la temporada de lluvias pues las compuertas quedaron cubiertas de lodo y los vecinos perdieron parte de su cosecha"

func letterOf(from, to string, copied ...string) *builder {
	b := newBuilder(extract.Letter, "2018-03-02")
	b.relate(extract.Signed, entity(b.entity(extract.Person, from)), self, 900).Form = extract.FormInk
	b.relate(extract.Addressed, self, entity(b.entity(extract.Person, to)), 800).As = extract.AsTo
	for _, c := range copied {
		b.relate(extract.Copied, self, entity(b.entity(extract.Person, c)), 700)
	}
	b.doc.Zones = []extract.Zone{{Kind: extract.ZoneBody, Span: b.say(text, 0).Span}}
	return b
}

func TestOneDocumentALetter(t *testing.T) {
	a := newArchived(t)
	b := letterOf("Ana Ruiz Belmonte", "Luis Prado Vega")
	b.entity(extract.Organisation, "Liga de Regantes de Valle Alto")
	a.put(letterOf("Ana Ruiz Belmonte", "Luis Prado Vega", "Olga Prim Sáez").reading("two"), b.reading("one"))
	a.follow(Options{})
	a.want(
		"ADDRESSED one.pdf → Luis Prado Vega by one.pdf ×2 2018-03-02",
		"COPIED one.pdf → Olga Prim Sáez by one.pdf ×1 2018-03-02",
		"MENTIONS one.pdf → Liga de Regantes de Valle Alto by one.pdf ×1 2018-03-02",
		"SIGNED Ana Ruiz Belmonte → one.pdf by one.pdf ×2 2018-03-02",
	)
	for d, err := range a.graph.Documents(t.Context(), graph.Filter{}) {
		must(t, err)
		if d.Caption != "Ana Ruiz Belmonte → Luis Prado Vega, 2018-03-02" || d.DateFrom != "2018-03-02" || len(d.Copies) != 2 || d.State != "read" || d.Copies[0].Path != "one.pdf" {
			t.Errorf("%+v", d)
		}
	}
	for r, err := range a.graph.Relations(t.Context(), graph.Edge{Kinds: []string{"SIGNED"}}) {
		must(t, err)
		e := r.Evidence[0]
		if r.Form != "ink" || e.Quote != "SIGNED words" || e.Page != 1 || e.Path != "one.pdf" || e.Rule != "test" || e.Score != 900 || e.Status != "machine" || e.Box[2] <= e.Box[0] {
			t.Errorf("%+v", r)
		}
	}
}

func TestWhatAnotherSaysOfALetter(t *testing.T) {
	a := newArchived(t)
	r := newBuilder(extract.Report, "2018-06")
	r.doc.Cited = []extract.Cited{{Kind: extract.Letter, Date: "2018-03-02", Evidence: r.say("on 2 March", 900)}}
	ana, luis := r.entity(extract.Person, "Ana Ruiz Belmonte"), r.entity(extract.Person, "Luis Prado Vega")
	r.relate(extract.Signed, entity(ana), cited, 850).Form = extract.FormStated
	r.relate(extract.Addressed, cited, entity(luis), 850)
	r.relate(extract.Cites, self, cited, 850)
	a.put(r.reading("report"))
	a.follow(Options{})
	a.want(
		"CITES report.pdf → cited 2018-03-02 by report.pdf ×1 2018-06-01",
		"ADDRESSED cited 2018-03-02 → Luis Prado Vega by report.pdf ×1 ",
		"SIGNED Ana Ruiz Belmonte → cited 2018-03-02 by report.pdf ×1 ",
	)
	for d, err := range a.graph.Documents(t.Context(), graph.Filter{From: "x"}) {
		t.Errorf("%+v, %v", d, err)
	}
	yes := true
	for d, err := range a.graph.Documents(t.Context(), graph.Filter{Cited: &yes}) {
		must(t, err)
		if d.Caption != "Ana Ruiz Belmonte → Luis Prado Vega, 2018-03-02" || len(d.CitedBy) != 1 || len(d.Copies) != 0 || d.Kind != "letter" {
			t.Errorf("%+v", d)
		}
	}

	a.put(letterOf("Ana Ruiz Belmonte", "Luis Prado Vega").reading("letter"))
	a.follow(Options{})
	a.want(
		"ADDRESSED letter.pdf → Luis Prado Vega by letter.pdf ×1 2018-03-02",
		"SIGNED Ana Ruiz Belmonte → letter.pdf by letter.pdf ×1 2018-03-02",
		"CITES report.pdf → letter.pdf by report.pdf ×1 2018-06-01",
		"ADDRESSED letter.pdf → Luis Prado Vega by report.pdf ×1 ",
		"SIGNED Ana Ruiz Belmonte → letter.pdf by report.pdf ×1 ",
	)
}

func TestThresholdsLeaveCandidatesOut(t *testing.T) {
	a := newArchived(t)
	a.put(letterOf("Ana Ruiz Belmonte", "Luis Prado Vega", "Olga Prim Sáez").reading("one"))
	a.follow(Options{Thresholds: map[string]int{"COPIED": 701, "SIGNED": 900, "MENTIONS": 901}})
	a.want(
		"ADDRESSED one.pdf → Luis Prado Vega by one.pdf ×1 2018-03-02",
		"SIGNED Ana Ruiz Belmonte → one.pdf by one.pdf ×1 2018-03-02",
	)
}

func TestWhoIsNamedBesideTheEnds(t *testing.T) {
	a := newArchived(t)
	b := newBuilder(extract.Agreement, "2018")
	ana, luis := b.entity(extract.Person, "Ana Ruiz Belmonte"), b.entity(extract.Person, "Luis Prado Vega")
	league, trust := b.entity(extract.Organisation, "Liga de Regantes de Valle Alto"), b.entity(extract.Organisation, "The Harbour Trust")
	b.doc.Mentions = nil
	r := b.relate(extract.Signed, entity(ana), self, 900)
	r.For, r.Absent = []int{league, league}, &luis
	w := b.relate(extract.WithdrewFrom, entity(league), entity(trust), 900)
	w.Date, w.DateTo, w.DateText, w.Agreement = "2018-05-01", "2018-05-03", "a principios de mayo", &self
	b.relate(extract.PartOf, entity(league), entity(league), 900)
	b.relate(extract.MemberOf, entity(ana), entity(luis), 900)
	a.put(b.reading("one"))
	a.follow(Options{})
	a.want(
		"MENTIONS one.pdf → Luis Prado Vega by one.pdf ×1 2018-01-01",
		"SIGNED Ana Ruiz Belmonte → one.pdf by one.pdf ×1 2018-01-01",
		"WITHDREW_FROM Liga de Regantes de Valle Alto → The Harbour Trust by one.pdf ×1 2018-05-01",
	)
	for r, err := range a.graph.Relations(t.Context(), graph.Edge{Kinds: []string{"WITHDREW_FROM"}}) {
		must(t, err)
		if r.Date != "2018-05-01/2018-05-03" || r.DateTo != "2018-05-03" || r.Agreement != r.Letter || r.Evidence[0].DateText != "a principios de mayo" {
			t.Errorf("%+v", r)
		}
	}
}

// TestHeldIsNoPart: who held which office says nothing of their part in the
// letter, which names them all the same.
func TestHeldIsNoPart(t *testing.T) {
	a := newArchived(t)
	b := newBuilder(extract.Report, "2018")
	ana := b.entity(extract.Person, "Ana Ruiz Belmonte")
	league, office := b.entity(extract.Organisation, "Liga de Regantes de Valle Alto"), b.entity(extract.Office, "Presidenta, Liga de Regantes de Valle Alto")
	b.doc.Mentions = b.doc.Mentions[:2] // the office's words are the others'
	held := b.relate(extract.Held, entity(ana), entity(office), 900)
	held.Date, held.As = "2016/2018", extract.AsActing
	b.relate(extract.PartOf, entity(office), entity(league), 900)
	a.put(b.reading("one"))
	a.follow(Options{})
	a.want(
		"HELD Ana Ruiz Belmonte → Presidenta, Liga de Regantes de Valle Alto by one.pdf ×1 2016-01-01",
		"MENTIONS one.pdf → Ana Ruiz Belmonte by one.pdf ×1 2018-01-01",
		"MENTIONS one.pdf → Liga de Regantes de Valle Alto by one.pdf ×1 2018-01-01",
		"PART_OF Presidenta, Liga de Regantes de Valle Alto → Liga de Regantes de Valle Alto by one.pdf ×1 ",
	)
	for r, err := range a.graph.Relations(t.Context(), graph.Edge{Kinds: []string{"HELD"}}) {
		must(t, err)
		if r.As != extract.AsActing || r.DateFrom != "2016-01-01" || r.DateTo != "2018-12-31" {
			t.Errorf("%+v", r)
		}
	}
}

func TestFollow(t *testing.T) {
	a := newArchived(t)
	if _, err := a.AddJudgement(t.Context(), archive.Judgement{Kind: archive.Same}); err != nil {
		t.Fatal(err)
	}
	var names = []string{"Ana Ruiz Belmonte", "Ana Ruiz", "Luis Prado Vega", "L. Prado", "Olga Prim Sáez", "Ana Ruiz Quiroz"}
	for i := range 12 {
		a.put(letterOf(names[i%len(names)], names[(i*5+1)%len(names)], names[(i+2)%len(names)]).reading(fmt.Sprint("f", i)))
		if i%3 == 2 {
			a.follow(Options{Batch: 4})
		}
	}
	a.put(archive.Put{File: archive.File{File: ingest.File{SHA256: "f3"}, State: archive.Loaded}})
	if r := a.follow(Options{}); r.Deleted == 0 {
		t.Errorf("%+v", r)
	}
	if r := a.follow(Options{}); r != (Report{}) {
		t.Errorf("followed again: %+v", r)
	}
	got := a.dump()
	_, err := Rebuild(t.Context(), a.Archive, a.graph, Options{Batch: 7})
	must(t, err)
	if diff := cmp.Diff(a.dump(), got); diff != "" {
		t.Errorf("step by step against rebuilt (-rebuilt +step by step):\n%s", diff)
	}
	_, err = link.Rebuild(t.Context(), a.Archive)
	must(t, err)
	a.follow(Options{})
	if diff := cmp.Diff(a.dump(), got); diff != "" {
		t.Errorf("after the links were rebuilt:\n%s", diff)
	}
}

func TestFollowRefuses(t *testing.T) {
	a, b := newArchived(t), newArchived(t)
	must(t, a.PutReading(t.Context(), letterOf("Ana Ruiz Belmonte", "Luis Prado Vega").reading("one")))
	if _, err := Follow(t.Context(), a.Archive, a.graph, Options{}); !errors.Is(err, ErrUnlinked) {
		t.Errorf("before linking: %v", err)
	}
	a.put()
	a.follow(Options{})
	b.put(letterOf("Ana Ruiz Belmonte", "Luis Prado Vega").reading("two"))
	if _, err := Follow(t.Context(), b.Archive, a.graph, Options{}); !errors.Is(err, graph.ErrForeign) {
		t.Errorf("into another archive's graph: %v", err)
	}
}

// TestCostStaysFlat: the same correspondents write again and again.
func TestCostStaysFlat(t *testing.T) {
	if testing.Short() {
		t.Skip("the count of rows does not hang on the race detector")
	}
	a := newArchived(t)
	const warm, part, all = 50, 50, 250
	var first, last int64
	names := []string{"Ana Ruiz Belmonte", "Ana Ruiz", "Luis Prado Vega", "L. Prado", "Olga Prim Sáez", "Ana Ruiz Quiroz"}
	for i := range all {
		b := letterOf(names[i%len(names)], names[(i*5+1)%len(names)], names[(i+2)%len(names)])
		b.doc.Date = fmt.Sprintf("%d-%02d-%02d", 1900+i/4, 1+i%12, 1+i%28)
		a.put(b.reading(fmt.Sprint("f", i)))
		before := a.Rows() + a.graph.Rows()
		a.follow(Options{})
		switch rows := a.Rows() + a.graph.Rows() - before; {
		case i >= warm && i < warm+part:
			first += rows
		case i >= all-part:
			last += rows
		}
	}
	if last*10 > first*13 {
		t.Errorf("the last %d letters cost %d rows, the first %d", part, last, first)
	}
}

func BenchmarkFollow(b *testing.B) {
	a := newArchived(b)
	for i := range b.N {
		w := letterOf(fmt.Sprint("Ana Ruiz Belmonte", i%50), "Luis Prado Vega", "Olga Prim Sáez")
		w.doc.Date = fmt.Sprintf("%d-%02d-%02d", 1000+i/28, 1+i%12, 1+i%28)
		must(b, a.PutReading(b.Context(), w.reading(fmt.Sprint("f", i))))
	}
	a.put()
	b.ResetTimer()
	r := a.follow(Options{})
	b.ReportMetric(float64(r.Relations)/b.Elapsed().Seconds(), "relations/s")
}
