package legajo_test

import (
	"encoding/json"
	"fmt"
	"path"
	"slices"
	"strings"
	"testing"
	"unicode"

	"legajo/papers"
)

// program are the folders whose tables and rules find things; what they know of
// the papers on which the program is measured makes the figures worthless.
var program = []string{"language/", "ingest/", "extract/", "link/", "pipeline/"}

// runLength is how many words in a row are no accident.
const runLength = 5

// TestNothingOfMeasuring fails where the program quotes a name, or a run of
// words, that only papers for measuring have.
func TestNothingOfMeasuring(t *testing.T) {
	runs := map[string]string{} // five words to where they stand
	for _, f := range papers.Families() {
		if f.Part() == "measuring" {
			eachRun(wordsOfFamily(f), func(run string) { runs[run] = f.Name })
		}
	}
	names := map[string]string{}
	written(t, "measuring", func(file, text string) { eachRun(text, func(run string) { runs[run] = file }) },
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
		eachRun(text, func(run string) {
			if where, ok := runs[run]; ok {
				t.Errorf("%s quotes %q, which only %s has", file, run, where)
			}
		})
		padded := " " + strings.Join(words(text), " ") + " "
		for name, where := range names {
			if strings.Contains(padded, " "+name+" ") {
				t.Errorf("%s names %q, who is of %s", file, name, where)
			}
		}
	}
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
func eachRun(text string, do func(run string)) {
	for _, line := range strings.Split(text, "\n") {
		w := words(line)
		for i := 0; i+runLength <= len(w); i++ {
			run, long := w[i:i+runLength], 0
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
