package link

import (
	"cmp"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"legajo/archive"
	"legajo/extract"
	"legajo/language/name"
)

// party is one who wrote or got a letter, as the document names it.
type party struct {
	Kind  string   `json:"kind"`
	Name  string   `json:"name"`            // person.String, or a core
	Bound []string `json:"bound,omitempty"` // other names of an organisation, cores
	Of    []string `json:"of,omitempty"`    // a person's organisations, cores
	Key   string   `json:"key"`             // of its profile
	// entity is known only while letters are solved.
	entity string
}

// about is what linking compares of a letter.
type about struct {
	Family string  `json:"family"`           // of its kind
	Date   string  `json:"date,omitempty"`   // EDTF
	Number string  `json:"number,omitempty"` // for comparing
	From   []party `json:"from,omitempty"`
	To     []party `json:"to,omitempty"`
	Sketch []byte  `json:"sketch,omitempty"`
	Native bool    `json:"native,omitempty"`
	// Figures and Names are hashes of the words that tell letters of the same
	// wording apart.
	Figures []uint32 `json:"figures,omitempty"`
	Names   []uint32 `json:"names,omitempty"`
	// One and Other are what people said: letters of one name are one, those on
	// two sides of a name are not.
	One   []string       `json:"one,omitempty"`
	Other []archive.Side `json:"other,omitempty"`
}

// families of kinds: readings of two copies may tell a letter from a memo
// differently, but not from an agreement.
func family(kind string) string {
	switch kind {
	case extract.Letter, extract.Memo, extract.Email, extract.Other, "":
		return extract.Letter
	}
	return kind
}

// number is a letter's number for comparing, "" where it has no digit.
func number(written string) string {
	if !strings.ContainsAny(written, "0123456789") {
		return ""
	}
	return name.Key(written)
}

// items are the document and the letters that it speaks of.
func (t *taker) items(s sketch) ([]archive.TakenItem, error) {
	from, to := t.parties()
	self := extract.Ref{To: extract.RefSelf}
	own := about{Family: family(t.d.Kind), Date: t.d.Date, Number: number(t.d.Number), From: from[self], To: to[self], Sketch: s.bytes(), Native: s.native, Figures: s.figures, Names: s.names,
		One: t.d.One[-1], Other: t.d.Other[-1]}
	out := []archive.TakenItem{{ID: t.d.ID, Cited: -1, Blocks: own.blocks()}}
	abouts := []about{own}
	for i, c := range t.d.Cited {
		ref := extract.Ref{To: extract.RefCited, Index: i}
		a := about{Family: family(c.Kind), Date: c.Date, Number: number(c.Number), From: from[ref], To: to[ref], One: t.d.One[i], Other: t.d.Other[i]}
		out = append(out, archive.TakenItem{ID: t.d.ID + "#" + strconv.Itoa(i), Cited: i, Blocks: a.blocks()})
		abouts = append(abouts, a)
	}
	for i := range out {
		b, err := json.Marshal(abouts[i])
		if err != nil {
			return nil, err
		}
		out[i].About = b
	}
	return out, nil
}

// parties are who wrote and who got this letter and each that it speaks of.
func (t *taker) parties() (from, to map[extract.Ref][]party) {
	from, to = map[extract.Ref][]party{}, map[extract.Ref][]party{}
	add := func(side map[extract.Ref][]party, letter, who extract.Ref) {
		if who.To != extract.RefEntity || letter.To == extract.RefEntity {
			return
		}
		p := t.party(who.Index)
		if !slices.ContainsFunc(side[letter], func(o party) bool { return o.Key == p.Key }) {
			side[letter] = append(side[letter], p)
		}
	}
	for _, r := range t.d.Relations {
		switch r.Kind {
		case extract.Signed, extract.Sent:
			add(from, r.To, r.From)
		case extract.Addressed:
			if r.As != extract.AsThrough && r.As != extract.AsAttention {
				add(to, r.From, r.To)
			}
		}
	}
	for _, side := range []map[extract.Ref][]party{from, to} {
		for _, list := range side {
			slices.SortFunc(list, func(a, b party) int { return cmp.Compare(a.Key, b.Key) })
		}
	}
	return from, to
}

