package archive

import (
	"context"
	"iter"
	"slices"
	"strconv"
	"strings"

	"legajo/extract"
	"legajo/ingest"
	"legajo/language"
	"legajo/language/name"
)

// DocumentKind is the kind of an anchor that names a document, by its first
// page and the first words on it.
const DocumentKind = "document"

// CitedKind is the kind of an anchor that names a letter spoken of, by the
// words that speak of it.
const CitedKind = "cited"

// PageKind is the kind of an anchor that names a page of a file.
const PageKind = "page"

// Fields of a document that can be corrected.
var Fields = []string{"date", "kind", "language", "number", "place", "subject"}

// Rule of findings that somebody added.
const byHand = "manual"

// certain is the score of what somebody confirmed or added.
const certain = 1000

// onFindings are the judgements that change what a document says, or where it
// begins.
const onFindings = `kind IN ('confirm', 'reject', 'add', 'correct', 'split', 'join', 'begins', 'continues')`

// Parting is what people said of who and what are one in a document.
type Parting struct {
	// Apart names, for some of the document's entities, whom they are instead
	// of those of their name elsewhere: the same name for the same.
	Apart map[int]string
	// One names, for the document itself (-1) or letters that it speaks of, by
	// index, letters that they are one with: the same name for the same.
	One map[int][]string
	// Other names letters that they are not one with: those of the same name
	// and another side.
	Other map[int][]Side
}

// Side is one of the two sides of a parting.
type Side struct {
	Of string `json:"of"`
	At int    `json:"at"`
}

// AnchorOf names a finding by the words behind it and by who is at its end.
func AnchorOf(d *Document, r *extract.Relation, pages []ingest.Page) Anchor {
	return Anchor{SHA256: d.SHA256, Page: r.Span.Page, Quote: name.Fold(extract.Quote(pages, r.Span)), Kind: r.Kind, ID: endName(&d.Document, r)}
}

// AnchorOfDocument names a document.
func AnchorOfDocument(d *Document, pages []ingest.Page) Anchor {
	return Anchor{SHA256: d.SHA256, Page: d.Span.Page, Quote: firstWords(&d.Document, pages), Kind: DocumentKind}
}

// firstWords are the folded words with which a document begins.
func firstWords(d *extract.Document, pages []ingest.Page) string {
	s := d.Span
	if s.LastPage > s.Page || s.Last > s.First+11 {
		s.LastPage, s.Last = s.Page, s.First+11
	}
	return name.Fold(extract.Quote(pages, s))
}

// endName is the folded name of the entities at a relation's ends.
func endName(d *extract.Document, r *extract.Relation) string {
	var parts []string
	for _, ref := range []extract.Ref{r.From, r.To} {
		if ref.To == extract.RefEntity && ref.Index >= 0 && ref.Index < len(d.Entities) {
			parts = append(parts, name.Fold(d.Entities[ref.Index].Name))
		}
	}
	return strings.Join(parts, " / ")
}

// ledger are the judgements on findings that stand, by file.
func (a *Archive) ledger(ctx context.Context) (map[string][]Judgement, error) {
	if kept := a.judged.Load(); kept != nil {
		return *kept, nil
	}
	byFile := map[string][]Judgement{}
	for j, err := range each(ctx, a, scanJudgement, selectJudgement+` WHERE undone = '' AND `+onFindings+` ORDER BY id`) {
		if err != nil {
			return nil, err
		}
		seen := map[string]bool{}
		for _, s := range j.Subjects {
			if !seen[s.SHA256] {
				seen[s.SHA256] = true
				byFile[s.SHA256] = append(byFile[s.SHA256], j)
			}
		}
	}
	a.judged.Store(&byFile)
	return byFile, nil
}

// asJudged makes a document say what people said of it. What extraction found
// stays as it is on the disk.
func (a *Archive) asJudged(ctx context.Context, d Document) (Document, error) {
	_, err := a.judge(ctx, &d, nil)
	return d, err
}

