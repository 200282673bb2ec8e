package letter

import (
	"strings"

	"legajo/language/lexicon"
	"legajo/language/name"
)

// Where an entry of a list ends and the next begins.

// opens: in a list, a title on the line above a name belongs to it only where
// nothing ended it.
func (a *assembler) opens() bool { return !a.ended && a.last == role && a.roleFirst }

// complete: in a list, the entry at hand takes nothing from a new line: it has
// no name, or its name's own line went on with a title, or that of one above it
// did, or it ended.
func (a *assembler) complete() bool {
	p := &a.cur
	if p.empty() {
		return false
	}
	return a.ended || p.person == nil || a.inline || a.inlined
}

// holds: in a list, brackets behind a title or organisation say who holds or
// receives for it: "Legal Directorate (A Holm)", an entry of its own.
func (a *assembler) holds(c *chunk) bool {
	if a.next != nil && !a.next.newLine && a.next.sep == "(" && a.next.class == person {
		return true
	}
	_, inner, found := strings.Cut(strings.TrimSuffix(c.text, ")"), "(")
	return found && strings.Contains(inner, " ") && properName(inner) && !allCaps(inner) && a.r.x.Phrase(strings.Fields(inner), lexicon.OrgHead) == 0
}

// offices: in a list, a title of one word behind another and a comma, with nobody
// named: "Bursar, Librarian".
func (a *assembler) offices(c *chunk) bool {
	p := &a.cur
	return a.list && p.person == nil && len(p.roles) == 1 && len(p.orgs) == 0 && !c.newLine && c.sep == "," && a.last == role && a.r.skipArticle(c.first, c.last) == c.last &&
		p.roles[0].last == a.r.skipArticle(p.roles[0].first, p.roles[0].last)
}

// leastDashed is how many lines "name – organisation" make a list of such.
const leastDashed = 3

// bodiesBehindDashes: where several lines have a person, a dash and something
// else, what stands behind the dash is that person's organisation, though it looks
// like a name: "Ann Holt – Sierra Walkers".
func (r *reader) bodiesBehindDashes(chunks []chunk) {
	behind := func(i int) bool {
		c := &chunks[i]
		return i > 0 && c.sep == "-" && !c.newLine && chunks[i-1].class == person && chunks[i-1].newLine && !r.honorificAt(c.first, c.last)
	}
	n := 0
	for i := range chunks {
		if behind(i) && (chunks[i].class == person || chunks[i].class == org || chunks[i].class == other || chunks[i].class == unit) {
			n++
		}
	}
	for i := range chunks {
		if n >= leastDashed && behind(i) && (chunks[i].class == person || chunks[i].class == other) {
			chunks[i].class = org
		}
	}
}

// twoNames: on both sides of the "and" at token i stands a given name with one to
// three words more, all with capitals: two who sign on one line. A surname alone
// behind it, "Ramón y Cajal", is of one.
func (r *reader) twoNames(first, i, last int) bool {
	if r.t.Tokens[first].Line != r.t.Tokens[last].Line {
		return false
	}
	full := func(from, to int) bool {
		n := to - from
		return n >= 1 && n <= 3 && name.IsGiven(r.t.Tokens[from].Text) && properName(r.text(from, to)) && !r.orgWord(from, to)
	}
	return full(first, i-1) && full(i+1, last)
}
