// Package ocr reads page images: a grey image goes in, words with their places
// on the page as displayed come out.
//
// Before it is read a page's paper is made white, black borders and specks are
// taken off, and the page is turned upright and straightened. Tesseract 5 does
// the reading, one process a page; without it New says so. What tesseract
// passed over is looked for, as ink outside every word, and read again.
package ocr

import (
	"context"
	"errors"
	"fmt"
	"image"

	"legajo/ingest"
)

// Languages are the models of tesseract that Spanish and English papers need.
// Portuguese and German have the letters º, ª and ü that Spanish lacks.
func Languages() []string { return []string{"spa", "eng", "por", "deu"} }

// settings names what this package does to a page; it changes whenever the
// words of some page may.
const settings = "30"

// Reader reads page images. It may be used by several goroutines at once; each
// page that is being read takes about four times its pixels in bytes, and
// tesseract as much again and 150 MB.
type Reader struct {
	tesseract *tesseract // nil where the second engine reads alone
	second    Engine     // nil where there is none
	effort    Effort
	cues      Cues
}

// New finds tesseract and those of the languages that it has. Where it finds
// none the second engine reads alone; without one either, errors wrap ErrNoOCR
// or ErrNoLanguage.
func New(ctx context.Context, o Options) (*Reader, error) {
	r := &Reader{second: o.Second, effort: o.Effort, cues: o.Cues}
	err := ErrNoOCR
	if len(o.Languages) > 0 {
		if r.tesseract, err = findTesseract(ctx, o.Languages); err == nil {
			r.tesseract.loaded = newLoadedPool(o.Helper, r.tesseract.version)
		}
	}
	if err != nil && (o.Second == nil || ctx.Err() != nil) {
		return nil, fmt.Errorf("ocr: %w", err)
	}
	return r, nil
}

// Version names everything that a page's words depend on: this package's
// settings, tesseract and its models.
func (r *Reader) Version() string {
	v := "ocr " + settings
	if r.effort != EffortNormal {
		v += ", effort " + r.effort.String()
	}
	if r.tesseract != nil {
		v += ", " + r.tesseract.version
	}
	if r.second != nil {
		v += ", " + r.second.Version()
	}
	return v
}

// Close ends the helpers.
func (r *Reader) Close() error {
	if r.tesseract == nil || r.tesseract.loaded == nil {
		return nil
	}
	return r.tesseract.loaded.helpers.Close()
}

// Tesseract is the version of tesseract, "" where there is none.
func (r *Reader) Tesseract() string {
	if r.tesseract == nil {
		return ""
	}
	return r.tesseract.version
}

// Missing lists the languages asked for that tesseract does not have.
func (r *Reader) Missing() []string {
	if r.tesseract == nil {
		return nil
	}
	return r.tesseract.missing
}

// Image is a page as rendered, and the page's size.
type Image struct {
	Gray *image.Gray
	DPI  int
	// Width and Height are the page's as displayed, in tenths of a point; 0
	// for as many as the pixels make.
	Width, Height int32
	// Light is, for a page in colour, the lightest of each pixel's red, green
	// and blue: coloured ink is pale there, type is not. Nil for a grey page.
	Light *image.Gray
	// Black makes the page without its coloured ink, for a page in colour; nil
	// for a grey page.
	Black func() *image.Gray
	// Show is told what each step saw, nil for nobody. Names sort by step.
	Show func(name string, g *image.Gray)
}

// Reading is what came of one image.
type Reading struct {
	// Page has size, turn, skew, state and words; its number and regions are
	// the caller's.
	Page ingest.Page
	// Covered is how much of the ink that looks like type lies in words, per
	// mille; 1000 for a page without such ink.
	Covered int
	// Reread counts the parts of the page that were read a second time.
	Reread int
}

// MinDPI is the least resolution at which small type can be read, and MaxDPI
// the most from which anything is gained.
const (
	MinDPI = 200
	MaxDPI = 300
)

