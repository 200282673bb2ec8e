// Package graphtest is the conformance suite of the graph's stores: a way to
// open one goes in, failures come out. Both stores run it, so that they give
// the same answers in the same order.
package graphtest

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"legajo/graph"
)

// Place opens one store; each call opens the same one again. The suite closes
// what it opens.
type Place func(t *testing.T) graph.Store

// Run holds a store to the contract of package graph. empty gives an empty
// place; it is called once a test, one test after another.
func Run(t *testing.T, empty func(t *testing.T) Place) {
	for _, test := range []struct {
		name string
		run  func(t *testing.T, f *fixture)
	}{
		{"Empty", testEmpty},
		{"RoundTrip", testRoundTrip},
		{"Directions", testDirections},
		{"Held", testHeld},
		{"Evidence", testEvidence},
		{"Idempotent", testIdempotent},
		{"Replace", testReplace},
		{"UnchangedHash", testUnchangedHash},
		{"SharedEntities", testSharedEntities},
		{"Delete", testDelete},
		{"DocumentLater", testDocumentLater},
		{"Dates", testDates},
		{"Filters", testFilters},
		{"Edges", testEdges},
		{"Orders", testOrders},
		{"Names", testNames},
		{"Foreign", testForeign},
		{"Invalid", testInvalid},
		{"Durable", testDurable},
		{"Reset", testReset},
		{"Renew", testRenew},
		{"Cancelled", testCancelled},
		{"BigBatch", testBigBatch},
		{"LatestLetters", testLatestLetters},
		{"StopEarly", testStopEarly},
		{"ConcurrentReaders", testConcurrentReaders},
		{"Random", testRandom},
	} {
		t.Run(test.name, func(t *testing.T) {
			place := empty(t)
			f := &fixture{t: t, store: place(t), place: place, model: newModel()}
			defer func() { f.ok(f.store.Close()) }()
			test.run(t, f)
		})
	}
}

// fixture is a store under test beside the model of what it must hold.
type fixture struct {
	t     *testing.T
	store graph.Store
	place Place
	model *model
	seq   int64
}

const archive = "archive-1"

func (f *fixture) ok(err error) {
	f.t.Helper()
	if err != nil {
		f.t.Fatal(err)
	}
}

// put and remove change store and model alike.
func (f *fixture) put(letters ...graph.Letter) {
	f.t.Helper()
	f.apply(graph.Batch{Put: letters})
}

func (f *fixture) remove(ids ...string) {
	f.t.Helper()
	f.apply(graph.Batch{Delete: ids})
}

func (f *fixture) apply(b graph.Batch) {
	f.t.Helper()
	f.seq++
	b.Archive, b.Seq = archive, f.seq
	f.ok(f.store.Apply(f.t.Context(), b))
	f.model.apply(b)
}

// same compares every answer of the store with the model's.
func (f *fixture) same() {
	f.t.Helper()
	f.entities(graph.Filter{})
	f.documents(graph.Filter{})
	f.relations(graph.Edge{})
	for id := range f.model.entities {
		got, err := f.store.Entity(f.t.Context(), id)
		if f.model.named(id) {
			f.ok(err)
			f.equal("entity "+id, f.model.entities[id], got)
		} else if !errors.Is(err, graph.ErrNotFound) {
			f.t.Errorf("entity %s: %v, want ErrNotFound", id, err)
		}
	}
	for id, l := range f.model.letters {
		got, err := f.store.Document(f.t.Context(), id)
		f.ok(err)
		f.equal("document "+id, l.Document, got)
	}
	st, err := f.store.State(f.t.Context())
	f.ok(err)
	if st.Seq != f.seq {
		f.t.Errorf("seq %d, want %d", st.Seq, f.seq)
	}
}

func (f *fixture) entities(filter graph.Filter) []graph.Entity {
	f.t.Helper()
	got := collect(f.t, f.store.Entities(f.t.Context(), filter))
	f.equal(fmt.Sprintf("entities %+v", filter), f.model.listEntities(filter), got)
	return got
}

func (f *fixture) documents(filter graph.Filter) []graph.Document {
	f.t.Helper()
	got := collect(f.t, f.store.Documents(f.t.Context(), filter))
	f.equal(fmt.Sprintf("documents %+v", filter), f.model.listDocuments(filter), got)
	return got
}

func (f *fixture) relations(e graph.Edge) []graph.Relation {
	f.t.Helper()
	got := collect(f.t, f.store.Relations(f.t.Context(), e))
	f.equal(fmt.Sprintf("relations %+v", e), f.model.listRelations(e), got)
	return got
}

