package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"legajo/extract"
	"legajo/language/lexicon"
)

// titles are the cues of titles and the kind that each tells.
var titles = []struct {
	cue  lexicon.Cue
	kind string
}{
	{lexicon.TitlePress, extract.PressRelease},
	{lexicon.TitleMinutes, extract.Minutes},
	{lexicon.TitleMemo, extract.Memo},
	{lexicon.TitleAgreement, extract.Agreement},
	{lexicon.TitleReport, extract.Report},
	{lexicon.TitleLetter, extract.Letter},
}

// longestTitle is how many tokens the line of a title may have; one that says of
// what day a letter is and to whom it is addressed runs over the whole line.
const longestTitle = 16

// titleKind is the kind of document whose title a cell is, "" where it is
// none: a title's phrase in capitals, in bold or larger type, centred or by
// itself, in a line that is no running text.
func (k *look) titleKind(i int) string {
	c := &k.Cells[i]
	if c.Last-c.First > longestTitle && k.X.MatchNear(k.T, c.First, c.Last, lexicon.TitleLetter) < 0 && !k.longPress(c) || k.Leads[i].Field != "" && k.X.Match(k.T, c.First, c.Last, lexicon.TitleMemo) < 0 || k.Leads[i].Salutation || k.Leads[i].Here {
		return ""
	}
	first := c.First
	for first < c.Last && k.T.Tokens[first].Key == "" {
		first++
	}
	if k.noteTo(first, c) {
		return extract.Memo
	}
	if k.entitled(i) {
		if k.X.Match(k.T, first, c.Last, lexicon.TitleMemo) >= 0 {
			return extract.Memo
		}
		return extract.Letter
	}
	kind, best := "", -1
	for _, t := range titles {
		end := k.X.MatchNear(k.T, first, c.Last, t.cue)
		if end < 0 && best < 0 && !k.Prose[i] {
			end = k.namedAtEnd(t.kind, first, c.Last)
		}
		if end <= best { // "Memorandum of understanding" is no memorandum
			continue
		}
		if k.setAsTitle(c, first, end) || t.kind == extract.Memo && k.numberedTitle(end, c.Last) || t.kind == extract.Letter && k.titledTo(i) || t.kind == extract.Minutes && end > first && !k.Prose[i] && (len(k.body) > 0 && k.body[0] == i || k.headsPage(c) && k.datedBehind(end, c.Last)) {
			kind, best = t.kind, end
		}
	}
	return kind
}

// longPress: a press release says so at the head of a long line, in bold or with a mark
// behind it: "NOTA DE PRENSA · Liga de la Costa · 3 de mayo de 2009".
func (k *look) longPress(c *extract.Cell) bool {
	end := k.X.MatchNear(k.T, c.First, c.Last, lexicon.TitlePress)
	return end >= 0 && (c.Bold || end < c.Last && k.T.Tokens[end+1].Key == "")
}

// noteTo: a short heading says for whom the note is that it heads, with a form of
// courtesy or a title: "Note to Mr. Holm", not "Note to readers".
func (k *look) noteTo(first int, c *extract.Cell) bool {
	end := k.X.MatchNear(k.T, first, c.Last, lexicon.NoteTo)
	if end < 0 || end >= c.Last || c.Last-first > 8 || !unicode.IsUpper(firstRune(k.T.Tokens[first].Text)) || endsWith(c.Text, ".,;:") {
		return false
	}
	if e := k.X.Match(k.T, end+1, c.Last, lexicon.Article); e >= 0 {
		end = e
	}
	return k.X.Match(k.T, end+1, c.Last, lexicon.Honorific) >= 0 || k.X.Match(k.T, end+1, c.Last, lexicon.RoleHead) >= 0 || k.X.Word(k.T.Tokens[c.Last].Key, lexicon.RoleEnd) && unicode.IsUpper(firstRune(k.T.Tokens[c.Last].Text))
}

// numberedTitle: right behind the title that ends with token end stands a number:
// "Memorando Nro. 12".
func (k *look) numberedTitle(end, last int) bool {
	if end < 0 || end >= last {
		return false
	}
	if e := k.X.Match(k.T, end+1, last, lexicon.NumberMark); e > end && e < last {
		return strings.ContainsAny(k.T.Tokens[e+1].Text, "0123456789")
	}
	return false
}

