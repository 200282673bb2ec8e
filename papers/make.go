package papers

import (
	"context"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"slices"
)

// splitSeed draws which families fall to which part. It stays as it is, so that
// what has been measured on stays unseen.
const splitSeed = 7

// Parts are what families fall to. Measuring is looked at only through figures.
var Parts = []string{"training", "tuning", "measuring"}

// Part is the part that a family falls to, by its name alone.
func (f Family) Part() string {
	h := fnv.New64a()
	fmt.Fprintf(h, "%d %s", splitSeed, f.Name)
	return Parts[h.Sum64()%uint64(len(Parts))]
}

// Families are all layouts.
func Families() []Family { return slices.Clone(families) }

// Order is what papers to make.
type Order struct {
	Seed   uint64
	Each   int    // papers a family
	Scans  int    // of a hundred papers, how many are scans
	Part   string // empty for all
	Family string // empty for all
	Words  bool   // write the words and boxes of each page too
	Copies int    // of a hundred papers, how many lie there a second time, as a scan
	Tools  bool   // let cairo print a third of the native papers and Chromium a sixth
}

// Make writes the papers into a folder, a folder a part with its PDFs, and
// beside each folder its gold file; it gives the number of pages.
func Make(ctx context.Context, o Order, dir string) (int, error) {
	work, err := os.MkdirTemp("", "legajo-papers")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(work)
	made, pages := map[string][]*Paper{}, 0
	for _, f := range families {
		part := f.Part()
		if o.Part != "" && o.Part != part || o.Family != "" && o.Family != f.Name {
			continue
		}
		for n := range o.Each {
			p := f.Write(o.Seed, n)
			if p.rnd.IntN(100) < o.Scans {
				p.Scanned(1 + p.rnd.IntN(4))
			} else if o.Tools {
				p.Producer = pick(p.rnd, []string{"", "", "", "cairo", "cairo", "chromium"})
			}
			both := []*Paper{p}
			if p.rnd.IntN(100) < o.Copies {
				both = append(both, f.copy(o.Seed, n))
			}
			for _, p := range both {
				if err := p.save(ctx, filepath.Join(dir, part), work, o.Words); err != nil {
					return pages, fmt.Errorf("%s: %w", p.Name, err)
				}
				made[part] = append(made[part], p)
				pages += len(p.sheet.pages)
			}
		}
	}
	for part, list := range made {
		gold, err := GoldOf(fmt.Sprintf("What is true of the made papers of %s, seed %d.", part, o.Seed), list).MarshalIndent()
		if err != nil {
			return pages, err
		}
		if err := os.WriteFile(filepath.Join(dir, part+".json"), gold, 0o644); err != nil {
			return pages, err
		}
	}
	return pages, nil
}

// copy is a paper a second time: the same letters, scanned, in a file of its own.
func (f Family) copy(seed uint64, number int) *Paper {
	p := f.Write(seed, number)
	p.CopyOf = p.Name + ".pdf"
	p.Name += "-copy"
	p.Scanned(1 + p.rnd.IntN(3))
	return p
}

// PDF is the paper's file. work is a folder for a scan's pictures.
func (p *Paper) PDF(ctx context.Context, work string) ([]byte, error) {
	if p.Noise != nil {
		return p.scan(ctx, work)
	}
	if f := producers[p.Producer]; f != nil {
		return f(ctx, p, work)
	}
	return p.own(), nil
}

// own is the native file as we write it ourselves.
func (p *Paper) own() []byte {
	return p.sheet.native(p.manner, p.inked && p.Producer != "chromium", false)
}

func (p *Paper) save(ctx context.Context, dir, work string, words bool) error {
	b, err := p.PDF(ctx, work)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	if words {
		b, err := json.Marshal(p.Words())
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, p.Name+".words.json"), b, 0o644); err != nil {
			return err
		}
	}
	return os.WriteFile(filepath.Join(dir, p.Name+".pdf"), b, 0o644)
}