func (t *taker) party(i int) party {
	p := t.profiles[i]
	out := party{Kind: p.kind, Name: p.name, Bound: t.bound(i), Key: p.key()}
	if p.kind == extract.Person {
		for _, o := range t.organisations(i) {
			if c := t.comparable[o]; c != "" {
				out.Of = append(append(out.Of, c), t.bound(o)...)
			}
		}
		out.Of = distinct(out.Of)
	}
	return out
}

// blocks of a letter: its number; its date with each of its parties. Those of
// one day that share no party never meet, so that the cost of a letter does
// not grow with the archive.
func (a *about) blocks() []string {
	out := map[string]bool{}
	if a.Number != "" {
		out["n|"+blur(a.Number)] = true
	}
	if a.Date != "" {
		for _, p := range slices.Concat(a.From, a.To) {
			for _, k := range slices.Concat(p.keys(), p.of()) {
				out["d|"+a.Date+"|"+k] = true
			}
		}
	}
	for _, tag := range a.One {
		out["j|"+tag] = true
	}
	return slices.Sorted(maps.Keys(out))
}

// saidOne reports whether somebody said that two letters are one.
func saidOne(a, b *item) bool { return common(a.One, b.One) }

// saidOther reports whether somebody said that two letters are not one.
func saidOther(a, b *item) bool {
	for _, x := range a.Other {
		for _, y := range b.Other {
			if x.Of == y.Of && x.At != y.At {
				return true
			}
		}
	}
	return false
}

// keys under which a party meets others that may be the same.
func (p *party) keys() []string {
	if p.Kind == extract.Person {
		who := personOf(p.Name)
		if len(who.surname) == 0 {
			return []string{blur(strings.Join(who.given, " "))}
		}
		return []string{blur(who.surname[0])}
	}
	out := []string{blur(p.Name)}
	for _, b := range p.Bound {
		out = append(out, blur(b))
	}
	return out
}

// of are the keys of a person's organisations: who writes to an official
// writes to the office.
func (p *party) of() []string {
	var out []string
	for _, o := range p.Of {
		out = append(out, blur(o))
	}
	return out
}

// alike reports whether two parties may be one, or one of them a person of
// the other.
func (p *party) alike(o *party) bool {
	switch {
	case p.entity != "" && p.entity == o.entity:
		return true
	case p.Kind == extract.Person && o.Kind == extract.Person:
		a, b := personOf(p.Name), personOf(o.Name)
		if a.nameless() || b.nameless() {
			return common(p.keys(), o.keys())
		}
		return liken(a, b) != unlike || blur(p.Name) == blur(o.Name)
	case p.Kind == extract.Person:
		return common(p.of(), o.keys())
	case o.Kind == extract.Person:
		return common(p.keys(), o.of())
	}
	return common(p.keys(), o.keys())
}

// agreement is how one side of two letters stands to the other's.
type agreement int

const (
	differ  agreement = iota // both are known and have nobody in common
	unknown                  // one is not known
	agree
)

func compareSides(a, b []party) agreement {
	worst := unknown
	for i := range a {
		for j := range b {
			if a[i].alike(&b[j]) {
				return agree
			}
			// A person and the organisation of a letterhead do not differ.
			if (a[i].Kind == extract.Person) == (b[j].Kind == extract.Person) {
				worst = differ
			}
		}
	}
	return worst
}

// item is a letter, or one spoken of, in a component.
type item struct {
	archive.Item
	about
	// told stands for a letter spoken of that is in no block; see run.told.
	told string
}

// Resemblances, per mille, from which on two texts are copies of one letter.
// Two native copies have the same words; a reader of images misreads some.
const (
	resembleNative = 900
	resembleRead   = 250
	resembleNumber = 150 // with the same number
	// From here on an image was read so well that its figures are right.
	resembleClear = 800
)

