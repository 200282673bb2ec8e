package letter

import (
	"slices"
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
)

// titledTo is whom the title of a letter says that it is addressed to: "Letter
// dated 4 May 2009 from the Envoy of X addressed to the Secretary".
func (r *reader) titledTo(z *zoned) []party {
	cells := z.ruled(extract.ZoneHeader, extract.RuleLetterTitle)
	if len(cells) == 0 {
		return nil
	}
	last := cells[len(cells)-1].Last
	if _, to, ok := r.x.Entitled(r.t, cells[0].First, last); ok {
		return r.entitled(to, last)
	}
	_, end, ok := r.x.Has(r.t, cells[0].First, last, lexicon.TitleTo)
	if !ok || end == last {
		return nil
	}
	if at, _, by := r.x.Has(r.t, end+1, last, lexicon.TitleBy); by && at > end+1 {
		last = at - 1
	}
	var out []party
	for first := end + 1; first <= last; {
		stop := r.beforeTitle(first, last)
		if p, ok := r.named(first, stop); ok {
			out = append(out, p)
		}
		for first = stop + 1; first <= last && r.x.Word(r.t.Tokens[first].Key, lexicon.JoinedBy); first++ {
		}
	}
	return out
}

// titledBy is who wrote a published letter, as its title says.
func (r *reader) titledBy(z *zoned) []party {
	cells := z.ruled(extract.ZoneHeader, extract.RuleLetterTitle)
	if len(cells) == 0 {
		return nil
	}
	by, to, ok := r.x.Entitled(r.t, cells[0].First, cells[len(cells)-1].Last)
	if !ok {
		return nil
	}
	out := r.entitled(by, to-1)
	out = slices.DeleteFunc(out, func(p party) bool { return p.person == nil && len(p.roles) == 0 })
	for i := range out {
		out[i].form = extract.FormStated
	}
	return out
}

// entitled reads who is named in a part of such a title, in front of a comma, a
// bracket, a colon or a day.
func (r *reader) entitled(first, last int) []party {
	for i := first; i <= last; i++ {
		s := r.t.Tokens[i].Text
		if i > first && (strings.HasPrefix(s, "(") || strings.ContainsAny(s, "0123456789") || r.x.Match(r.t, i, last, lexicon.SentTo) >= 0) {
			last = i - 1
			break
		}
		if strings.ContainsAny(s[len(s)-1:], ",:;") {
			last = i
			break
		}
	}
	for last > first && r.opensSmall(r.t.Tokens[last].Text) {
		last-- // "of" before a day
	}
	first = r.skipArticle(first, last)
	at := r.surnameBehindTitle(first, last)
	if at == 0 {
		at = r.titledName(first, last)
	}
	if at > 0 { // "President Orrek"
		title, c := r.one(first, at-1), r.one(at, last)
		c.class = person
		return []party{{person: &c, roles: []chunk{title}, first: first}}
	}
	p, ok := r.named(first, last)
	if !ok {
		return nil
	}
	return []party{p}
}

// beforeTitle is the last token before the "and" behind which another title
// begins: "the Secretary-General and the President of the Council".
func (r *reader) beforeTitle(first, last int) int {
	for i := first + 1; i < last; i++ {
		if r.x.Word(r.t.Tokens[i].Key, lexicon.JoinedBy) && r.isRole(r.skipArticle(i+1, last), last) {
			return i - 1
		}
	}
	return last
}

// openTo is whom the heading of an open letter or of a note says that it is for:
// "OPEN LETTER TO THE PRIME MINISTER", "Note to Mr. Holm".
func (r *reader) openTo(z *zoned) []party {
	for i := range z.cells {
		c := &z.cells[i]
		if z.kind[i] == extract.ZoneBody {
			break
		}
		if z.kind[i] != extract.ZoneLetterhead && z.kind[i] != extract.ZoneTitle {
			continue
		}
		end := r.openAt(c)
		if end < 0 {
			continue
		}
		last := c.Last
		for k := i + 1; k < len(z.cells) && z.kind[k] == z.kind[i] && r.titleGoesOn(&z.cells[k-1], &z.cells[k]); k++ {
			last = z.cells[k].Last
		}
		for k := end + 1; k < last; k++ {
			if strings.HasSuffix(r.t.Tokens[k].Text, ":") {
				last = k
			}
		}
		if end == last {
			return nil
		}
		if _, v := r.t.Part(*c, end+1); end < c.Last {
			r.inAddress = true
			to := r.parties([]extract.Cell{v}, false)
			r.inAddress = false
			if len(to) == 1 && to[0].person != nil {
				return to // "Carta al Rector de la Escuela, Luis Gil"
			}
		}
		if p, ok := r.named(end+1, last); ok {
			return []party{p}
		}
		return nil
	}
	return nil
}

// openAt is where the words end in a heading that say that it is open or a note, at its
// beginning or behind a colon: "Save the baths: an open letter to …"; -1 where none do.
func (r *reader) openAt(c *extract.Cell) int {
	for k := r.t.FirstWord(c.First, c.Last); k <= c.Last; k++ {
		if k > c.First && k != r.t.FirstWord(c.First, c.Last) && !strings.HasSuffix(r.t.Tokens[k-1].Text, ":") {
			continue
		}
		if end := r.x.MatchNear(r.t, k, c.Last, lexicon.OpenTo); end >= 0 {
			return end
		}
	}
	return -1
}