// titledTo: the cell or one of the two that go on with it says to whom the letter
// is addressed that it is the title of: "Letter dated 4 May addressed to the
// Secretary".
func (k *look) titledTo(i int) bool {
	last := min(i+1, len(k.Cells)-1)
	if last+1 < len(k.Cells) && k.Tight(&k.Cells[last], &k.Cells[last+1]) {
		last++
	}
	_, _, ok := k.X.Has(k.T, k.Cells[i].First, k.Cells[last].Last, lexicon.TitleTo)
	return ok
}

// entitled: the cell opens a title, set as one, that says who wrote a letter and to whom:
// "12. Letter from Ann Holm to the Chairman".
func (k *look) entitled(i int) bool {
	c := &k.Cells[i]
	last := c.Last
	if i+1 < len(k.Cells) && k.Tight(c, &k.Cells[i+1]) {
		last = k.Cells[i+1].Last
	}
	by, _, ok := k.X.Entitled(k.T, c.First, last)
	return ok && !endsWith(k.T.Tokens[last].Text, ".;") && k.setAsTitle(c, c.First, by-1)
}

// maxTitled is among how many cells the title of a letter stands that is
// circulated as a document: the bodies, sessions and items that it goes to are
// named above it.
const maxTitled = 25

// deepTitle: the n-th cell is the title of such a letter.
func (k *look) deepTitle(i, n int) bool {
	c := &k.Cells[i]
	return n < maxTitled && k.X.MatchNear(k.T, c.First, c.Last, lexicon.TitleLetter) >= 0 && k.titledTo(i)
}

// namedAtEnd: English names an agreement at the end, before its number:
// "DISTRIBUTION AGREEMENT".
func (k *look) namedAtEnd(kind string, first, last int) int {
	if kind != extract.Agreement && kind != extract.Report && kind != extract.Minutes || last-first > 10 {
		return -1
	}
	cue := map[string]lexicon.Cue{extract.Agreement: lexicon.TitleAgreement, extract.Report: lexicon.TitleReport, extract.Minutes: lexicon.TitleMinutes}[kind]
	for i := first + 1; i <= last; i++ {
		if w := k.T.Tokens[i-1].Key; k.X.Word(w, lexicon.RoleOf) || k.X.Word(w, lexicon.Article) { // "Certificado de acuerdo", "CASA DE LA MEMORIA"
			continue
		}
		end := k.X.Match(k.T, i, last, cue)
		if end == last || end >= i && k.X.Match(k.T, end+1, last, lexicon.CitedNo) == end+1 { // "GRANT AGREEMENT No. 17"
			return end
		}
		if kind == extract.Minutes && end >= i && k.datedBehind(end, last) { // "Board Meeting Minutes – June 18, 2015"
			return end
		}
		if kind == extract.Agreement && end >= i && k.goesOnFor(first, i, end, last) {
			return end
		}
	}
	return -1
}

// datedBehind: right behind the title that ends with token end stands a mark, and then a
// year.
func (k *look) datedBehind(end, last int) bool {
	if end < 0 || end+1 >= last || k.T.Tokens[end+1].Key != "" && !endsWith(k.T.Tokens[end].Text, ",:;") {
		return false
	}
	for i := end + 1; i <= last; i++ {
		if key := k.T.Tokens[i].Key; len(key) == 4 && strings.Trim(key, "0123456789") == "" {
			return true
		}
	}
	return false
}

// goesOnFor: in a line of capitals the name of the agreement, of words up to end, goes
// on with what it is for: "INTERLOCAL AGREEMENT FOR FIRE SERVICES". Another paper may
// be about one: "REPORT ON THE AGREEMENT FOR …".
func (k *look) goesOnFor(first, at, end, last int) bool {
	before := k.T.Tokens[at-1]
	if end >= last || !capitals(k.T.Between(first, last)) || endsWith(before.Text, ":,.;") {
		return false
	}
	for _, cue := range []lexicon.Cue{lexicon.Determiner, lexicon.SmallWord, lexicon.TopicOn} {
		if k.X.Word(before.Key, cue) {
			return false
		}
	}
	return max(k.X.Match(k.T, end+1, last, lexicon.RoleOf), k.X.Match(k.T, end+1, last, lexicon.TopicOn), k.X.Match(k.T, end+1, last, lexicon.Between)) == end+1
}

