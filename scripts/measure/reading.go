package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// How many papers of each layout family the table of reading is made of:
// LEGAJO_MEASURE_EACH names another number.
const eachRead = "4"

// ways are the ways in which scans are read, each with what it sets.
var ways = []struct{ name, readers, effort string }{
	{"bare Tesseract, psm 1", "", ""},
	{"Tesseract alone", "tesseract", "normal"},
	{"PP-OCR alone", "ppocr", "normal"},
	{"both, effort low", "tesseract+ppocr", "low"},
	{"both, effort normal", "tesseract+ppocr", "normal"},
	{"both, effort high", "tesseract+ppocr", "high"},
}

// scan is a made paper with what is true of it, as the generator writes it.
type scan struct {
	File   string
	Pages  [2]int
	Signed []string
	Noise  *wear

	Mentions []struct{ Entity, Text string }
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

// groups are the kinds of scans that are told apart; a scan may be in several.
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

// reading tells how well and at what cost scans are read.
func reading() (string, error) {
	plain, err := madeScans("papers-reading")
	if err != nil {
		return "", err
	}
	hard, err := madeScans("papers-reading-hard", "-hard")
	if err != nil {
		return "", err
	}
	var errs, names strings.Builder
	errs.WriteString("| | " + strings.Join(groupNames(), " | ") + " | CPU a page | memory |\n|" + strings.Repeat(" --- |", len(scanGroups)+3) + "\n")
	names.WriteString("| | exactly, colour | nearly | exactly, grey and black-and-white | nearly | letters wrong | CPU a page | memory |\n|" + strings.Repeat(" --- |", 8) + "\n")
	for _, w := range ways {
		r, err := plain.read(w.readers, w.effort)
		if err != nil {
			return "", fmt.Errorf("%s: %w", w.name, err)
		}
		fmt.Fprintf(&errs, "| %s | %s | %s | %d MB |\n", w.name, strings.Join(plain.wrong(r), " | "), s(r.cpu/time.Duration(r.pages)), r.peak>>20)
		if r, err = hard.read(w.readers, w.effort); err != nil {
			return "", fmt.Errorf("%s: %w", w.name, err)
		}
		wrong := hard.wrong(r)
		fmt.Fprintf(&names, "| %s | %s | %s | %s | %s | %d MB |\n", w.name, hard.signers(r, true), hard.signers(r, false), wrong[len(wrong)-1], s(r.cpu/time.Duration(r.pages)), r.peak>>20)
	}
	return fmt.Sprintf(`# Reading of scans

Made scans of the measuring families (seed 11). Bare Tesseract reads the same pages, drawn at their own resolution, with the same languages, and orientation detection; CPU is that of all processes, drawing and process start included (a run reads one file), memory the most that they held at once.

## Letters wrong

Per cent of the letters of the words on the page that no word read has, words being paired wherever they stand; %d papers. A receipt stamp is no part of the truth, and words that it covers count as wrong where they are not read.

%s
## Typed names of signers

Names of signers that stand once in their letter, found in its text, accents and case folded: exactly, and nearly (similarity .8 at least). %d papers with ink and stamps across names.

%s`, len(plain.papers), errs.String(), len(hard.papers), names.String()), nil
}

func groupNames() []string {
	var out []string
	for _, g := range scanGroups {
		out = append(out, g.name)
	}
	return out
}

// scans are made papers with their truth.
type scanSet struct {
	dir    string
	papers []scan
	names  map[string]string // of people, by key; alternatives parted by |
	words  map[string][][]string
}

// madeScans has the generator write scans, unless they are there.
func madeScans(name string, more ...string) (*scanSet, error) {
	dir := filepath.Join(cache, name)
	each := eachRead
	if n := os.Getenv("LEGAJO_MEASURE_EACH"); n != "" {
		each = n
	}
	order := []string{"run", "./papers/generate", "-o", dir, "-part", "measuring", "-each", each, "-scans", "100", "-words", "-seed", "11"}
	if err := run("go", append(order, more...)...); err != nil {
		return nil, err
	}
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
			continue // by hand: another measure's
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

// read has all files read; readers "" is bare Tesseract.
func (s *scanSet) read(readers, effort string) (*readings, error) {
	r := &readings{words: map[string][][]string{}}
	for _, p := range s.papers {
		if r.words[p.File] != nil {
			continue // a file of several documents
		}
		file := filepath.Join(s.dir, p.File)
		var err error
		if readers == "" {
			err = r.bare(p.File, file, p.Noise.DPI)
		} else {
			err = r.explain(p.File, file, "LEGAJO_READERS="+readers, "LEGAJO_EFFORT="+effort)
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

// wrong is the per cent of letters wrong, by group.
func (s *scanSet) wrong(r *readings) []string {
	var out []string
	for _, g := range scanGroups {
		wrong, all := 0, 0
		done := map[string]bool{}
		for _, p := range s.papers {
			if done[p.File] || !g.has(p.Noise) {
				continue
			}
			done[p.File] = true
			for i, truth := range s.words[p.File] {
				var read []string
				if i < len(r.words[p.File]) {
					read = r.words[p.File][i]
				}
				w, n := lettersWrong(truth, read)
				wrong, all = wrong+w, all+n
			}
		}
		if all == 0 {
			out = append(out, "")
			continue
		}
		out = append(out, fmt.Sprintf("%.2f", 100*float64(wrong)/float64(all)))
	}
	return out
}

// lettersWrong pairs the words of a page with those read, each with its like,
// and counts the letters by which they differ.
func lettersWrong(truth, read []string) (wrong, all int) {
	left := map[string]int{}
	for _, w := range read {
		left[w]++
	}
	var missed []string
	for _, w := range truth {
		all += len([]rune(w))
		if left[w] > 0 {
			left[w]--
		} else {
			missed = append(missed, w)
		}
	}
	var rest []string
	for _, w := range read {
		if left[w] > 0 {
			left[w]--
			rest = append(rest, w)
		}
	}
	slices.SortStableFunc(missed, func(a, b string) int { return len(b) - len(a) })
	for _, w := range missed {
		best, at := len([]rune(w)), -1
		for i, o := range rest {
			if d := distance(w, o); d < best {
				best, at = d, i
			}
		}
		wrong += best
		if at >= 0 {
			rest = slices.Delete(rest, at, at+1)
		}
	}
	return wrong, all
}

// distance is the number of letters to change, add and take away.
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		diagonal := row[0]
		row[0] = i + 1
		for j := range y {
			change := diagonal
			if x[i] != y[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(y)]
}

func letterCount(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}

// signers is the share of signers whose name stands in the text, exactly and
// nearly, on scans in colour or on others.
func (s *scanSet) signers(r *readings, colour bool) string {
	exact, near, all := 0, 0, 0
	for _, p := range s.papers {
		if p.Noise.Colour != colour {
			continue
		}
		var words []string
		for i, page := range r.words[p.File] {
			if i+1 >= p.Pages[0] && i+1 <= p.Pages[1] {
				words = append(words, folded(strings.Join(page, " "))...)
			}
		}
		for _, key := range p.Signed {
			if !p.once(key) {
				continue
			}
			best := 0.
			for name := range strings.SplitSeq(s.names[key], "|") {
				best = max(best, likest(folded(name), words))
			}
			all++
			if best == 1 {
				exact++
			}
			if best >= .8 {
				near++
			}
		}
	}
	if all == 0 {
		return " | "
	}
	return fmt.Sprintf("%d of %d (%.2f) | %d (%.2f)", exact, all, float64(exact)/float64(all), near, float64(near)/float64(all))
}

// folded is a text's words without accents, case and marks.
func folded(text string) []string {
	return strings.FieldsFunc(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(text)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// likest is how much the stretch of a text that is most like a name is like it.
func likest(name, text []string) float64 {
	want, best := strings.Join(name, " "), 0.
	for n := max(1, len(name)-1); n <= len(name)+1; n++ {
		for i := 0; i+n <= len(text); i++ {
			got := strings.Join(text[i:i+n], " ")
			longer := max(len(want), len(got))
			if best < 1 && longer > 0 {
				best = max(best, 1-float64(distance(want, got))/float64(longer))
			}
		}
	}
	return best
}
