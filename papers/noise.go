package papers

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/jpeg"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"

	"legajo/papers/pdffile"
)

// Noise is what paper, copier and glass did to the pages of a scan, each thing
// at its level; the zero value of one is that it is not there.
type Noise struct {
	Level    int     `json:"level"` // 1 to 4, of the whole
	DPI      int     `json:"dpi"`
	Colour   bool    `json:"colour,omitempty"`
	Skew     float64 `json:"skew,omitempty"`     // degrees clockwise
	Turn     int     `json:"turn,omitempty"`     // quarters clockwise: the sheet lay on its side
	Paper    int     `json:"paper"`              // grey of clean paper
	Ink      int     `json:"ink"`                // grey of full ink
	Wear     int     `json:"wear,omitempty"`     // how much lighter ink gets where it is worn
	Grain    float64 `json:"grain,omitempty"`    // deviation of the noise of the glass
	Specks   int     `json:"specks,omitempty"`   // a page
	Through  int     `json:"through,omitempty"`  // how dark the other side shows
	Holes    bool    `json:"holes,omitempty"`    // punched at the left
	Border   bool    `json:"border,omitempty"`   // the lid was open
	Fax      bool    `json:"fax,omitempty"`      // black and white only
	Receipt  bool    `json:"receipt,omitempty"`  // a stamp of another day
	OldLayer bool    `json:"oldLayer,omitempty"` // an earlier, poor OCR under the picture
	Hard     bool    `json:"hard,omitempty"`     // names lie under ink and stamps
	Quality  int     `json:"quality"`            // of the JPEG
}

// Scanned makes the paper a scan of some level, 1 to 4.
func (p *Paper) Scanned(level int) {
	r := p.rnd
	f := float64(level)
	n := &Noise{Level: level, DPI: []int{300, 200, 200, 150, 150}[r.IntN(3)+level/2], Colour: r.IntN(3) == 0,
		Skew: math.Round(100*(r.Float64()-.5)*f) / 100, Paper: 246 - level*(4+r.IntN(8)), Ink: 20 + level*r.IntN(16),
		Wear: level * r.IntN(14), Grain: .5 + .8*f*r.Float64(), Quality: 62 - 7*level,
		Holes: r.IntN(4) == 0, Receipt: r.IntN(4) == 0}
	if level > 1 {
		n.Specks = level * r.IntN(200)
		n.Border = r.IntN(4) == 0
		n.OldLayer = r.IntN(6) == 0
		n.Through = r.IntN(3) / 2 * 9 * level
	}
	if level > 2 {
		n.Turn = []int{0, 0, 0, 1, 2, 3}[r.IntN(6)]
		n.Fax = r.IntN(4) == 0
	}
	if n.Fax {
		n.Colour = false
	}
	n.OldLayer = n.OldLayer && n.Turn == 0
	if n.Receipt {
		p.receipt()
	}
	p.Noise = n
}

// Hard makes the paper a scan such as offices have: names under ink and stamps,
// half of them grey or black and white, many aslant or turned, some faxed.
func (p *Paper) Hard() {
	p.Scanned(2 + p.rnd.IntN(3))
	n, r := p.Noise, p.rnd
	n.Hard, n.OldLayer, n.Receipt = true, false, false
	n.Fax, n.Colour = false, true
	switch r.IntN(8) {
	case 0, 1:
		n.Fax, n.Colour = true, false
	case 2, 3:
		n.Colour = false
	}
	n.DPI = 200
	if n.Fax && r.IntN(2) == 0 {
		n.DPI = 150
	}
	n.Skew = float64(r.IntN(200)+30) / 100
	if r.IntN(2) == 0 {
		n.Skew = -n.Skew
	}
	n.Turn = []int{0, 0, 0, 0, 0, 0, 1, 2, 3, 2}[r.IntN(10)]
	p.cross()
}

