package pdf

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"io"
	"iter"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"legajo/ingest"
)

// toolMemory bounds the data of one of poppler's tools.
const toolMemory = 2 << 30

// tool is a run of one of poppler's tools on a file, which it gets as an open
// descriptor: no name of a file is ever part of a command.
type tool struct {
	cmd  *exec.Cmd
	out  *bufio.Reader
	err  bytes.Buffer
	stop func()
}

// inherited is the path under which a process finds its first extra
// descriptor.
const inherited = "/dev/fd/3"

// run starts a tool. Its clock is patience for each of its pages.
func (d *Document) run(ctx context.Context, pages int, name string, args ...string) (*tool, error) {
	if _, err := exec.LookPath(name); err != nil {
		return nil, ErrNoPoppler
	}
	limit := d.reader.config.Patience * time.Duration(max(1, min(pages, chunk)))
	ctx, cancel := context.WithTimeout(ctx, limit)
	all := append(slices.Clone(d.reader.config.Command), "tool", strconv.Itoa(toolMemory), strconv.Itoa(int(limit/time.Second)+1), name)
	all = append(all, args...)
	t := &tool{stop: cancel}
	t.cmd = exec.CommandContext(ctx, all[0], all[1:]...)
	t.cmd.Stderr = &tail{&t.err}
	t.cmd.ExtraFiles = []*os.File{cmp.Or(d.clear, d.file)}
	pipe, err := t.cmd.StdoutPipe()
	if err == nil {
		err = t.cmd.Start()
	}
	if err != nil {
		cancel()
		return nil, fmt.Errorf("start %s: %w", name, err)
	}
	t.out = bufio.NewReaderSize(pipe, 1<<16)
	return t, nil
}

// end stops the tool if it still runs, and gives its verdict.
func (t *tool) end(ctx context.Context, early bool) error {
	if early {
		t.stop()
	}
	err := t.cmd.Wait()
	t.stop()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}

var popplerVersion = sync.OnceValue(func() string {
	out, err := exec.Command("pdftotext", "-v").CombinedOutput()
	if err != nil && len(out) == 0 {
		return ""
	}
	line, _, _ := strings.Cut(string(out), "\n")
	return strings.TrimPrefix(strings.TrimSpace(line), "pdftotext version ")
})

// PopplerVersion is the version of the poppler tools, "" where there are none.
func PopplerVersion() string { return popplerVersion() }

var pagesLine = regexp.MustCompile(`(?m)^Pages:\s+(\d+)`)

// openByPoppler lets poppler say how many pages a file has that our own reader
// could make nothing of; bad is what that one said.
func (d *Document) openByPoppler(ctx context.Context, bad ingest.Reason) (*Document, error) {
	t, err := d.run(ctx, 1, "pdfinfo", inherited)
	if err != nil {
		return nil, &Error{bad}
	}
	out, _ := io.ReadAll(io.LimitReader(t.out, 1<<20))
	err = t.end(ctx, false)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if strings.Contains(t.err.String(), "Incorrect password") {
		return nil, failure("pdf_password", "")
	}
	m := pagesLine.FindSubmatch(out)
	if err != nil || m == nil {
		return nil, &Error{bad}
	}
	n, _ := strconv.Atoi(string(m[1]))
	if n == 0 {
		return nil, failure("pdf_no_pages", "")
	}
	if n > maxPages {
		return nil, failure("pdf_limit", "pages")
	}
	info, err := d.file.Stat()
	if err != nil {
		return nil, fmt.Errorf("read size: %w", err)
	}
	d.File = ingest.File{Pages: n, Size: info.Size()}
	return d, nil
}

// secondOpinion lets poppler read pages, which follow one another, and takes
// its word where it found more than the child did.
func (d *Document) secondOpinion(ctx context.Context, held []result) []Page {
	out := make([]Page, 0, len(held))
	var theirs map[int]Page
	var err error
	if len(held) > 0 {
		theirs, err = d.byPoppler(ctx, held[0].Page.Number, held[len(held)-1].Page.Number)
	}
	for i := range held {
		own := held[i].Page
		other, ok := theirs[own.Number]
		switch {
		case ok && letters(&other) > held[i].Letters+held[i].Letters/20,
			ok && own.State == ingest.PageFailed && own.Reason.Code != "pdf_limit" && !held[i].Lost:
			own.adopt(&other)
		case own.State == ingest.PageFailed && own.Reason.Code == "":
			own.Reason = ingest.Reason{Code: "pdf_broken"}
			if errors.Is(err, ErrNoPoppler) {
				own.Reason.Detail = err.Error()
			}
		}
		if own.State == "" {
			own.State, own.Reason = ingest.PageFailed, ingest.Reason{Code: "pdf_broken"}
		}
		out = append(out, own)
	}
	return out
}

