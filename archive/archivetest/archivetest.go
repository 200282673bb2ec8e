// Package archivetest writes archives for tests and measurements: what papers
// say, by names, goes in; an archive as if they had been read comes out.
package archivetest

import (
	"strings"

	"legajo/archive"
	"legajo/extract"
	"legajo/ingest"
)

// Paper makes one file of one page that holds one document, each finding with
// words of its own.
type Paper struct {
	Document extract.Document
	page     ingest.Page
	entities map[string]int
}

// Self and Cited are ends of relations: the paper itself, and the first
// letter that it speaks of.
var (
	Self  = extract.Ref{To: extract.RefSelf}
	Cited = extract.Ref{To: extract.RefCited}
)

// New begins a paper. The date is EDTF.
func New(kind, date string) *Paper {
	return &Paper{
		Document: extract.Document{Kind: kind, Language: "es", Date: date, DateFinding: -1},
		page:     ingest.Page{Number: 1, State: ingest.PageRead},
		entities: map[string]int{},
	}
}

// Say puts a line of words on the page and gives the evidence for them.
func (p *Paper) Say(text string, score int) extract.Evidence {
	first := len(p.page.Words)
	for i, w := range strings.Fields(text) {
		x, y := int32(10*i), int32(10*first)
		p.page.Words = append(p.page.Words, ingest.Word{Text: w, Conf: 1000, Line: int32(first), Box: ingest.Box{X0: x, Y0: y, X1: x + 9, Y1: y + 9}})
	}
	return extract.Evidence{Span: extract.Span{Page: 1, First: first, LastPage: 1, Last: len(p.page.Words) - 1}, Rule: "test", Score: score}
}

// Body puts the words of a letter's body on the page: by them copies are known.
func (p *Paper) Body(text string) {
	p.Document.Zones = append(p.Document.Zones, extract.Zone{Kind: extract.ZoneBody, Span: p.Say(text, 0).Span})
}

// Entity is an end of relations: somebody or something that the paper names.
func (p *Paper) Entity(kind, name string) extract.Ref {
	n, ok := p.entities[kind+" "+name]
	if !ok {
		n = len(p.Document.Entities)
		p.entities[kind+" "+name] = n
		p.Document.Entities = append(p.Document.Entities, extract.Entity{Kind: kind, Name: name})
		p.Document.Mentions = append(p.Document.Mentions, extract.Mention{Entity: n, Text: name, Evidence: p.Say(name, 900)})
	}
	return extract.Ref{To: extract.RefEntity, Index: n}
}

// Person and Organisation are entities of these kinds.
func (p *Paper) Person(name string) extract.Ref       { return p.Entity(extract.Person, name) }
func (p *Paper) Organisation(name string) extract.Ref { return p.Entity(extract.Organisation, name) }

// Relate adds a relation; what it carries beside its ends is set on the result
// before the next call.
func (p *Paper) Relate(kind string, from, to extract.Ref, score int) *extract.Relation {
	p.Document.Relations = append(p.Document.Relations, extract.Relation{Kind: kind, From: from, To: to, Evidence: p.Say("palabras de "+kind, score)})
	return &p.Document.Relations[len(p.Document.Relations)-1]
}

// Cite says that the paper speaks of a letter of that date between two people,
// and how: REPLIES_TO, CITES. There can be one in a paper.
func (p *Paper) Cite(kind, date, from, to string) {
	p.Document.Cited = []extract.Cited{{Kind: extract.Letter, Date: date, Evidence: p.Say("su carta del "+date, 900)}}
	p.Relate(extract.Signed, p.Person(from), Cited, 850).Form = extract.FormStated
	p.Relate(extract.Addressed, Cited, p.Person(to), 850)
	p.Relate(kind, Self, Cited, 850)
}

// Put is the paper as the archive takes it, as a file of that name whose
// findings are of that version.
func (p *Paper) Put(name, findings string) archive.Put {
	p.Document.Span = extract.Span{Page: 1, First: 0, LastPage: 1, Last: len(p.page.Words) - 1}
	return archive.Put{
		Path:  archive.Path{Abs: "/papers/" + name + ".pdf", Rel: name + ".pdf"},
		File:  archive.File{File: ingest.File{SHA256: name, Pages: 1}, State: archive.Loaded, Words: "test", Findings: findings},
		Pages: []ingest.Page{p.page}, Documents: []extract.Document{p.Document},
	}
}
