package link

import (
	"testing"
	"time"

	"legajo/archive"
	"legajo/extract"
)

// documentAnchor names the document on a page of a file.
func documentAnchor(t *testing.T, a *archive.Archive, sha string, page int) archive.Anchor {
	t.Helper()
	d, err := a.Document(t.Context(), archive.DocumentID(sha, page, 0))
	must(t, err)
	pages, err := a.Pages(t.Context(), sha, d.FirstPage, d.LastPage)
	must(t, err)
	return archive.AnchorOfDocument(&d, pages)
}

// citedAnchor names the n-th letter that the document on a page speaks of.
func citedAnchor(t *testing.T, a *archive.Archive, sha string, page, n int) archive.Anchor {
	t.Helper()
	d, err := a.Document(t.Context(), archive.DocumentID(sha, page, 0))
	must(t, err)
	pages, err := a.Pages(t.Context(), sha, d.FirstPage, d.LastPage)
	must(t, err)
	return archive.AnchorOfCited(&d, n, pages)
}

// TestPartedNames: one name that two people bear is parted, also from what
// comes later, and is one again after undo.
func TestPartedNames(t *testing.T) {
	one := func(name string) paper { return paper{entities: []extract.Entity{human(name)}} }
	a := linked(t, reading("1", one("Ana Ruiz Belmonte")), reading("2", one("Ana Ruiz Belmonte")), reading("3", one("Ana Ruiz Belmonte")),
		reading("4", one("A. Ruiz Belmonte")))
	before := dump(t, a)
	same := func(x, y string) bool { return id(t, a, x, 1, 0) == id(t, a, y, 1, 0) }
	j := judge(t, a, archive.Split, anchor("2", 1, "ana ruiz belmonte"), anchor("3", 1, "ana ruiz belmonte"))
	relink(t, a)
	if !same("2", "3") || same("1", "2") || same("4", "2") {
		t.Error("not parted")
	}
	must(t, a.PutReading(t.Context(), reading("5", one("Ana Ruiz Belmonte"))))
	relink(t, a)
	if !same("1", "5") {
		t.Error("a later paper went to whom somebody parted")
	}
	once := dump(t, a)
	_, err := Rebuild(t.Context(), a)
	must(t, err)
	if again := dump(t, a); again != once {
		t.Errorf("a rebuild gives\n%s\nnot\n%s", again, once)
	}
	judge(t, a, archive.Same, anchor("2", 1, "ana ruiz belmonte"), anchor("4", 1, "a. ruiz belmonte"))
	relink(t, a)
	if !same("2", "4") || same("1", "2") {
		t.Error("who is parted cannot be bound to another name")
	}
	must(t, a.Undo(t.Context(), j, time.Unix(1, 0)))
	must(t, a.Undo(t.Context(), j+1, time.Unix(1, 0)))
	must(t, a.PutReading(t.Context(), archive.Put{File: reading("5").File}))
	relink(t, a)
	if after := dump(t, a); after != before {
		t.Errorf("after undo\n%s\nbefore\n%s", after, before)
	}
}

// TestPartedBodies: an organisation's other forms go with it.
func TestPartedBodies(t *testing.T) {
	one := func(name string) paper { return paper{entities: []extract.Entity{body(name)}} }
	a := linked(t, reading("1", one("Junta de Riego")), reading("2", one("Junta de Riego")), reading("3", one("Junta del Riego de Altavera")))
	bodyAnchor := func(sha, quote string) archive.Anchor {
		return archive.Anchor{SHA256: sha, Page: 1, Quote: quote, Kind: extract.Organisation}
	}
	judge(t, a, archive.Split, bodyAnchor("2", "junta de riego"), bodyAnchor("3", "junta del riego de altavera"))
	relink(t, a)
	if id(t, a, "2", 1, 0) != id(t, a, "3", 1, 0) || id(t, a, "1", 1, 0) == id(t, a, "2", 1, 0) {
		t.Error("not parted, or not one")
	}
}