// judge applies the judgements on a document's findings; found counts how much
// of what each is about it has found.
func (a *Archive) judge(ctx context.Context, d *Document, found map[int64]int) (*Document, error) {
	ledger, err := a.ledger(ctx)
	if err != nil || len(ledger[d.SHA256]) == 0 {
		return d, err
	}
	pages, err := a.Pages(ctx, d.SHA256, d.FirstPage, d.LastPage)
	if err != nil {
		return d, err
	}
	for _, j := range ledger[d.SHA256] {
		n := 0
		switch {
		case j.Kind == Begins || j.Kind == Continues:
			n = d.bounded(&j)
		case j.Kind == Split || j.Kind == Join:
			n = d.part(&j, pages)
		case d.take(&j, pages):
			n = 1
		}
		if found != nil {
			found[j.ID] += n
		}
	}
	return d, nil
}

// take applies one judgement and reports whether it is about this document.
func (d *Document) take(j *Judgement, pages []ingest.Page) bool {
	s := j.Subjects[0]
	if s.Page < d.FirstPage || s.Page > d.LastPage {
		return false
	}
	if s.Kind == DocumentKind {
		if s.Page != d.Span.Page || !alike(s.Quote, firstWords(&d.Document, pages)) {
			return false
		}
		if j.Kind == Add {
			d.addByHand(j, pages)
		} else {
			d.correct(j.Value["field"], j.Value["to"])
		}
		return true
	}
	i := d.nearest(&s, pages)
	if i < 0 {
		return false
	}
	if j.Kind == Confirm {
		d.Relations[i].Score, d.Relations[i].Status = certain, extract.Confirmed
		return true
	}
	r := d.Relations[i]
	d.Notes = append(d.Notes, extract.Note{Looked: strings.ToLower(r.Kind), Outcome: "rejected", Why: strings.TrimSpace(j.Who + " " + j.Why), Text: extract.Quote(pages, r.Span), Span: &r.Span})
	d.Relations = slices.Delete(slices.Clone(d.Relations), i, i+1)
	return true
}

// part applies a judgement on who or what is one, and counts those of its
// subjects that stand in this document.
func (d *Document) part(j *Judgement, pages []ingest.Page) int {
	n := 0
	tag := j.tag()
	for side, s := range j.Subjects {
		if s.SHA256 != d.SHA256 || s.Page < d.FirstPage || s.Page > d.LastPage {
			continue
		}
		item := -1
		switch s.Kind {
		case DocumentKind:
			if s.Page != d.Span.Page || !alike(s.Quote, firstWords(&d.Document, pages)) {
				continue
			}
		case CitedKind:
			if item = d.citedAt(&s, pages); item < 0 {
				continue
			}
		default:
			i := d.entityAt(&s)
			if i < 0 {
				continue
			}
			n++
			put(&d.Apart, i, tag)
			continue
		}
		n++
		if j.Kind == Join {
			put(&d.One, item, append(d.One[item], tag))
		} else {
			put(&d.Other, item, append(d.Other[item], Side{tag, side}))
		}
	}
	return n
}

// bounded is 1 where a document begins, or goes on, as a judgement says of a
// page: extraction has heeded it.
func (d *Document) bounded(j *Judgement) int {
	page := j.Subjects[0].Page
	if j.Kind == Begins && d.BeginsAtTop(page) || j.Kind == Continues && d.FirstPage < page && page <= d.LastPage {
		return 1
	}
	return 0
}

// BeginsAtTop reports whether a document begins with the first word of a page.
func (d *Document) BeginsAtTop(page int) bool { return d.Span.Page == page && d.Span.First == 0 }

// Beginnings are the pages of a file of which people said whether a document
// begins at their top.
func (a *Archive) Beginnings(ctx context.Context, sha string) (map[int]bool, error) {
	ledger, err := a.ledger(ctx)
	var begins map[int]bool
	for _, j := range ledger[sha] {
		if j.Kind == Begins || j.Kind == Continues {
			put(&begins, j.Subjects[0].Page, j.Kind == Begins)
		}
	}
	return begins, err
}

func put[V any](m *map[int]V, at int, v V) {
	if *m == nil {
		*m = map[int]V{}
	}
	(*m)[at] = v
}

// tag names a judgement by what it is about: the same wherever it is kept.
func (j *Judgement) tag() string {
	parts := []string{j.Kind}
	for _, s := range j.Subjects {
		parts = append(parts, s.SHA256, strconv.Itoa(s.Page), s.Quote, s.Kind, s.ID)
	}
	return Hash(parts...)
}

