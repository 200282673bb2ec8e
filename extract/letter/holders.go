package letter

import (
	"strings"

	"legajo/language/name"
)

// leastHolders is how many entries "Name, Title, Organisation" make a list of
// them.
const leastHolders = 3

// listsHolders: the chunks are a list of people, each with a title and what it
// is a title of, all behind commas: "Ana Holm, Director, Peat Trust". Words
// that stand third are an organisation there, whatever tables know of them.
func (r *reader) listsHolders(in []chunk) bool {
	entries := 0
	for i := 0; i+2 < len(in); i++ {
		if in[i].class != person || !in[i].newLine || in[i+1].class != role || !r.follows(in, i+1) || !r.follows(in, i+2) {
			continue
		}
		if r.maybeOrg(&in[i+2]) {
			entries++
		}
	}
	return entries >= leastHolders
}

// maybeOrg: the words may be an organisation's name: capitals, no honorific or
// given name before them.
func (r *reader) maybeOrg(c *chunk) bool {
	switch c.class {
	case org, unit, other:
		return properName(c.text)
	case person:
		return properName(c.text) && !r.honorificAt(c.first, c.last) && !name.IsGiven(r.t.Tokens[c.first].Text)
	}
	return false
}

// follows: a comma parts chunk i from the one before.
func (r *reader) follows(in []chunk, i int) bool {
	return in[i].sep == "," || in[i].newLine && in[i-1].last+1 == in[i].first && strings.HasSuffix(r.t.Tokens[in[i-1].last].Text, ",")
}

// holdersOrg: in such a list, chunk i names the organisation behind a title, or
// goes on with its name on the next line, where the line above was full.
func (r *reader) holdersOrg(in, out []chunk, i int) bool {
	if i < 2 || len(out) == 0 || in[i].newEntry {
		return false
	}
	c, a := &in[i], &out[len(out)-1]
	if !r.maybeOrg(c) {
		return false
	}
	if a.class == role {
		return r.follows(in, i) && c.class != unit && len(out) > 1 && out[len(out)-2].class == person
	}
	return (a.class == org || a.class == other) && len(out) > 2 && out[len(out)-2].class == role && c.newLine && a.last+1 == c.first &&
		!(i+1 < len(in) && !in[i+1].newLine) && r.fullLine(in, a, c) && !strings.HasSuffix(r.t.Tokens[a.last].Text, ",")
}

// fullLine: the first word of chunk c would not have fitted on the line of
// chunk a, as far as the widest line of their column reaches.
func (r *reader) fullLine(in []chunk, a, c *chunk) bool {
	right := int32(0)
	for i := range in {
		if sideways(&in[i], a) && in[i].box.Page == a.box.Page {
			right = max(right, in[i].box.Box.X1)
		}
	}
	return a.box.Box.X1+r.t.WordBox(c.first).Width() > right
}