// TestUnsureStaysApart: what nobody can tell stays a doubt, with that reason,
// whatever comes.
func TestUnsureStaysApart(t *testing.T) {
	one := func(name string) paper { return paper{entities: []extract.Entity{human(name)}} }
	a := linked(t, reading("1", one("Berenice Zaldívar")), reading("2", one("B. Zaldívar Ocampo")))
	judge(t, a, archive.Unsure, anchor("1", 1, "berenice zaldivar"), anchor("2", 1, "b. zaldivar ocampo"))
	relink(t, a)
	if id(t, a, "1", 1, 0) == id(t, a, "2", 1, 0) {
		t.Error("joined")
	}
	n := 0
	for d, err := range a.Doubts(t.Context()) {
		must(t, err)
		if n++; d.Why != archive.Unsure {
			t.Errorf("doubt %+v", d)
		}
	}
	if n != 1 {
		t.Errorf("%d doubts", n)
	}
}

// TestJoinedLetters: two documents are one letter, and a letter spoken of is
// one that is held, because somebody said so.
func TestJoinedLetters(t *testing.T) {
	a := linked(t,
		reading("1", paper{date: "2011-03-03", entities: []extract.Entity{human("Ana Ruiz Belmonte")}, from: []int{0}, body: "una carta de tres páginas sobre el canal"}),
		reading("2", paper{date: "2011-04-05", entities: []extract.Entity{human("Olga Prim Sáez")}, from: []int{0}, body: "lo mismo en otra lengua"}),
		reading("3", paper{entities: []extract.Entity{body("Junta de Riego")}, cited: []extract.Cited{{Kind: extract.Letter, Date: "2011-03", Evidence: extract.Evidence{Span: extract.Span{Page: 1, LastPage: 1, Last: 3}}}}, body: "habla de una carta de marzo"}))
	before := dump(t, a)
	judge(t, a, archive.Join, documentAnchor(t, a, "1", 1), documentAnchor(t, a, "2", 1))
	judge(t, a, archive.Join, documentAnchor(t, a, "1", 1), citedAnchor(t, a, "3", 1, 0))
	relink(t, a)
	letter := letterOf(t, a, "1", 1)
	l, err := a.Links(t.Context(), archive.DocumentID("3", 1, 0))
	must(t, err)
	if letterOf(t, a, "2", 1) != letter || l.Cited[0] != letter {
		t.Errorf("letters %s, %s, %v", letter, letterOf(t, a, "2", 1), l.Cited)
	}
	must(t, a.Undo(t.Context(), 1, time.Unix(1, 0)))
	must(t, a.Undo(t.Context(), 2, time.Unix(1, 0)))
	relink(t, a)
	if after := dump(t, a); after != before {
		t.Errorf("after undo\n%s\nbefore\n%s", after, before)
	}
}

// TestPartedLetters: two copies of one letter are two letters, because somebody
// said so.
func TestPartedLetters(t *testing.T) {
	p := paper{date: "2011-03-03", number: "AB/120", entities: []extract.Entity{human("Ana Ruiz Belmonte")}, from: []int{0}, body: "una carta sobre el canal y sobre nada más que el canal"}
	a := linked(t, reading("1", p), reading("2", p), reading("3", p))
	if letterOf(t, a, "1", 1) != letterOf(t, a, "2", 1) {
		t.Fatal("these are copies")
	}
	judge(t, a, archive.Split, documentAnchor(t, a, "1", 1), documentAnchor(t, a, "2", 1))
	relink(t, a)
	if letterOf(t, a, "1", 1) == letterOf(t, a, "2", 1) {
		t.Error("not parted")
	}
	if w, err := a.Waiting(t.Context()); err != nil || len(w) > 0 {
		t.Errorf("waiting: %v, %v", w, err)
	}
	must(t, a.Undo(t.Context(), 1, time.Unix(1, 0)))
	relink(t, a)
	if letterOf(t, a, "1", 1) != letterOf(t, a, "2", 1) {
		t.Error("not one again")
	}
}