// entityAt is the entity that an anchor names: of its kind, with the best
// overlap of words, on its page if possible; -1 for none.
func (d *Document) entityAt(s *Anchor) int {
	best, at := 0, -1
	for _, m := range d.Mentions {
		if m.Entity < 0 || m.Entity >= len(d.Entities) || d.Entities[m.Entity].Kind != s.Kind {
			continue
		}
		n := shared(s.Quote, name.Fold(m.Text))
		if n < 500 {
			continue
		}
		if m.Span.Page == s.Page {
			n++
		}
		if n > best {
			best, at = n, m.Entity
		}
	}
	return at
}

// citedAt is the letter spoken of that an anchor names, -1 for none.
func (d *Document) citedAt(s *Anchor, pages []ingest.Page) int {
	best, at := 0, -1
	for i := range d.Cited {
		n := shared(s.Quote, citedWords(&d.Cited[i], pages))
		if n >= 500 && n > best && d.Cited[i].Span.Page == s.Page {
			best, at = n, i
		}
	}
	return at
}

// citedWords are the folded words that speak of a letter, with what was made
// of them: one sentence may speak of several.
func citedWords(c *extract.Cited, pages []ingest.Page) string {
	return name.Fold(strings.Join([]string{extract.Quote(pages, c.Span), c.Date, c.Number}, " "))
}

// AnchorOfCited names a letter that a document speaks of.
func AnchorOfCited(d *Document, index int, pages []ingest.Page) Anchor {
	c := &d.Cited[index]
	return Anchor{SHA256: d.SHA256, Page: c.Span.Page, Quote: citedWords(c, pages), Kind: CitedKind}
}

// AnchorOfEntity names an entity where a document names it first; none where
// the document does not.
func AnchorOfEntity(d *Document, index int) (Anchor, bool) {
	for _, m := range d.Mentions {
		if m.Entity == index {
			return Anchor{SHA256: d.SHA256, Page: m.Span.Page, Quote: name.Fold(m.Text), Kind: d.Entities[index].Kind}, true
		}
	}
	return Anchor{}, false
}

// nearest is the relation that an anchor names: of its kind, with the best
// overlap of words, with the same name at its end if there is one; -1 for none.
func (d *Document) nearest(s *Anchor, pages []ingest.Page) int {
	best, at := 0, -1
	for i := range d.Relations {
		r := &d.Relations[i]
		if r.Kind != s.Kind {
			continue
		}
		n := shared(s.Quote, name.Fold(extract.Quote(pages, r.Span)))
		if 2*n < 1000 {
			continue
		}
		if endName(&d.Document, r) == s.ID {
			n += 2000
		} else if s.ID != "" && shared(s.ID, endName(&d.Document, r)) < 500 {
			continue
		}
		if r.Span.Page == s.Page {
			n++
		}
		if n > best {
			best, at = n, i
		}
	}
	return at
}

// alike reports whether two folded texts have half their words in common.
func alike(a, b string) bool { return shared(a, b) >= 500 }

// shared is, per mille, how many words two folded texts have in common.
func shared(a, b string) int {
	x, y := strings.Fields(a), strings.Fields(b)
	if len(x)+len(y) == 0 {
		return 1000
	}
	same := 0
	for _, w := range x {
		if i := slices.Index(y, w); i >= 0 {
			same++
			y = slices.Delete(y, i, i+1)
		}
	}
	return 2000 * same / (len(x) + len(strings.Fields(b)))
}

func (d *Document) correct(field, to string) {
	switch field {
	case "date":
		d.Date, d.DateFinding = to, -1
	case "kind":
		d.Kind = to
	case "language":
		d.Language = language.Code(to)
	case "number":
		d.Number = to
	case "place":
		d.Place = to
	case "subject":
		d.Subject = to
	}
}

// addByHand adds a correspondent that somebody named.
func (d *Document) addByHand(j *Judgement, pages []ingest.Page) {
	v := j.Value
	ev := extract.Evidence{Span: d.said(v["quote"], v["page"], pages), Rule: byHand, Score: certain}
	at := slices.IndexFunc(d.Entities, func(e extract.Entity) bool {
		return e.Kind == v["kind"] && name.Fold(e.Name) == name.Fold(v["name"])
	})
	if at < 0 {
		at = len(d.Entities)
		d.Entities = append(slices.Clip(d.Entities), extract.Entity{Kind: v["kind"], Name: v["name"]})
		d.Mentions = append(slices.Clip(d.Mentions), extract.Mention{Entity: at, Text: v["name"], Evidence: ev})
	}
	r := extract.Relation{Kind: v["relation"], Role: v["role"], From: extract.Ref{To: extract.RefEntity, Index: at}, To: extract.Ref{To: extract.RefSelf}, Evidence: ev}
	r.Status = extract.Manual
	if r.Kind == extract.Addressed || r.Kind == extract.Copied {
		r.From, r.To = r.To, r.From
	}
	if r.Kind == extract.Signed {
		r.Form = extract.FormTyped
	}
	d.Relations = append(slices.Clip(d.Relations), r)
}