// adopt takes poppler's words. Where the page's letters could be counted, the
// count stays: a second reader of a broken encoding is to be doubted as well.
func (p *Page) adopt(other *Page) {
	if p.Width == 0 {
		p.Width, p.Height = other.Width, other.Height
	}
	if p.State == ingest.PageFailed || p.State == "" {
		p.Facts.Glyphs, p.Facts.Undecoded, p.Facts.Unseen = letters(other), 0, 0
	}
	p.Words, p.Regions, p.State = other.Words, other.Regions, other.State
	p.Reason = ingest.Reason{}
	p.Facts.Reader, p.Facts.Blank = ByPoppler, false
}

func letters(p *Page) (n int) {
	for i := range p.Words {
		n += utf8.RuneCountInString(p.Words[i].Text)
	}
	return n
}

// byPoppler reads pages first to last with pdftotext, in the order that it
// gives words.
func (d *Document) byPoppler(ctx context.Context, first, last int) (map[int]Page, error) {
	t, err := d.run(ctx, last-first+1, "pdftotext", "-bbox-layout", "-cropbox", "-q",
		"-f", strconv.Itoa(first), "-l", strconv.Itoa(last), inherited, "-")
	if err != nil {
		return nil, err
	}
	pages := parseBoxes(t.out, first)
	return pages, t.end(ctx, false)
}

// maxPopplerWords bounds the words taken from one run.
const maxPopplerWords = 2_000_000

// parseBoxes reads pdftotext's XHTML, one element a line. What is cut off is
// kept as far as whole pages go.
func parseBoxes(r *bufio.Reader, first int) map[int]Page {
	pages := map[int]Page{}
	var p *Page
	n, line, block, total := first, int32(-1), int32(-1), 0
	for {
		text, err := r.ReadString('\n')
		s := strings.TrimSpace(text)
		switch {
		case strings.HasPrefix(s, "<page "):
			a := attributes(s)
			p = &Page{}
			p.Number, p.State = n, ingest.PageEmpty
			p.Width, p.Height = a("width"), a("height")
			line, block = -1, -1
		case p == nil:
		case strings.HasPrefix(s, "<block "):
			block++
		case strings.HasPrefix(s, "<line "):
			line++
		case strings.HasPrefix(s, "<word ") && total < maxPopplerWords:
			if w, ok := boxedWord(s); ok {
				w.Line, w.Block = line, block
				p.Words = append(p.Words, w)
				p.State = ingest.PageRead
				total++
			}
		case strings.HasPrefix(s, "</page>"):
			p.turn()
			if len(p.Words) > 0 {
				p.Regions = []ingest.Region{{Box: ingest.Box{X1: p.Width, Y1: p.Height}, Source: ingest.SourceText, Why: "text_layer"}}
			}
			pages[n] = *p
			n++
			p = nil
		}
		if err != nil {
			return pages
		}
	}
}

// turn swaps the sides of a page that is displayed on its side: pdftotext
// gives places as displayed and the size as it was before.
func (p *Page) turn() {
	var all ingest.Box
	for i := range p.Words {
		all = all.Union(p.Words[i].Box)
	}
	if all.X1 <= p.Height && all.Y1 <= p.Width && (all.X1 > p.Width || all.Y1 > p.Height) {
		p.Width, p.Height = p.Height, p.Width
	}
}

// attributes gives a reader of an element's numbers, in tenths.
func attributes(s string) func(name string) int32 {
	return func(name string) int32 {
		_, rest, _ := strings.Cut(s, " "+name+`="`)
		value, _, _ := strings.Cut(rest, `"`)
		f, _ := strconv.ParseFloat(value, 64)
		if !(f > -1e6 && f < 1e6) {
			return 0
		}
		if f < 0 {
			return int32(f*10 - .5)
		}
		return int32(f*10 + .5)
	}
}

var unescape = strings.NewReplacer("&lt;", "<", "&gt;", ">", "&quot;", `"`, "&#39;", "'", "&apos;", "'", "&amp;", "&")

func boxedWord(s string) (ingest.Word, bool) {
	head, rest, ok := strings.Cut(s, ">")
	body, _, ok2 := strings.Cut(rest, "</word>")
	if !ok || !ok2 {
		return ingest.Word{}, false
	}
	a := attributes(head)
	b := ingest.Box{X0: a("xMin"), Y0: a("yMin"), X1: a("xMax"), Y1: a("yMax")}
	b.X1, b.Y1 = max(b.X1, b.X0+1), max(b.Y1, b.Y0+1)
	text := strings.Join(strings.Fields(tidy(unescape.Replace(body))), "")
	size := b.Height()
	if len(text) > 2 {
		size = min(size, b.Width()) // it may run up the page
	}
	return ingest.Word{Text: text, Box: b, Conf: 1000, Size: size}, text != ""
}

// Image is a page as an image. Pixels are DPI to the inch: a page of absurd
// size comes smaller than asked for.
type Image struct {
	Page int
	DPI  int
	image.Image
}

