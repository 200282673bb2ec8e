package ocr

import (
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"testing"
)

// helperBuilt is the program that keeps Tesseract loaded, built for the test.
func helperBuilt(t *testing.T) string {
	path := filepath.Join(t.TempDir(), "legajo-ppocr")
	if out, err := exec.Command("go", "build", "-o", path, "legajo/cmd/legajo-ppocr").CombinedOutput(); err != nil {
		t.Fatalf("build the helper: %v\n%s", err, out)
	}
	return path
}

// top is the upper part of a page.
func top(g *image.Gray) *image.Gray {
	return copied(g.SubImage(image.Rect(0, 0, g.Rect.Dx(), 700)).(*image.Gray))
}

// Tesseract that is kept loaded reads what the program reads, whatever it read
// before.
func TestLoadedReadsAlike(t *testing.T) {
	r := reader(t)
	program := r.tesseract
	kept := *program
	if kept.loaded = newLoadedPool(helperBuilt(t), program.version); kept.loaded == nil {
		t.Fatalf("no version in %q", program.version)
	}
	defer kept.loaded.helpers.Close()
	clean := top(page(t, testDPI).gray)
	poor := prepare(Image{Gray: skewed(2)(worn(clean)), DPI: testDPI}).gray
	line := clean.SubImage(image.Rect(0, 300, 1200, 420)).(*image.Gray)
	blank := image.NewGray(image.Rect(0, 0, 40, 30))
	for _, c := range []struct {
		name      string
		images    []*image.Gray
		area      Area
		languages string
	}{
		{"page", []*image.Gray{clean}, AreaPage, "spa+eng"},
		{"worn page after it", []*image.Gray{poor}, AreaPage, "spa+eng"},
		{"part of a page", []*image.Gray{line}, AreaBlock, "spa"},
		{"nothing", []*image.Gray{blank}, AreaLine, "spa"},
		{"several", []*image.Gray{line, blank, poor}, AreaBlock, "spa"},
		{"page again", []*image.Gray{clean}, AreaPage, "spa+eng"},
	} {
		want, err := program.readAll(t.Context(), c.images, testDPI, c.area, c.languages)
		if err != nil {
			t.Fatal(err)
		}
		table, err := kept.loaded.table(t.Context(), c.images, testDPI, c.area, c.languages)
		if err != nil {
			if os.Getenv("CI") == "true" {
				t.Fatal(err)
			}
			t.Skip(err) // a Tesseract without its library
		}
		got, err := parseTSV(table, len(c.images))
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %v\n%v\nwant\n%v", c.name, err, got, want)
		}
	}
}

// Where nothing can be kept loaded, because the library is of another version
// or the helper is none, the program reads, and helpers are soon left alone.
func TestLoadedFails(t *testing.T) {
	r := reader(t)
	for name, path := range map[string]string{"absent": filepath.Join(t.TempDir(), "absent"), "silent": "/bin/true"} {
		kept := *r.tesseract
		kept.loaded = newLoadedPool(path, "tesseract 5.99.0")
		for range mostFailures + 1 {
			if _, err := kept.Read(t.Context(), image.NewGray(image.Rect(0, 0, 40, 30)), testDPI, AreaLine); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
		if n := kept.loaded.failed.Load(); n != mostFailures {
			t.Errorf("%s: tried %d times", name, n)
		}
	}
	if p := newLoadedPool("helper", "something else"); p != nil {
		t.Error("a helper for a program that does not say its version")
	}
}
