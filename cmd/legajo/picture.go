package main

import (
	"context"
	"fmt"
	"slices"
	"sync"

	"legajo/ingest"
	"legajo/ingest/ocr"
	"legajo/ingest/pdf"
	"legajo/pipeline"
)

// picture is an image that stands on pages of text and may hold words: a
// letterhead, a signature block. It is read once a file, where it stands first.
type picture struct {
	page ingest.Page // on which it stands first, without words
	box  ingest.Box
	once sync.Once
	read []ingest.Word // with places on that page
	err  error
}

// pictures notes those of a page, and gives each the first of its like.
func (s *source) pictures(p *pdf.Page) {
	for _, q := range p.Facts.Pictures {
		key := fmt.Sprintf("%d %d %d", q.Object, q.Box.Width(), q.Box.Height())
		if q.Object == 0 {
			key = fmt.Sprintf("page %d %v", p.Number, q.Box)
		}
		first := s.known[key]
		if first == nil {
			first = &picture{page: p.Page, box: q.Box}
			first.page.Words, first.page.Regions = nil, nil
			s.known[key] = first
		}
		s.on[p.Number] = append(s.on[p.Number], placed{first, q.Box})
	}
}

// placed is a picture where it stands on one page.
type placed struct {
	*picture
	at ingest.Box
}

// illustrated is a page of text with the words of its pictures set among its
// own. A picture that cannot be read leaves the page as it is, with a warning.
func (s *source) illustrated(ctx context.Context, l *pipeline.Layer) (ingest.Page, error) {
	page := l.Page
	page.Words, page.Regions = slices.Clone(page.Words), slices.Clone(page.Regions)
	for _, q := range s.on[l.Number] {
		q.once.Do(func() { q.read, q.err = s.readPicture(ctx, q.picture) })
		if ctx.Err() != nil {
			return page, ctx.Err()
		}
		if q.err != nil {
			page.Reason = ocr.ReasonOf(q.err)
			continue
		}
		words := slices.Clone(q.read)
		for i := range words {
			words[i].Box = words[i].Box.Moved(q.at.X0-q.box.X0, q.at.Y0-q.box.Y0)
		}
		page.Words = ingest.Insert(page.Words, words)
		page.Regions = append(page.Regions, ingest.Region{Box: q.at, Source: ingest.SourceOCR, Why: pdf.TextInPicture})
	}
	return page, nil
}

// leastSure is the confidence, per mille, that the words of a line in a picture
// have together: strokes and ornaments are often taken for letters.
const leastSure = 600

func (s *source) readPicture(ctx context.Context, p *picture) ([]ingest.Word, error) {
	img, err := s.doc.RenderPart(ctx, &p.page, p.box, ocr.MaxDPI)
	if err != nil {
		return nil, err
	}
	shades := ocr.ImageOf(img.Image)
	shades.DPI, shades.Width, shades.Height = img.DPI, p.box.Width(), p.box.Height()
	r, err := s.ocr.Read(ctx, shades)
	if err != nil || r.Page.Turn != 0 {
		return nil, err // what only makes sense on its side is a drawing
	}
	var words []ingest.Word
	for _, w := range r.Page.Words {
		if lineConf(r.Page.Words, w.Line) >= leastSure {
			w.Box = w.Box.Moved(p.box.X0, p.box.Y0)
			words = append(words, w)
		}
	}
	return words, nil
}

// lineConf is the mean confidence of a line's words, the longer counting more.
func lineConf(words []ingest.Word, line int32) int {
	sum, n := 0, 0
	for _, w := range words {
		if w.Line == line {
			sum, n = sum+int(w.Conf)*len(w.Text), n+len(w.Text)
		}
	}
	return sum / max(n, 1)
}
