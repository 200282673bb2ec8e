package letter

import (
	"strings"
	"unicode"

	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// mailboxes reads the value of an e-mail's header field: entries parted by
// semicolons, or by commas behind addresses, each a name in either order with
// or without its address. An address alone names nobody. What is parted in no
// such way is read as other blocks are.
func (r *reader) mailboxes(cells []extract.Cell) []party {
	var tokens []int
	for i := range cells {
		for k := cells[i].First; k <= cells[i].Last; k++ {
			tokens = append(tokens, k)
		}
	}
	entries := r.namesApart(r.entries(tokens), tokens)
	if entries == nil {
		return r.parties(cells, true)
	}
	var out []party
	for _, e := range entries {
		if p, ok := r.mailbox(e); ok {
			out = append(out, p)
		}
	}
	return out
}

// entries parts the tokens of a field, nil where nothing tells how.
func (r *reader) entries(tokens []int) [][]int {
	semicolons, addresses, commas := 0, 0, 0
	for _, k := range tokens {
		s := r.t.Tokens[k].Text
		switch {
		case strings.Contains(s, ";"):
			semicolons++
		case strings.Contains(s, "@"):
			addresses++
		case strings.HasSuffix(s, ","):
			commas++
		}
	}
	ends := func(s string) bool { return strings.HasSuffix(s, ";") }
	switch {
	case semicolons > 0:
	case addresses > 0:
		ends = func(s string) bool { return strings.Contains(s, "@") && strings.ContainsAny(s[len(s)-1:], ",;") }
	case commas != 1 || len(tokens) > 5 || !r.inverted(tokens):
		return nil
	}
	var out [][]int
	var run []int
	for _, k := range tokens {
		run = append(run, k)
		if ends(r.t.Tokens[k].Text) {
			out, run = append(out, run), nil
		}
	}
	if len(run) > 0 {
		out = append(out, run)
	}
	return out
}

// namesApart parts at their commas the entries, or all tokens of a field where nothing
// told how to part them, that are nothing but names with the given name first:
// "Ned B. Holm, Ana Gil, Jr.".
func (r *reader) namesApart(entries [][]int, tokens []int) [][]int {
	if entries == nil {
		return r.byComma(tokens)
	}
	var out [][]int
	for _, e := range entries {
		if names := r.byComma(e); names != nil {
			out = append(out, names...)
			continue
		}
		out = append(out, e)
	}
	return out
}

// byComma parts the tokens at their commas into two names or more, nil where a part is
// no name that opens with the given one.
func (r *reader) byComma(tokens []int) [][]int {
	var out [][]int
	from := 0
	for i, k := range tokens {
		if i+1 < len(tokens) && !strings.HasSuffix(r.t.Tokens[k].Text, ",") {
			continue
		}
		part := tokens[from : i+1]
		from = i + 1
		switch n := len(out); {
		case n > 0 && len(part) == 1 && r.x.Word(r.t.Tokens[k].Key, lexicon.NameSuffix):
			out[n-1] = append(out[n-1][:len(out[n-1]):len(out[n-1])], k)
		case r.givenFirst(part):
			out = append(out, part)
		default:
			return nil
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// givenFirst: two to four words with capitals, that open with a given name or have an
// initial, and end with none: no surname with the given names behind it.
func (r *reader) givenFirst(tokens []int) bool {
	if len(tokens) < 2 || len(tokens) > 4 {
		return false
	}
	initial := false
	for _, k := range tokens {
		w := strings.Trim(r.t.Tokens[k].Text, "'\",;")
		initial = initial || len(r.t.Tokens[k].Key) == 1
		if !unicode.IsUpper(firstRune(w)) || strings.ContainsAny(w, "@<(/") || r.titleWord(k) || r.orgWord(k, k) {
			return false
		}
	}
	last := r.t.Tokens[tokens[len(tokens)-1]].Text
	return len(name.Key(last)) > 1 && (initial || name.IsGiven(r.t.Tokens[tokens[0]].Text) && !name.IsGiven(last))
}

// inverted: the words are a surname, a comma and given names: no title or
// organisation, and no name that is only a given name before the comma.
func (r *reader) inverted(tokens []int) bool {
	at := -1
	for i, k := range tokens {
		s := strings.Trim(r.t.Tokens[k].Text, "'\"<>()[];")
		if strings.HasSuffix(s, ",") && at < 0 {
			at = i
		}
		if !properName(strings.Trim(s, ",.")) && len(name.Key(s)) > 1 || r.titleWord(k) || r.orgWord(k, k) {
			return false
		}
	}
	if at < 0 || at > 2 || at == len(tokens)-1 || len(tokens)-at > 4 {
		return false
	}
	before, after := r.t.Tokens[tokens[0]].Key, r.t.Tokens[tokens[at+1]].Key
	return !name.IsGiven(before) || name.IsSurname(before) || name.IsGiven(after)
}

// bracket is where a name's organisation or place begins in brackets at the end
// of an entry: "Bell, Maud (Peat Trust)"; 0 where nothing does.
func (r *reader) bracket(named []int) int {
	last := strings.TrimRight(r.t.Tokens[named[len(named)-1]].Text, ",;>'\"")
	if !strings.HasSuffix(last, ")") {
		return 0
	}
	for i := len(named) - 1; i > 0; i-- {
		if strings.HasPrefix(r.t.Tokens[named[i]].Text, "(") {
			return i
		}
	}
	return 0
}

// mailbox reads one entry.
func (r *reader) mailbox(entry []int) (party, bool) {
	var named []int
	address := false
	for i, k := range entry {
		s := r.t.Tokens[k].Text
		if strings.Contains(s, "@") {
			if before, _, ok := strings.Cut(s, "/"); ok && len(named) > 0 && properName(before) && !strings.Contains(before, "@") {
				named = append(named, k) // "Ana Gil/CLUB@CLUB", as Notes writes them
			}
			address = true
			continue
		}
		if i+1 < len(entry) && strings.HasPrefix(r.t.Tokens[entry[i+1]].Text, "@") {
			continue // "<ana @club.example>", as images are read
		}
		if r.t.Tokens[k].Key != "" {
			named = append(named, k)
		}
	}
	if len(named) == 0 {
		return party{}, false
	}
	first, last := named[0], named[len(named)-1]
	if at := r.bracket(named); at > 0 {
		p, ok := r.mailbox(named[:at])
		if c := r.one(named[at], last); ok && p.person != nil && len(p.orgs) == 0 && !r.postOnly(&c) && (c.class == org || c.class == unit || c.class == other && len(named)-at > 1 && properName(c.text)) {
			p.orgs = append(p.orgs, c)
		}
		return p, ok
	}
	if last-first+1 == len(named) && r.inverted(named) {
		c := chunk{class: person, first: first, last: last, text: strings.Trim(r.text(first, last), " '\"<>();")}
		return party{person: &c, first: first}, true
	}
	if at := r.titledName(first, last); at > 0 && !name.IsGiven(r.t.Tokens[first].Text) && r.titleWord(first) {
		c := r.one(at, last)
		c.class, c.text = person, strings.Trim(c.text, "'\"<>()")
		return party{person: &c, roles: []chunk{r.one(first, at-1)}, first: first}, true // "Mayor Ana Gil <ana@…"
	}
	c := r.one(first, last)
	if n := last - first; address && c.class == org && n > 0 && n < 4 && name.IsGiven(r.t.Tokens[first].Text) && properName(c.text) && !r.orgWord(first, last) {
		c.class = person // "Ana Ribes <ana@…", not a word read with a wrong letter
	}
	if at := strings.Index(c.text, "/"); at > 0 && strings.Contains(r.t.Tokens[last].Text, "@") {
		c.text = c.text[:at]
		if c.class != role && properName(c.text) {
			c.class = other
			if name.Score(c.text) >= 350 {
				c.class = person
			}
		}
	}
	c.text = strings.Trim(c.text, "'\"<>()")
	switch c.class {
	case person:
		return party{person: &c, first: first}, true
	case org, unit:
		return party{orgs: []chunk{c}, first: first}, true
	case role:
		return party{roles: []chunk{c}, first: first}, true
	case bodyOf:
		return party{body: &c, first: first}, true
	case other:
		if words := last - first + 1; address && words >= 2 && words <= 4 && properName(c.text) {
			c.class = person
			return party{person: &c, first: first}, true
		}
	}
	p := r.parties([]extract.Cell{{First: first, Last: last, Text: r.text(first, last)}}, true)
	if len(p) != 1 {
		return party{}, false
	}
	return p[0], true
}
