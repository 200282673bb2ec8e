package legajo_test

import (
	"encoding/json"
	"fmt"
	"path"
	"slices"
	"strings"
	"testing"
	"unicode"

	"legajo/language"
	"legajo/papers"
)

// program are the folders whose tables and rules find things; what they know of
// the papers on which the program is measured makes the figures worthless.
var program = []string{"language/", "ingest/", "extract/", "link/", "pipeline/"}

// runLength is how many words in a row are no accident; in prose, of which offices have
// formulas in common, proseRun are.
const (
	runLength = 5
	proseRun  = 12
)

// prose is the folder of the passages that exits are learnt from: letters and minutes by
// people who saw no paper for measuring, in the formulas that all such papers have.
const prose = "extract/withdraw/learnt/passages/"

// TestNothingOfMeasuring fails where the program quotes a name, or a run of
// words, that only papers for measuring have.
func TestNothingOfMeasuring(t *testing.T) {
	runs := map[string]string{} // five words to where they stand
	for _, f := range papers.Families() {
		if f.Part() == "measuring" {
			eachRun(wordsOfFamily(f), func(run string) { runs[run] = f.Name })
		}
	}
	names, long := map[string]string{}, map[string]string{} // long: twelve words of written papers
	written(t, "measuring", func(file, text string) {
		eachRun(text, func(run string) { runs[run] = file })
		eachRunOf(proseRun, text, func(run string) { long[run] = file })
	},
		func(name string) { names[name] = "testdata/written" })
	for _, f := range papers.Families() {
		if f.Part() != "measuring" {
			eachRun(wordsOfFamily(f), func(run string) { delete(runs, run) })
		}
	}
	written(t, "tuning", func(_, text string) { eachRun(text, func(run string) { delete(runs, run) }) },
		func(name string) { delete(names, name) })
	if len(runs) < 1000 || len(names) < 60 {
		t.Fatalf("only %d runs and %d names of measuring papers", len(runs), len(names))
	}
	for _, file := range sources(t, isText) {
		inProgram := slices.ContainsFunc(program, func(dir string) bool { return strings.HasPrefix(file, dir) })
		if !inProgram || strings.HasSuffix(file, "_test.go") {
			continue
		}
		text := read(t, file)
		if strings.HasPrefix(file, prose) {
			eachRunOf(proseRun, text, func(run string) {
				if where, ok := long[run]; ok && !everyday(run) {
					t.Errorf("%s quotes %q, which %s has", file, run, where)
				}
			})
			continue
		}
		eachRun(text, func(run string) {
			if where, ok := runs[run]; ok && !everyday(run) {
				t.Errorf("%s quotes %q, which only %s has", file, run, where)
			}
		})
		padded := " " + strings.Join(words(text), " ") + " "
		for name, where := range names {
			if strings.Contains(padded, " "+name+" ") && !everyday(name) {
				t.Errorf("%s names %q, who is of %s", file, name, where)
			}
		}
	}
}

// everyday reports whether words are all usual ones: formulas and names of posts, which any
// paper may have.
func everyday(run string) bool {
	for _, w := range strings.Fields(run) {
		if !language.Usual(w) {
			return false
		}
	}
	return true
}

// wordsOfFamily is the text of some papers of a family.
func wordsOfFamily(f papers.Family) string {
	var b strings.Builder
	for n := range 16 {
		for _, page := range f.Write(1, n).Words() {
			for _, w := range page {
				b.WriteString(w.Text + " ")
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}

// written reads one half of the written papers: each source's text, and each
// name of three words and more.
func written(t *testing.T, set string, text func(file, text string), name func(string)) {
	var gold truth
	if err := json.Unmarshal([]byte(read(t, "testdata/written/"+set+".json")), &gold); err != nil {
		t.Fatal(err)
	}
	for _, d := range gold.Documents {
		file := fmt.Sprintf("testdata/written/sources/%s.html", strings.TrimSuffix(path.Base(d.File), ".pdf"))
		text(file, plain(read(t, file)))
	}
	for _, alternatives := range gold.Entities {
		for _, n := range strings.Split(alternatives, "|") {
			if w := words(n); len(w) > 2 && !strings.HasPrefix(n, "Board of ") { // any body has one
				name(strings.Join(w, " "))
			}
		}
	}
}

// eachRun gives every five words in a row of each line of which three and more
// are long: "and the members of the" is anybody's.
func eachRun(text string, do func(run string)) { eachRunOf(runLength, text, do) }

// eachRunOf is eachRun of some other length.
func eachRunOf(length int, text string, do func(run string)) {
	for _, line := range strings.Split(text, "\n") {
		w := words(line)
		for i := 0; i+length <= len(w); i++ {
			run, long := w[i:i+length], 0
			for _, one := range run {
				if len(one) > 4 {
					long++
				}
			}
			if long > 2 {
				do(strings.Join(run, " "))
			}
		}
	}
}

// words are the words of a text, folded, without signs and numbers.
func words(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) })
}
