package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// Papers of each layout family that the tables of reading are made of: what
// steady figures need, in the time that a person waits for them.
// LEGAJO_TEST_EACH names another number for the first two.
const (
	eachHard  = "2"
	eachPlain = "1"
	eachHand  = "5"
)

// way is how scans are read: what is set for it.
type way struct{ name, readers, effort string }

var bareWay = way{"bare Tesseract, psm 1", "", ""}

// ways are those that are compared with bare Tesseract: each reader alone, and
// what reading again brings and costs.
var ways = []way{
	bareWay,
	{"both, effort normal", "tesseract+ppocr", "normal"},
	{"PP-OCR alone", "ppocr", "normal"},
	{"Tesseract alone", "tesseract", "normal"},
	{"both, effort low", "tesseract+ppocr", "low"},
}

// readingParts are the parts of the table in the order in which they are made.
var readingParts = []struct {
	name    string
	measure func(keep func(text string) error) error
}{
	{"names", readNames}, {"letters", readLetters}, {"cost", readCost}, {"hand", readHand},
}

// reading makes all parts.
func reading() (string, error) {
	for _, p := range readingParts {
		if err := readingRun(p.name, nil); err != nil {
			return "", err
		}
	}
	return readingPage()
}

// readingRun makes one part and keeps it, row by row.
func readingRun(part string, _ []string) error {
	for _, p := range readingParts {
		if p.name != part {
			continue
		}
		fmt.Fprintf(os.Stderr, "reading, %s …\n", part)
		err := p.measure(func(text string) error {
			return os.WriteFile(readingKept(part), []byte(text+"\n"+machine()+"\n"), 0o644)
		})
		if err != nil {
			return fmt.Errorf("%s: %w", part, err)
		}
		return nil
	}
	return fmt.Errorf("no part %q", part)
}

// readingKept is where a part waits for the page.
func readingKept(part string) string { return filepath.Join(cache, "reading-"+part+".md") }

// readingPage is made of the parts that were run.
func readingPage() (string, error) {
	page := "# Reading of scans\n\nMade scans of the measuring families (seed 11). Bare Tesseract reads the same pages, drawn at their own resolution, with the same languages, and orientation detection. CPU is that of all processes, drawing and process start included (a run reads one file); memory is the most that they held at once.\n"
	for _, p := range readingParts {
		text, err := os.ReadFile(readingKept(p.name))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return "", err
		}
		page += "\n" + string(text)
	}
	return page, nil
}

// each is how many papers of a family are made.
func each(usual string) string { return cmp.Or(os.Getenv("LEGAJO_TEST_EACH"), usual) }

// readNames is what is read of names and dates on which ink and stamps lie.
func readNames(keep func(text string) error) error {
	hard, err := madeScans("papers-reading-hard", "-each", each(eachHard), "-hard")
	if err != nil {
		return err
	}
	var t strings.Builder
	t.WriteString("| | colour: exactly | nearly | grey, black and white: exactly | nearly | stamped, boxed dates | dates that are none | others' names | letters wrong | CPU a page | memory |\n|" + strings.Repeat(" --- |", 11) + "\n")
	for _, w := range ways {
		r, err := hard.read(w)
		if err != nil {
			return fmt.Errorf("%s: %w", w.name, err)
		}
		wrong := hard.wrong(r)
		fmt.Fprintf(&t, "| %s | %s | %s | %s | %s | %s | %s | %d MB |\n", w.name, hard.signers(r, true), hard.signers(r, false), hard.dates(r), hard.others(r), wrong[len(wrong)-1], s(r.cpu/time.Duration(r.pages)), r.peak>>20)
		if err := keep(fmt.Sprintf(namesText, len(hard.papers), t.String())); err != nil {
			return err
		}
	}
	return nil
}

const namesText = `## Names and dates under ink and stamps

%d papers with ink and stamps across the typed names of signers. A name that stands once in its letter counts when the text has it, accents and case folded: exactly, or nearly (similarity .8 at least). A date that was put on by stamp or box counts when the text has it; one that is none is a whole date in the text of such a letter that stands neither in the letter nor in a stamp that it was received with. Others' names are those of the signers of other letters, looked for in each.

%s`

