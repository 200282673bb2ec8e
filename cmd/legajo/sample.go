package main

import (
	"bufio"
	"container/heap"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"legajo/eval"
)

// drawnKinds are the relations of which findings are drawn, in the order in
// which they are shown.
var drawnKinds = []string{"SIGNED", "ADDRESSED", "COPIED", "WITHDREW_FROM", "SENT", "PARTY_TO", "REPRESENTED", "REPLIES_TO", "CITES"}

// drawn is a finding that was drawn: a relation of the export.
type drawn struct {
	Kind, From, To, Document, Text string
	Date, As, Form                 string
	Page                           int

	key   string   // of its answer
	order [32]byte // drawn by this
	ends  [2]string
	path  string
}

// sampleCommand shows findings drawn at random and takes what a person says of them.
func (a *app) sampleCommand() *cobra.Command {
	seed, answers := uint64(1), ""
	cmd := a.command("sample", "give_out", arguments(0, 1), func(cmd *cobra.Command, args []string) error {
		n := 40
		if len(args) == 1 {
			var err error
			if n, err = strconv.Atoi(args[0]); err != nil || n < 1 {
				return misused("error.not_a_number", args[0]).hint("hint.usage", cmd.UseLine())
			}
		}
		found, err := a.draw(cmd.Context(), n, seed)
		if err != nil {
			return err
		}
		if len(found) == 0 {
			a.note("sample.nothing")
			return nil
		}
		return a.judgeSample(found, answers)
	})
	cmd.Flags().Uint64Var(&seed, "seed", seed, a.valued("N")+a.text("flag.seed"))
	cmd.Flags().StringVar(&answers, "answers", "", a.valued("FILE")+a.text("flag.answers"))
	return a.tabular(cmd)
}

// draw takes n findings at random, as many of each kind as there are; the same
// archive and seed give the same ones, and a greater n gives them and more.
func (a *app) draw(ctx context.Context, n int, seed uint64) ([]*drawn, error) {
	kinds := map[string]*lowest{}
	err := a.records(ctx, func(kind string, line []byte) error {
		if kind != "relation" {
			return nil
		}
		var d drawn
		if err := json.Unmarshal(line, &d); err != nil || !slices.Contains(drawnKinds, d.Kind) {
			return err
		}
		d.key = hashOf(d.Document, d.Kind, d.From, d.To, strconv.Itoa(d.Page), d.Text)
		d.order = sha256.Sum256(fmt.Appendf(nil, "%d %s", seed, d.key))
		if kinds[d.Kind] == nil {
			kinds[d.Kind] = &lowest{}
		}
		kinds[d.Kind].offer(&d, n)
		return nil
	})
	if err != nil {
		return nil, err
	}
	found := share(kinds, n)
	return found, a.nameEnds(ctx, found)
}

// hashOf is a short hash of parts, each with its length before it.
func hashOf(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		fmt.Fprintf(h, "%d:%s", len(p), p)
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// share parts n among the kinds: evenly, and what one kind has not the others get.
func share(kinds map[string]*lowest, n int) []*drawn {
	for _, k := range kinds {
		slices.SortFunc(*k, func(a, b *drawn) int { return slices.Compare(a.order[:], b.order[:]) })
	}
	taken := map[string]int{}
	for sum, more := 0, true; more && sum < n; {
		more = false
		for _, kind := range drawnKinds {
			if list := kinds[kind]; list != nil && taken[kind] < len(*list) && sum < n {
				taken[kind]++
				sum++
				more = true
			}
		}
	}
	var found []*drawn
	for _, kind := range drawnKinds {
		if taken[kind] > 0 {
			found = append(found, (*kinds[kind])[:taken[kind]]...)
		}
	}
	return found
}

// nameEnds fills in the names of the entities and the paths of the documents.
func (a *app) nameEnds(ctx context.Context, found []*drawn) error {
	names := map[string]string{}
	for _, d := range found {
		names[d.From], names[d.To], names[d.Document] = "", "", ""
	}
	err := a.records(ctx, func(kind string, line []byte) error {
		var r struct {
			ID, Name, Path, Kind string
			Date, Number         string
		}
		if kind != "entity" && kind != "document" {
			return nil
		}
		if err := json.Unmarshal(line, &r); err != nil {
			return err
		}
		if _, wanted := names[r.ID]; !wanted {
			return nil
		}
		names[r.ID] = r.Name
		if kind == "document" {
			names[r.ID] = r.Path
			if r.Path == "" { // known only because another speaks of it
				names[r.ID] = strings.TrimSpace(a.text("document."+r.Kind) + " " + r.Number + " " + r.Date)
			}
		}
		return nil
	})
	for _, d := range found {
		d.ends = [2]string{names[d.From], names[d.To]}
		d.path = names[d.Document]
	}
	return err
}

// records hands each line of the archive's export to use, with the record it is.
func (a *app) records(ctx context.Context, use func(kind string, line []byte) error) error {
	return a.exportedNow(ctx, func(lines io.Reader) error {
		in := bufio.NewReader(lines)
		for {
			line, err := in.ReadBytes('\n')
			if len(line) > 0 {
				var r struct{ Record string }
				if err := json.Unmarshal(line, &r); err != nil {
					return err
				}
				if err := use(r.Record, line); err != nil {
					return err
				}
			}
			if err == io.EOF {
				return nil
			}
			if err != nil {
				return err
			}
		}
	})
}

// lowest are the n findings of a kind that are first in order; while it grows
// it is a heap with the last of them on top.
type lowest []*drawn

func (l lowest) Len() int           { return len(l) }
func (l lowest) Less(i, j int) bool { return slices.Compare(l[i].order[:], l[j].order[:]) > 0 }
func (l lowest) Swap(i, j int)      { l[i], l[j] = l[j], l[i] }
func (l *lowest) Push(x any)        { *l = append(*l, x.(*drawn)) }
func (l *lowest) Pop() any {
	last := (*l)[len(*l)-1]
	*l = (*l)[:len(*l)-1]
	return last
}

func (l *lowest) offer(d *drawn, n int) {
	heap.Push(l, d)
	if len(*l) > n {
		heap.Pop(l)
	}
}

// sampleRow is the precision of one kind.
type sampleRow struct {
	Kind      string   `json:"kind"`
	Drawn     int      `json:"drawn"`
	Right     int      `json:"right"`
	Wrong     int      `json:"wrong"`
	CannotSay int      `json:"cannot_say"`
	Precision *float64 `json:"precision"` // null where nothing was judged
	Low       float64  `json:"low"`
	High      float64  `json:"high"`
}

// precision counts the answers by kind.
func precision(found []*drawn, answers map[string]string) []sampleRow {
	rows := map[string]*sampleRow{}
	for _, d := range found {
		r := rows[d.Kind]
		if r == nil {
			r = &sampleRow{Kind: d.Kind}
			rows[d.Kind] = r
		}
		r.Drawn++
		switch answers[d.key] {
		case answerRight:
			r.Right++
		case answerWrong:
			r.Wrong++
		case answerUnsure:
			r.CannotSay++
		}
	}
	out := []sampleRow{}
	for _, kind := range slices.SortedFunc(maps.Keys(rows), func(a, b string) int { return slices.Index(drawnKinds, a) - slices.Index(drawnKinds, b) }) {
		r := rows[kind]
		r.Low, r.High = eval.Wilson(r.Right, r.Right+r.Wrong)
		if n := r.Right + r.Wrong; n > 0 {
			p := float64(r.Right) / float64(n)
			r.Precision = &p
		}
		out = append(out, *r)
	}
	return out
}
