package letter

import (
	"slices"
	"strings"

	"legajo/extract"
	"legajo/language"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// entry is one of those who sign in a list that runs over its lines: its words, and
// what stands in brackets behind them.
type entry struct {
	first, last int
	aside       *chunk
	class       class
}

// split parts tokens behind those that end with a mark.
func (r *reader) split(tokens []int, mark string) [][]int {
	var out [][]int
	var run []int
	depth := 0
	for _, k := range tokens {
		s := r.t.Tokens[k].Text
		depth += strings.Count(s, "(") - strings.Count(s, ")")
		if r.t.Tokens[k].Key == "" && (s == "•" || s == "·" || s == "/" || s == "|" || s == mark) {
			if len(run) > 0 && (mark == "," || s == mark) {
				out, run = append(out, run), nil
			}
			continue
		}
		run = append(run, k)
		if strings.HasSuffix(s, mark) && depth <= 0 {
			out, run = append(out, run), nil
		}
	}
	if len(run) > 0 {
		out = append(out, run)
	}
	return out
}

// pieces parts tokens at commas and before the last one's "and", and says what each
// piece is; the legal form of a firm goes with its name.
func (r *reader) pieces(tokens []int) []entry {
	runs := r.split(tokens, ",")
	if n := len(runs) - 1; n >= 0 {
		if at := r.lastAnd(runs[n]); at > 0 {
			runs = append(runs[:n], runs[n][:at], runs[n][at+1:])
		} else if n > 0 && r.x.Word(r.t.Tokens[runs[n][0]].Key, lexicon.JoinedBy) && len(runs[n]) > 1 {
			runs[n] = runs[n][1:]
		}
	}
	var out []entry
	for _, run := range runs {
		e := entry{first: run[0], last: run[len(run)-1]}
		if n := len(out); n > 0 && r.x.Match(r.t, e.first, e.last, lexicon.LegalForm) == e.last {
			out[n-1].last = e.last
			continue
		}
		out = append(out, e)
	}
	for i := range out {
		r.classify(&out[i])
	}
	return out
}

// lastAnd is where in the last piece of a list the "and" stands before its last name:
// the words on both sides are names by themselves. 0 where none does.
func (r *reader) lastAnd(run []int) int {
	for n := len(run) - 2; n > 0; n-- {
		if !r.x.Word(r.t.Tokens[run[n]].Key, lexicon.JoinedBy) {
			continue
		}
		first, last := run[n+1], run[len(run)-1]
		if r.t.Tokens[run[n]].Text == "&" && !r.isOrg(run[0], run[n-1]) {
			continue // "Oria & District Trades Council"
		}
		left, _, open := strings.Cut(r.text(run[0], run[n-1]), "(")
		right, _, _ := strings.Cut(r.text(first, last), "(")
		if open && !strings.HasSuffix(r.t.Tokens[run[n-1]].Text, ")") || !properName(trimmed(left)) || !properName(trimmed(right)) {
			continue
		}
		if r.isOrg(first, last) || r.isUnit(first, last) || name.IsGiven(r.t.Tokens[first].Text) && last > first {
			return n
		}
		if word := strings.Trim(r.t.Tokens[first].Text, ".,"); last > first && !language.Usual(strings.ToLower(word)) {
			return n
		}
	}
	return 0
}

// wellKnown is the least score of a name whose every word tables know.
const wellKnown = 600

// classify says what an entry is, and takes what stands in brackets behind it apart.
func (r *reader) classify(e *entry) {
	for k := e.first + 1; k < e.last || k == e.last && strings.HasPrefix(r.t.Tokens[k].Text, "("); k++ {
		s, end := r.t.Tokens[k].Text, e.last
		dash := s == "-" || s == "–" || s == "—"
		if !dash && !strings.HasPrefix(s, "(") {
			continue
		}
		at := k
		if dash {
			at++
		}
		for i := at; !dash && i < e.last; i++ {
			if strings.Contains(r.t.Tokens[i].Text, ")") {
				end = i
				break
			}
		}
		if c := r.one(at, end); !extract.Acronym(c.text) {
			c.text = strings.Trim(c.text, " ().,;")
			e.aside = &c
		}
		e.last = k - 1
		break
	}
	e.class = r.one(e.first, e.last).class
	if e.class == role && !r.postGoesOn(e.first, e.last) {
		e.class = org // "Coordinadora Campesina Yaku"
	}
	if e.class == address && r.isFirm(&chunk{first: e.first, last: e.last}) {
		e.class = org // "Barrio Unido, A.C."
	}
	if e.class == address || e.class == bodyOf {
		e.class = other // "Médicos de Barrio", "Vecinos del Puente"
	}
	if given := name.IsGiven(r.t.Tokens[e.first].Text) || name.Score(r.text(e.first, e.last)) >= wellKnown; e.class == person && !r.honorificAt(e.first, e.last) && !given && !r.initialled(e.first, e.last) {
		e.class = other
	}
}

// postGoesOn: the words of a title stand alone or go on with a preposition or in
// small letters, as a body's name that opens with one does not.
func (r *reader) postGoesOn(first, last int) bool {
	end := r.x.Match(r.t, first, last, lexicon.RoleHead)
	if end < 0 || end == last || r.opensSmall(r.t.Tokens[first].Text) || r.opensSmall(r.t.Tokens[end+1].Text) {
		return true
	}
	for k := end + 1; k <= last; k++ {
		if r.x.Match(r.t, k, last, lexicon.RoleOf) >= 0 || r.x.Word(r.t.Tokens[k].Key, lexicon.RoleEnd) || r.titleWord(k) {
			return true
		}
	}
	return false
}

// signPieces makes signers of a list whose every comma may part two of them. Titles go
// with the person before them, and organisations where each person has one.
func (r *reader) signPieces(list []entry) []party {
	bodies, people, behind := 0, 0, 0
	for i := range list {
		switch list[i].class {
		case org, unit:
			bodies++
			if i > 0 && (list[i-1].class == person || list[i-1].class == role) {
				behind++
			}
		case person:
			people++
		}
	}
	affiliated := people > 0 && behind == bodies && 2*behind > people
	var out []party
	for i := range list {
		e := &list[i]
		c := chunk{class: e.class, first: e.first, last: e.last, text: trimmed(r.text(e.first, e.last)), newLine: true}
		var cur *party
		if n := len(out) - 1; n >= 0 && out[n].person != nil {
			cur = &out[n]
		}
		switch {
		case e.class == person || e.class == other && bodies == 0 && people > 0 && r.nameShape(e):
			c.class = person
			c.text = r.withoutStop(c.text, c.last)
			out = append(out, r.withAside(party{person: &c, first: c.first}, e))
		case e.class == role && cur != nil:
			cur.roles = append(cur.roles, c)
		case (e.class == org || e.class == unit || e.class == other) && affiliated && cur != nil && len(cur.orgs) == 0:
			cur.orgs = append(cur.orgs, c)
		case e.class == org, e.class == unit, e.class == other && bodies > people && properName(c.text) && e.last > e.first:
			c.class = org
			out = append(out, r.withAside(party{orgs: []chunk{c}, first: c.first, numbered: true}, e))
		}
	}
	return out
}

// nameShape: two to four words with capitals.
func (r *reader) nameShape(e *entry) bool {
	n := e.last - e.first + 1
	return n >= 2 && n <= 4 && properName(r.text(e.first, e.last)) && !r.orgWord(e.first, e.last)
}

// signEntry makes a signer of the pieces of one entry of a list parted by semicolons:
// a person with title and organisation, or an organisation.
func (r *reader) signEntry(list []entry) []party {
	list = slices.DeleteFunc(list, func(e entry) bool { return e.first > e.last })
	if len(list) == 0 {
		return nil
	}
	if p, ok := r.speakerFor(list); ok {
		return []party{p}
	}
	out := r.signPieces(list[:1])
	if len(out) == 0 {
		e := &list[0]
		c := chunk{class: org, first: e.first, last: e.last, text: trimmed(r.text(e.first, e.last)), newLine: true}
		if !properName(c.text) || e.last == e.first && !extract.Acronym(c.text) {
			return nil
		}
		out = []party{{orgs: []chunk{c}, first: c.first, numbered: true}}
	}
	p := &out[0]
	for i := 1; i < len(list) && p.person != nil; i++ {
		e := &list[i]
		c := chunk{class: e.class, first: e.first, last: e.last, text: trimmed(r.text(e.first, e.last))}
		switch {
		case e.class == role:
			p.roles = append(p.roles, c)
		case len(p.orgs) == 0 && properName(c.text) && (e.class == org || e.class == unit || e.class == other && e.last > e.first):
			c.class = org
			p.orgs = append(p.orgs, c)
		}
	}
	return out
}

// speakerFor reads an entry that opens with the body for which somebody signs: "por la
// Red de Cuencas, Ana Ruiz", also behind the last "and".
func (r *reader) speakerFor(list []entry) (party, bool) {
	first, last := list[0].first, list[0].last
	if r.x.Word(r.t.Tokens[first].Key, lexicon.JoinedBy) && first < last {
		first++
	}
	end := r.x.Match(r.t, first, last, lexicon.SignFor)
	if end < first || end >= last || len(list) < 2 || list[1].class != person {
		return party{}, false
	}
	body := r.one(end+1, last)
	who := r.one(list[1].first, list[1].last)
	if body.class != org && body.class != unit || who.class != person {
		return party{}, false
	}
	return party{person: &who, behalf: []chunk{body}, first: who.first}, true
}

// withAside gives a person the title or organisation in brackets or behind a dash; who
// is named so behind an organisation signs for it.
func (r *reader) withAside(p party, e *entry) party {
	if e.aside == nil {
		return p
	}
	switch c := *e.aside; {
	case p.person == nil && c.class == person && len(p.orgs) > 0:
		p.person, p.numbered = &c, false
	case p.person == nil:
	case c.class == role:
		p.roles = append(p.roles, c)
	case c.class == org || c.class == unit:
		p.orgs = append(p.orgs, c)
	}
	return p
}
