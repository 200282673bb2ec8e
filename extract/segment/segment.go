// Package segment parts a file into documents: pages of words in, documents
// with their span and kind out. It looks for what begins a paper (a dateline,
// an address block, a title, a page numbered 1) and for what ends the one
// before (a closing, signatures, copies), and divides only where both sides
// together say so: a document too many costs as much as one missed.
package segment

import (
	"math"

	"legajo/extract"
	"legajo/ingest"
)

// Split gives the documents of a file in order. Together they cover all its
// pages; a page without words belongs to the document before it.
func Split(pages []ingest.Page, x *extract.Lexicon) []extract.Document {
	return SplitAt(pages, x, nil)
}

// SplitAt is Split where somebody has said of some pages, by number, whether a
// document begins at their top.
func SplitAt(pages []ingest.Page, x *extract.Lexicon, said map[int]bool) []extract.Document {
	if len(pages) == 0 {
		return nil
	}
	looks := make([]*look, len(pages))
	for i := range pages {
		looks[i] = lookAt(&pages[i], x)
	}
	cuts := []cut{{page: 0, word: 0}}
	state := &state{}
	for i := range looks {
		begins, told := said[pages[i].Number]
		if i > 0 && (begins || !told && state.begins(looks[i], looks[i-1])) {
			cuts = append(cuts, cut{page: i})
			state.reset()
		}
		if i == cuts[len(cuts)-1].page {
			state.mail = looks[i].mailHead(looks[i].body)
		}
		for _, word := range state.within(looks[i]) {
			cuts = append(cuts, cut{page: i, word: word})
		}
		state.pass(looks[i])
	}
	return documents(pages, looks, cuts)
}

// cut is where a document begins: index of a page, and of a word on it.
type cut struct{ page, word int }

func documents(pages []ingest.Page, looks []*look, cuts []cut) []extract.Document {
	var out []extract.Document
	for i, c := range cuts {
		d := extract.Document{DateFinding: -1}
		d.Span = extract.Span{Page: pages[c.page].Number, First: c.word}
		if i > 0 && cuts[i-1].page == c.page {
			d.Ordinal = out[len(out)-1].Ordinal + 1
		}
		endPage, endWord := len(pages)-1, len(pages[len(pages)-1].Words)-1
		if i+1 < len(cuts) {
			n := cuts[i+1]
			endPage, endWord = n.page, n.word-1
			if n.word == 0 {
				endPage, endWord = n.page-1, len(pages[n.page-1].Words)-1
			}
		}
		d.Span.LastPage, d.Span.Last = pages[endPage].Number, endWord
		d.Kind = kindOf(looks[c.page:endPage+1], d.Span)
		out = append(out, d)
	}
	return out
}

// look is what one page shows.
type look struct {
	*extract.Layout
	page  *ingest.Page
	kinds []string // of the title that a cell is, "" where none
	body  []int    // cells that are no furniture, in the order of the eye
	// number and total are those of "Page 2 of 3", 0 where none stands.
	number, total int
	native        bool
}

func lookAt(p *ingest.Page, x *extract.Lexicon) *look {
	k := &look{page: p, native: true}
	t := extract.NewText([]ingest.Page{*p}, extract.Span{Page: p.Number, LastPage: p.Number, Last: math.MaxInt})
	k.page = &t.Pages[0]
	if len(t.Tokens) == 0 {
		k.Layout = &extract.Layout{T: t, X: x}
		return k
	}
	k.Layout = extract.NewLayout(t, x)
	k.kinds = make([]string, len(k.Cells))
	for i := range k.Cells {
		if k.isFurniture(i) {
			k.readNumber(i)
			continue
		}
		k.body = append(k.body, i)
	}
	for n, i := range k.body {
		if n < 14 || k.deepTitle(i, n) {
			k.kinds[i] = k.titleKind(i)
		}
	}
	k.native = p.Words[0].Source == ingest.SourceText
	return k
}

// isFurniture: page numbers and addresses at the very top or foot, who sends an
// e-mail left out.
func (k *look) isFurniture(i int) bool {
	c := &k.Cells[i]
	margin := c.Box.Y1 < k.page.Height*12/100 || c.Box.Y0 > k.page.Height*88/100
	return margin && (k.Leads[i].Page || k.Leads[i].Address >= 3 && k.Leads[i].Field == "" && !k.Mailbox(i) && !k.labelled(i))
}

// labelled: the cell stands beside the label of a header field: an address of mail
// behind "To:".
func (k *look) labelled(i int) bool {
	return i > 0 && k.Cells[i-1].Row == k.Cells[i].Row && k.Cells[i-1].Page == k.Cells[i].Page && k.Leads[i-1].Field != ""
}
