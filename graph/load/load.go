// Package load makes the graph from the archive: the letters that changed go
// in, batches for a store come out. It is the only seam between the two.
package load

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"legajo/archive"
	"legajo/graph"
)

// ErrUnlinked: some documents are not linked yet; link.Run has to go first.
var ErrUnlinked = errors.New("the archive is not linked")

// Options of Follow and Rebuild.
type Options struct {
	// Thresholds hold for each kind of relation the score, per mille, under
	// which a finding is a candidate and stays out of the graph.
	Thresholds map[string]int
	// Batch is about how many relations one transaction of the store takes;
	// 0 means as many as the store says, or else 5000.
	Batch int
}

// Report says what a load did.
type Report struct {
	Put       int // letters written, the unchanged ones too
	Deleted   int
	Relations int
}

// sized is a store that says about how many relations its transactions take
// best.
type sized interface{ BatchRelations() int }

// letters bounds a batch of letters with few relations.
func (o Options) letters() int { return max(1000, o.Batch/5) }

// Follow brings a store up to the archive: every letter that changed since
// the store's seq. It fails with graph.ErrForeign where the store holds
// another archive's data. Interrupted, it goes on where it stopped.
func Follow(ctx context.Context, a *archive.Archive, w graph.Writer, o Options) (Report, error) {
	report, err := follow(ctx, a, w, o)
	if err != nil {
		return report, fmt.Errorf("load graph: %w", err)
	}
	return report, nil
}

// Rebuild writes everything again, also what the store says that it has; what
// the archive does not have goes. Interrupted, Follow goes on where it stopped.
func Rebuild(ctx context.Context, a *archive.Archive, w graph.Writer, o Options) (Report, error) {
	err := linked(ctx, a)
	if err == nil {
		err = w.Renew(ctx)
	}
	if err == nil {
		var seq int64
		if seq, err = a.Seq(ctx); err == nil && seq == 0 { // no batch will say that it is the last
			err = w.Apply(ctx, graph.Batch{Archive: a.ID(), Last: true})
		}
	}
	if err != nil {
		return Report{}, fmt.Errorf("rebuild graph: %w", err)
	}
	return Follow(ctx, a, w, o)
}

// linked fails with ErrUnlinked where link.Run has to go first.
func linked(ctx context.Context, a *archive.Archive) error {
	for _, err := range a.Unlinked(ctx) {
		return cmpOr(err, ErrUnlinked)
	}
	return nil
}

func follow(ctx context.Context, a *archive.Archive, w graph.Writer, o Options) (Report, error) {
	var report Report
	if w, ok := w.(sized); ok && o.Batch <= 0 {
		o.Batch = w.BatchRelations()
	}
	if o.Batch <= 0 {
		o.Batch = 5000
	}
	if err := linked(ctx, a); err != nil {
		return report, err
	}
	state, err := w.State(ctx)
	if err != nil {
		return report, err
	}
	if state.Archive != "" && state.Archive != a.ID() {
		return report, graph.ErrForeign
	}
	ctx, cancel := context.WithCancel(ctx)
	batches := ahead(ctx, a, state.Seq, o)
	defer func() {
		cancel()
		for range batches { // nothing reads the archive after this
		}
	}()
	for m := range batches {
		if m.err != nil {
			return report, m.err
		}
		if err := w.Apply(ctx, m.Batch); err != nil {
			return report, err
		}
		report.Put += len(m.Put)
		report.Deleted += len(m.Delete)
		report.Relations += m.relations
	}
	return report, ctx.Err()
}

// made is a batch on its way to the store.
type made struct {
	graph.Batch
	relations int
	err       error
}

// ahead makes the batches after since, the next while the store takes one.
func ahead(ctx context.Context, a *archive.Archive, since int64, o Options) <-chan made {
	out := make(chan made)
	go func() {
		defer close(out)
		for {
			b, relations, err := next(ctx, a, since, o)
			if err == nil && b.Seq == since {
				return
			}
			since = b.Seq
			select {
			case out <- made{b, relations, err}:
			case <-ctx.Done():
				return
			}
			if err != nil {
				return
			}
		}
	}()
	return out
}

func cmpOr(err, otherwise error) error {
	if err != nil {
		return err
	}
	return otherwise
}

// atOnce is how many letters are made before the size of the batch is looked
// at, by as many makers as the machine has processors.
const atOnce = 32

// next makes the batch of the changes after since; its Seq is since where
// there are none.
func next(ctx context.Context, a *archive.Archive, since int64, o Options) (graph.Batch, int, error) {
	b := graph.Batch{Archive: a.ID(), Seq: since}
	changes, err := changed(ctx, a, since, o.letters())
	if err != nil {
		return b, 0, err
	}
	makers := make([]*maker, min(runtime.GOMAXPROCS(0), maxMakers))
	for i := range makers {
		makers[i] = newMaker(ctx, a, o.Thresholds)
	}
	relations := 0
	for some := range slices.Chunk(changes, atOnce) {
		letters, err := makeAll(makers, some)
		if err != nil {
			return b, 0, err
		}
		for i, l := range letters {
			if l == nil {
				b.Delete = append(b.Delete, some[i].Letter)
				continue
			}
			b.Put = append(b.Put, *l)
			relations += len(l.Relations)
		}
		b.Seq = some[len(some)-1].Seq
		if relations >= o.Batch {
			break
		}
	}
	slices.Sort(b.Delete)
	last, err := a.Seq(ctx)
	b.Last = b.Seq == last
	return b, relations, err
}

// changed gives the changes after since, at most so many.
func changed(ctx context.Context, a *archive.Archive, since int64, most int) ([]archive.Change, error) {
	var changes []archive.Change
	for c, err := range a.Changes(ctx, since) {
		if err != nil {
			return nil, err
		}
		if changes = append(changes, c); len(changes) == most {
			break
		}
	}
	return changes, nil
}

// maxMakers bounds the memory that makers take.
const maxMakers = 4

// makeAll makes the letters of some changes, nil for one that is gone.
func makeAll(makers []*maker, changes []archive.Change) ([]*graph.Letter, error) {
	letters := make([]*graph.Letter, len(changes))
	var made atomic.Int64
	var group errgroup.Group
	for _, m := range makers {
		group.Go(func() error {
			for {
				i := int(made.Add(1)) - 1
				if i >= len(changes) {
					return nil
				}
				l, err := m.letter(changes[i].Letter)
				switch {
				case errors.Is(err, graph.ErrNotFound):
				case err != nil:
					return fmt.Errorf("letter %s: %w", changes[i].Letter, err)
				default:
					letters[i] = &l
				}
			}
		})
	}
	return letters, group.Wait()
}