// asks compares counts, contacts and ways.
func (f *fixture) asks(id, other string, minScore int) {
	f.t.Helper()
	counts, err := f.store.Counts(f.t.Context(), id, minScore)
	f.ok(err)
	f.equal(fmt.Sprintf("counts of %s from %d", id, minScore), f.model.counts(id, minScore), counts)
	contacts, whole, err := f.store.Contacts(f.t.Context(), id, minScore, 100)
	f.ok(err)
	f.equal(fmt.Sprintf("contacts of %s from %d", id, minScore), f.model.contacts(id, minScore), contacts)
	if !whole {
		f.t.Errorf("contacts of %s are not all looked at", id)
	}
	for _, kinds := range [][]string{{"SIGNED", "SENT", "ADDRESSED", "COPIED"}, {"SIGNED", "ADDRESSED"}} {
		w := graph.Ways{A: id, B: other, Kinds: kinds, MinScore: minScore, Most: 8, Limit: 5}
		ways, err := f.store.Ways(f.t.Context(), w)
		f.ok(err)
		f.equal(fmt.Sprintf("%+v", w), f.model.ways(w), ways)
	}
}

func (f *fixture) equal(what string, want, got any) {
	f.t.Helper()
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		f.t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func collect[T any](t *testing.T, seq iter.Seq2[T, error]) []T {
	t.Helper()
	var out []T
	for v, err := range seq {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, v)
	}
	return out
}

// person and friends make entities; document, letter and relation the rest.
func person(id, name string) graph.Entity {
	return graph.Entity{ID: id, Kind: "person", Name: name, Sort: name}
}

func organisation(id, name string) graph.Entity {
	return graph.Entity{ID: id, Kind: "organisation", Name: name, Sort: name}
}

func document(id, date, from, to string) graph.Document {
	return graph.Document{
		ID: id, Kind: "letter", Language: "es", Date: date, DateFrom: from, DateTo: to, Caption: "caption of " + id, State: "read",
		Copies: []graph.Copy{{Document: id + "-a", SHA256: "sha-" + id, Path: id + ".pdf", First: 1, Last: 2}},
	}
}

// relation is one that rests on the document's first copy.
func relation(d graph.Document, kind, from, to string, score int) graph.Relation {
	c := d.Copies[0]
	return graph.Relation{Kind: kind, From: from, To: to, Evidence: []graph.Evidence{{
		Document: c.Document, SHA256: c.SHA256, Path: c.Path, Page: 1, Quote: kind + " " + from,
		Box: [4]int32{10, 20, 300, 40}, Rule: "rule", Score: score, Status: "machine",
	}}}
}

func letter(t *testing.T, d graph.Document, relations []graph.Relation, entities ...graph.Entity) graph.Letter {
	t.Helper()
	l := graph.Letter{Document: d, Entities: entities, Relations: relations}
	if err := l.Seal(); err != nil {
		t.Fatal(err)
	}
	return l
}

// simple is a letter that from signed and that addresses to.
func simple(t *testing.T, id string, from, to graph.Entity) graph.Letter {
	t.Helper()
	d := document(id, "2018-03-02", "2018-03-02", "2018-03-02")
	return letter(t, d, []graph.Relation{
		relation(d, "SIGNED", from.ID, id, 900),
		relation(d, "ADDRESSED", id, to.ID, 800),
	}, from, to)
}

var (
	ana  = person("p1", "Ana Ríos")
	luis = person("p2", "Luis Peña")
	club = organisation("o1", "Club de Lectura")
	port = organisation("o2", "Port Board")
)

func testEmpty(t *testing.T, f *fixture) {
	f.same()
	st, err := f.store.State(t.Context())
	f.ok(err)
	if st.Archive != "" || st.Seq != 0 || st.Schema == 0 {
		t.Errorf("state of an empty store: %+v", st)
	}
	if _, err := f.store.Entity(t.Context(), "nobody"); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("entity: %v", err)
	}
	if _, err := f.store.Document(t.Context(), "nothing"); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("document: %v", err)
	}
	f.remove("nothing")
	f.apply(graph.Batch{})
	f.same()
}

// testRoundTrip holds that every field of every type comes back.
func testRoundTrip(t *testing.T, f *fixture) {
	d := graph.Document{
		ID: "d1", Kind: "agreement", Language: "mul", Date: "2019-08/..", DateFrom: "2019-08-01", Title: "Title",
		Number: "Nº 12/2019", Place: "Place", Subject: "Subject", Caption: "A → B", State: "handwritten",
		Copies: []graph.Copy{
			{Document: "c1", SHA256: "s1", Path: "a/one.pdf", First: 1, Last: 1},
			{Document: "c2", SHA256: "s1", Path: "a/one.pdf", First: 3, Last: 5},
			{Document: "c3", SHA256: "s2", Path: "b/two.pdf", First: 2, Last: 9},
		},
	}
	r := graph.Relation{
		Kind: "SIGNED", From: ana.ID, To: "d1", Date: "2019-08-03", DateFrom: "2019-08-03", DateTo: "2019-08-03", As: "to", Form: "ink",
		Role: "Secretaria", For: []string{club.ID, port.ID}, Absent: luis.ID, Blind: true, Noticed: "2019-07", Effective: "2019-09-01", Agreement: "d9",
		Evidence: []graph.Evidence{
			{Document: "c2", SHA256: "s1", Path: "a/one.pdf", Page: 4, Quote: "«Ana Ríos»", Box: [4]int32{1, 2, 3, 4}, Rule: "closing", Score: 970, Status: "confirmed", Date: "2019-08-03", DateText: "3 de agosto"},
			{Document: "c3", SHA256: "s2", Path: "b/two.pdf", Page: 2, Quote: "A. Ríos", Rule: "body", Score: 500, Status: "machine"},
		},
	}
	rest := func(kind, from, to string) graph.Relation {
		o := r
		o.Kind, o.From, o.To, o.For, o.Absent = kind, from, to, nil, ""
		return o
	}
	full := ana
	full.Type, full.Aliases = "process", []string{"A. Ríos", "Ana R."}
	f.put(letter(t, d, []graph.Relation{r, rest("MENTIONS", "d1", luis.ID), rest("SENT", club.ID, "d1"), rest("COPIED", "d1", port.ID)}, full, luis, club, port))
	cited := graph.Document{ID: "d2", Kind: "letter", Language: "en", Caption: "?", Cited: true, CitedBy: []string{"d0", "d1"}, State: "read"}
	f.put(letter(t, cited, nil))
	f.same()
}