func (k *look) setAsTitle(c *extract.Cell, first, end int) bool {
	switch {
	case capitals(k.T.Between(first, end)), end > first && k.headsPage(c) && len(k.T.Tokens[first].Text) > 4 && capitals(k.T.Tokens[first].Text):
		return true // "MINUTES of a meeting held at …"
	case !unicode.IsUpper(firstRune(k.T.Tokens[first].Text)), endsWith(c.Text, ";"), endsWith(c.Text, ".") && c.Last-c.First > 10:
		return false
	case k.OnlyMarksAfter(end, c.Last):
		return true
	case c.Bold && !k.allBold(), c.Size*10 >= k.Line*13:
		return true
	}
	mid, page := (c.Box.X0+c.Box.X1)/2, (k.Left+k.Right)/2
	return mid > page-2*k.Line && mid < page+2*k.Line && c.Box.X0 > k.Left+3*k.Line
}

// headsPage: the cell is among the first of its page.
func (k *look) headsPage(c *extract.Cell) bool {
	for n, i := range k.body {
		if &k.Cells[i] == c {
			return n < 5
		}
	}
	return false
}

// allBold reports whether the page is set in bold type as a whole, so that bold
// says nothing.
func (k *look) allBold() bool {
	n := 0
	for i := range k.Cells {
		if k.Cells[i].Bold {
			n++
		}
	}
	return n*2 > len(k.Cells)
}

func capitals(s string) bool { return strings.ToUpper(s) == s && strings.ToLower(s) != s }

// kindOf scores the pages of a document against each kind; the highest wins,
// other where nothing speaks for any.
func kindOf(looks []*look, span extract.Span) string {
	s := map[string]int{extract.Other: 2}
	words := said{seen: map[string]bool{}, got: map[lexicon.Cue]int{}}
	pages, headings := 0, 0
	for n, k := range looks {
		cells := k.inside(span)
		if len(cells) == 0 {
			continue
		}
		if pages == 0 {
			words.toward, words.accedes = k.firstPage(cells, s)
		}
		pages++
		if n < 12 || n > len(looks)-3 {
			words.read(k, cells)
			headings += k.headings(cells)
		}
	}
	words.weigh(s)
	if headings >= 3 {
		s[extract.Report] += min(headings-1, 3)
		s[extract.PressRelease] -= 3
	}
	if pages >= 4 {
		s[extract.Report] += 2
		s[extract.PressRelease] -= 3
		s[extract.Letter] -= 2
	}
	best := extract.Other
	for _, kind := range []string{extract.Email, extract.Letter, extract.Memo, extract.Agreement, extract.PressRelease, extract.Minutes, extract.Report} {
		if s[kind] > s[best] {
			best = kind
		}
	}
	return best
}

// inside gives the body cells of a page that lie within a document's span.
func (k *look) inside(span extract.Span) []int {
	var out []int
	for _, i := range k.body {
		w := k.T.Tokens[k.Cells[i].First].Word
		if k.page.Number == span.Page && w < span.First || k.page.Number == span.LastPage && w > span.Last {
			continue
		}
		out = append(out, i)
	}
	return out
}

// firstPage weighs the title and the head, and tells whether the paper is
// addressed to somebody, and whether one accedes by it to what others have agreed.
func (k *look) firstPage(cells []int, s map[string]int) (toward, accedes bool) {
	h := head{}
	titled, meeting := false, false
	for n, i := range cells {
		if n > 40 {
			break
		}
		if n < 12 && !titled && !h.text && k.titlesMeeting(i) {
			meeting = true
		}
		if kind := k.kindsAt(i, n); kind != "" && !titled && (n < 12 || k.deepTitle(i, n)) && !h.text {
			s[kind] += 6
			if kind == extract.Memo {
				s[kind] += 8 // nothing else is called so
			}
			if kind == extract.Agreement && k.X.Match(k.T, k.Cells[i].First, k.Cells[i].Last, lexicon.TitleExchange) >= 0 {
				s[kind] += 8 // letters that together are an agreement
			}
			titled = true
		}
		h.take(k, i, n)
	}
	if meeting && !titled {
		s[extract.Minutes] += 3
	}
	h.reported = s[extract.Report] >= 6
	h.weigh(s, titled)
	return h.toward, h.accedes
}