// readLetters is how many letters are read wrong, by what is wrong with a scan.
func readLetters(keep func(text string) error) error {
	plain, err := madeScans("papers-reading", "-each", each(eachPlain))
	if err != nil {
		return err
	}
	var t strings.Builder
	t.WriteString("| | " + strings.Join(groupNames(), " | ") + " | CPU a page | memory |\n|" + strings.Repeat(" --- |", len(scanGroups)+3) + "\n")
	for _, w := range ways {
		r, err := plain.read(w)
		if err != nil {
			return fmt.Errorf("%s: %w", w.name, err)
		}
		fmt.Fprintf(&t, "| %s | %s | %s | %d MB |\n", w.name, strings.Join(plain.wrong(r), " | "), s(r.cpu/time.Duration(r.pages)), r.peak>>20)
		if err := keep(fmt.Sprintf(lettersText, len(plain.papers), t.String())); err != nil {
			return err
		}
	}
	return nil
}

const lettersText = `## Letters wrong

Per cent of the letters of the words on the page that no word read has, words being paired wherever they stand; %d papers. A space that was missed or made is one letter wrong; forms of one mark (quotation marks, dashes, º and °) and whether the letters of a heading stand apart are none. A receipt stamp is no part of the truth, and words that it covers count as wrong where they are not read.

%s`

// byHand are the families of letters by hand.
var byHand = []string{"cl-manuscrito", "mx-manuscrito", "uk-manuscript", "us-manuscript"}

// readHand is how many letters by hand are told as such, and how many typed
// pages.
func readHand(keep func(text string) error) error {
	hand, typed := 0, 0
	var letters, pages int
	for _, family := range byHand {
		set, err := generated("papers-reading-"+family, "", "-each", eachHand, "-hard", "-family", family)
		if err != nil {
			return err
		}
		for _, f := range set {
			states, err := statesOf(f)
			if err != nil {
				return err
			}
			letters++
			if slices.Contains(states, "handwritten") {
				hand++
			}
		}
	}
	for _, name := range []string{"papers-reading-hard", "papers-reading"} {
		files, err := filepath.Glob(filepath.Join(cache, name, "measuring", "*.pdf"))
		if err != nil {
			return err
		}
		for _, f := range files {
			if slices.ContainsFunc(byHand, func(family string) bool { return strings.HasPrefix(filepath.Base(f), family) }) {
				continue // hard papers have some among them
			}
			states, err := statesOf(f)
			if err != nil {
				return err
			}
			pages += len(states)
			for _, state := range states {
				if state == "handwritten" {
					typed++
				}
			}
		}
	}
	return keep(fmt.Sprintf("## Letters by hand\n\nOf %d letters by hand %d are told as such; of %d typed pages, worn, stamped and signed, %d are taken for them.\n", letters, hand, pages, typed))
}

// statesOf is what became of each page of a file.
func statesOf(file string) ([]string, error) {
	c, err := costOf(legajo, []string{"explain", "--pages", "--json", file}, "LEGAJO_EFFORT=low")
	if err != nil {
		return nil, err
	}
	var pages []struct{ State string }
	if err := json.Unmarshal(c.out, &pages); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	var out []string
	for _, p := range pages {
		out = append(out, p.State)
	}
	return out, nil
}

// scan is a made paper with what is true of it, as the generator writes it.
type scan struct {
	File     string
	Pages    [2]int
	Signed   []string
	Date     string
	DateForm string
	Dates    []string
	Optional []string `json:"dates_optional"` // of stamps that it was received with, and the like
	Mentions []struct{ Entity, Text string }
	Noise    *wear
}

// once reports whether somebody's name stands once in the paper: one that also
// stands in a clean line does not tell how ink and stamps are read.
func (p *scan) once(key string) bool {
	n := 0
	for _, m := range p.Mentions {
		if m.Entity == key && strings.Contains(m.Text, " ") {
			n++
		}
	}
	return n == 1
}

// wear is what the generator did to a scan.
type wear struct {
	Level, DPI, Turn  int
	Skew              float64
	Fax, Colour, Hard bool
}

// scanGroups are the kinds of scans that are told apart; a scan may be in
// several.
var scanGroups = []struct {
	name string
	has  func(w *wear) bool
}{
	{"clean", func(w *wear) bool { return w.Level == 1 && w.Turn == 0 }},
	{"worn", func(w *wear) bool { return w.Level > 1 && w.Turn == 0 && !w.Fax }},
	{"skewed 1° and more", func(w *wear) bool { return w.Skew >= 1 || w.Skew <= -1 }},
	{"turned", func(w *wear) bool { return w.Turn != 0 }},
	{"fax", func(w *wear) bool { return w.Fax }},
	{"heavy noise", func(w *wear) bool { return w.Level == 4 }},
	{"all", func(*wear) bool { return true }},
}

func groupNames() []string {
	var out []string
	for _, g := range scanGroups {
		out = append(out, g.name)
	}
	return out
}

