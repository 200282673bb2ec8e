package tagger

import "legajo/extract"

// tag says what an atom is to a name: outside, or of a kind the first of
// several atoms, one between, the last, or the only one.
type tag = uint8

// Tags of people; those of organisations lie kindStep above them.
const (
	outside tag = iota
	begin
	inside
	last
	unit

	kindStep = 4
	tags     = 1 + 2*kindStep
)

// start stands for what is before a sentence.
const start = tags

var kinds = [2]string{extract.Person, extract.Organisation}

// opens reports whether a tag needs another atom of its name after it.
func opens(t tag) bool { return t != outside && t != start && within(t) <= inside }

// within is a tag's place in its name, whatever the kind.
func within(t tag) tag { return (t-1)%kindStep + 1 }

// follows reports whether tag b may stand after tag a.
func follows(a, b tag) bool {
	continues := b != outside && (within(b) == inside || within(b) == last)
	if !opens(a) {
		return !continues
	}
	return continues && (a-1)/kindStep == (b-1)/kindStep
}

// before lists for each tag the tags that may stand before it.
var before = func() (out [tags][]tag) {
	for b := range tag(tags) {
		for a := range tag(tags) {
			if follows(a, b) {
				out[b] = append(out[b], a)
			}
		}
	}
	return out
}()

// spansOf are the names that a sentence's tags say.
func spansOf(path []tag) []Span {
	var out []Span
	first := 0
	for i, t := range path {
		if t == outside {
			continue
		}
		switch w := within(t); {
		case w == begin:
			first = i
		case w == unit:
			out = append(out, Span{First: i, Last: i, Kind: kinds[(t-1)/kindStep]})
		case w == last:
			out = append(out, Span{First: first, Last: i, Kind: kinds[(t-1)/kindStep]})
		}
	}
	return out
}

// setTags writes a name's tags into a sentence's.
func setTags(path []tag, first, end int, kind string) {
	base := tag(0)
	if kind == extract.Organisation {
		base = kindStep
	}
	if first == end {
		path[first] = base + unit
		return
	}
	path[first], path[end] = base+begin, base+last
	for i := first + 1; i < end; i++ {
		path[i] = base + inside
	}
}
