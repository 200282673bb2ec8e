// Package legajo_test holds what must be true of the whole tree: who may import
// whom, what no source may name, and that the sample archive's truth is true.
package legajo_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// module is the path of our own module, as in go.mod.
const module = "legajo"

// internal says which packages of ours each package may import, and why. A
// package that is not listed fails the test; so does an import that its row
// lacks. A row "extract/*" stands for every sub-package that has none of its
// own. Imports run one way:
//
//	language ← ingest ← extract ← archive ← {pipeline, link} ← graph/load → graph
//
// Root packages are vocabulary. A sub-package imports its own root and the
// language packages, never a sibling: steps are plain functions that know the
// vocabulary and never each other.
var internal = []struct{ pkg, may, why string }{
	{"language", "", "text to a code; the words that it counts are given to it"},
	{"language/lexicon", "language", "data only, one table a language"},
	{"language/edit", "", "how far one word is from another"},
	{"language/name", "language language/lexicon", "honorifics and particles are data"},

	{"ingest", "", "vocabulary of pages and words"},
	{"ingest/pdf", "ingest", "a reader: bytes to the vocabulary"},
	{"ingest/ocr", "ingest ingest/ocr/helper ingest/ocr/loaded language language/edit language/lexicon language/name", "a reader; the tables know OCR's language codes and the words and names that a good reading has"},
	{"ingest/ocr/helper", "", "processes that are kept and asked over a pipe"},
	{"ingest/ocr/loaded", "", "what such a process is asked of Tesseract, and its answers"},
	{"ingest/ocr/loaded/library", "ingest/ocr/loaded", "a library of C: only the helper links it"},
	{"ingest/ocr/ppocr", "ingest/ocr ingest/ocr/helper ingest/ocr/ppocr/lines language/name", "the second reader, whose work another process does; the names that a doubtful word may be"},
	{"ingest/ocr/ppocr/lines", "language/edit", "what that process does; small, so that the helper is"},
	{"ingest/ocr/ppocr/onnx", "", "a library of C: only the helper links it"},
	{"models", "", "the networks that are shipped; only the helper holds them"},

	{"extract", "ingest language language/lexicon language/name", "vocabulary of findings, made of words on pages, and the reading of the tables"},
	{"extract/*", "extract ingest language language/lexicon language/name", "a step: its root, the words, the tables; never another step"},
	{"extract/withdraw", "extract extract/withdraw/learnt ingest language language/lexicon language/name", "a step; what was learnt of exits is its own"},
	{"extract/withdraw/learnt", "extract language/lexicon", "atoms, phrases and names to what they tell; knows no document"},
	{"extract/withdraw/learnt/passages", "extract language", "reads the marked passages and papers for those who learn from them or measure by them"},
	{"extract/withdraw/learnt/train", "extract extract/agreement extract/date extract/letter extract/mention extract/withdraw extract/withdraw/learnt extract/withdraw/learnt/passages extract/zone ingest language language/lexicon papers", "makes and measures the model of exits: reads marked passages and made papers as the pipeline does"},
	{"extract/tagger/train", "extract extract/date extract/mention extract/tagger extract/withdraw/learnt/passages ingest language language/lexicon papers", "makes and measures the tagger's model, from marked texts and made papers, beside the rules"},

	{"archive", "extract ingest language language/name", "keeps readings; looks names up by their folded key"},
	{"archive/archivetest", "archive extract ingest", "writes archives that tests of other packages need"},
	{"archive/export", "archive extract graph ingest language/name markup", "the contract needs words, dates and roles, which the graph does not hold"},

	{"pipeline", "archive extract extract/* ingest ingest/pdf ingest/ocr language language/lexicon language/name", "the order of the steps, from path to reading"},
	{"link", "archive extract ingest language language/lexicon language/name", "identity and letters, over the archive"},

	{"graph", "", "vocabulary of the stores; can be taken away and used alone"},
	{"graph/load", "archive extract graph ingest language/name", "the only seam between archive and graph"},
	{"graph/sqlite", "graph", "a store"},
	{"graph/neo4j", "graph", "a store"},
	{"graph/neo4j/neo4jtest", "", "starts a server for the store's tests"},
	{"graph/export", "graph markup", "views for other people's tools, of whatever store"},
	{"markup", "", "what XML and spreadsheets can hold; both exports write them"},
	{"graph/graphtest", "graph", "the suite that every store runs"},

	{"ask", "archive extract graph language/name", "answers questions from graph and archive, whatever the store"},

	{"config", "language/edit", "one value, filled from files, environment and flags"},
	{"eval", "", "reads two files of the contract and nothing of ours, so that it cannot share our mistakes"},
	{"cmd/legajo", "*", "the only place where parts are chosen and meet"},
	{"cmd/legajo-ppocr", "ingest/ocr/loaded ingest/ocr/loaded/library ingest/ocr/ppocr/lines ingest/ocr/ppocr/onnx models", "the helper: a library that may crash, away from everything else"},
	{"cmd/legajo/message", "", "the catalogue of everything that is said, and nothing else"},

	{".", "", "tests of the tree alone"},
	{"papers", "eval papers/pdffile", "makes papers with their truth without the readers that they test; eval says which names it would take for one"},
	{"papers/generate", "papers", "writes them into a folder"},
	{"papers/pdffile", "", "writes plain PDFs"},
	{"testdata/make", "papers/pdffile", "makes the samples without the readers that they test"},
	{"scripts/measure/synthetic", "archive extract graph/load graph/sqlite ingest", "makes archives without papers, by what makes real ones"},
	{"scripts/measure", "ingest ingest/pdf language/edit papers papers/pdffile", "runs the built program as a user does; the reader of text layers is measured by itself too; which families of made papers were moved"},
}