// respectsOrg: behind a form of respect stands the name of an organisation.
func (k *look) respectsOrg(i int) bool {
	c := &k.Cells[i]
	at := k.X.Match(k.T, c.First, c.Last, lexicon.Respect) + 1
	return at > c.First && at < c.Last && max(k.X.Match(k.T, at, c.Last, lexicon.OrgHead), k.X.Match(k.T, at, c.Last, lexicon.UnitHead)) >= at
}

// namesOrg: the cell names an organisation behind a form of courtesy: "ILUSTRE
// MUNICIPALIDAD DE …".
func (k *look) namesOrg(i int) bool {
	c := &k.Cells[i]
	at := k.X.Match(k.T, c.First, c.Last, lexicon.Honorific) + 1
	return at > c.First && at <= c.Last && k.X.Match(k.T, at, c.Last, lexicon.OrgHead) >= at
}

// tellsIdentity: the cell tells an identity card or where somebody lives.
func (k *look) tellsIdentity(i int) bool {
	_, _, ok := k.X.Has(k.T, k.Cells[i].First, k.Cells[i].Last, lexicon.Identity)
	return ok
}

// titlesMeeting: a line is headed by the name of a meeting, which letters may be
// about as well: "Asamblea general", "Sesión de 3 de mayo".
func (k *look) titlesMeeting(i int) bool {
	c := &k.Cells[i]
	if c.Last-c.First > 16 || k.Leads[i].Field != "" || k.Prose[i] && c.Last-c.First > 12 {
		return false
	}
	end := k.X.MatchNear(k.T, c.First, c.Last, lexicon.TitleMeeting)
	return end >= 0 && (!k.Prose[i] && k.setAsTitle(c, c.First, end) || k.hasDigitAfter(end, c.Last))
}

func (k *look) hasDigitAfter(end, last int) bool {
	return end < last && strings.ContainsAny(k.T.Between(end+1, last), "0123456789")
}

// kindsAt is the kind of the title that the n-th cell is, also for a document
// that begins in the middle of a page.
func (k *look) kindsAt(i, n int) string {
	if k.kinds[i] == "" && n < 12 {
		return k.titleKind(i)
	}
	return k.kinds[i]
}

// head is what the first page shows of header and address.
type head struct {
	to, from, subject, date, at    bool
	hand                           bool // whose attention is asked for
	respect                        bool // an organisation behind a form of respect: "Al Ayuntamiento de …"
	dateline, here, salutation     bool
	number, honorific, compliments bool
	closing, copies, eSigned       bool
	history                        bool // an earlier message follows
	clock                          bool // an hour behind the day
	mailbox                        bool // who sends stands with an address above "To"
	sent                           bool // the label of the day is an e-mail's
	petition                       int  // headings of a petition
	identity                       bool // its first sentence tells who petitions
	courteous                      bool // a title behind a form of courtesy, and the day below the text
	writes                         bool // its first lines say that somebody writes to somebody
	toward                         bool // an address stands above it
	accedes                        bool // its title is that of an accession
	aside                          bool // brackets at its very top are open: "(These minutes are subject to approval)"
	text                           bool // running text has begun
	sentence                       bool // and a sentence of it has ended
	run                            int
	reported                       bool // its title is that of a report
	atTop                          bool // the dateline is among the first cells, before the text
}

