// Package eval compares an archive's export with what a careful reader finds:
// a gold file and JSON Lines in, precision, recall and F1 for each kind of
// thing out.
//
// Its figures are those of the reference scorer, a Python script of the same
// rules, on the same files; a test compares the two wherever the script is at
// hand. So it keeps the script's ways to the letter: how names are folded and
// compared, that the earlier of two equally good names wins, how it rounds.
package eval

import (
	"bytes"
	"encoding/json"
	"io"
	"math"
	"sort"
	"strconv"
)

// Together and Macro name the two figures that are made of others.
const (
	Resolution = "resolution (B3)"
	Together   = "SIGNED, ADDRESSED and COPIED together"
	Macro      = "macro F1 of people, organisations, dates, roles and the four relations"
)

// Report holds the figures in the order in which a reader looks for them.
type Report struct {
	Scores []Score
	Errors []Error
}

// Score is one kind of thing: precision, recall and F1 rounded to four
// digits, and the counts behind them. Macro has F1 alone.
type Score struct {
	Name                 string
	P, R, F              float64
	Right, Extra, Missed int
}

// Error is one thing too much or too little.
type Error struct {
	Name   string   `json:"measure"`
	Where  string   `json:"where"` // file and first page: "carta.pdf#1"
	Missed bool     `json:"missed"`
	Item   []string `json:"item"`
}

// Compare scores an export (JSON Lines) against a gold file (JSON).
func Compare(goldFile, exportLines io.Reader) (Report, error) {
	g, err := readGold(goldFile)
	if err != nil {
		return Report{}, err
	}
	x, err := readExport(exportLines)
	if err != nil {
		return Report{}, err
	}
	return newScorer(g, x).run(), nil
}

// Score finds a figure by its name.
func (r Report) Score(name string) (Score, bool) {
	for _, s := range r.Scores {
		if s.Name == name {
			return s, true
		}
	}
	return Score{}, false
}

// MarshalJSON gives an object of name to figures, as the reference scorer's
// --json does, in the report's order.
func (r Report) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, s := range r.Scores {
		if i > 0 {
			b.WriteByte(',')
		}
		name, err := json.Marshal(s.Name)
		if err != nil {
			return nil, err
		}
		var figures any = map[string]float64{"F": s.F}
		if s.Name != Macro {
			figures = struct {
				P  float64 `json:"P"`
				R  float64 `json:"R"`
				F  float64 `json:"F"`
				TP int     `json:"tp"`
				FP int     `json:"fp"`
				FN int     `json:"fn"`
			}{s.P, s.R, s.F, s.Right, s.Extra, s.Missed}
		}
		value, err := json.Marshal(figures)
		if err != nil {
			return nil, err
		}
		b.Write(name)
		b.WriteByte(':')
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// item is one thing that gold and export may both have: a key, or a key with
// what belongs to it.
type item [3]string

func (i item) parts() []string {
	n := len(i)
	for n > 1 && i[n-1] == "" {
		n--
	}
	return i[:n:n]
}

type set map[item]bool

func setOf(keys []string) set {
	s := set{}
	for _, k := range keys {
		s[item{k}] = true
	}
	return s
}

// tally counts one kind of thing over all documents.
type tally struct {
	right, extra, missed int
	errors               []Error
}

func (t *tally) add(gold, found, optional set, name, where string) {
	for _, i := range sorted(found) {
		switch {
		case gold[i]:
			t.right++
		case !optional[i]:
			t.extra++
			t.errors = append(t.errors, Error{Name: name, Where: where, Item: i.parts()})
		}
	}
	for _, i := range sorted(gold) {
		if !found[i] {
			t.missed++
			t.errors = append(t.errors, Error{Name: name, Where: where, Missed: true, Item: i.parts()})
		}
	}
}

func sorted(s set) []item {
	items := make([]item, 0, len(s))
	for i := range s {
		items = append(items, i)
	}
	sort.Slice(items, func(a, b int) bool {
		x, y := items[a], items[b]
		for k := range x {
			if x[k] != y[k] {
				return x[k] < y[k]
			}
		}
		return false
	})
	return items
}

func (t *tally) score(name string) Score {
	p, r := 1.0, 1.0
	if n := t.right + t.extra; n > 0 {
		p = float64(t.right) / float64(n)
	}
	if n := t.right + t.missed; n > 0 {
		r = float64(t.right) / float64(n)
	}
	return Score{name, round(p), round(r), round(harmonic(p, r)), t.right, t.extra, t.missed}
}

func harmonic(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// round is to four decimal digits of the exact binary value, ties to even, as
// Python's round is; math.Round(x*1e4)/1e4 is not.
func round(x float64) float64 {
	if math.IsNaN(x) {
		return 0
	}
	v, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'f', 4, 64), 64)
	return v
}
