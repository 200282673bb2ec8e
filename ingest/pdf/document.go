package pdf

import (
	"bytes"
	"strconv"
	"strings"

	lib "github.com/ledongthuc/pdf"

	"legajo/ingest"
)

// document is a file open in the child.
type document struct {
	view  *view
	work  *budget
	root  lib.Value
	pages []pageNode
	fonts map[string]*font // by reference
	off   map[string]bool  // optional content that is not shown, by reference
	file  ingest.File
}

// pageNode is a page with what it inherits.
type pageNode struct {
	page, resources lib.Value
	ref             string // "12 0 R"
	media, crop     rect
	rotate          int
}

// Limits on work. They count what the file asks for, so that a file meets the
// same limit on every machine; a page that meets one goes to poppler.
const (
	maxPages     = 100_000
	maxSide      = 1e7     // of a page, tenths of a point: 350 m
	maxDecoded   = 1 << 30 // bytes made by filters, a file
	viewDecoded  = 1 << 28 // bytes made by filters before the first page
	pageDecoded  = 1 << 26 // bytes made by filters, a page
	maxOperators = 5_000_000
	maxGlyphs    = 500_000
	maxWords     = 100_000
	maxFonts     = 4096 // kept, a file
	readFactor   = 64   // bytes the object reader may ask for, per byte of the file
	readFloor    = 1 << 28
)

// openDocument makes sense of a file's structure and finds its pages.
func openDocument(raw []byte, passwords ...string) (d *document, bad *Error) {
	defer func() {
		if x := recover(); x != nil {
			d, bad = nil, &Error{reasonOf(x)}
		}
	}()
	work := &budget{decoded: maxDecoded, read: readFloor + readFactor*int64(len(raw)), page: maxDecoded - viewDecoded}
	v, bad := newView(raw, passwords, work)
	if bad != nil {
		return nil, bad
	}
	r, err := lib.NewReader(v, v.size())
	if err != nil {
		return nil, failure("pdf_broken", "%v", err)
	}
	d = &document{view: v, work: work, root: r.Trailer().Key("Root"), fonts: map[string]*font{}}
	d.walk(d.root.Key("Pages"), pageNode{}, 0, map[string]bool{})
	if len(d.pages) == 0 {
		return nil, failure("pdf_no_pages", "")
	}
	if len(d.pages) >= maxPages {
		return nil, failure("pdf_limit", "pages")
	}
	d.missing(d.root.Key("Pages").Key("Count").Int64())
	d.hiddenContent()
	d.file = ingest.File{Pages: len(d.pages), Size: int64(len(raw))}
	d.work.guarded(func() { d.file.Producer = textString([]byte(r.Trailer().Key("Info").Key("Producer").RawString())) })
	d.file.Signatures = d.signatures()
	return d, nil
}

// missing adds the pages that a damaged file says it has and no longer holds.
func (d *document) missing(count int64) {
	for d.view.rebuilt && count <= maxPages && int64(len(d.pages)) < count {
		d.pages = append(d.pages, pageNode{})
	}
}

// walk collects the pages below a node of the page tree.
func (d *document) walk(node lib.Value, above pageNode, depth int, seen map[string]bool) {
	if depth > maxDepth {
		return
	}
	if node.Kind() != lib.Dict {
		if depth > 0 {
			d.pages = append(d.pages, pageNode{})
		}
		return
	}
	here := above
	here.page = node
	d.work.guarded(func() {
		if r := node.Key("Resources"); r.Kind() == lib.Dict {
			here.resources = r
		}
		if b, ok := boxOf(node.Key("MediaBox")); ok {
			here.media = b
		}
		if b, ok := boxOf(node.Key("CropBox")); ok {
			here.crop = b
		}
		if r := node.Key("Rotate"); !r.IsNull() {
			here.rotate = int(r.Float64())
		}
	})
	kids := node.Key("Kids")
	if kids.Kind() != lib.Array {
		if len(d.pages) >= maxPages {
			panic(errLimit("pages"))
		}
		d.pages = append(d.pages, here)
		return
	}
	refs := referencesOf(kids)
	for i := range kids.Len() {
		here.ref = ""
		if refs != nil {
			if here.ref = refs[i]; seen[here.ref] {
				continue
			}
			seen[here.ref] = true
		}
		var kid lib.Value
		d.work.guarded(func() { kid = kids.Index(i) })
		d.work.guarded(func() { d.walk(kid, here, depth+1, seen) })
	}
}

func boxOf(v lib.Value) (rect, bool) {
	if v.Len() != 4 {
		return rect{}, false
	}
	a, b := v.Index(0).Float64(), v.Index(1).Float64()
	c, d := v.Index(2).Float64(), v.Index(3).Float64()
	r := rect{min(a, c), min(b, d), max(a, c), max(b, d)}
	return r, r.x1-r.x0 >= 1 && r.y1-r.y0 >= 1
}