func (h *head) take(k *look, i, n int) {
	l := &k.Leads[i]
	h.aside = h.aside && !strings.HasSuffix(k.Cells[max(i-1, 0)].Text, ")") || n == 0 && strings.HasPrefix(k.Cells[i].Text, "(")
	if k.Prose[i] && !h.aside {
		h.run++
	}
	h.text = h.text || h.run >= 2 || k.opensAct(i)
	h.accedes = h.accedes || !h.text && k.X.Match(k.T, k.Cells[i].First, k.Cells[i].Last, lexicon.AccedesHead) >= 0
	h.sentence = h.sentence || h.run > 0 && strings.HasSuffix(k.Cells[i].Text, ".")
	h.history = h.history || l.History
	if l.Petition {
		h.petition++
	}
	h.identity = h.identity || h.run < 3 && !h.closing && k.tellsIdentity(i)
	h.writes = h.writes || h.run > 0 && h.run <= writesWithin && k.WritesTo(i)
	h.closing = h.closing || l.Closing && n > 3
	h.copies = h.copies || l.Copies
	h.eSigned = h.eSigned || l.ESigned
	if h.run < 3 {
		_, _, ok := k.X.Has(k.T, k.Cells[i].First, min(k.Cells[i].Last+6, len(k.T.Tokens)-1), lexicon.Compliments)
		h.compliments = h.compliments || ok
	}
	h.salutation = h.salutation || l.Salutation && h.run < 3
	if h.text {
		return
	}
	switch l.Field {
	case lexicon.FieldTo:
		h.to = true
	case lexicon.FieldAttention:
		h.hand = true
	case lexicon.FieldFrom:
		h.from = true
	case lexicon.FieldSubject:
		h.subject = true
	case lexicon.FieldDate:
		h.date = true
	case lexicon.FieldReference, lexicon.FieldPrior:
		h.number = true
	}
	h.mailbox = h.mailbox || k.Mailbox(i)
	h.clock = h.clock || l.Date && !k.Prose[i] && clock.MatchString(k.Cells[i].Text)
	h.respect = h.respect || l.Respect && !k.Prose[i] && k.respectsOrg(i)
	h.sent = h.sent || k.mailSent(i)
	h.at = h.at || strings.ContainsRune(k.Cells[i].Text, '@')
	h.here = h.here || l.Here || l.PerList
	h.number = h.number || l.Number
	h.toward = h.toward || (l.Respect || l.Honorific && !k.namesOrg(i) || l.Here || l.Salutation || l.Field == lexicon.FieldTo) && !k.Prose[i]
	h.honorific = h.honorific || l.Honorific && k.Cells[i].Last-k.Cells[i].First < 9
	h.courteous = h.courteous || k.courteousTitle(i) && k.dayAtFoot()
	if l.Date && !k.Prose[i] {
		h.dateline = true
		h.atTop = h.atTop || n < 5 && !h.sentence
	}
}

// courteousTitle: the line calls somebody by a form of courtesy and a title: "Excma.
// Sra. Consejera de Salud".
func (k *look) courteousTitle(i int) bool {
	c := &k.Cells[i]
	end := k.X.Match(k.T, c.First, c.Last, lexicon.Courteous)
	return end >= 0 && end < c.Last && k.X.Match(k.T, end+1, c.Last, lexicon.RoleHead) > end
}

// writesWithin is how many lines of running text may stand down to the one that says
// why somebody writes.
const writesWithin = 3

func (h *head) weigh(s map[string]int, titled bool) {
	add := func(kind string, on bool, n int) {
		if on {
			s[kind] += n
		}
	}
	letter := extract.Letter
	add(letter, h.salutation, 3)
	add(letter, h.here, 3)
	add(letter, h.closing, 2)
	add(letter, h.copies, 1)
	add(letter, h.dateline, 1)
	add(letter, h.number, 2)
	add(letter, h.subject && !h.from, 2)
	add(letter, (h.to || h.hand) && !h.from, 2)
	add(letter, h.respect, 2)
	add(letter, h.honorific, 2)
	add(letter, h.honorific && h.eSigned, 2)
	add(letter, h.compliments, 8)
	add(letter, h.petition >= 2, 6)
	add(letter, h.courteous, 1)
	add(letter, h.identity && h.toward, 3)
	header := h.to && h.from
	add(letter, h.writes && !titled && !header, 2)
	add(letter, header && h.number && !h.reported, 2)
	add(extract.Memo, header, 4)
	add(extract.Memo, header && h.subject, 2)
	add(extract.Memo, header && h.reported, 4) // "INFORME N° 12" of one office to another
	add(extract.Memo, header && h.number, -1)
	add(extract.Email, h.mailbox && h.to && !header, 15)
	add(extract.Email, (header || h.from && h.subject) && (h.at || h.history || h.sent), 11)
	add(extract.Email, header && h.subject && h.date && h.at, 4)
	add(extract.Email, h.to && h.subject && h.at && h.clock && !h.from && !h.here, 9)
	plain := !h.here && !h.salutation && !h.closing && !header && !h.honorific && !h.number && !h.writes
	add(extract.PressRelease, h.atTop && plain && !titled && h.text, 3)
}

// says are the cues of phrases anywhere in the text, how much each different
// one weighs, how much they weigh at most together, and whether only a heading
// counts.
var says = []struct {
	cue          lexicon.Cue
	kind         string
	weight, most int
	heading      bool
}{
	{lexicon.SaysAgreement, extract.Agreement, 1, 6, false},
	{lexicon.SaysMinutes, extract.Minutes, 2, 6, true},
	{lexicon.SaysSession, extract.Minutes, 1, 3, false},
	{lexicon.SaysPress, extract.PressRelease, 3, 6, false},
	{lexicon.SaysReport, extract.Report, 1, 3, true},
	{lexicon.SaysAct, extract.Other, 3, 6, true},
	{lexicon.SaysEnacts, extract.Other, 3, 3, true},
	{lexicon.SaysEnacts, extract.Agreement, -6, 0, true},
}

// said counts the different phrases that a document says.
type said struct {
	seen map[string]bool
	got  map[lexicon.Cue]int
	hits extract.Hits
	// toward: the paper is addressed to somebody, as an act of authority is not.
	toward bool
	// accedes: one alone decides to be bound, which is an agreement.
	accedes bool
}

func (s *said) read(k *look, cells []int) {
	for _, i := range cells {
		c := &k.Cells[i]
		for t := c.First; t <= c.Last; t++ {
			s.hits = k.X.Hits(s.hits[:0], k.T, t, min(t+6, len(k.T.Tokens)-1), false)
			for _, h := range s.hits {
				s.note(k, i, t, h)
			}
		}
	}
}

func (s *said) note(k *look, i, t int, h extract.Hit) {
	for _, w := range says {
		if w.cue != h.Cue || w.heading && !k.heads(i, t, h.End) && !(w.cue == lexicon.SaysAct && k.runsIn(i, t, h.End)) {
			continue
		}
		if phrase := string(w.cue) + k.T.Between(t, h.End); !s.seen[phrase] {
			s.seen[phrase] = true
			s.got[w.cue]++
		}
	}
}

func (s *said) weigh(score map[string]int) {
	for _, w := range says {
		n := s.got[w.cue]
		if n < 2 && w.cue == lexicon.SaysAgreement || w.cue == lexicon.SaysAct && (n < 2 || s.toward) || w.cue == lexicon.SaysEnacts && s.accedes {
			continue
		}
		score[w.kind] += min(n*w.weight, w.most)
	}
}

// headings counts the numbered headings of a page: "2. Findings", "A. Origin".
func (k *look) headings(cells []int) int {
	n := 0
	for _, i := range cells {
		c := &k.Cells[i]
		words := c.Last - c.First
		s := k.T.Tokens[c.First].Text
		if words < 1 || words > 9 || k.Prose[i] || endsWith(c.Text, ".;,") || !endsWith(s, ".)") || len(s) > 4 || !ordinal(strings.TrimRight(s, ".)")) {
			continue
		}
		if unicode.IsUpper(firstRune(k.T.Tokens[c.First+1].Text)) {
			n++
		}
	}
	return n
}

// ordinal: figures, parted by stops or not, a capital by itself or a Roman number, and not
// a form of courtesy: "3", "2.1", "B", "IV", unlike "Dr" and "Ma".
func ordinal(s string) bool {
	return s != "" && (strings.Trim(s, "0123456789.") == "" || len(s) == 1 && unicode.IsUpper(rune(s[0])) || strings.Trim(s, "IVX") == "")
}

// heads: the phrase is a heading: it fills its line, an ordinal apart, or
// stands before a colon.
func (k *look) heads(i, first, end int) bool {
	c := &k.Cells[i]
	return first <= c.First+1 && c.Last-c.First < 10 && (k.OnlyMarksAfter(end, c.Last) || endsWith(k.T.Tokens[end].Text, ":") || c.Last-c.First < 4 && !endsWith(c.Text, "."))
}

// opensAct: the cell opens with a part of an act of authority: "VISTOS: …".
func (k *look) opensAct(i int) bool {
	c := &k.Cells[i]
	end := k.X.Match(k.T, c.First, c.Last, lexicon.SaysAct)
	return end >= 0 && k.runsIn(i, c.First, end)
}

// runsIn: the phrase, in capitals and before a colon, opens a paragraph: "VISTOS:
// lo dispuesto en …".
func (k *look) runsIn(i, first, end int) bool {
	return first == k.Cells[i].First && endsWith(k.T.Tokens[end].Text, ":") && capitals(k.T.Between(first, end))
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"“«('¡¿"))
	return r
}

func endsWith(s, marks string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return s != "" && strings.ContainsRune(marks, r)
}
