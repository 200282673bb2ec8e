package letter

import (
	"slices"
	"strings"

	"legajo/extract"
	"legajo/language"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// wraps: the line of a name or title breaks within it: an adjective of its last
// noun stands below, or the rest of a town's name.
func (r *reader) wraps(a, b *chunk) bool {
	one := b.first == b.last && (b.class == org || b.class == address)
	if b.class != other && b.class != person && !one || !properName(b.text) || allCaps(a.text) != allCaps(b.text) {
		return false
	}
	end := strings.TrimRight(r.t.Tokens[a.last].Text, ".,;:)")
	return end == r.t.Tokens[a.last].Text && (r.adjectiveOf(a, b) || r.townGoesOn(a, b))
}

// bodyGoesOn: where bodies end with the word of their kind, that word alone stands below
// the rest of the name: "Marsh and Fen Exchange" over "Commission".
func (r *reader) bodyGoesOn(a, b *chunk) bool {
	of := a.class == role && a.last > a.first+2 && r.opensSmall(r.t.Tokens[a.last-1].Text) && r.x.Word(r.t.Tokens[a.last-1].Key, lexicon.Article) // "Dean of the Graduate"
	return !lexicon.GrammarOf(r.d.Language).HeadFirst && (a.class == org || of) && a.last > a.first && b.first == b.last && r.x.Word(r.t.Tokens[b.first].Key, lexicon.OrgEnd) &&
		!r.x.Word(r.t.Tokens[b.first].Key, lexicon.UnitEnd) && !r.x.Word(r.t.Tokens[b.first].Key, lexicon.PlaceWord) && allCaps(a.text) == allCaps(b.text) &&
		!strings.ContainsAny(r.t.Tokens[a.last].Text, ".,;:)")
}

// namedWhole: the lines together are the name of a body that the paper has named on one
// line, in its letterhead maybe: "Office for River Basins" over "Cooperation".
func (r *reader) namedWhole(a, b *chunk) bool {
	if a.class != org && a.class != unit || b.last > b.first+2 || !properName(b.text) {
		return false
	}
	whole := name.Fold(trimmed(r.text(a.first, b.last)))
	return slices.ContainsFunc(r.d.Entities, func(e extract.Entity) bool {
		return e.Kind == extract.Organisation && len(e.Name) >= len(a.text)+len(b.text) && name.Fold(e.Name) == whole
	})
}

// adjectiveOf: the second chunk opens with an adjective that agrees with the
// word before it, and ends there or goes on with a preposition: "… de Patrimonio"
// over "Industrial de Oria".
func (r *reader) adjectiveOf(a, b *chunk) bool {
	w := strings.Trim(r.t.Tokens[b.first].Text, ".,;:-–")
	if !r.adjective(w) || name.IsGiven(w) || a.last == a.first {
		return false
	}
	noun, adjective := name.Fold(r.t.Tokens[a.last].Text), name.Fold(w)
	if len(noun) < 4 || r.adjective(noun) || strings.HasSuffix(noun, "s") != strings.HasSuffix(adjective, "s") {
		return false
	}
	noun, adjective = strings.TrimSuffix(noun, "s"), strings.TrimSuffix(adjective, "s")
	if n, m := noun[len(noun)-1], adjective[len(adjective)-1]; n == 'o' && m == 'a' || n == 'a' && m == 'o' {
		return false
	}
	return b.last == b.first || r.x.Match(r.t, b.first+1, b.last, lexicon.RoleOf) > 0 || r.x.Word(r.t.Tokens[b.first+1].Key, lexicon.JoinedBy)
}

// adjective: a word of the dictionary with the ending of an adjective.
func (r *reader) adjective(w string) bool {
	w = strings.ToLower(w)
	if !language.Usual(w) {
		return false
	}
	for n := 2; n <= 5 && n+2 < len(w); n++ {
		if r.x.Word(w[len(w)-n:], lexicon.AdjectiveEnd) {
			return true
		}
	}
	return false
}

// townGoesOn: the first chunk ends with a word that towns open with ("… DE SAN"
// over "FABIÁN"), or with that and one more where its line is full.
func (r *reader) townGoesOn(a, b *chunk) bool {
	if a.last == a.first || b.last-b.first > 3 {
		return false
	}
	if r.x.Word(r.t.Tokens[a.last].Key, lexicon.TownHead) {
		return true
	}
	return b.first == b.last && a.last-a.first > 1 && r.x.Word(r.t.Tokens[a.last-1].Key, lexicon.TownHead) && r.fillsLine(a, b)
}

// fillsLine: the first word of the second chunk would not have fitted behind the
// first, on the widest line of the page.
func (r *reader) fillsLine(a, b *chunk) bool { return r.full(a.last, b.first) }

// full: the word of token next would not have fitted behind that of token last, on the
// widest line of the page.
func (r *reader) full(last, next int) bool {
	right := int32(0)
	for i := range r.t.Lines {
		if l := &r.t.Lines[i]; l.Page == r.t.Tokens[last].Page {
			right = max(right, l.Box.X1)
		}
	}
	b := r.t.WordBox(last)
	return b.X1+b.Height()/4+r.t.WordBox(next).Width() > right
}

// bodyOfTitle parts a title from the body behind its last comma.
func (r *reader) bodyOfTitle(a *chunk) (body chunk, ok bool) {
	if a.class != role {
		return chunk{}, false
	}
	for k := a.last - 1; k >= a.first; k-- {
		if strings.HasSuffix(r.t.Tokens[k].Text, ",") {
			body = chunk{first: k + 1, last: a.last, text: trimmed(r.text(k+1, a.last)), sep: ",", tight: a.tight, box: a.box}
			a.last, a.text = k, trimmed(r.text(a.first, k))
			return body, true
		}
	}
	return chunk{}, false
}

// bodyWraps: behind a title and a comma on its line a signer's body breaks at the edge of the
// signer's block, whose widest line had no room for the first word of chunk i: "Chair, Fens
// and" over "Marshes Trust". In a list of copies only the word for its kind does, below a full line.
func (r *reader) bodyWraps(in, out []chunk, i int) bool {
	if i == 0 || len(out) == 0 {
		return false
	}
	a, c, above := &out[len(out)-1], &in[i], &in[i-1]
	if !r.inSignature && !r.inCopies || c.newEntry || i+1 < len(in) && !in[i+1].newLine && in[i+1].class == role || r.skipArticle(c.first, c.last) > c.first || lexicon.GrammarOf(r.d.Language).HeadFirst || !c.newLine || !c.tight || !sideways(above, c) || !properName(c.text) {
		return false
	}
	if a.class == org && c.class == org && c.last > c.first && r.orgWord(a.first, a.last) && r.orgWord(c.first, c.last) && !r.connects(a) {
		return false // two bodies
	}
	named := c.class == org || c.class == unit || c.class == other
	behind := !a.newLine && a.sep == "," && len(out) > 1 && out[len(out)-2].class == role
	switch a.class {
	case role: // with what it is of
		behind = strings.Contains(a.text, ", ")
	case org, unit, other:
	case address: // "St Ann's" over "Primary School"
		named = c.class == org
	default:
		return false
	}
	if !named || !behind {
		return false
	}
	if s := r.t.Tokens[above.last].Text; strings.ContainsAny(s[len(s)-1:], ".,;:)") {
		return false
	}
	if r.inCopies { // whose lines each are an entry as wide as it may be
		return a.class == role && c.first == c.last && r.x.Word(r.t.Tokens[c.first].Key, lexicon.OrgEnd) && r.fillsLine(above, c)
	}
	right := int32(0)
	for k := range in {
		right = max(right, in[k].box.Box.X1)
	}
	return above.box.Box.X1+r.t.WordBox(c.first).Width() > right
}
