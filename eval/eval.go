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
// Scores are those of the reference scorer; Further are those that it does not
// know, where the gold file has what they need.
type Report struct {
	Scores      []Score
	Further     []Score
	Merged      int // entities that stand for more than one of gold's, each further one counted
	Groups      []Group
	Reliability []Bin
	Kinds       []Kind
	Errors      []Error
}

// Group are the figures of some of the documents: of one language, native,
// scans, or one level of noise.
type Group struct {
	Name      string
	Documents int
	Scores    []Score
}

// Bin counts the findings whose score lies in a tenth, and how many are right.
// Findings that are neither owed nor wrong are not counted.
type Bin struct {
	From  int `json:"from"` // per mille; the bin ends before the next tenth
	Right int `json:"right"`
	All   int `json:"all"`
}

// Kind is one kind of error and how many there are.
type Kind struct {
	Name  string `json:"name"`
	Count int    `json:"count"`
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
	File   string   `json:"file"`
	Page   int      `json:"page"`  // where it stands, or the document's first
	Quote  string   `json:"quote"` // what stands there; for what is nowhere to be seen in the export, what should
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

// MarshalJSON gives the figures of the reference scorer as it gives them.
func (r Report) MarshalJSON() ([]byte, error) { return json.Marshal(Scores(r.Scores)) }

// Scores are figures that become an object of name to figures, as the
// reference scorer's --json has them, in their order.
type Scores []Score

// MarshalJSON keeps the order.
func (list Scores) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, s := range list {
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

// findings are what an export has, each with the place where it stands.
type findings map[item]finding

// finding is where something stands: a page of the file, its words there, and
// its score where the record has one.
type finding struct {
	page  int
	text  string
	score float64
}

// add keeps the best of several findings of one item.
func (f findings) add(i item, at finding) {
	if was, ok := f[i]; !ok || at.score > was.score {
		f[i] = at
	}
}

// tally counts one kind of thing.
type tally struct{ right, extra, missed int }

func sorted[V any](s map[item]V) []item {
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
