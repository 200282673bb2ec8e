// Package link is all that takes a second file to know: over the archive's
// documents it decides which of their entities are one person or organisation
// (identity), then which documents are copies of one letter and which letters
// they speak of (letters). The second never feeds the first.
//
// What it derives is a function of the documents, the judgements and the
// authority list alone: in whichever order they come, in one run or in many,
// the result is that of a rebuild.
package link

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"legajo/archive"
)

// Version of what linking derives; another one than the archive's makes Run
// begin anew.
const Version = "5"

// chunk is how many documents one transaction links: enough to share the
// work on their blocks, few enough to fit in memory.
const chunk = 100

// Report tells what a run did and what somebody should look at.
type Report struct {
	Documents int // linked in this run
	// Unattached are judgements whose subjects are not in the archive (any
	// more), or that part what is named in the very same words; they stay in
	// the ledger and change nothing.
	Unattached []int64
	// Contradictions are pairs of judgements that cannot both hold: same is
	// not followed.
	Contradictions []Contradiction
}

// Contradiction: following Same would join what Different parts.
type Contradiction struct{ Same, Different archive.Judgement }

func (c Contradiction) Error() string {
	return fmt.Sprintf("judgement %d (same, by %s) contradicts judgement %d (different, by %s)", c.Same.ID, c.Same.Who, c.Different.ID, c.Different.Who)
}

// Run links what is not linked yet: documents that came, changed or went, and
// judgements and authority entries since the last run. It can be interrupted
// at any moment and goes on with the next run.
func Run(ctx context.Context, a *archive.Archive) (Report, error) {
	report, err := runAll(ctx, a)
	if err != nil {
		return report, fmt.Errorf("link: %w", err)
	}
	return report, nil
}

// Rebuild drops all that was derived and links everything anew.
func Rebuild(ctx context.Context, a *archive.Archive) (Report, error) {
	if err := a.SetMeta(ctx, "links", ""); err != nil {
		return Report{}, fmt.Errorf("rebuild links: %w", err)
	}
	return Run(ctx, a)
}

func runAll(ctx context.Context, a *archive.Archive) (Report, error) {
	var report Report
	sayings, err := readSayings(ctx, a)
	if err != nil {
		return report, err
	}
	err = a.Link(ctx, func(l *archive.Linking) error {
		was, err := l.Meta("links")
		if err != nil {
			return err
		}
		if was != Version {
			if err := l.Clear(); err != nil {
				return err
			}
			if err := l.SetMeta("links", Version); err != nil {
				return err
			}
		}
		r := newRun(l, sayings)
		if err := r.takeSayings(); err != nil {
			return err
		}
		return r.finish()
	})
	for err == nil {
		n := 0
		err = a.Link(ctx, func(l *archive.Linking) error {
			r := newRun(l, sayings)
			n, err = r.documents()
			if err != nil || n == 0 {
				return err
			}
			return r.finish()
		})
		report.Documents += n
		if n == 0 {
			break
		}
	}
	if err != nil {
		return report, err
	}
	report.Unattached, report.Contradictions = sayings.report()
	return report, nil
}

// run is one transaction: what became dirty, and what its solutions touch.
type run struct {
	*archive.Linking
	sayings  *sayings
	blocks   map[string]bool   // of profiles
	whole    map[string]bool   // blocks of single names to be solved as a whole
	profiles []archive.Profile // dirty by themselves: new, or no more judged
	entities map[string]bool   // to be written anew
	changed  map[string]bool   // documents whose own entities or items changed
	moved    map[string]bool   // documents one of whose profiles has another entity
	letters  map[string]bool   // blocks of items
	loose    map[string]bool   // documents with items that may be in no block
	touched  map[string]bool   // letters
}

func newRun(l *archive.Linking, s *sayings) *run {
	return &run{Linking: l, sayings: s, blocks: map[string]bool{}, whole: map[string]bool{}, entities: map[string]bool{}, changed: map[string]bool{},
		moved: map[string]bool{}, letters: map[string]bool{}, loose: map[string]bool{}, touched: map[string]bool{}}
}

// documents takes the next documents that are not linked yet and says how
// many there were.
func (r *run) documents() (int, error) {
	ids, err := r.Unlinked(chunk)
	if err != nil {
		return 0, err
	}
	for _, id := range ids {
		if err := r.document(id); err != nil {
			return 0, fmt.Errorf("document %s: %w", id, err)
		}
	}
	return len(ids), nil
}

// document puts what a document says now in the place of what it said.
func (r *run) document(id string) error {
	was, err := r.Taken(id)
	if err != nil {
		return err
	}
	d, err := r.Document(id)
	if errors.Is(err, archive.ErrNotFound) {
		if err := r.replace(id, was, archive.Taken{}); err != nil {
			return err
		}
		return r.SetTaken(id, nil)
	}
	if err != nil {
		return err
	}
	s, err := r.sketch(&d)
	if err != nil {
		return err
	}
	now, err := newTaker(&d).take(s)
	if err != nil {
		return err
	}
	if err := r.replace(id, was, now); err != nil {
		return err
	}
	return r.SetTaken(id, &now)
}

// sketch reads the document's pages, one at a time.
func (r *run) sketch(d *archive.Document) (sketch, error) {
	s := newSketcher(&d.Document)
	for n := d.FirstPage; n <= d.LastPage; n++ {
		p, err := r.Page(d.SHA256, n)
		if errors.Is(err, archive.ErrNotFound) {
			continue
		}
		if err != nil {
			return s.sketch, err
		}
		s.add(&p)
	}
	return s.sketch, nil
}

