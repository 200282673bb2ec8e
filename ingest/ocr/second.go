package ocr

import (
	"context"
	"fmt"
	"image"
	"slices"
)

// Options say what reads and how much is read again.
type Options struct {
	Languages []string // of tesseract; none leaves it out
	Helper    string   // the program legajo-ppocr, which keeps tesseract's models loaded; "" where there is none
	Second    Engine   // reads again what tesseract is in doubt about, nil where there is none
	Effort    Effort
	Cues      Cues
}

// Effort says how much of a page is read a second time. The zero value is the
// usual: pages and parts that the first reading was unsure of.
type Effort int

const (
	EffortNormal Effort = iota
	EffortLow           // parts that were passed over alone
	EffortHigh          // every page, by all readers
)

func (e Effort) String() string {
	return [...]string{"normal", "low", "high"}[e]
}

// Of the letters of a page tesseract is to be sure of so many per mille, or the
// second engine reads the page as well.
const surePage = 990

// both reads a page with the second engine, where its first reading is unsure
// or no effort is to be spared, and puts the two together; second is what that
// engine read, where it did.
func (r *Reader) both(ctx context.Context, p *prepared, words []Token) (together, second []Token, err error) {
	v := worth(words)
	unsure := v.sure*1000 < v.letters*surePage
	if r.tesseract == nil || r.effort == EffortLow || r.effort == EffortNormal && !unsure {
		return words, nil, nil
	}
	second, err = r.other(ctx, p, []*image.Gray{p.gray}, p.dpi, AreaPage)
	if err != nil || len(second) == 0 {
		return words, nil, err
	}
	return merged(words, second, capHeight(words, p.dpi*11/100)), second, nil
}

// other has the second engine read an image, if there is one. Where it fails
// the others' reading counts, and the page says so.
func (r *Reader) other(ctx context.Context, p *prepared, forms []*image.Gray, dpi int, area Area) ([]Token, error) {
	if r.second == nil || p.failed != nil {
		return nil, nil
	}
	words, err := r.second.Read(ctx, forms, dpi, area)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if err != nil {
		p.failed = err
		return nil, nil
	}
	return rejoined(words), nil
}

// alone reads a page with the second engine where there is no tesseract. It
// tells little of how a page stands: where hardly anything can be read, the
// page may stand on its head.
func (r *Reader) alone(ctx context.Context, p *prepared) ([]Token, error) {
	words, err := r.second.Read(ctx, []*image.Gray{p.gray}, p.dpi, AreaPage)
	if err != nil {
		return nil, fmt.Errorf("second reader: %w", err)
	}
	words = inBlocks(dropNoise(rejoined(words)))
	if before := worth(words); before.poor() {
		q := p.turnedBy(180)
		again, err := r.second.Read(ctx, []*image.Gray{q.gray}, q.dpi, AreaPage)
		if err != nil {
			return nil, fmt.Errorf("second reader: %w", err)
		}
		if again = dropNoise(rejoined(again)); worth(again).known > before.known {
			*p = *q
			return inBlocks(again), nil
		}
	}
	return words, nil
}

// inBlocks numbers the blocks of lines that an engine gave one by one: a block
// ends where more white follows than a line is high.
func inBlocks(words []Token) []Token {
	out := slices.Clone(words)
	block := 0
	var last image.Rectangle // the line above
	for i := 0; i < len(out); {
		end, box := i, image.Rectangle{}
		for end < len(out) && out[end].Line == words[i].Line {
			box = box.Union(out[end].Box)
			end++
		}
		if i > 0 && (box.Min.Y-last.Max.Y > max(box.Dy(), last.Dy()) || box.Min.X > last.Max.X || box.Max.X < last.Min.X) {
			block++
		}
		for ; i < end; i++ {
			out[i].Block = block
		}
		last = box
	}
	return out
}
