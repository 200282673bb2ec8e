package agreement

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// attestLines is how many lines a clause of attestation has at most.
const attestLines = 9

// attestTitle is how many words tell in such a clause what those are who sign.
const attestTitle = 5

// attestations reads the clauses of a deed's signature page that name the
// signer themselves: "EXECUTED as a DEED by ROWAN TRUST LIMITED acting by ANA
// GIL, a director, in the presence of:", "Signed by Ana Gil for and on behalf of
// Rowan Trust Limited".
func (s *scan) attestations(cells []extract.Cell, taken []bool) {
	for i := range cells {
		if taken[i] || !s.attests(cells, i) {
			continue
		}
		lines := s.attestation(cells, i)
		words := s.wordsOf(cells, lines)
		party := s.onlyParty(strings.Join(words, " "))
		if party < 0 {
			party = s.onlyCalled(words)
		}
		if party < 0 {
			continue
		}
		signers := s.signersIn(words)
		if e := &s.d.Entities[party]; len(signers) == 0 && e.Kind == extract.Person {
			signers = []signature{{form: extract.FormTyped, name: e.Name, date: -1, strong: true}}
		}
		if len(signers) == 1 {
			s.filledBeside(cells, lines, &signers[0])
		}
		for _, g := range signers {
			g.party, g.at = party, [2]int{cells[i].First, cells[i].Last}
			s.fromClause(&g)
			s.writeSignature(&g)
			for _, k := range lines {
				taken[k] = true
			}
		}
	}
}

// attests reports whether a clause of attestation begins with a cell.
func (s *scan) attests(cells []extract.Cell, i int) bool {
	c := &cells[i]
	return (s.onPage(c) || c.Row >= cells[len(cells)-1].Row-2*lastRows) && s.lex.Match(s.t, c.First, c.Last, lexicon.SignClause) >= 0
}

// attestation gives the cells of the clause that begins with cell i: the lines
// below it in its column, up to a line to sign on or who witnesses.
func (s *scan) attestation(cells []extract.Cell, i int) []int {
	lines := []int{i}
	for k := i + 1; k < len(cells) && len(lines) < attestLines; k++ {
		last := &cells[lines[len(lines)-1]]
		if cells[k].Page != last.Page || cells[k].Row > last.Row+2 {
			break
		}
		if cells[k].Row == last.Row || !column(cells[k].Box, last.Box) {
			continue
		}
		if cells[k].Row > last.Row+1 && cells[k].Box.Y0-last.Box.Y1 > 2*(last.Box.Y1-last.Box.Y0) { // no line beside it stands between
			break
		}
		if underscores(cells[k].Text) >= 4 && s.lex.Match(s.t, cells[k].First, cells[k].Last, lexicon.SignFor) < 0 && s.partyIn(s.undotted(&cells[k])) >= 0 { // "Rowan Trust plc ............."
			lines = append(lines, k)
			break
		}
		if underscores(cells[k].Text) >= 4 || s.attests(cells, k) || s.labelled(&cells[k]) || s.cueIn(last, lexicon.WitnessHead) {
			break
		}
		lines = append(lines, k)
	}
	return lines
}

// undotted is a cell without the line to sign on behind its words.
func (s *scan) undotted(c *extract.Cell) *extract.Cell {
	last := c.Last
	for last > c.First && s.t.Tokens[last].Key == "" {
		last--
	}
	p := s.part(c, c.First, last)
	return &p
}

// labelled reports whether a cell begins with the label of a signature's part: not
// "by" within a clause.
func (s *scan) labelled(c *extract.Cell) bool {
	if r, _ := utf8.DecodeRuneInString(c.Text); unicode.IsLower(r) {
		return false
	}
	for _, label := range []lexicon.Cue{lexicon.SignByLabel, lexicon.SignName, lexicon.SignTitle, lexicon.SignDate} {
		if _, ok := s.value(c, label); ok {
			return true
		}
	}
	return false
}

func (s *scan) wordsOf(cells []extract.Cell, lines []int) []string {
	var words []string
	for _, k := range lines {
		words = append(words, strings.Fields(cells[k].Text)...)
	}
	return words
}

// onlyParty is the one party that a text names in full, -1 where it names none
// or several.
func (s *scan) onlyParty(text string) int {
	key, found := " "+name.Fold(text)+" ", -1
	for i := range s.bound {
		if k := name.Fold(s.bound[i].text); k != "" && strings.Contains(key, " "+k+" ") {
			if found >= 0 {
				return -1
			}
			found = s.bound[i].entity
		}
	}
	return found
}

// filledBeside takes the title and the day that the cells to the right of a clause
// have behind their labels, down to where the next clause begins.
func (s *scan) filledBeside(cells []extract.Cell, lines []int, g *signature) {
	first, last := &cells[lines[0]], &cells[lines[len(lines)-1]]
	for k := lines[0] + 1; k < len(cells) && cells[k].Page == first.Page && cells[k].Row <= last.Row+attestLines; k++ {
		if cells[k].Row > last.Row && column(cells[k].Box, first.Box) {
			return
		}
		if cells[k].Box.X0 < first.Box.X1 {
			continue
		}
		if v, _, ok := s.valueAt(cells, k, lexicon.SignTitle); ok && len(g.title) == 0 && v != "" && underscores(v) < 4 {
			g.title = append([]string{v}, s.wrappedValue(cells, k)...)
		}
		if _, at, ok := s.valueAt(cells, k, lexicon.SignDate); ok && g.date < 0 {
			g.date = s.dateIn(&cells[at])
		}
	}
}