func testDirections(t *testing.T, f *fixture) {
	d := document("d1", "", "", "")
	office, meeting := graph.Entity{ID: "f1", Kind: "office", Name: "Rector", Sort: "rector"}, graph.Entity{ID: "m1", Kind: "meeting", Name: "M", Sort: "m"}
	list := []graph.Relation{
		relation(d, "SIGNED", ana.ID, "d1", 900), relation(d, "ADDRESSED", "d1", luis.ID, 900), relation(d, "COPIED", "d1", club.ID, 900),
		relation(d, "WITHDREW_FROM", club.ID, port.ID, 900), relation(d, "SENT", office.ID, "d1", 900), relation(d, "PARTY_TO", club.ID, "d1", 900),
		relation(d, "JOINED", port.ID, club.ID, 900), relation(d, "REPRESENTED", ana.ID, club.ID, 900), relation(d, "HELD", ana.ID, office.ID, 900),
		relation(d, "AFFILIATED_WITH", luis.ID, port.ID, 900), relation(d, "MEMBER_OF", luis.ID, club.ID, 900), relation(d, "PART_OF", office.ID, port.ID, 900),
		relation(d, "ATTENDED", ana.ID, meeting.ID, 900), relation(d, "REPLIES_TO", "d1", "d2", 900), relation(d, "CITES", "d1", "d3", 900),
		relation(d, "AMENDS", "d1", "d4", 900), relation(d, "ANNEXED_TO", "d1", "d5", 900), relation(d, "MENTIONS", "d1", port.ID, 900),
	}
	f.put(letter(t, d, list, ana, luis, club, port, office, meeting))
	f.same()
	for _, want := range list {
		got := f.relations(graph.Edge{Kinds: []string{want.Kind}})
		if len(got) != 1 || got[0].From != want.From || got[0].To != want.To || got[0].Letter != "d1" {
			t.Errorf("%s %s → %s came back as %+v", want.Kind, want.From, want.To, got)
		}
	}
}