// scanSet are made papers with their truth.
type scanSet struct {
	dir    string
	papers []scan
	names  map[string]string // of people, by key; alternatives parted by |
	words  map[string][][]string
}

// generated has the generator write scans, unless they are there, and lists
// them.
func generated(name, part string, more ...string) ([]string, error) {
	dir := filepath.Join(cache, name)
	order := []string{"run", "./papers/generate", "-o", dir, "-scans", "100", "-words", "-seed", "11"}
	if part != "" {
		order = append(order, "-part", part)
	}
	if err := run("go", append(order, more...)...); err != nil {
		return nil, err
	}
	return filepath.Glob(filepath.Join(dir, "*", "*.pdf"))
}

// madeScans are scans of the measuring families.
func madeScans(name string, more ...string) (*scanSet, error) {
	if _, err := generated(name, "measuring", more...); err != nil {
		return nil, err
	}
	dir := filepath.Join(cache, name)
	b, err := os.ReadFile(filepath.Join(dir, "measuring.json"))
	if err != nil {
		return nil, err
	}
	var gold struct {
		Documents []scan
		Entities  map[string]string
	}
	if err := json.Unmarshal(b, &gold); err != nil {
		return nil, err
	}
	set := &scanSet{dir: filepath.Join(dir, "measuring"), names: gold.Entities, words: map[string][][]string{}}
	for _, p := range gold.Documents {
		if p.Noise == nil || p.Noise.DPI == 0 {
			continue // by hand: another part's
		}
		set.papers = append(set.papers, p)
		if set.words[p.File], err = trueWords(filepath.Join(set.dir, strings.TrimSuffix(p.File, ".pdf")+".words.json")); err != nil {
			return nil, err
		}
	}
	return set, nil
}

// trueWords are the words of each page that have letters or figures.
func trueWords(path string) ([][]string, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var pages [][]struct{ Text string }
	if err := json.Unmarshal(b, &pages); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	out := make([][]string, len(pages))
	for i, p := range pages {
		for _, w := range p {
			if letterCount(w.Text) > 0 {
				out[i] = append(out[i], w.Text)
			}
		}
	}
	return out, nil
}

// readings are the words read, by file and page, and what that cost.
type readings struct {
	words map[string][][]string
	pages int
	cpu   time.Duration
	peak  int64
}

// read has all files read in one way.
func (s *scanSet) read(w way) (*readings, error) {
	r := &readings{words: map[string][][]string{}}
	fmt.Fprintf(os.Stderr, "  %s\n", w.name)
	for _, p := range s.papers {
		if r.words[p.File] != nil {
			continue // a file of several documents
		}
		file := filepath.Join(s.dir, p.File)
		var err error
		if w == bareWay {
			err = r.bare(p.File, file, p.Noise.DPI)
		} else {
			err = r.explain(p.File, file, "LEGAJO_READERS="+w.readers, "LEGAJO_EFFORT="+w.effort)
		}
		if err != nil {
			return nil, err
		}
		r.pages += len(r.words[p.File])
	}
	return r, nil
}

func (r *readings) add(c cost) { r.cpu, r.peak = r.cpu+c.cpu, max(r.peak, c.peak) }

// explain reads a file as `legajo explain --pages` does, which gives the words.
func (r *readings) explain(name, file string, env ...string) error {
	c, err := costOf(legajo, []string{"explain", "--pages", "--json", file}, env...)
	if err != nil {
		return err
	}
	r.add(c)
	var pages []struct{ Read []struct{ Text string } }
	if err := json.Unmarshal(c.out, &pages); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	for _, p := range pages {
		var words []string
		for _, w := range p.Read {
			words = append(words, w.Text)
		}
		r.words[name] = append(r.words[name], words)
	}
	return nil
}

// bare draws the pages and has Tesseract read them.
func (r *readings) bare(name, file string, dpi int) error {
	work, err := os.MkdirTemp("", "legajo-measure")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	c, err := costOf("pdftoppm", []string{"-gray", "-r", fmt.Sprint(dpi), file, filepath.Join(work, "p")})
	if err != nil {
		return err
	}
	r.add(c)
	images, err := filepath.Glob(filepath.Join(work, "*.pgm"))
	if err != nil {
		return err
	}
	slices.Sort(images)
	for _, image := range images {
		c, err := costOf("tesseract", []string{image, "stdout", "-l", "spa+eng+por+deu", "--psm", "1", "--dpi", fmt.Sprint(dpi)}, "OMP_THREAD_LIMIT=1")
		if err != nil {
			return err
		}
		r.add(c)
		r.words[name] = append(r.words[name], strings.Fields(string(c.out)))
	}
	return nil
}
