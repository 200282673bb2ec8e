package letter_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestForms reads the papers of testdata/forms-*.txt: invented letters, memos,
// e-mails and minutes in irregular forms. Each opens with "=== name | kind" and
// ends with "---" and the findings that a careful reader takes from it.
func TestForms(t *testing.T) {
	files, err := filepath.Glob("testdata/forms-*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no papers: %v", err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, paper := range strings.Split("\n"+string(text), "\n=== ")[1:] {
			head, rest, _ := strings.Cut(paper, "\n")
			title, kind, _ := strings.Cut(head, " | ")
			body, want, found := strings.Cut(rest, "\n---\n")
			t.Run(title, func(t *testing.T) {
				if !found || kind == "" {
					t.Fatal("no findings or no kind told")
				}
				checkTyped(t, body, kind, want)
			})
		}
	}
}