// testHeld holds that those who held one office, one after another, come back
// with their times and as what they held it.
func testHeld(t *testing.T, f *fixture) {
	office := graph.Entity{ID: "f1", Kind: "office", Name: "Rector, Port", Sort: "rector port"}
	held := func(id, who, date, from, to, as string) {
		d := document(id, "", "", "")
		r := relation(d, "HELD", who, office.ID, 900)
		r.Date, r.DateFrom, r.DateTo, r.As = date, from, to, as
		people := map[string]graph.Entity{ana.ID: ana, luis.ID: luis}
		f.put(letter(t, d, []graph.Relation{r}, people[who], office))
	}
	held("d1", luis.ID, "2016/2018", "2016-01-01", "2018-12-31", "")
	held("d2", ana.ID, "2019-03/..", "2019-03-01", "", "acting")
	f.same()
	var got []string
	for _, r := range f.relations(graph.Edge{Kinds: []string{"HELD"}, To: office.ID}) {
		got = append(got, r.From+" "+r.Date+" "+r.DateFrom+" "+r.DateTo+" "+r.As)
	}
	want := []string{luis.ID + " 2016/2018 2016-01-01 2018-12-31 ", ana.ID + " 2019-03/.. 2019-03-01  acting"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	f.remove("d1")
	f.remove("d2")
	if list := f.relations(graph.Edge{Kinds: []string{"HELD"}}); len(list) != 0 {
		t.Errorf("still there: %+v", list)
	}
}

// testEvidence holds that all evidence is kept whole and in order.
func testEvidence(t *testing.T, f *fixture) {
	d := document("d1", "", "", "")
	d.Copies = append(d.Copies, graph.Copy{Document: "d1-b", SHA256: "sha-b", Path: "z.pdf", First: 1, Last: 400})
	r := relation(d, "MENTIONS", "d1", ana.ID, 990)
	for i := range 300 {
		c := d.Copies[i%2]
		r.Evidence = append(r.Evidence, graph.Evidence{
			Document: c.Document, SHA256: c.SHA256, Path: c.Path, Page: i + 1, Quote: fmt.Sprint("quote ", i), Rule: "r", Score: 980 - i, Status: "machine",
			Box: [4]int32{int32(i), 0, int32(i) + 1, 7}, Date: []string{"", "2018-03"}[i%2], DateText: []string{"marzo", ""}[i%2],
		})
	}
	f.put(letter(t, d, []graph.Relation{r}, ana))
	f.same()
	if got := f.relations(graph.Edge{}); len(got) != 1 || len(got[0].Evidence) != 301 || got[0].Score() != 990 {
		t.Errorf("%d relations", len(got))
	}
}

func testIdempotent(t *testing.T, f *fixture) {
	a, b := simple(t, "d1", ana, luis), simple(t, "d2", ana, club)
	f.put(a, b)
	f.same()
	f.ok(f.store.Apply(t.Context(), graph.Batch{Archive: archive, Put: []graph.Letter{a, b}, Seq: f.seq}))
	f.same()
	f.put(b)
	f.put(a)
	f.same()
}

func testReplace(t *testing.T, f *fixture) {
	f.put(simple(t, "d1", ana, luis))
	d := document("d1", "2017", "2017-01-01", "2017-12-31")
	d.Copies[0].Path = "moved.pdf"
	f.put(letter(t, d, []graph.Relation{relation(d, "COPIED", "d1", luis.ID, 700)}, luis))
	f.same()
	if got := f.relations(graph.Edge{}); len(got) != 1 || got[0].Kind != "COPIED" {
		t.Errorf("relations of the replaced letter: %+v", got)
	}
	f.put(letter(t, document("d1", "", "", ""), nil))
	f.same()
}

// testUnchangedHash holds that a letter with the hash that the store has is
// left alone, and that one with another hash is not.
func testUnchangedHash(t *testing.T, f *fixture) {
	l := simple(t, "d1", ana, luis)
	f.put(l)
	same := l
	same.Document.Title = "not looked at"
	f.ok(f.store.Apply(t.Context(), graph.Batch{Archive: archive, Put: []graph.Letter{same}, Seq: f.seq}))
	f.same()
	l.Document.Title = "looked at"
	f.ok(l.Seal())
	f.put(l)
	f.same()
}

func testSharedEntities(t *testing.T, f *fixture) {
	f.put(simple(t, "d1", ana, luis), simple(t, "d2", ana, club))
	renamed := ana
	renamed.Name, renamed.Sort, renamed.Aliases = "Ana Ríos Vera", "ana rios vera", []string{"Ana Ríos"}
	f.put(simple(t, "d3", renamed, port))
	f.same()
	f.remove("d1")
	f.same()
	f.remove("d3")
	f.same()
	f.remove("d2")
	f.same()
	if got := f.entities(graph.Filter{}); len(got) != 0 {
		t.Errorf("entities without relations: %+v", got)
	}
	f.put(simple(t, "d1", ana, luis))
	f.same()
	d := document("d1", "", "", "")
	f.apply(graph.Batch{Put: []graph.Letter{letter(t, d, nil), simple(t, "d4", luis, port)}})
	f.same()
}

func testDelete(t *testing.T, f *fixture) {
	f.put(simple(t, "d1", ana, luis), simple(t, "d2", luis, ana))
	f.remove("d1", "d7")
	f.same()
	if _, err := f.store.Document(t.Context(), "d1"); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("deleted document: %v", err)
	}
	f.remove("d1", "d2")
	f.same()
}

// testDocumentLater holds that relations may point at a document that comes
// later, goes, or never comes, and that it is no document until it is put.
func testDocumentLater(t *testing.T, f *fixture) {
	d := document("d1", "", "", "")
	f.put(letter(t, d, []graph.Relation{relation(d, "SIGNED", ana.ID, "d2", 600), relation(d, "CITES", "d1", "d2", 600)}, ana))
	f.same()
	if _, err := f.store.Document(t.Context(), "d2"); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("document that is only named: %v", err)
	}
	f.put(letter(t, graph.Document{ID: "d2", Kind: "letter", Language: "es", Caption: "c", State: "read", Cited: true, CitedBy: []string{"d1"}}, nil))
	f.same()
	if got := f.documents(graph.Filter{From: ana.ID}); len(got) != 1 || got[0].ID != "d2" {
		t.Errorf("documents from somebody by report: %+v", got)
	}
	f.remove("d2")
	f.same()
	f.put(simple(t, "d2", luis, ana))
	f.same()
	f.remove("d1")
	f.same()
}

