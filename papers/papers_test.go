package papers

import (
	"bytes"
	"context"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"legajo/eval"
	"legajo/papers/pdffile"
)

// perFamily are the papers of each family that the tests look at.
const perFamily = 4

func each(t *testing.T, check func(t *testing.T, p *Paper)) {
	for _, f := range families {
		t.Run(f.Name, func(t *testing.T) {
			for n := range perFamily {
				check(t, f.Write(11, n))
			}
		})
	}
}

// TestTruthStandsOnThePages holds what is said to be true against the words.
func TestTruthStandsOnThePages(t *testing.T) {
	each(t, func(t *testing.T, p *Paper) {
		all := GoldOf("", []*Paper{p})
		for _, d := range all.Documents {
			text := textOf(p, d.Pages)
			for _, key := range slices.Concat(d.People, d.PeopleOptional, d.Organisations) {
				if !strings.Contains(text, fold(all.Entities[key])) {
					t.Errorf("%s: %q does not stand on pages %v", p.Name, all.Entities[key], d.Pages)
				}
			}
			known := slices.Concat(d.People, d.PeopleOptional, d.Organisations, d.OrganisationsOptional)
			var owed []string
			owed = slices.Concat(owed, d.Signed, d.Addressed, d.Copied)
			for _, w := range d.Withdrew {
				owed = append(owed, w[0], w[1])
			}
			for _, c := range d.Cited {
				owed = slices.Concat(owed, c.Signed, c.Addressed)
			}
			for _, key := range owed {
				if !slices.Contains(known, key) {
					t.Errorf("%s: %q has a relation and is not named", p.Name, all.Entities[key])
				}
			}
			for _, r := range d.Roles {
				if title, _, _ := strings.Cut(*r[1], "|"); !strings.Contains(text, fold(title)) {
					t.Errorf("%s: the role %q does not stand there", p.Name, title)
				}
			}
			if !slices.Contains(d.Dates, d.Date) {
				t.Errorf("%s: its date %s is not among %v", p.Name, d.Date, d.Dates)
			}
		}
	})
}

// TestNamesApart: a scorer takes no name of a paper for another.
func TestNamesApart(t *testing.T) {
	each(t, func(t *testing.T, p *Paper) {
		for i, a := range p.order {
			for _, b := range p.order[:i] {
				if a.key != b.key && a.name != b.name && eval.Same(eval.Fold(a.name), eval.Fold(b.name)) {
					t.Errorf("%s: %q is like %q", p.Name, a.name, b.name)
				}
			}
		}
	})
}

// TestMentions holds each mention's words against the name that it is said to be.
func TestMentions(t *testing.T) {
	each(t, func(t *testing.T, p *Paper) {
		all := GoldOf("", []*Paper{p})
		words := p.Words()
		for _, d := range all.Documents {
			for _, m := range d.Mentions {
				var b []string
				for _, w := range words[m.Page-1][m.First : m.Last+1] {
					b = append(b, w.Text)
				}
				if name := all.Entities[m.Entity]; !strings.Contains(fold(strings.Join(b, " ")), fold(m.Text)) || !strings.Contains(fold(name), fold(m.Text)) {
					t.Errorf("%s page %d: words %q, text %q for %q", p.Name, m.Page, b, m.Text, name)
				}
			}
		}
	})
}

// TestPagesHoldTheirWords: every word lies on the sheet, and none over another.
func TestPagesHoldTheirWords(t *testing.T) {
	each(t, func(t *testing.T, p *Paper) {
		for n, page := range p.Words() {
			for i, w := range page {
				if w.Box[0] < 20 || w.Box[1] < 15 || w.Box[2] > p.sheet.w-10 || w.Box[3] > p.sheet.h-10 {
					t.Errorf("%s page %d: %q lies at %.0f", p.Name, n+1, w.Text, w.Box)
				}
				if pdffile.WinAnsi([]rune(w.Text)[0]) == 0 {
					t.Errorf("%s page %d: %q cannot be printed", p.Name, n+1, w.Text)
				}
				for _, o := range page[i+1:] {
					if min(w.Box[2], o.Box[2])-max(w.Box[0], o.Box[0]) > 1 && min(w.Box[3], o.Box[3])-max(w.Box[1], o.Box[1]) > 3 {
						t.Errorf("%s page %d: %q lies over %q", p.Name, n+1, w.Text, o.Text)
					}
				}
			}
		}
	})
}

// TestPrintedWhere: where a line's words do not stand evenly, the file has them
// where the sheet has them.
func TestPrintedWhere(t *testing.T) {
	even := func(n int, from float64) []Word {
		var words []Word
		for i := range n {
			words = append(words, Word{Box: [4]float64{from + 30*float64(i), 0, from + 30*float64(i) + 20, 0}})
		}
		return words
	}
	if n := evenly(append(even(1, 0), even(4, 40)...)); n != 1 {
		t.Errorf("a number before its line: %d words in one string", n)
	}
	if n := evenly(even(5, 0)); n != 5 {
		t.Errorf("an even line: %d words in one string", n)
	}
}

// TestSameSeedSameBytes: twice the same, and another seed gives another paper.
func TestSameSeedSameBytes(t *testing.T) {
	bytesOf := func(f Family, seed uint64) []byte {
		p := f.Write(seed, 0)
		pdf, err := p.PDF(context.Background(), "")
		if err != nil {
			t.Fatal(err)
		}
		gold, err := GoldOf("", []*Paper{p}).MarshalIndent()
		if err != nil {
			t.Fatal(err)
		}
		return append(pdf, gold...)
	}
	for _, f := range families {
		first := bytesOf(f, 3)
		if !bytes.Equal(first, bytesOf(f, 3)) {
			t.Errorf("%s: not the same twice", f.Name)
		}
		if bytes.Equal(first, bytesOf(f, 4)) {
			t.Errorf("%s: the seed changes nothing", f.Name)
		}
	}
}

