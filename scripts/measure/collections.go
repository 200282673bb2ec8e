package main

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

// collections are the papers with a known truth. Those for measuring are looked
// at only through figures. Those under made are written when they are wanted.
var collections = []collection{
	{"corpus", "../shared/corpus", "../shared/eval/seed-gold.json", "four real files, native and scanned, which are not in this tree", nil, false},
	{"testdata", "testdata/archive", "testdata/gold.json", "the sample archive of this tree: invented papers, native and scanned", nil, false},
	{"written-tuning", "testdata/written/tuning", "testdata/written/tuning.json", "papers written one by one, none like another, for tuning", nil, false},
	{"written-measuring", "testdata/written/measuring", "testdata/written/measuring.json", "papers written as those by somebody who did not look at the program, for measuring", nil, false},
	made("tuning", "native", "-each 18 -scans 0 -copies 22 -answers 45 -accounts 16 -tools"),
	made("measuring", "native", "-each 18 -scans 0 -copies 22 -answers 45 -accounts 16 -tools"),
	made("tuning", "scans", "-each 1 -scans 100 -copies 15 -answers 20 -accounts 8"),
	made("measuring", "scans", "-each 2 -scans 100 -copies 15 -answers 20 -accounts 8"),
	made("tuning", "hard", "-each 1 -scans 100 -hard"),
	made("measuring", "hard", "-each 1 -scans 100 -hard"),
}

// collection is a folder of papers and its gold file; order makes them, nil
// where they are at hand.
type collection struct {
	name, papers, gold, about string
	order                     []string
	forOne                    bool // scored by itself alone, while the program is built; see one
}

// made are papers that the generator writes, of the layout families of a part;
// order says how many and how.
func made(part, kind, order string) collection {
	about := map[string]string{"native": "native", "scans": "scans, worn in four degrees", "hard": "scans with names under ink and stamps"}[kind]
	return collection{"made-" + part + "-" + kind, part, part + ".json",
		fmt.Sprintf("made papers of the layout families for %s, %s (`papers/generate -seed 1 %s`)", part, about, order),
		append([]string{"-part", part}, strings.Fields(order)...), part == "tuning" && kind != "native"}
}

// ready is the collection with its papers written, where they are to be made.
// They lie under a name that changes with what makes them.
func (c collection) ready() (collection, error) {
	if c.order == nil {
		return c, nil
	}
	sum, err := hashOf(strings.Join(c.order, " "), isSource, "papers")
	if err != nil {
		return c, err
	}
	dir := filepath.Join(cache, "papers-"+c.name+"-"+sum)
	if _, err := os.Stat(dir); errors.Is(err, os.ErrNotExist) {
		work, err := os.MkdirTemp(cache, "making-")
		if err != nil {
			return c, err
		}
		defer os.RemoveAll(work)
		if err := run("go", append([]string{"run", "./papers/generate", "-o", work}, c.order...)...); err != nil {
			return c, fmt.Errorf("%s: %w", c.name, err)
		}
		if err := os.Rename(work, dir); err != nil {
			return c, err
		}
	} else if err != nil {
		return c, err
	}
	c.papers, c.gold = filepath.Join(dir, c.papers), filepath.Join(dir, c.gold)
	return c, nil
}

// archive is the folder of the archive in which the collection's words are
// kept from one run to the next, for as long as its files are the same. Where
// they must be read as this program reads, they are kept only if no source of
// the reader has changed since; LEGAJO_MEASURE_KEPT=1 keeps them nevertheless,
// and readAt names the commit.
func (c collection) archive(asNow bool) (string, error) {
	sum, err := hashOf(c.name, func(name string) bool { return strings.EqualFold(filepath.Ext(name), ".pdf") }, c.papers)
	if err != nil {
		return "", err
	}
	dir := filepath.Join(cache, "archive-"+c.name+"-"+sum)
	now, err := readers()
	if err != nil {
		return "", err
	}
	was, _, err := keptReaders(dir)
	if err != nil {
		return "", err
	}
	if was != "" && (!asNow || was == now || os.Getenv("LEGAJO_MEASURE_KEPT") != "") {
		return dir, nil
	}
	if err := os.RemoveAll(dir); err != nil {
		return "", err
	}
	commit, err := output("git", "rev-parse", "--short", "HEAD")
	if err != nil {
		return "", err
	}
	return dir, os.WriteFile(dir+".readers", []byte(now+" "+commit), 0o644)
}

// readers stands for all sources that have a part in reading words.
var readers = sync.OnceValues(func() (string, error) {
	return hashOf("", isSource, "ingest", "models", "cmd/legajo-ppocr", "language/language.go", "language/detect.go")
})

// keptReaders tells what read the words of an archive, and at which commit;
// empty where there is none.
func keptReaders(dir string) (sources, commit string, err error) {
	b, err := os.ReadFile(dir + ".readers")
	if errors.Is(err, os.ErrNotExist) {
		return "", "", nil
	}
	sources, commit, _ = strings.Cut(strings.TrimSpace(string(b)), " ")
	return sources, commit, err
}

// readAt is a sentence about an archive whose words another reader read than
// the present one, empty where it was this one.
func readAt(c collection, dir string) (string, error) {
	now, err := readers()
	if err != nil {
		return "", err
	}
	was, commit, err := keptReaders(dir)
	if err != nil || was == now {
		return "", err
	}
	return fmt.Sprintf("The words of %s were read at commit %s. ", c.name, cmp.Or(commit, "unknown")), nil
}

// isSource reports whether a file is part of the program.
func isSource(name string) bool { return !strings.HasSuffix(name, "_test.go") }

// hashOf is a short name for a text and the wanted files of some folders.
func hashOf(text string, wanted func(name string) bool, dirs ...string) (string, error) {
	h := sha256.New()
	h.Write([]byte(text))
	for _, dir := range dirs {
		err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if errors.Is(err, fs.ErrNotExist) {
				return nil // a collection that is not at hand
			}
			if err != nil {
				return err
			}
			if d.IsDir() && d.Name() == "testdata" && path != dir {
				return filepath.SkipDir
			}
			if d.IsDir() || !wanted(path) {
				return nil
			}
			b, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			fmt.Fprintf(h, "%s %d\n", filepath.Base(path), len(b))
			h.Write(b)
			return nil
		})
		if err != nil {
			return "", err
		}
	}
	return hex.EncodeToString(h.Sum(nil)[:4]), nil
}