// moved is where a box of a page of w by h points lies on the scan.
func (n *Noise) moved(b [4]float64, w, h float64) [4]float64 {
	sin, cos := sincos(n.Skew)
	out := [4]float64{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, c := range [][2]float64{{b[0], b[1]}, {b[2], b[1]}, {b[0], b[3]}, {b[2], b[3]}} {
		dx, dy := c[0]-w/2, c[1]-h/2
		x, y := cos*dx-sin*dy+w/2, sin*dx+cos*dy+h/2
		switch n.Turn {
		case 1:
			x, y = h-y, x
		case 2:
			x, y = w-x, h-y
		case 3:
			x, y = y, w-x
		}
		out = [4]float64{min(out[0], x), min(out[1], y), max(out[2], x), max(out[3], y)}
	}
	return out
}

// scan draws the pages with poppler and makes pictures of them as a scanner
// would. work is a folder that can be written to.
func (p *Paper) scan(ctx context.Context, work string) ([]byte, error) {
	source, stem := filepath.Join(work, p.Name+".pdf"), filepath.Join(work, p.Name)
	if err := os.WriteFile(source, p.sheet.native(byLine, true, true), 0o600); err != nil {
		return nil, err
	}
	cmd := exec.CommandContext(ctx, "pdftoppm", "-r", fmt.Sprint(p.Noise.DPI), source, stem)
	if out, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("pdftoppm %s: %w: %s", source, err, out)
	}
	files, err := filepath.Glob(stem + "-*.ppm")
	if err != nil {
		return nil, err
	}
	slices.Sort(files)
	var d pdffile.File
	font := d.Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>", nil)
	var before *raster
	for i, file := range files {
		r, err := readPPM(file)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		if err := os.Remove(file); err != nil {
			return nil, err
		}
		back := before
		before = r
		if err := p.addPicture(&d, font, i, p.Noise.wear(r, back, p.rnd)); err != nil {
			return nil, err
		}
	}
	return d.Bytes(), nil
}

func (p *Paper) addPicture(d *pdffile.File, font, n int, r *raster) error {
	var jpg bytes.Buffer
	space := "/DeviceRGB"
	var img image.Image = r.rgba()
	if !p.Noise.Colour {
		space, img = "/DeviceGray", r.grey()
	}
	about := space + " /BitsPerComponent 8 /Filter /DCTDecode"
	if p.Noise.Fax {
		about = "/DeviceGray /BitsPerComponent 1 /Filter /FlateDecode"
		jpg.Write(pdffile.Deflate(r.bits()))
	} else if err := jpeg.Encode(&jpg, img, &jpeg.Options{Quality: p.Noise.Quality}); err != nil {
		return err
	}
	picture := d.Object(fmt.Sprintf("/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace %s", r.w, r.h, about), jpg.Bytes())
	w, h := float64(r.w)*72/float64(p.Noise.DPI), float64(r.h)*72/float64(p.Noise.DPI)
	var c bytes.Buffer
	if p.Noise.OldLayer {
		for _, word := range p.Words()[n] {
			size := max(4, word.Box[3]-word.Box[1])
			fmt.Fprintf(&c, "BT 3 Tr /F %.1f Tf %.1f %.1f Td (%s ) Tj ET\n", size, word.Box[0], h-word.Box[3], pdffile.Escape(misread(word.Text, p.rnd)))
		}
	}
	fmt.Fprintf(&c, "q %.2f 0 0 %.2f 0 0 cm /I Do Q", w, h)
	d.Page(w, h, c.Bytes(), fmt.Sprintf("/XObject << /I %d 0 R >> /Font << /F %d 0 R >>", picture, font))
	return nil
}

// misread is what a reader of long ago made of a word.
func misread(s string, rnd *rand.Rand) string {
	swaps := map[rune]string{'á': "d", 'é': "6", 'í': "i", 'ó': "6", 'ú': "u", 'ñ': "fi", 'm': "rn", 'l': "1", 'e': "c", 'o': "0", 'S': "5", 'B': "8"}
	var out []rune
	for _, r := range s {
		if to, ok := swaps[r]; ok && rnd.IntN(4) == 0 {
			out = append(out, []rune(to)...)
			continue
		}
		out = append(out, r)
	}
	if rnd.IntN(9) == 0 {
		out = append(out, []rune(".';~|")[rnd.IntN(5)])
	}
	return string(out)
}