// copies reports whether two documents are copies of one letter.
func copies(a, b *item) bool {
	if a.Family != b.Family || fullDate(a.Date) && fullDate(b.Date) && a.Date != b.Date {
		return false
	}
	numbered := a.Number != "" && b.Number != ""
	if numbered && blur(a.Number) != blur(b.Number) {
		return false
	}
	from, to := compareSides(a.From, b.From), compareSides(a.To, b.To)
	if from == differ || to == differ {
		return false
	}
	dated := a.Date != "" && a.Date == b.Date
	known := from == agree || to == agree
	if !(numbered && (known || dated || ownNumber(a.Number)) || dated && known) {
		return false
	}
	need := resembleRead
	switch {
	case a.Native && b.Native:
		need = resembleNative
	case numbered:
		need = resembleNumber
	}
	alike := resemblance(a.Sketch, b.Sketch)
	return alike >= need && (numbered || !varied(a, b, alike))
}

// varied reports whether two texts that resemble each other are of one
// wording with other figures or names: two invitations, two payments. What
// one has and the other lacks can be a stamp or a page number.
func varied(a, b *item, alike int) bool {
	if a.Native && b.Native {
		return crossed(a.Figures, b.Figures) || crossed(a.Names, b.Names)
	}
	return alike >= resembleClear && crossed(a.Figures, b.Figures)
}

func fullDate(edtf string) bool {
	return len(edtf) == len("2006-01-02") && !strings.ContainsAny(edtf, "X/")
}

// speaksOf reports whether a letter spoken of may be a document that is there.
func speaksOf(c, d *item) bool {
	if c.Document == d.Document || c.Family != d.Family {
		return false
	}
	numbered := c.Number != "" && d.Number != ""
	if numbered && blur(c.Number) != blur(d.Number) || c.Date != "" && d.Date != "" && c.Date != d.Date {
		return false
	}
	from, to := compareSides(c.From, d.From), compareSides(c.To, d.To)
	if from == differ || to == differ || len(c.From) > 0 && from != agree && !numbered {
		return false
	}
	known := from == agree || to == agree
	if numbered && (known || ownNumber(c.Number)) {
		return true
	}
	return c.Date != "" && c.Date == d.Date && (known || numbered)
}