func testDates(t *testing.T, f *fixture) {
	for i, d := range [][3]string{
		{"2017-05-23", "2017-05-23", "2017-05-23"},
		{"2017-05", "2017-05-01", "2017-05-31"},
		{"2017", "2017-01-01", "2017-12-31"},
		{"2017-06-27/2017-06-28", "2017-06-27", "2017-06-28"},
		{"2019-08/..", "2019-08-01", ""},
		{"../2016-02", "", "2016-02-29"},
		{"XXXX-12-04", "", ""},
		{"[2018-02-20..]", "2018-02-20", ""},
		{"", "", ""},
	} {
		f.put(letter(t, document(fmt.Sprint("d", i), d[0], d[1], d[2]), nil))
	}
	f.same()
	for _, day := range []string{"2016-02-29", "2016-03-01", "2017-01-01", "2017-05-01", "2017-05-31", "2017-06-28", "2017-12-31", "2018-02-20", "2030-01-01"} {
		f.documents(graph.Filter{Since: day})
		f.documents(graph.Filter{Until: day})
		f.documents(graph.Filter{Since: day, Until: day})
	}
	if got := f.documents(graph.Filter{Since: "2017-05-31", Until: "2017-05-31"}); len(got) != 3 { // 2017-05, 2017, XXXX-12-04
		t.Errorf("%d documents of 2017-05-31", len(got))
	}
}

func testFilters(t *testing.T, f *fixture) {
	make := func(id, kind, language string, relations ...graph.Relation) graph.Letter {
		d := document(id, "2018-03-02", "2018-03-02", "2018-03-02")
		d.Kind, d.Language = kind, language
		for i := range relations {
			relations[i].Evidence = relation(d, "", "", "", relations[i].Evidence[0].Score).Evidence
		}
		return letter(t, d, relations, ana, luis)
	}
	edge := func(kind, from, to string, score int, set func(*graph.Relation)) graph.Relation {
		r := graph.Relation{Kind: kind, From: from, To: to, Evidence: []graph.Evidence{{Score: score}}}
		if set != nil {
			set(&r)
		}
		return r
	}
	as := func(s string) func(*graph.Relation) { return func(r *graph.Relation) { r.As = s } }
	form := func(s string) func(*graph.Relation) { return func(r *graph.Relation) { r.Form = s } }
	f.put(
		make("d1", "letter", "es", edge("SIGNED", ana.ID, "d1", 900, form("ink")), edge("ADDRESSED", "d1", luis.ID, 700, as("to"))),
		make("d2", "memo", "en", edge("SENT", ana.ID, "d2", 500, nil), edge("COPIED", "d2", luis.ID, 950, nil)),
		make("d3", "email", "es", edge("SIGNED", ana.ID, "d3", 800, form("blank_line")), edge("ADDRESSED", "d3", luis.ID, 900, as("through"))),
		make("d4", "letter", "en", edge("SIGNED", luis.ID, "d4", 800, nil), edge("ADDRESSED", "d4", ana.ID, 900, as("distribution")), edge("COPIED", "d4", luis.ID, 300, nil)),
		make("d5", "letter", "und", edge("MENTIONS", "d5", ana.ID, 900, nil), edge("ADDRESSED", "d5", luis.ID, 900, nil)),
		letter(t, graph.Document{ID: "d6", Kind: "letter", Language: "es", Caption: "c", State: "read", Cited: true, CitedBy: []string{"d1"}}, nil),
	)
	yes, no := true, false
	filters := []graph.Filter{
		{Kinds: []string{"letter"}}, {Kinds: []string{"memo", "email", "none"}}, {Kinds: []string{"person"}}, {Language: "es"}, {Language: "fr"},
		{Cited: &yes}, {Cited: &no}, {MinScore: 990}, {From: "nobody"},
	}
	for _, id := range []string{ana.ID, luis.ID, "d1"} {
		for _, score := range []int{0, 600, 900, 1000} {
			filters = append(filters, graph.Filter{From: id, MinScore: score}, graph.Filter{To: id, MinScore: score},
				graph.Filter{CC: id, MinScore: score}, graph.Filter{SignedBy: id, MinScore: score},
				graph.Filter{From: id, To: luis.ID, MinScore: score}, graph.Filter{SignedBy: id, To: luis.ID, Kinds: []string{"letter"}, Language: "es", Since: "2018-03-01"})
		}
	}
	for _, filter := range filters {
		f.documents(filter)
		f.entities(filter)
	}
	if got := f.documents(graph.Filter{SignedBy: ana.ID}); len(got) != 1 || got[0].ID != "d1" {
		t.Errorf("signed by: %+v", got)
	}
	if got := f.documents(graph.Filter{To: luis.ID}); len(got) != 2 {
		t.Errorf("through somebody is not to them: %+v", got)
	}
}

func testEdges(t *testing.T, f *fixture) {
	d := document("d3", "", "", "")
	f.put(simple(t, "d1", ana, luis), simple(t, "d2", luis, ana),
		letter(t, d, []graph.Relation{relation(d, "SIGNED", ana.ID, "d1", 400), relation(d, "MEMBER_OF", ana.ID, club.ID, 650)}, ana, club))
	for _, id := range []string{"", ana.ID, luis.ID, club.ID, "d1", "d2", "nobody"} {
		for _, other := range []string{"", "d1", ana.ID} {
			for _, kinds := range [][]string{nil, {"SIGNED"}, {"SIGNED", "MEMBER_OF"}, {"NONE"}} {
				for _, score := range []int{0, 500, 850} {
					f.relations(graph.Edge{From: id, To: other, Kinds: kinds, MinScore: score})
					f.relations(graph.Edge{Touching: id, Letter: other, Kinds: kinds, MinScore: score})
				}
			}
		}
	}
	if got := f.relations(graph.Edge{Kinds: []string{"SIGNED"}, From: ana.ID, To: "d1"}); len(got) != 2 {
		t.Errorf("what the letter and the report say are two edges: %+v", got)
	}
}