// maxPixels bounds an image of a page: A4 at 600 dpi is 35 million.
const maxPixels = 40_000_000

// Render draws pages (their numbers and sizes are looked at, nothing else) at
// dpi pixels an inch, in grey or in colour, in the order given. Pages that
// follow one another cost one start of pdftoppm. The error is that of one page
// (an *Error; further pages still come), the context's end, or ErrNoPoppler.
func (d *Document) Render(ctx context.Context, pages []ingest.Page, dpi int, inColour bool) iter.Seq2[Image, error] {
	return func(yield func(Image, error) bool) {
		var options []string
		if !inColour {
			options = []string{"-gray"}
		}
		for len(pages) > 0 {
			res := resolution(&pages[0], dpi)
			n := 1
			for n < len(pages) && n < chunk && pages[n].Number == pages[0].Number+n && resolution(&pages[n], dpi) == res {
				n++
			}
			if !d.render(ctx, drawing{pages[0].Number, n, res, options}, yield) {
				return
			}
			pages = pages[n:]
		}
	}
}

// resolution is dpi, or less where the page would take too many pixels. A page
// of unknown size is taken for A4.
func resolution(p *ingest.Page, dpi int) int {
	w, h := float64(max(p.Width, 1))/720, float64(max(p.Height, 1))/720
	if p.Width <= 0 || p.Height <= 0 {
		w, h = 8.3, 11.7
	}
	for dpi > 1 && w*h*float64(dpi)*float64(dpi) > maxPixels {
		dpi = dpi * 9 / 10
	}
	return dpi
}

// RenderPart draws a part of a page in grey. Errors are those of Render.
func (d *Document) RenderPart(ctx context.Context, page *ingest.Page, part ingest.Box, dpi int) (img Image, err error) {
	dpi = resolution(page, dpi)
	pixel := func(v int32) string { return strconv.Itoa(max(1, int(v)*dpi/720)) }
	crop := []string{"-gray", "-x", pixel(part.X0), "-y", pixel(part.Y0), "-W", pixel(part.Width()), "-H", pixel(part.Height())}
	d.render(ctx, drawing{page.Number, 1, dpi, crop}, func(i Image, e error) bool {
		img, err = i, e
		return false
	})
	return img, err
}

// drawing is a run of pages to be drawn, with further options of pdftoppm.
type drawing struct {
	first, n, dpi int
	options       []string
}

// render draws pages. It reports whether to go on.
func (d *Document) render(ctx context.Context, w drawing, yield func(Image, error) bool) bool {
	first, n := w.first, w.n
	args := []string{"-q", "-cropbox", "-r", strconv.Itoa(w.dpi), "-f", strconv.Itoa(first), "-l", strconv.Itoa(first + n - 1)}
	t, err := d.run(ctx, n, "pdftoppm", append(append(args, w.options...), inherited)...)
	if err != nil {
		return yield(Image{Page: first}, err) && !errors.Is(err, ErrNoPoppler)
	}
	for i := range n {
		img, err := readPNM(t.out)
		if err != nil {
			_ = t.end(ctx, true)
			if ctx.Err() != nil {
				yield(Image{Page: first + i}, ctx.Err())
				return false
			}
			if !yield(Image{Page: first + i}, failure("pdf_broken", "page cannot be drawn: %v", err)) {
				return false
			}
			if i+1 < n {
				return d.render(ctx, drawing{first + i + 1, n - i - 1, w.dpi, w.options}, yield)
			}
			return true
		}
		if !yield(Image{Page: first + i, DPI: w.dpi, Image: img}, nil) {
			_ = t.end(ctx, true)
			return false
		}
	}
	_ = t.end(ctx, false)
	return true
}

// readPNM reads one binary PGM or PPM image.
func readPNM(r *bufio.Reader) (image.Image, error) {
	var magic string
	var w, h, most int
	if _, err := fmt.Fscan(r, &magic, &w, &h, &most); err != nil {
		return nil, err
	}
	if _, err := r.ReadByte(); err != nil {
		return nil, err
	}
	if w <= 0 || h <= 0 || w*h > 2*maxPixels || most != 255 {
		return nil, fmt.Errorf("image of %d by %d", w, h)
	}
	rect := image.Rect(0, 0, w, h)
	switch magic {
	case "P5":
		img := image.NewGray(rect)
		_, err := io.ReadFull(r, img.Pix)
		return img, err
	case "P6":
		img := image.NewRGBA(rect)
		row := make([]byte, 3*w)
		for y := range h {
			if _, err := io.ReadFull(r, row); err != nil {
				return nil, err
			}
			for x := range w {
				img.SetRGBA(x, y, color.RGBA{row[3*x], row[3*x+1], row[3*x+2], 255})
			}
		}
		return img, nil
	}
	return nil, fmt.Errorf("image of kind %q", magic)
}