// ownNumber reports a number that no second sender gives: one that names its
// office, a case or a year beside. Everybody has an "oficio 123", and those
// that number by the year a "12/2017".
func ownNumber(number string) bool {
	letters, digits := 0, 0
	for _, r := range number {
		if unicode.IsDigit(r) {
			digits++
		} else if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters >= 2 && digits >= 3
}

// sameCited reports whether two documents may speak of the same letter.
func sameCited(a, b *item) bool {
	if saidOne(a, b) || saidOther(a, b) {
		return saidOne(a, b)
	}
	if a.Family != b.Family || a.Number != "" && b.Number != "" && blur(a.Number) != blur(b.Number) || a.Date != b.Date {
		return false
	}
	from, to := compareSides(a.From, b.From), compareSides(a.To, b.To)
	if from == differ || to == differ {
		return false
	}
	return from == agree || to == agree || a.Number != "" && a.Number == b.Number && (a.Date != "" || ownNumber(a.Number))
}

// citedID is the id of a letter known only by report.
func citedID(i *item) string {
	var parts []string
	for _, p := range i.From {
		parts = append(parts, "from "+p.Name)
	}
	for _, p := range i.To {
		parts = append(parts, "to "+p.Name)
	}
	slices.Sort(parts)
	parts = slices.Compact(parts)
	if len(parts) == 0 && i.Number == "" || i.Date == "" && (i.Number == "" || len(parts) == 0 && !ownNumber(i.Number)) {
		parts = append(parts, cmp.Or(i.told, i.ID)) // too little to be one with another's
	}
	return archive.Hash(append([]string{"cited", i.Date, i.Number}, parts...)...)
}

// solveLetters gives the letter of each item: the smallest document of its
// copies; for a letter spoken of, the only one that it can be, else an id of
// its own. Items are sorted by id.
func solveLetters(items []item) []string {
	out := make([]string, len(items))
	var documents, cited []int
	for i := range items {
		if items[i].Cited < 0 {
			documents = append(documents, i)
		} else {
			cited = append(cited, i)
		}
	}
	for _, i := range documents {
		out[i] = items[i].ID
	}
	for _, alike := range []func(a, b *item) bool{saidOne, copies} {
		for x, i := range documents {
			for _, j := range documents[x+1:] {
				if out[i] != out[j] && alike(&items[i], &items[j]) && !partedLetters(items, out, documents, out[i], out[j]) {
					rename(out, documents, out[i], out[j])
				}
			}
		}
	}
	var loose []int
	for _, c := range cited {
		if letter := cmp.Or(saidLetter(items, out, documents, c), onlyLetter(items, out, documents, c)); letter != "" {
			out[c] = letter
		} else {
			loose = append(loose, c)
		}
	}
	solveCited(items, out, loose)
	return out
}

// partedLetters reports whether somebody said of a document of one letter
// that it is not one with one of another.
func partedLetters(items []item, letters []string, documents []int, a, b string) bool {
	for _, i := range documents {
		if letters[i] != a || len(items[i].Other) == 0 {
			continue
		}
		for _, j := range documents {
			if letters[j] == b && saidOther(&items[i], &items[j]) {
				return true
			}
		}
	}
	return false
}

// saidLetter is the letter with which somebody said that item c is one, ""
// where nobody did.
func saidLetter(items []item, letters []string, documents []int, c int) string {
	for _, d := range documents {
		if saidOne(&items[c], &items[d]) {
			return letters[d]
		}
	}
	return ""
}

// rename gives the items of two letters the smaller id.
func rename(letters []string, items []int, a, b string) {
	for _, i := range items {
		if letters[i] == a || letters[i] == b {
			letters[i] = min(a, b)
		}
	}
}

// onlyLetter is the letter that item c speaks of, "" where none or several
// can be meant.
func onlyLetter(items []item, letters []string, documents []int, c int) string {
	found := ""
	for _, d := range documents {
		if !speaksOf(&items[c], &items[d]) || letters[d] == found || saidOther(&items[c], &items[d]) {
			continue
		}
		if found != "" {
			return ""
		}
		found = letters[d]
	}
	return found
}

// solveCited makes those one that speak of the same letter: the ones that say
// the most first, then each with the only one that it fits.
func solveCited(items []item, letters []string, cited []int) {
	said := func(i int) int { return len(items[i].From) + len(items[i].To) + min(1, len(items[i].Number)) }
	slices.SortStableFunc(cited, func(a, b int) int {
		return cmp.Or(cmp.Compare(said(b), said(a)), cmp.Compare(citedID(&items[a]), citedID(&items[b])), cmp.Compare(items[a].ID, items[b].ID))
	})
	var groups [][]int
	for _, c := range cited {
		if g := fitting(items, letters, groups, c); g >= 0 {
			letters[c] = letters[groups[g][0]]
			groups[g] = append(groups[g], c)
			continue
		}
		letters[c] = citedID(&items[c])
		groups = append(groups, []int{c})
	}
}

// fitting is the group with which item c is one: as somebody said, by its very
// id, or the only one that it fits; negative where there is none.
func fitting(items []item, letters []string, groups [][]int, c int) int {
	for g, group := range groups {
		if slices.ContainsFunc(group, func(o int) bool { return saidOne(&items[c], &items[o]) }) {
			return g
		}
	}
	id, fit := citedID(&items[c]), -1
	for g, group := range groups {
		if letters[group[0]] == id {
			return g
		}
		if slices.ContainsFunc(group, func(o int) bool { return !sameCited(&items[c], &items[o]) }) {
			continue
		}
		if fit == -1 {
			fit = g
		} else {
			fit = -2
		}
	}
	return fit
}