func (r *run) replace(id string, was, now archive.Taken) error {
	r.changed[id] = true
	for _, sha := range []string{was.SHA256, now.SHA256} {
		r.sayings.files[sha] = true
	}
	if err := r.dropItems(id); err != nil {
		return err
	}
	// What stays is added before the rest goes: a profile that one document
	// alone has keeps its row.
	if err := r.addProfiles(id, now); err != nil {
		return err
	}
	if err := r.removeProfiles(id, was, now); err != nil {
		return err
	}
	for _, i := range now.Items {
		if err := r.PutItem(archive.Item{ID: i.ID, Document: id, Cited: i.Cited, About: i.About}, i.Blocks); err != nil {
			return err
		}
		mark(r.letters, i.Blocks...)
	}
	r.loose[id] = true
	return nil
}

// merged are a document's profiles by key: two of its entities may have one.
func merged(t archive.Taken) map[string]archive.TakenProfile {
	out := map[string]archive.TakenProfile{}
	for _, p := range t.Profiles {
		m := out[p.Key]
		m.Key = p.Key
		m.Blocks = distinct(append(m.Blocks, p.Blocks...))
		m.Facts = distinct(append(m.Facts, p.Facts...))
		out[p.Key] = m
	}
	return out
}

func distinct(list []string) []string {
	list = slices.Clone(list)
	slices.Sort(list)
	return slices.Compact(list)
}

func (r *run) addProfiles(id string, now archive.Taken) error {
	profiles := merged(now)
	for _, key := range slices.Sorted(maps.Keys(profiles)) {
		t := profiles[key]
		p, fresh, err := r.AddProfile(key, hash(key), id)
		if err != nil {
			return err
		}
		have, err := r.Blocks(p.ID)
		if err != nil {
			return err
		}
		for _, b := range t.Blocks {
			if fresh || !slices.Contains(have, b) {
				mark(r.blocks, b)
				mark(r.blocks, have...)
				if err := r.AddBlock(b, p.ID); err != nil {
					return err
				}
			}
		}
		if fresh {
			r.moved[id] = true
			r.profiles = append(r.profiles, p)
		}
		for _, f := range t.Facts {
			fresh, err := r.AddFact(p.ID, f)
			if err == nil && fresh {
				err = r.factChanged(p, f)
			}
			if err != nil {
				return err
			}
		}
	}
	return nil
}

func (r *run) removeProfiles(id string, was, now archive.Taken) error {
	before, after := merged(was), merged(now)
	for _, key := range slices.Sorted(maps.Keys(before)) {
		p, err := r.Profile(key)
		if err != nil {
			return fmt.Errorf("profile %q: %w", key, err)
		}
		for _, f := range before[key].Facts {
			gone, err := r.RemoveFact(p.ID, f)
			if err == nil && gone {
				err = r.factChanged(p, f)
			}
			if err != nil {
				return err
			}
		}
		if _, stays := after[key]; stays {
			if err := r.trimBlocks(p); err != nil {
				return err
			}
			continue
		}
		blocks, err := r.Blocks(p.ID)
		if err != nil {
			return err
		}
		gone, err := r.RemoveProfile(p, id)
		if err != nil {
			return err
		}
		if gone {
			mark(r.blocks, blocks...)
			mark(r.entities, p.Entity)
			continue
		}
		if err := r.trimBlocks(p); err != nil {
			return err
		}
	}
	return nil
}

// trimBlocks takes a profile out of blocks that only names which no document
// binds to it any more gave it.
func (r *run) trimBlocks(p archive.Profile) error {
	aliases, err := r.aliases(p.ID)
	if err != nil {
		return err
	}
	keep := profileOf(p.Key).blocks(aliases)
	have, err := r.Blocks(p.ID)
	if err != nil {
		return err
	}
	for _, b := range have {
		if !judgementBlock(b) && !slices.Contains(keep, b) {
			mark(r.blocks, have...)
			if err := r.DropBlock(b, p.ID); err != nil {
				return err
			}
		}
	}
	return nil
}

func (r *run) aliases(profile int64) ([]string, error) { return r.values(profile, factAlias) }

// factChanged marks what hangs on a fact that a profile has anew or no more.
func (r *run) factChanged(p archive.Profile, fact string) error {
	switch class := fact[:1]; class {
	case factForm, factType:
		mark(r.entities, p.Entity)
		return nil
	case factAlias:
		blocks, err := r.Blocks(p.ID)
		mark(r.blocks, blocks...)
		return err
	}
	blocks, err := r.Blocks(p.ID)
	if err != nil {
		return err
	}
	for _, b := range blocks {
		if r.blocks[b] || single(b) {
			continue
		}
		mates, err := r.Mates(b, p.ID, fact)
		if err != nil {
			return err
		}
		if mates {
			mark(r.blocks, b)
		}
	}
	return nil
}

// mark puts strings into a set; "" is none.
func mark(set map[string]bool, list ...string) {
	for _, s := range list {
		if s != "" {
			set[s] = true
		}
	}
}

// finish solves what is dirty, identity first, and writes the feed.
func (r *run) finish() error {
	if err := r.takeJudgements(); err != nil {
		return err
	}
	if err := r.identity(); err != nil {
		return err
	}
	if err := r.solveLetters(); err != nil {
		return err
	}
	for _, id := range sorted(r.changed, r.moved) {
		items, err := r.Items(id)
		if err != nil {
			return err
		}
		for _, i := range items {
			mark(r.touched, i.Letter)
		}
	}
	return r.Touch(sorted(r.touched)...)
}

func sorted(sets ...map[string]bool) []string {
	all := map[string]bool{}
	for _, s := range sets {
		maps.Copy(all, s)
	}
	return slices.Sorted(maps.Keys(all))
}
