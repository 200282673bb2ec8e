package pdf

import (
	"unicode/utf8"

	lib "github.com/ledongthuc/pdf"

	"legajo/ingest"
)

// result is a page as the child read it, and whether poppler should have a
// look as well.
type result struct {
	Page    Page
	Faulty  bool // part of the page could not be understood
	Lost    bool // the file does not hold the page any more
	Letters int  // characters of the words
}

// page reads page n, from 1. A page that cannot be read says so.
func (d *document) page(n int) (r result) {
	node := &d.pages[n-1]
	m, width, height := node.display()
	r.Page.Page = ingest.Page{Number: n, Width: int32(min(width, 1e9)), Height: int32(min(height, 1e9)), State: ingest.PageFailed}
	r.Page.Facts.Reader = ByNative
	r.Faulty = true
	defer func() {
		if x := recover(); x != nil {
			r.Page.Reason = reasonOf(x)
		}
	}()
	if node.page.IsNull() {
		r.Page.Reason, r.Lost = ingest.Reason{Code: "pdf_broken", Detail: "the page is missing"}, true
		return r
	}
	if max(width, height) > maxSide {
		panic(errLimit("page size"))
	}
	d.work.operators, d.work.glyphs = maxOperators, maxGlyphs
	d.work.page = max(0, d.work.decoded-pageDecoded)
	out := newCollector(width, height)
	in := &interpreter{doc: d, work: d.work, out: out, res: newResources(node.resources)}
	in.state = newState(m, rect{0, 0, width, height})
	faults := d.work.faults
	in.run(d.contents(node.page))
	in.annotations(node.page, m, rect{0, 0, width, height})
	out.flush()
	out.see()
	r.Page.Facts = out.account()
	r.Page.Words = layOut(out.words)
	r.Page.State = ingest.PageEmpty
	for i := range r.Page.Words {
		w := &r.Page.Words[i]
		r.Letters += utf8.RuneCountInString(w.Text)
		if w.Visibility == ingest.Visible {
			r.Page.State = ingest.PageRead
		}
	}
	f := r.Page.Facts
	r.Letters -= f.Undecoded
	if d.work.faults > faults {
		r.Page.Reason = ingest.Reason{Code: "pdf_broken", Detail: "part of the page could not be understood"}
	}
	r.Faulty = d.work.faults > faults || f.Undecoded*5 > f.Glyphs
	if len(r.Page.Words) > 0 {
		r.Page.Regions = []ingest.Region{{Box: ingest.Box{X1: r.Page.Width, Y1: r.Page.Height}, Source: ingest.SourceText, Why: "text_layer"}}
	}
	return r
}

// Flags of an annotation.
const (
	flagHidden = 1 << 1
	flagNoView = 1 << 5
)

// maxAnnotations bounds those drawn on one page.
const maxAnnotations = 2000

// annotations draws what form fields and notes show on the page.
func (in *interpreter) annotations(page lib.Value, m matrix, clip rect) {
	var all lib.Value
	in.work.guarded(func() { all = page.Key("Annots") })
	for i := range min(all.Len(), maxAnnotations) {
		in.out.flush()
		in.work.guarded(func() { in.annotation(all.Index(i), m, clip) })
	}
}

func (in *interpreter) annotation(a lib.Value, m matrix, clip rect) {
	if a.Key("F").Int64()&(flagHidden|flagNoView) != 0 || a.Key("Subtype").Name() == "Popup" {
		return
	}
	look := a.Key("AP").Key("N")
	if look.Kind() == lib.Dict {
		look = look.Key(a.Key("AS").Name())
	}
	place, ok := boxOf(a.Key("Rect"))
	box, ok2 := boxOf(look.Key("BBox"))
	if look.Kind() != lib.Stream || !ok || !ok2 {
		return
	}
	own := identity
	if v := look.Key("Matrix"); v.Len() == 6 {
		own = matrixOf(v)
	}
	from := own.mapped(box)
	if from.empty() {
		return
	}
	sx, sy := (place.x1-place.x0)/(from.x1-from.x0), (place.y1-place.y0)/(from.y1-from.y0)
	in.state, in.stack, in.marks = newState(m, clip), nil, nil
	in.form(look, matrix{sx, 0, 0, sy, place.x0 - from.x0*sx, place.y0 - from.y0*sy})
}
