// Command make turns the papers of testdata/sources into the PDFs of
// testdata/archive, and those of testdata/written/sources into the tuning and
// the measuring set beside them: HTML printed by Chromium, some of it scanned
// on a worn glass. Run it from the module's root:
//
//	go run ./testdata/make [NAME…]
//
// It needs chromium, and poppler's pdftoppm, pdftotext and pdfunite. The same
// sources give the same scans; native PDFs change with Chromium and its fonts
// (URW's base 35 and DejaVu).
package main

import (
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// paper is one PDF: its parts one after another.
type paper struct {
	out   string // under its set's folder
	parts []part
}

// part is one source, native where scan is nil.
type part struct {
	source string // under its set's sources, without .html
	scan   *scan
}

// sets are the folders of papers and of what they are made from.
var sets = []struct {
	dir, sources string
	papers       []paper
}{
	{"testdata/archive", "testdata/sources", papers},
	{"testdata/written/tuning", "testdata/written/sources", tuning},
	{"testdata/written/measuring", "testdata/written/sources", measuring},
}

var papers = []paper{
	{"aguas/acta-mesa-07.pdf", []part{{"acta-mesa-07", nil}}},
	{"aguas/carta-ribera-2018.pdf", []part{{"carta-ribera", nil}}},
	{"aguas/correo-regantes.pdf", []part{{"correo-regantes", nil}}},
	{"aguas/ordinario-231.pdf", []part{{"ordinario-231", nil}}},
	{"aguas/report-calduero-2018.pdf", []part{{"report-calduero", nil}}},

	{"bibliotecas/adenda-expediente.pdf", []part{
		{"adenda-remision", nil},
		{"adenda-texto", nil},
		{"adenda-ayuntamiento", &scan{dpi: 150, skew: -.8, ink: 70, paper: 226, quality: 38, seed: 3}},
	}},
	{"bibliotecas/circular-12-escaneada.pdf", []part{{"circular-12", &scan{dpi: 150, skew: .6, turn: 90, ink: 55, paper: 214, stains: 1, quality: 36, seed: 12}}}},
	{"bibliotecas/comunicado-red-2017.pdf", []part{{"comunicado-red", nil}}},
	{"bibliotecas/convenio-lectura-2017.pdf", []part{{"convenio-lectura", nil}}},
	{"bibliotecas/oficio-0417-2016.pdf", []part{{"oficio-0417", nil}}},
	{"bibliotecas/oficio-0417-acuse.pdf", []part{{"oficio-0417", &scan{dpi: 200, skew: 1.4, ink: 60, paper: 208, fade: 40, holes: true, quality: 30, seed: 417}}}},

	{"penhallow/letter-consortium-2020.pdf", []part{{"letter-penhallow", nil}}},
	{"penhallow/memo-collections.pdf", []part{{"memo-collections", nil}}},

	{"sueltos/filarmonica-1987.pdf", []part{{"filarmonica-1987", &scan{dpi: 150, skew: -1.1, ink: 80, paper: 196, fade: 50, stains: 2, layer: true, quality: 36, seed: 1987}}}},
	{"sueltos/note-verbale-118.pdf", []part{{"note-verbale-118", &scan{dpi: 150, skew: 1.7, ink: 75, paper: 220, fade: 30, quality: 36, seed: 118}}}},

	{"tidewell/agreement-corrin-hale-2014.pdf", []part{{"agreement-tidewell", nil}}},
	{"tidewell/council-1998-fax.pdf", []part{{"council-1998", &scan{dpi: 150, skew: -1.6, ink: 40, paper: 225, speckles: 900, border: true, bilevel: true, seed: 1998}}}},
	{"tidewell/letter-flood-panel-2016.pdf", []part{{"letter-floodpanel", nil}}},
	{"tidewell/minutes-wexcombe-2019.pdf", []part{{"minutes-wexcombe", nil}}},
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "make:", err)
		os.Exit(1)
	}
}

// run makes the papers whose path holds one of the names, all where none is given.
func run(names []string) error {
	work, err := os.MkdirTemp("", "legajo-make")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	for _, set := range sets {
		for _, p := range set.papers {
			out := path.Join(set.dir, p.out)
			wanted := func(name string) bool { return strings.Contains(out, name) }
			if len(names) > 0 && !slices.ContainsFunc(names, wanted) {
				continue
			}
			if err := p.make(filepath.FromSlash(set.sources), filepath.FromSlash(out), work); err != nil {
				return fmt.Errorf("%s: %w", out, err)
			}
			fmt.Println(out)
		}
	}
	return nil
}

// make prints the parts' sources into one file.
func (p paper) make(sources, out, work string) error {
	if err := os.MkdirAll(filepath.Dir(out), 0o755); err != nil {
		return err
	}
	var made []string
	for _, part := range p.parts {
		pdf := filepath.Join(work, part.source+".pdf")
		if err := printPDF(filepath.Join(sources, part.source+".html"), pdf); err != nil {
			return err
		}
		if part.scan != nil {
			scanned := filepath.Join(work, part.source+"-scan.pdf")
			if err := part.scan.write(pdf, scanned); err != nil {
				return err
			}
			pdf = scanned
		}
		made = append(made, pdf)
	}
	if len(made) > 1 {
		return command("pdfunite", append(made, out)...)
	}
	b, err := os.ReadFile(made[0])
	if err != nil {
		return err
	}
	return os.WriteFile(out, b, 0o644)
}

var made = regexp.MustCompile(`\(D:\d{14}`)

// printPDF prints a page of HTML as Chromium does, with a fixed time of making.
func printPDF(html, pdf string) error {
	abs, err := filepath.Abs(html)
	if err != nil {
		return err
	}
	chromium := "chromium"
	if _, err := exec.LookPath(chromium); err != nil {
		chromium = "google-chrome"
	}
	if err := command(chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--print-to-pdf="+pdf, "file://"+abs); err != nil {
		return err
	}
	b, err := os.ReadFile(pdf)
	if err != nil {
		return err
	}
	return os.WriteFile(pdf, made.ReplaceAll(b, []byte("(D:20200101000000")), 0o644)
}

func command(name string, args ...string) error {
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		return fmt.Errorf("%s: %w: %s", name, err, out)
	}
	return nil
}