// wrappedValue is the line without a label right below what a label gives in cell k,
// with which it goes on.
func (s *scan) wrappedValue(cells []extract.Cell, k int) []string {
	b := cellUnder(cells, k)
	if b == nil || b.Last-b.First > 3 || strings.ContainsAny(b.Text, ":_") || s.labelled(b) || s.dateIn(b) >= 0 {
		return nil
	}
	return []string{b.Text}
}

// onlyCalled is the one party that words call by its short name behind an article, "by
// the Tenant acting by", -1 where they call none so or several.
func (s *scan) onlyCalled(words []string) int {
	text, found := " "+name.Fold(strings.Join(words, " "))+" ", -1
	for i := range s.bound {
		for _, short := range s.bound[i].short {
			at := strings.Index(text, " "+name.Fold(short)+" ")
			if at < 0 || !s.lex.Word(text[strings.LastIndexByte(text[:at], ' ')+1:at], lexicon.Determiner) {
				continue
			}
			if found >= 0 && found != s.bound[i].entity {
				return -1
			}
			found = s.bound[i].entity
		}
	}
	return found
}

// signersIn reads the people that a clause names behind "by", each with the
// title behind a comma.
func (s *scan) signersIn(words []string) []signature {
	var out []signature
	for i := 1; i < len(words); i++ {
		if !s.lex.Word(words[i-1], lexicon.ClauseBy) && (len(out) == 0 || !s.lex.Word(words[i-1], lexicon.ListAnd)) {
			continue
		}
		title := ""
		if of, at := s.titleFirst(words, i); at > i {
			title, i = of, at
		}
		i = s.afterTheirTitle(words, i)
		last := nameRun(words, i)
		text := strings.Join(words[i:last+1], " ")
		if last == i || s.onlyParty(text) >= 0 || s.orgText(text) || s.titled(text) || name.Score(text) < minLabelled {
			continue
		}
		g := signature{form: extract.FormTyped, name: strings.Trim(text, ",;"), date: -1, strong: true}
		if title = cmp.Or(title, s.titleIn(words, last)); title != "" {
			g.title = []string{title}
		}
		out = append(out, g)
		i = last
	}
	return out
}

// titleFirst reads a title before the name that a comma parts from it, "a director,
// Ana Gil", and where that name begins; i where none stands there.
func (s *scan) titleFirst(words []string, i int) (title string, at int) {
	if !s.lex.Word(words[i], lexicon.Determiner) || i+1 == len(words) {
		return "", i
	}
	for k := i + 1; k < len(words)-1 && k < i+6; k++ {
		if strings.HasSuffix(words[k], ",") {
			if title = strings.Trim(strings.Join(words[i+1:k+1], " "), ","); s.titled(title) {
				return title, k + 1
			}
			break
		}
	}
	return "", i
}

// afterTheirTitle is the index of the name behind what those are who sign, which a
// comma ends: "by two members, Ana Gil and Ned Holm"; i where no such words stand there.
func (s *scan) afterTheirTitle(words []string, i int) int {
	for k := i; k < min(len(words)-1, i+attestTitle) && words[k] == strings.ToLower(words[k]); k++ {
		if strings.HasSuffix(words[k], ",") {
			return k + 1
		}
	}
	return i
}

// nameRun is the last of the words with capitals from i on, up to a comma.
func nameRun(words []string, i int) int {
	last := i - 1
	for k := i; k < len(words) && k < i+6; k++ {
		if !unicode.IsUpper([]rune(strings.TrimLeft(words[k], "(\""))[0:1:1][0]) {
			break
		}
		last = k
		if strings.ContainsAny(words[k][len(words[k])-1:], ",;:)") {
			break
		}
	}
	return max(last, i)
}

// titleIn reads the title behind a name that ends with a comma, ", a director,", or
// that "its" follows: "Ana Gil its Chair".
func (s *scan) titleIn(words []string, last int) string {
	if !strings.HasSuffix(words[last], ",") && !(last+2 < len(words) && s.lex.Word(words[last+1], lexicon.SignTitle)) {
		return ""
	}
	var title []string
	for _, w := range words[last+1:] {
		if len(title) == 0 && (s.lex.Word(w, lexicon.Determiner) || s.lex.Word(w, lexicon.SignTitle)) {
			continue
		}
		if s.lex.Word(w, lexicon.ListAnd) {
			break
		}
		title = append(title, strings.TrimRight(w, ",;"))
		if strings.HasSuffix(w, ",") || len(title) > 6 {
			break
		}
	}
	if text := strings.Join(title, " "); s.titled(text) {
		return text
	}
	return ""
}

// signedBelow reports whether the clause that begins with cell k has its own line
// to sign on below it, so that what stands beside it is another's.
func (s *scan) signedBelow(cells []extract.Cell, k int) bool {
	for j := k + 1; j < len(cells) && cells[j].Page == cells[k].Page && cells[j].Row <= cells[k].Row+attestLines; j++ {
		if column(cells[j].Box, cells[k].Box) && (underscores(cells[j].Text) >= 4 || s.lex.Match(s.t, cells[j].First, cells[j].First, lexicon.SignByLabel) >= 0) {
			return true
		}
		if column(cells[j].Box, cells[k].Box) && s.cueIn(&cells[j], lexicon.WitnessHead) {
			return false
		}
	}
	return false
}

// partyBeside is the party of the clause of attestation to the left of the line
// that cell i signs, -1 where there is none.
func (s *scan) partyBeside(cells []extract.Cell, i int) int {
	for k := i - 1; k >= 0 && cells[k].Page == cells[i].Page && cells[k].Row >= cells[i].Row-rowsAbove; k-- {
		if cells[k].Box.X1 <= cells[i].Box.X0 && s.attests(cells, k) {
			if s.signedBelow(cells, k) {
				return -1
			}
			return s.onlyParty(strings.Join(s.wordsOf(cells, s.attestation(cells, k)), " "))
		}
	}
	return -1
}