// visible is the part of the page that is shown.
func (p *pageNode) visible() rect {
	media := p.media
	if media == (rect{}) {
		media = rect{0, 0, 612, 792}
	}
	if p.crop == (rect{}) {
		return media
	}
	r := p.crop.intersect(media)
	if r.empty() {
		return media
	}
	return r
}

// display gives the matrix from the page's own space to tenths of a point from
// the top left of the page as displayed, and its size there.
func (p *pageNode) display() (m matrix, width, height float64) {
	r := p.visible()
	w, h := (r.x1-r.x0)*10, (r.y1-r.y0)*10
	switch ((p.rotate/90)%4 + 4) % 4 {
	case 1:
		return matrix{0, 10, 10, 0, -r.y0 * 10, -r.x0 * 10}, h, w
	case 2:
		return matrix{-10, 0, 0, 10, r.x1 * 10, -r.y0 * 10}, w, h
	case 3:
		return matrix{0, -10, -10, 0, r.y1 * 10, r.x1 * 10}, h, w
	}
	return matrix{10, 0, 0, -10, -r.x0 * 10, r.y1 * 10}, w, h
}

// offsetOf is where the bytes of a stream begin, 0 where that cannot be told: a
// stream's printed form ends in "@offset".
func offsetOf(v lib.Value) int64 {
	s := v.String()
	offset, err := strconv.ParseInt(s[strings.LastIndexByte(s, '@')+1:], 10, 64)
	if err != nil {
		return 0
	}
	return offset
}

// stream decodes a stream. The object reader's own filters are too few and
// give up at the first fault, so only the place is asked of it.
func (d *document) stream(v lib.Value) []byte {
	if v.Kind() != lib.Stream {
		return nil
	}
	offset := offsetOf(v)
	if offset <= 0 || offset >= d.view.size() {
		return nil
	}
	length := -1
	d.work.guarded(func() {
		if n := v.Key("Length"); n.Kind() == lib.Integer {
			length = int(n.Int64())
		}
	})
	return decode(rawStream(d.view.from(offset), 0, length), streamFilters(v), d.work)
}

func streamFilters(v lib.Value) []filter {
	f, p := v.Key("Filter"), v.Key("DecodeParms")
	if f.IsNull() {
		f, p = v.Key("F"), v.Key("DP")
	}
	switch f.Kind() {
	case lib.Name:
		if p.Kind() == lib.Array {
			p = p.Index(0)
		}
		return []filter{filterOf(f, p)}
	case lib.Array:
		var all []filter
		for i := range min(f.Len(), 16) {
			q := p
			if p.Kind() == lib.Array {
				q = p.Index(i)
			}
			all = append(all, filterOf(f.Index(i), q))
		}
		return all
	}
	return nil
}

func filterOf(name, params lib.Value) filter {
	f := filter{name: name.Name(), earlyChange: 1}
	if params.Kind() == lib.Dict {
		f.predictor, f.columns = int(params.Key("Predictor").Int64()), int(params.Key("Columns").Int64())
		f.colors, f.bitsPer = int(params.Key("Colors").Int64()), int(params.Key("BitsPerComponent").Int64())
		if e := params.Key("EarlyChange"); e.Kind() == lib.Integer {
			f.earlyChange = int(e.Int64())
		}
	}
	return f
}

// contents joins a page's content streams.
func (d *document) contents(page lib.Value) []byte {
	c := page.Key("Contents")
	if c.Kind() != lib.Array {
		return d.stream(c)
	}
	var all bytes.Buffer
	for i := range c.Len() {
		d.work.guarded(func() {
			all.Write(d.stream(c.Index(i)))
			all.WriteByte('\n')
		})
	}
	return all.Bytes()
}

// fontAt gives the font of a resource dictionary, made once a file.
func (d *document) fontAt(fonts lib.Value, name, ref string) (f *font) {
	shared := isReference(ref)
	if shared {
		if f, ok := d.fonts[ref]; ok {
			return f
		}
	}
	d.work.guarded(func() {
		if v := fonts.Key(name); v.Kind() == lib.Dict {
			f = d.newFont(v)
		}
	})
	if shared {
		if len(d.fonts) >= maxFonts {
			clear(d.fonts)
		}
		d.fonts[ref] = f
	}
	return f
}

func isReference(s string) bool {
	digits := strings.Trim(strings.TrimSuffix(s, " R"), "0123456789 ")
	return digits == "" && strings.HasSuffix(s, " R")
}