func testOrders(t *testing.T, f *fixture) {
	names := []string{"ana", "Ana", "Ána", "ana", "zoë", "Zoe", "ñandu", "nandu", "😀", "\uffee", "ana b", "ana-b", ""}
	var letters []graph.Letter
	for i, n := range names {
		e := person(fmt.Sprintf("p%02d", len(names)-i), n)
		if i%3 == 0 {
			e.Kind = "organisation"
		}
		id := fmt.Sprintf("d%02d", (i*5)%len(names))
		d := document(id, "", "", "")
		if i%4 != 0 {
			day := fmt.Sprintf("2018-0%d-01", 1+i%3)
			d = document(id, day, day, day)
		}
		a, b := relation(d, "SIGNED", e.ID, id, 900), relation(d, "COPIED", id, e.ID, 900)
		a.DateFrom, b.DateFrom = d.DateFrom, ""
		letters = append(letters, letter(t, d, []graph.Relation{a, b}, e))
	}
	f.put(letters...)
	f.same()
}

// testNames holds that what stands in a document is text and nothing else.
func testNames(t *testing.T, f *fixture) {
	for i, name := range []string{
		`O'Higgins "el Viejo"`, "`DROP` TABLE entity; --", "x'}) DETACH DELETE n //", "$name {a: 1}", "\\", "\\u0041", "%_%", "?",
		"Ñuñoa–Ünlü ß", "e\u0301", "李小龍", "محمد", "👩‍👩‍👧", "line\nbreak\ttab", "\u0001", "<b>&amp;</b>", " lead and trail ", "null", "NaN",
	} {
		e := person(fmt.Sprintf("p'%d\"`}", i), name)
		e.Aliases, e.Type = []string{name + "!", name + "?"}, name
		d := document(fmt.Sprintf("d'%d\"`}", i), "", "", "")
		d.Title, d.Number, d.Place, d.Subject, d.Caption = name, name, name, name, name
		d.Copies[0].Path = name + ".pdf"
		r := relation(d, "SIGNED", e.ID, d.ID, 900)
		r.Role, r.Evidence[0].Quote, r.Evidence[0].Rule, r.Evidence[0].DateText = name, name, name, name
		f.put(letter(t, d, []graph.Relation{r}, e))
		f.documents(graph.Filter{From: e.ID})
		f.relations(graph.Edge{Touching: e.ID})
		f.documents(graph.Filter{Language: name, Kinds: []string{name}})
	}
	f.same()
}

func testForeign(t *testing.T, f *fixture) {
	f.put(simple(t, "d1", ana, luis))
	b := graph.Batch{Archive: "archive-2", Put: []graph.Letter{simple(t, "d2", luis, ana)}, Delete: []string{"d1"}, Seq: 9}
	if err := f.store.Apply(t.Context(), b); !errors.Is(err, graph.ErrForeign) {
		t.Errorf("another archive's batch: %v, want ErrForeign", err)
	}
	f.same()
}

// testInvalid holds that a letter which breaks the contract spoils its batch
// and nothing else.
func testInvalid(t *testing.T, f *fixture) {
	f.put(simple(t, "d1", ana, luis))
	for name, spoil := range map[string]func(l *graph.Letter){
		"no id":            func(l *graph.Letter) { l.Document.ID = "" },
		"no evidence":      func(l *graph.Letter) { l.Relations[0].Evidence = nil },
		"another's copy":   func(l *graph.Letter) { l.Relations[0].Evidence[0].Document = "d1-a" },
		"entity of no end": func(l *graph.Letter) { l.Entities = append(l.Entities, person("p9", "Nobody")) },
		"order":            func(l *graph.Letter) { l.Relations[0], l.Relations[1] = l.Relations[1], l.Relations[0] },
	} {
		bad := simple(t, "d3", luis, club)
		spoil(&bad)
		if err := f.store.Apply(t.Context(), graph.Batch{Archive: archive, Put: []graph.Letter{simple(t, "d2", luis, port), bad}, Seq: 9}); err == nil {
			t.Errorf("%s: taken", name)
		}
	}
	f.same()
}

func testDurable(t *testing.T, f *fixture) {
	f.put(simple(t, "d1", ana, luis))
	f.put(simple(t, "d2", ana, club))
	f.ok(f.store.Close())
	f.store = f.place(t)
	f.same()
	st, err := f.store.State(t.Context())
	f.ok(err)
	if st.Archive != archive || st.Seq != 2 {
		t.Errorf("state after opening again: %+v", st)
	}
	f.remove("d1")
	f.same()
}

func testReset(t *testing.T, f *fixture) {
	f.put(simple(t, "d1", ana, luis))
	f.ok(f.store.Reset(t.Context()))
	f.model, f.seq = newModel(), 0
	f.same()
	st, err := f.store.State(t.Context())
	f.ok(err)
	if st.Archive != "" {
		t.Errorf("state after reset: %+v", st)
	}
	f.ok(f.store.Apply(t.Context(), graph.Batch{Archive: "archive-2", Put: []graph.Letter{simple(t, "d1", ana, luis)}, Seq: 3}))
	st, err = f.store.State(t.Context())
	f.ok(err)
	if st.Archive != "archive-2" || st.Seq != 3 {
		t.Errorf("state after another archive's batch: %+v", st)
	}
}

// testRenew holds that a full pass leaves what it put and nothing else, also
// when it is taken up by another process.
func testRenew(t *testing.T, f *fixture) {
	f.put(simple(t, "d1", ana, luis), simple(t, "d2", ana, club), simple(t, "d3", luis, club))
	f.ok(f.store.Renew(t.Context()))
	st, err := f.store.State(t.Context())
	f.ok(err)
	if st.Seq != 0 {
		t.Errorf("state in a full pass: %+v", st)
	}
	kept, fresh := simple(t, "d1", ana, luis), simple(t, "d4", luis, ana)
	f.ok(f.store.Apply(t.Context(), graph.Batch{Archive: archive, Put: []graph.Letter{kept}, Seq: 1}))
	f.ok(f.store.Close())
	f.store = f.place(t)
	last := graph.Batch{Archive: archive, Put: []graph.Letter{fresh}, Delete: []string{"d9"}, Seq: 2, Last: true}
	f.ok(f.store.Apply(t.Context(), last))
	f.model, f.seq = newModel(), 2
	f.model.apply(graph.Batch{Archive: archive, Put: []graph.Letter{kept, fresh}, Seq: 2})
	f.same()
	if st, err = f.store.State(t.Context()); err != nil || st.Seq != 2 {
		t.Errorf("state after a full pass: %+v, %v", st, err)
	}
	f.ok(f.store.Apply(t.Context(), last)) // ends nothing again
	f.same()
}

// testCancelled holds that a cancelled Apply leaves all of the batch or
// nothing, and that the store goes on.
func testCancelled(t *testing.T, f *fixture) {
	f.put(simple(t, "d1", ana, luis))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	b := graph.Batch{Archive: archive, Put: []graph.Letter{simple(t, "d2", ana, club)}, Delete: []string{"d1"}, Seq: 2}
	if err := f.store.Apply(ctx, b); !errors.Is(err, context.Canceled) {
		t.Errorf("apply with a cancelled context: %v", err)
	}
	f.same()
	for _, err := range f.store.Relations(ctx, graph.Edge{}) {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("read with a cancelled context: %v", err)
		}
	}
	f.cancelMidway(t)
	f.put(simple(t, "d3", ana, club))
	f.same()
}

// cancelMidway cancels while a batch is being applied.
func (f *fixture) cancelMidway(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	b := graph.Batch{Archive: archive, Seq: f.seq + 1}
	for i := range 400 {
		b.Put = append(b.Put, simple(t, fmt.Sprint("m", i), ana, luis))
	}
	var wait sync.WaitGroup
	wait.Go(func() {
		if _, err := f.store.State(t.Context()); err != nil {
			t.Error(err)
		}
		cancel()
	})
	err := f.store.Apply(ctx, b)
	wait.Wait()
	if err == nil {
		f.seq++
		f.model.apply(b)
	} else if !errors.Is(err, context.Canceled) {
		t.Errorf("apply cancelled midway: %v", err)
	}
	f.same()
}

func testBigBatch(t *testing.T, f *fixture) {
	letters, people := 600, 70
	if testing.Short() {
		letters = 150
	}
	var b graph.Batch
	for i := range letters {
		d := document(fmt.Sprintf("d%05d", i), "2018", "2018-01-01", "2018-12-31")
		from, to := person(fmt.Sprint("p", i%people), fmt.Sprint("Person ", i%people)), organisation(fmt.Sprint("o", i*7%people), "Body")
		cc := person(fmt.Sprint("p", people+i), "Somebody")
		b.Put = append(b.Put, letter(t, d, []graph.Relation{
			relation(d, "SIGNED", from.ID, d.ID, 900), relation(d, "ADDRESSED", d.ID, to.ID, 800), relation(d, "COPIED", d.ID, cc.ID, 700),
		}, from, to, cc))
	}
	f.apply(b)
	if n := len(f.relations(graph.Edge{})); n != 3*letters {
		t.Errorf("%d relations", n)
	}
	f.apply(b)
	if n := len(f.relations(graph.Edge{Touching: "p0"})); n != (letters+people-1)/people {
		t.Errorf("%d relations of one person", n)
	}
	var gone []string
	for i := 0; i < letters; i += 2 {
		gone = append(gone, b.Put[i].Document.ID)
	}
	f.remove(gone...)
	f.relations(graph.Edge{})
	f.documents(graph.Filter{})
	f.entities(graph.Filter{})
}

// testLatestLetters holds that of letters of one day those with the smallest
// ids are the latest, in every store.
func testLatestLetters(t *testing.T, f *fixture) {
	var b graph.Batch
	for i := range graph.LatestLetters + 10 {
		to := luis
		if i >= graph.LatestLetters {
			to = person("p3", "Eva Mora")
		}
		b.Put = append(b.Put, simple(t, fmt.Sprintf("d%05d", i), ana, to))
	}
	f.apply(b)
	contacts, whole, err := f.store.Contacts(t.Context(), ana.ID, 0, 5)
	f.ok(err)
	f.equal("contacts", []graph.Contact{{ID: luis.ID, To: graph.LatestLetters}}, contacts)
	if whole {
		t.Error("these are not all letters")
	}
}

// testStopEarly holds that a reader may stop, and ask while it reads.
func testStopEarly(t *testing.T, f *fixture) {
	f.put(simple(t, "d1", ana, luis), simple(t, "d2", luis, ana), simple(t, "d3", ana, port))
	for range 20 {
		for r, err := range f.store.Relations(t.Context(), graph.Edge{Kinds: []string{"SIGNED"}}) {
			f.ok(err)
			_, err := f.store.Entity(t.Context(), r.From)
			f.ok(err)
			break
		}
	}
	for d, err := range f.store.Documents(t.Context(), graph.Filter{}) {
		f.ok(err)
		for _, err := range f.store.Relations(t.Context(), graph.Edge{Letter: d.ID}) {
			f.ok(err)
		}
	}
	f.remove("d1")
	f.same()
}

// testConcurrentReaders holds that readers see whole batches only.
func testConcurrentReaders(t *testing.T, f *fixture) {
	pair := func(i int) []graph.Letter {
		to := person(fmt.Sprint("q", i), "To")
		return []graph.Letter{simple(t, "d1", ana, to), simple(t, "d2", luis, to)}
	}
	f.put(pair(0)...)
	done := make(chan struct{})
	var wait sync.WaitGroup
	for range 3 {
		wait.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
				}
				ends := map[string]int{}
				for r, err := range f.store.Relations(t.Context(), graph.Edge{Kinds: []string{"ADDRESSED"}}) {
					if err != nil {
						t.Error(err)
						return
					}
					ends[r.To]++
				}
				if len(ends) != 1 {
					t.Errorf("a reader saw half a batch: %v", ends)
				}
			}
		})
	}
	for i := range 30 {
		f.put(pair(i + 1)...)
	}
	close(done)
	wait.Wait()
	f.same()
}

// testRandom applies random batches and compares every answer with the model.
func testRandom(t *testing.T, f *fixture) {
	rng := rand.New(rand.NewPCG(7, 7))
	pick := func(list ...string) string { return list[rng.IntN(len(list))] }
	for range 40 {
		var b graph.Batch
		for _, i := range rng.Perm(6)[:rng.IntN(4)] {
			id := fmt.Sprint("d", i)
			if rng.IntN(4) == 0 {
				b.Delete = append(b.Delete, id)
				continue
			}
			b.Put = append(b.Put, randomLetter(t, rng, pick, id))
		}
		f.apply(b)
		f.same()
		f.documents(graph.Filter{From: pick("p1", "p2", ""), To: pick("p1", "p2", ""), MinScore: rng.IntN(1000)})
		f.relations(graph.Edge{Touching: pick("p0", "p1", "d1", "d2"), MinScore: rng.IntN(1000)})
		f.relations(graph.Edge{Any: []string{pick("p0", "p1"), pick("d1", "d9")}, Newest: rng.IntN(2) == 0, Limit: rng.IntN(4)})
		f.relations(graph.Edge{Letters: []string{pick("d0", "d1"), "d2"}, Form: new(string), As: new(string)})
		f.documents(graph.Filter{IDs: []string{"d1", pick("d2", "d3")}})
		f.entities(graph.Filter{IDs: []string{"p1", pick("p2", "p3")}})
		f.asks(pick("p0", "p1", "p2"), pick("p3", "d1", "p1"), rng.IntN(600))
	}
}

func randomLetter(t *testing.T, rng *rand.Rand, pick func(...string) string, id string) graph.Letter {
	d := document(id, "2018", "2018-01-01", "2018-12-31")
	entities := map[string]graph.Entity{}
	seen := map[[3]string]bool{}
	l := graph.Letter{Document: d}
	for range rng.IntN(5) {
		// The name hangs on the id alone, as linking has it: in which order
		// letters come must not show.
		e := person(fmt.Sprint("p", rng.IntN(4)), "")
		e.Name = "Person " + e.ID
		kind, from, to := pick("SIGNED", "SENT"), e.ID, pick(id, "d1", "d9")
		if rng.IntN(2) == 0 {
			kind, from, to = pick("ADDRESSED", "COPIED"), to, from
		}
		if seen[[3]string{kind, from, to}] {
			continue
		}
		seen[[3]string{kind, from, to}] = true
		l.Relations = append(l.Relations, relation(d, kind, from, to, rng.IntN(1000)))
		entities[e.ID] = e
	}
	for _, e := range entities {
		l.Entities = append(l.Entities, e)
	}
	if err := l.Seal(); err != nil {
		t.Fatal(err)
	}
	return l
}