// doors says which packages may import a module from outside or a part of the
// standard library that reaches out of the process. Modules that are not listed
// are imported by nobody.
var doors = []struct{ path, pkgs, why string }{
	{"github.com/ledongthuc/pdf", "ingest/pdf", "panics and loops on odd files: guarded in one place"},
	{"github.com/pemistahl/lingua-go", "language", "large, and sure of itself where it should not be"},
	{"github.com/spf13/viper", "config", "every key in one table"},
	{"github.com/spf13/cobra", "cmd/legajo", "one command a file"},
	{"github.com/spf13/pflag", "cmd/legajo", "cobra's flags"},
	{"github.com/schollz/progressbar/v3", "cmd/legajo", "only the command line talks"},
	{"golang.org/x/term", "cmd/legajo", "only the command line talks"},
	{"modernc.org/sqlite", "archive graph/sqlite", "SQL stays in the two places that keep things"},
	{"database/sql", "archive graph/sqlite", "SQL stays in the two places that keep things"},
	{"github.com/neo4j/neo4j-go-driver/v5", "graph/neo4j", "a store"},
	{"github.com/klauspost/compress", "archive", "page words are kept compressed"},
	{"golang.org/x/text", "*", "Unicode normal forms and folding"},
	{"golang.org/x/sync", "pipeline ingest/pdf ingest/ocr graph/load cmd/legajo", "workers"},
	{"golang.org/x/sys", "archive cmd/legajo ingest/pdf ingest/ocr pipeline", "locks, and limits on child processes"},
	{"github.com/ebitengine/purego", "ingest/ocr/loaded/library ingest/ocr/ppocr/onnx", "makes a program dynamic, and calls C"},
	{"golang.org/x/image", "ingest/ocr ingest/ocr/ppocr testdata/make scripts/measure", "page images"},
	{"github.com/google/go-cmp", "graph/graphtest", "a suite of tests that other packages' tests run"},
	{"os/exec", "ingest/pdf ingest/ocr ingest/ocr/helper ingest/ocr/ppocr cmd/legajo cmd/legajo-ppocr graph/neo4j/neo4jtest papers testdata/make scripts/measure", "system tools harm one page, not the run"},
	{"net", "graph/neo4j graph/neo4j/neo4jtest ingest/pdf", "all of it runs offline; a reader talks with its own child over a pair of sockets"},
	{"net/http", "graph/neo4j", "all of it runs offline"},
}

// forTests is what tests may import wherever they are; they may also import any
// package of ours.
var forTests = []string{
	"github.com/google/go-cmp",
	"github.com/rogpeppe/go-internal",
	"pgregory.net/rapid",
	"os/exec",
	"net",
	"net/http",
}

// blank are the imports that may be for their effect alone.
var blank = []string{"modernc.org/sqlite", "embed", "image/jpeg", "image/png"}

func TestImports(t *testing.T) {
	for _, file := range goFiles(t) {
		src, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Errorf("parse: %v", err) // the error names the file
			continue
		}
		pkg := path.Dir(file)
		isTest := strings.HasSuffix(file, "_test.go")
		if _, ok := row(pkg); !ok {
			t.Errorf("%s: package %s has no row in the table of imports", file, pkg)
		}
		for _, spec := range src.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			if why := forbidden(pkg, imported, isTest); why != "" {
				t.Errorf("%s imports %s: %s", file, imported, why)
			}
			if spec.Name != nil && spec.Name.Name == "_" && !slices.Contains(blank, imported) {
				t.Errorf("%s imports %s for its effect alone", file, imported)
			}
		}
		for _, decl := range src.Decls {
			if f, ok := decl.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
				t.Errorf("%s registers itself in init(); parts meet in cmd/legajo", file)
			}
		}
	}
}

// TestImportsCatches shows that the table forbids what it is there to forbid.
func TestImportsCatches(t *testing.T) {
	for _, c := range []struct {
		pkg, imported string
		isTest, ok    bool
	}{
		{"extract/zone", "legajo/extract", false, true},
		{"extract/zone", "legajo/extract/segment", false, false},
		{"extract/zone", "legajo/archive", false, false},
		{"graph", "legajo/ingest", false, false},
		{"graph/sqlite", "legajo/archive", false, false},
		{"pipeline", "legajo/extract/zone", false, true},
		{"pipeline", "legajo/graph", false, false},
		{"pipeline", "legajo/graph", true, true},
		{"archive", "modernc.org/sqlite", false, true},
		{"link", "modernc.org/sqlite", true, false},
		{"link", "database/sql", false, false},
		{"config", "github.com/spf13/viper", false, true},
		{"config", "github.com/spf13/viperish", false, false},
		{"archive", "github.com/klauspost/compress/zstd", false, true},
		{"extract", "os/exec", false, false},
		{"eval", "os/exec", true, true},
		{"link", "pgregory.net/rapid", false, false},
		{"link", "net/http", false, false},
		{"link", "net/http", true, true},
		{"link", "net/url", false, true},
		{"unlisted", "legajo/graph", false, false},
	} {
		if why := forbidden(c.pkg, c.imported, c.isTest); (why == "") != c.ok {
			t.Errorf("forbidden(%s, %s, test %v) = %q, want allowed %v", c.pkg, c.imported, c.isTest, why, c.ok)
		}
	}
}

// forbidden says why a package may not import a path, "" where it may.
func forbidden(pkg, imported string, isTest bool) string {
	if own, ok := strings.CutPrefix(imported, module+"/"); ok {
		may, _ := row(pkg)
		if isTest || allows(may, own) {
			return ""
		}
		return "the table of imports does not list it"
	}
	if isTest && slices.ContainsFunc(forTests, func(m string) bool { return within(imported, m) }) {
		return ""
	}
	for _, d := range doors {
		standard := !strings.Contains(d.path, ".")
		if imported == d.path || !standard && within(imported, d.path) {
			if allows(d.pkgs, pkg) {
				return ""
			}
			return "only " + d.pkgs + " may: " + d.why
		}
	}
	if strings.Contains(strings.Split(imported, "/")[0], ".") {
		return "no door is listed for it"
	}
	return ""
}

// row gives what a package may import, by its own row or its folder's.
func row(pkg string) (may string, ok bool) {
	for _, name := range []string{pkg, path.Dir(pkg) + "/*"} {
		for _, r := range internal {
			if r.pkg == name {
				return r.may, true
			}
		}
	}
	return "", false
}

// allows reports whether a list of packages, parted by spaces, covers one: "*"
// covers all, "extract/*" what lies directly in extract.
func allows(list, pkg string) bool {
	return slices.ContainsFunc(strings.Fields(list), func(p string) bool {
		return p == "*" || p == pkg || p == path.Dir(pkg)+"/*"
	})
}

func within(imported, module string) bool {
	return imported == module || strings.HasPrefix(imported, module+"/")
}

// goFiles lists the tree's Go files by slash-separated path.
func goFiles(t *testing.T) []string {
	return sources(t, func(name string) bool { return strings.HasSuffix(name, ".go") })
}

// sources lists the tree's own files that pass a test of their name; what was
// built, fetched or made by a run is left out.
func sources(t *testing.T, keep func(name string) bool) []string {
	t.Helper()
	var files []string
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			switch {
			case name == ".":
				return nil
			case strings.HasPrefix(d.Name(), ".") && d.Name() != ".ci",
				name == "bin", name == "tools", strings.HasPrefix(name, "legajo-"):
				return fs.SkipDir
			}
			return nil
		}
		if keep(name) {
			files = append(files, filepath.ToSlash(name))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatal("no source found")
	}
	return files
}

// read gives a file's text.
func read(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