// said is where folded words stand in the document, by the page that was given
// for them if there is one; without words, or where they stand no more, its
// first word.
func (d *Document) said(quote, page string, pages []ingest.Page) extract.Span {
	for i := range pages {
		p := &pages[i]
		if first, last, ok := FindWords(p, quote); ok {
			return extract.Span{Page: p.Number, First: first, LastPage: p.Number, Last: last}
		}
	}
	return extract.Span{Page: d.Span.Page, First: d.Span.First, LastPage: d.Span.Page, Last: d.Span.First}
}

// FindWords finds words, folded, on a page.
func FindWords(p *ingest.Page, quote string) (first, last int, ok bool) {
	want := strings.Fields(name.Fold(quote))
	if len(want) == 0 {
		return 0, 0, false
	}
	var words []string
	var at []int
	for i := range p.Words {
		for _, w := range strings.Fields(name.Fold(p.Words[i].Text)) {
			words, at = append(words, w), append(at, i)
		}
	}
	for i := 0; i+len(want) <= len(words); i++ {
		if slices.Equal(words[i:i+len(want)], want) {
			return at[i], at[i+len(want)-1], true
		}
	}
	return 0, 0, false
}

// Waiting gives the judgements on findings that find nothing any more to be
// about: they are kept, and count again once it is there.
func (a *Archive) Waiting(ctx context.Context) ([]Judgement, error) {
	ledger, err := a.ledger(ctx)
	if err != nil {
		return nil, err
	}
	found, listed := map[int64]int{}, map[int64]bool{}
	var list []Judgement
	for sha := range ledger {
		docs, err := all(ctx, a, scanDocument, selectDocument+` WHERE f.sha256 = ? ORDER BY d.ordinal`, sha)
		if err != nil {
			return nil, err
		}
		for i := range docs {
			if _, err := a.judge(ctx, &docs[i], found); err != nil {
				return nil, err
			}
		}
	}
	for _, said := range ledger {
		for _, j := range said {
			if found[j.ID] < len(j.Subjects) && !listed[j.ID] {
				listed[j.ID] = true
				list = append(list, j)
			}
		}
	}
	slices.SortFunc(list, func(x, y Judgement) int { return int(x.ID - y.ID) })
	return list, nil
}

// judgedAnew tells linking and the graph that judgements on a file's findings
// came or went.
func (t *tx) judgedAnew(kind string, subjects []Anchor) error {
	if kind == Same || kind == Different || kind == Unsure {
		return nil
	}
	if kind == Begins || kind == Continues {
		return t.exec(`UPDATE file SET findings = '' WHERE sha256 = ? AND state = 'loaded'`, subjects[0].SHA256)
	}
	for _, s := range subjects {
		type pair struct{ document, letter string }
		docs, err := all(t.ctx, t, func(r row) (p pair, err error) { return p, r.Scan(&p.document, &p.letter) },
			`SELECT document, letter FROM document WHERE file = (SELECT id FROM file WHERE sha256 = ?) AND ? BETWEEN first_page AND last_page`, s.SHA256, s.Page)
		if err != nil {
			return err
		}
		for _, d := range docs {
			if err := t.unlink(d.document, d.letter); err != nil {
				return err
			}
		}
	}
	return nil
}

// eachJudged yields documents as people judged them.
func (a *Archive) eachJudged(ctx context.Context, docs iter.Seq2[Document, error]) iter.Seq2[Document, error] {
	return func(yield func(Document, error) bool) {
		for d, err := range docs {
			if err == nil {
				d, err = a.asJudged(ctx, d)
			}
			if !yield(d, err) {
				return
			}
		}
	}
}

// allJudged gives documents as people judged them.
func (a *Archive) allJudged(ctx context.Context, docs []Document, err error) ([]Document, error) {
	for i := range docs {
		if err == nil {
			docs[i], err = a.asJudged(ctx, docs[i])
		}
	}
	return docs, err
}
