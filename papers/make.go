package papers

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"runtime"
	"slices"
)

// splitSeed draws which families fall to which part. It stays as it is, so that
// what has been measured on stays unseen.
const splitSeed = 7

// Parts are what families fall to. Measuring is looked at only through figures.
var Parts = []string{"training", "tuning", "measuring"}

// placed are the families that do not stay in the part that the draw gave them.
// Those that were for measuring showed faults which no other papers did: they
// are for tuning now, where they may be looked at, and families that nobody has
// looked at measure in their place.
var placed = map[string]string{
	"es-asociacion":  "tuning",
	"cl-subrogancia": "tuning",
	"es-consejeria":  "tuning",
	"co-gestion":     "tuning",
	"mx-remision":    "tuning",
	"mx-suplencia":   "tuning",
	"cl-circular":    "tuning",
}

// Part is the part that a family falls to, by its name alone.
func (f Family) Part() string {
	if part, ok := placed[f.Name]; ok {
		return part
	}
	h := fnv.New64a()
	fmt.Fprintf(h, "%d %s", splitSeed, f.Name)
	return Parts[h.Sum64()%uint64(len(Parts))]
}

// Moved are the names of the families that were moved to a part.
func Moved(part string) []string {
	var names []string
	for name, to := range placed {
		if to == part {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
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
	Tools  bool   // let cairo, Ghostscript, Chromium and LibreOffice print some of the native papers
	Hard   bool   // scans have names under ink and stamps, and handwritten letters among them

	Answers  int // of a hundred letters, how many are answered by another in the set
	Accounts int // of a hundred letters, of how many another paper of the set speaks
}

// marked reports whether dates and numbers are put on by stamp and hand.
func (o Order) marked() bool { return o.Scans > 0 }

// printed are the producers of native papers, ourselves mostly.
var printed = slices.Concat(slices.Repeat([]string{""}, 26), slices.Repeat([]string{"cairo"}, 12), slices.Repeat([]string{"ghostscript"}, 8), slices.Repeat([]string{"chromium"}, 3), []string{"libreoffice"})

// Make writes the papers into a folder, a folder a part with its PDFs, and
// beside each folder its gold file; it gives the number of pages.
func Make(ctx context.Context, o Order, dir string) (int, error) {
	work, err := os.MkdirTemp("", "legajo-papers")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(work)
	made, pages := map[string][]*Paper{}, 0
	for _, part := range Parts {
		if o.Part == "" || o.Part == part {
			made[part] = o.write(part)
		}
		for _, p := range made[part] {
			pages += len(p.sheet.pages)
		}
	}
	if err := o.save(ctx, made, dir, work); err != nil {
		return 0, err
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

// write composes the papers of a part.
func (o Order) write(part string) []*Paper {
	var list []*Paper
	known := &register{names: map[string][]entry{}}
	for _, f := range slices.Concat(families, manuscripts) {
		if part != f.Part() || o.Family != "" && o.Family != f.Name || f.byHand() && !o.Hard {
			continue
		}
		for n := range o.Each {
			t := thread{name: numbered(f, n)}
			list = append(list, known.settle(func(try int) *Paper { t.try = try; return f.compose(o.Seed, t, o.marked()) }))
		}
	}
	list = append(list, follow(list, part, o, known)...)
	var copies []*Paper
	for _, p := range list {
		if o.print(p); p.rnd.IntN(100) < o.Copies && !p.byHand {
			copies = append(copies, p.copy(o))
		}
	}
	return append(list, copies...)
}

// print decides how a paper gets onto its pages.
func (o Order) print(p *Paper) {
	switch scan := p.rnd.IntN(100) < o.Scans; {
	case scan && o.Hard || p.byHand:
		p.Hard()
	case scan:
		p.Scanned(1 + p.rnd.IntN(4))
	case o.Tools:
		p.Producer = pick(p.rnd, printed)
	}
}

// copy is a paper a second time, in a file of its own: the same letters, scanned
// where the order is of scans, else laid into the file in another manner.
func (p *Paper) copy(o Order) *Paper {
	t := p.thread
	q := p.family.compose(o.Seed, t, o.marked())
	q.CopyOf = p.Name + ".pdf"
	q.Name += "-copy"
	q.manner = (q.manner + 1) % 3
	if o.Scans > 0 {
		q.Scanned(1 + p.rnd.IntN(3))
	}
	return q
}

// save writes the PDFs, as many at a time as there are processors.
func (o Order) save(ctx context.Context, made map[string][]*Paper, dir, work string) error {
	type job struct {
		p    *Paper
		part string
	}
	jobs, failures := make(chan job), make(chan error, runtime.NumCPU())
	for range runtime.NumCPU() {
		go func() {
			var failure error
			for j := range jobs {
				if failure == nil && ctx.Err() == nil {
					if err := j.p.save(ctx, filepath.Join(dir, j.part), work, o.Words); err != nil {
						failure = fmt.Errorf("%s: %w", j.p.Name, err)
					}
				}
			}
			failures <- failure
		}()
	}
	for part, list := range made {
		for _, p := range list {
			jobs <- job{p, part}
		}
	}
	close(jobs)
	err := ctx.Err()
	for range runtime.NumCPU() {
		err = errors.Join(err, <-failures)
	}
	return err
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