// TestParts: each part has enough families, and their names are their own.
func TestParts(t *testing.T) {
	count, seen := map[string]int{}, map[string]bool{}
	for _, f := range families {
		count[f.Part()]++
		if seen[f.Name] {
			t.Errorf("two families are %s", f.Name)
		}
		seen[f.Name] = true
		if countries[f.Country].code != f.Country {
			t.Errorf("%s: no country %q", f.Name, f.Country)
		}
	}
	for name, part := range placed {
		if !seen[name] || !slices.Contains(Parts, part) {
			t.Errorf("no family %s, or no part %s", name, part)
		}
	}
	if count["measuring"] < 12 || count["tuning"] < 8 || count["training"] < 8 {
		t.Errorf("families a part: %v", count)
	}
}

// TestCopy: a copy says of the same people what the paper says.
func TestCopy(t *testing.T) {
	p := families[0].Write(9, 1)
	o := Order{Seed: 9, Scans: 100}
	first, second := GoldOf("", []*Paper{p}).Documents[0], GoldOf("", []*Paper{p.copy(o)}).Documents[0]
	if second.CopyOf != first.File || second.File == first.File || second.Noise == nil {
		t.Errorf("%s is a copy of %q", second.File, second.CopyOf)
	}
	if !slices.Equal(first.Signed, second.Signed) || !slices.Equal(first.People, second.People) || first.Date != second.Date {
		t.Error("the copy says something else")
	}
}

// TestMoved follows a black box over the glass.
func TestMoved(t *testing.T) {
	const w, h = 300, 400
	for turn := range 4 {
		n := &Noise{Level: 2, DPI: 72, Skew: 2.5, Turn: turn, Paper: 230, Ink: 20}
		page := &raster{w, h, bytes.Repeat([]byte{255}, 3*w*h)}
		box := [4]float64{40, 60, 120, 72}
		for y := 60; y < 72; y++ {
			for x := 40; x < 120; x++ {
				copy(page.pix[3*(y*w+x):], []byte{0, 0, 0})
			}
		}
		out := n.wear(page, nil, rand.New(rand.NewPCG(1, 2)))
		moved := n.moved(box, w, h)
		inside, dark := 0, 0
		for y := range out.h {
			for x := range out.w {
				if out.pixel(x, y, 0) > 90 {
					continue
				}
				dark++
				if fx, fy := float64(x), float64(y); fx >= moved[0]-1.5 && fx <= moved[2]+1.5 && fy >= moved[1]-1.5 && fy <= moved[3]+1.5 {
					inside++
				}
			}
		}
		if dark < 700 || inside != dark {
			t.Errorf("turned %d quarters: %d of %d dark pixels lie in %.0f", turn, inside, dark, moved)
		}
	}
}

// TestProducers has others print a paper again, with the same words on as many
// pages.
func TestProducers(t *testing.T) {
	for producer, tool := range map[string]string{"cairo": "pdftocairo", "ghostscript": "gs", "libreoffice": "soffice"} {
		t.Run(producer, func(t *testing.T) {
			if _, err := exec.LookPath(tool); err != nil {
				t.Skipf("%s is not installed", tool)
			}
			if testing.Short() && producer == "libreoffice" {
				t.Skip("starts slowly")
			}
			p := families[0].Write(5, 2)
			p.Producer = producer
			work := t.TempDir()
			b, err := p.PDF(t.Context(), work)
			if err != nil {
				t.Fatal(err)
			}
			file := filepath.Join(work, "out.pdf")
			if err := os.WriteFile(file, b, 0o600); err != nil {
				t.Fatal(err)
			}
			out, err := exec.Command("pdftotext", file, "-").Output()
			if err != nil {
				t.Fatal(err)
			}
			if n := strings.Count(string(out), "\f"); n != len(p.sheet.pages) {
				t.Errorf("%d pages, want %d", n, len(p.sheet.pages))
			}
			got := fold(string(out))
			for _, w := range p.Words()[0] {
				if !strings.Contains(got, fold(w.Text)) {
					t.Errorf("%q is lost", w.Text)
				}
			}
		})
	}
}

// TestScan makes a scan with poppler, twice the same.
func TestScan(t *testing.T) {
	if testing.Short() {
		t.Skip("draws a page")
	}
	if _, err := exec.LookPath("pdftoppm"); err != nil {
		t.Skip("poppler is not installed")
	}
	var made [2][]byte
	for i := range made {
		p := families[0].Write(5, 1)
		p.Scanned(3)
		b, err := p.PDF(t.Context(), t.TempDir())
		if err != nil {
			t.Fatal(err)
		}
		made[i] = b
	}
	if !bytes.Equal(made[0], made[1]) {
		t.Error("not the same twice")
	}
	if !bytes.Contains(made[0], []byte("/DCTDecode")) {
		t.Error("no picture")
	}
}

func textOf(p *Paper, pages [2]int) string {
	var b strings.Builder
	for _, page := range p.Words()[pages[0]-1 : pages[1]] {
		for _, w := range page {
			b.WriteString(w.Text + " ")
		}
	}
	return fold(b.String())
}

func fold(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }
