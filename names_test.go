package legajo_test

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// ordinary are names in the corpus that say nothing of it: any committee may
// bear them.
var ordinary = []string{
	"Steering Committee", "Support Unit", "Coordination Committee", "Governing Body",
	"Core Group", "Council for Transparency", "University of Toronto",
	"Attorney General's office", "Attorney General’s office",
}

// TestNoCorpusNames fails where code, tables or texts name somebody of the
// corpus that the program is tried on: what works only there works nowhere.
func TestNoCorpusNames(t *testing.T) {
	b, err := os.ReadFile("../shared/eval/seed-gold.json")
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the corpus is not at hand")
	}
	if err != nil {
		t.Fatal(err)
	}
	var gold struct{ Entities map[string]string }
	if err := json.Unmarshal(b, &gold); err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, alternatives := range gold.Entities {
		names = append(names, distinctive(alternatives)...)
	}
	slices.Sort(names)
	if len(names) < 50 {
		t.Fatalf("only %d names in the corpus's gold", len(names))
	}
	any := regexp.MustCompile(`(?i)(^|[^\pL\pN])(` + strings.Join(names, "|") + `)($|[^\pL\pN])`)
	acronym := func(s string) bool { return strings.ToUpper(s) == s }
	for _, file := range sources(t, isText) {
		for n, line := range strings.Split(read(t, file), "\n") {
			m := any.FindStringSubmatch(line)
			if m == nil || len(m[2]) <= 6 && !acronym(m[2]) {
				continue
			}
			t.Errorf("%s:%d names %q, which is the corpus's", file, n+1, m[2])
		}
	}
}

// distinctive gives, as regular expressions, those of a name's alternatives
// that are somebody's own: two words and more, or an acronym.
func distinctive(alternatives string) []string {
	var out []string
	for _, s := range strings.Split(alternatives, "|") {
		upper := strings.ToUpper(s) == s && len(s) >= 3
		if slices.Contains(ordinary, s) || !upper && len(strings.Fields(s)) < 2 {
			continue
		}
		out = append(out, regexp.QuoteMeta(s))
	}
	return out
}

// isText reports whether a file is one that people write.
func isText(name string) bool {
	switch path.Ext(name) {
	case ".go", ".md", ".txt", ".txtar", ".csv", ".tsv", ".json", ".html", ".sql", ".yml", ".toml":
		return true
	}
	return !strings.Contains(name, ".") && strings.IndexFunc(name, unicode.IsSpace) < 0 && path.Dir(name) == "scripts"
}

// TestNoRegistryNames keeps the hosts of package registries out of the tree:
// where packages come from is the machine's own setting.
func TestNoRegistryNames(t *testing.T) {
	host := regexp.MustCompile(`(?i)\b(proxy|sum)\.golang\.org|deb\.debian\.org|pypi\.org|registry\.npmjs|repo1?\.maven`)
	for _, file := range sources(t, isText) {
		if m := host.FindString(read(t, file)); m != "" {
			t.Errorf("%s names the registry %s", file, m)
		}
	}
}