// Read reads one page. An empty page is no error, nor is a handwritten one;
// it has no words. Errors are those of ReasonOf.
func (r *Reader) Read(ctx context.Context, img Image) (Reading, error) {
	if img.Gray == nil || img.DPI < 1 || img.Gray.Rect.Empty() {
		return Reading{}, fmt.Errorf("ocr: %w: no pixels", ErrImage)
	}
	p := prepare(img)
	out := Reading{Page: p.page(), Covered: 1000}
	if p.blank() {
		out.Page.State = ingest.PageEmpty
		return out, nil
	}
	words, err := r.upright(ctx, p)
	if err != nil {
		return Reading{}, fmt.Errorf("ocr: %w", err)
	}
	if r.byHand(p, words) {
		out.Page = p.page()
		out.Page.State = ingest.PageHandwritten
		return out, nil
	}
	if len(words) == 0 || stateOf(words, p) == ingest.PageRead {
		if words, err = r.repair(ctx, p, words, &out); err != nil {
			return Reading{}, fmt.Errorf("ocr: %w", err)
		}
	}
	out.Page = p.page()
	if p.failed != nil {
		out.Page.Reason = ingest.Reason{Code: "second_reader", Detail: p.failed.Error()}
	}
	out.Page.State = stateOf(words, p)
	if out.Page.State == ingest.PageRead {
		out.Page.Words = p.place(inOrder(unspotted(spaced(rejoined(unspecked(words))))))
	}
	return out, nil
}

// repair reads again what the first reading passed over and what lies under
// ink.
func (r *Reader) repair(ctx context.Context, p *prepared, words []Token, out *Reading) ([]Token, error) {
	if r.tesseract == nil {
		t := p.trace()
		out.Covered = covered(t.blobs, words, t.small)
		return words, nil
	}
	words, second, err := r.both(ctx, p, words)
	if err != nil {
		return nil, err
	}
	t := p.trace()
	words, n, err := r.fill(ctx, p, t, words)
	if err != nil {
		return nil, err
	}
	var stamps []stamp
	var zones []zone
	if r.effort != EffortLow {
		stamps = t.stamps()
	}
	if len(stamps) > 0 {
		if words, err = r.stamped(ctx, p, stamps, t.k, words); err != nil {
			return nil, err
		}
	}
	if r.effort != EffortLow {
		if words, err = r.straightened(ctx, p, t.k, words); err != nil {
			return nil, err
		}
		zones = inked(t, stamps, words, &r.cues)
	}
	if len(zones) > 0 {
		if words, err = r.again(ctx, p, words, second, zones); err != nil {
			return nil, err
		}
	}
	if words, err = r.datesAgain(ctx, p, words); err != nil {
		return nil, err
	}
	out.Reread, out.Covered = n+len(zones)+len(stamps), covered(t.blobs, words, t.small)
	return words, nil
}

// upright reads a prepared page. Where little of what comes out are words, the
// page may stand on its head without its letters having shown it: then
// tesseract is asked, and the better reading counts.
func (r *Reader) upright(ctx context.Context, p *prepared) ([]Token, error) {
	if r.tesseract == nil {
		return r.alone(ctx, p)
	}
	words, err := r.tesseract.Read(ctx, p.gray, p.dpi, AreaPage)
	if err != nil {
		return nil, err
	}
	words = dropNoise(words)
	if before := worth(words); before.poor() {
		turn, err := r.tesseract.orientation(ctx, p.gray, p.dpi)
		if err != nil || turn == 0 {
			return words, err
		}
		q := p.turnedBy(turn)
		again, err := r.tesseract.Read(ctx, q.gray, q.dpi, AreaPage)
		if err != nil {
			return nil, err
		}
		if again = dropNoise(again); worth(again).known > before.known {
			*p = *q
			return again, nil
		}
	}
	return words, nil
}

// ReasonOf gives the reason code of an error of New, Read or ReadPGM: no_ocr,
// no_ocr_language, image, timeout, interrupted, and ocr for the rest.
func ReasonOf(err error) ingest.Reason {
	code := "ocr"
	switch {
	case errors.Is(err, ErrNoOCR):
		code = "no_ocr"
	case errors.Is(err, ErrNoLanguage):
		code = "no_ocr_language"
	case errors.Is(err, ErrImage):
		code = "image"
	case errors.Is(err, context.DeadlineExceeded):
		code = "timeout"
	case errors.Is(err, context.Canceled):
		code = "interrupted"
	}
	return ingest.Reason{Code: code, Detail: err.Error()}
}
