package segment

import (
	"math"
	"regexp"
	"strings"
	"unicode"

	"legajo/extract"
	"legajo/language/lexicon"
)

// Weights of what speaks for and against a new document at the top of a page,
// and how much it takes. Set on papers of several countries.
const (
	weighTitle      = 5
	weighHeader     = 5 // a header with To and From
	weighHere       = 3
	weighSalutation = 3
	weighNumber     = 2
	weighDate       = 2
	weighCompliment = 3
	weighPetition   = 5
	weighBody       = 2 // an address block that only names a body
	weighLetterhead = 2 // another's than the document's
	weighDayAtFoot  = 2 // or the subject between address and text
	weighFirstPage  = 5 // "Page 1 of 3"
	weighNextPage   = -7
	weighFinished   = 3  // the document before has its signatures
	weighFoot       = 2  // short lines stand below its text, as names do
	weighUnfinished = -5 // the page before ends in the middle of a sentence
	weighGoesOn     = -5 // the page begins with a small letter
	weighChange     = 1  // scan and native, or another size of paper
	weighAnnex      = -4 // it is headed as an annex and begins nothing of its own
	leastOpening    = 4  // what its own first lines must say
	enough          = 7
	enoughWithin    = 8 // in the middle of a page
)

// state is what is known of the document that the pages so far belong to.
type state struct {
	closing   bool // a closing phrase was seen
	signed    bool // and names, copies or initials below it
	titled    string
	lastPage  int // the number printed on its last page, 0 where none
	total     int
	midway    bool // the last page ends in the middle of a sentence
	textCells int
	prose     int      // lines of running text so far
	heads     []string // the bodies in the letterhead of its first page, folded
	mail      bool     // it opens with an e-mail's header: further headers on its pages are of those it answers
	thread    bool     // a print-out of several messages in order of time, each a paper of its own
}

func (s *state) reset() { *s = state{} }

// pass takes a page into the current document.
func (s *state) pass(k *look) {
	if s.textCells == 0 {
		s.heads = k.letterhead()
	}
	s.take(k, k.body)
	if k.number > 0 {
		s.lastPage, s.total = k.number, k.total
	} else if s.lastPage > 0 {
		s.lastPage++
	}
	s.midway = k.endsMidway()
}

// take notes what cells say of the end of the document.
func (s *state) take(k *look, cells []int) {
	for _, i := range cells {
		l := &k.Leads[i]
		switch {
		case l.Closing && (!l.Salutation || s.prose > 1):
			s.closing = true
		case l.Copies || l.Initials || l.ESigned:
			s.signed = s.signed || s.closing
		case k.Prose[i] && !l.Honorific && s.textCells > 2 && !s.closing:
			s.signed = false
		case s.closing && !k.Prose[i]:
			s.signed = true
		}
		s.textCells++
		if k.Prose[i] {
			s.prose++
		}
		if s.titled == "" && k.kinds[i] != "" {
			s.titled = k.kinds[i]
		}
		s.thread = s.thread || k.countsMail(i)
	}
}

// begins judges whether a document begins at the top of a page.
func (s *state) begins(k, before *look) bool {
	if len(k.body) == 0 {
		return false
	}
	if s.thread && k.Mailbox(k.body[0]) {
		return true
	}
	if before.endsAccepting() {
		return false
	}
	score := k.opening(k.body, s)
	if score < leastOpening {
		return false
	}
	score += s.numbering(k)
	switch {
	case s.signed, before.cover():
		score += weighFinished
	case s.midway:
		score += weighUnfinished
	case before.endsInLines():
		score += weighFoot
	}
	if unicode.IsLower(firstRune(k.Cells[k.body[0]].Text)) {
		score += weighGoesOn
	}
	if k.native != before.native || k.page.Width != before.page.Width && k.page.Height != before.page.Height {
		score += weighChange
	}
	return score >= enough
}

// numbering weighs the page's printed number against the one before.
func (s *state) numbering(k *look) int {
	switch {
	case k.number == 1 && (s.lastPage > 0 || k.total > 0):
		return weighFirstPage
	case s.signed && k.ownHead(k.body) && k.addressed():
		return 0 // the pages of a file are numbered, not those of its letters
	case k.number > 1 && s.lastPage > 0 && k.number == s.lastPage+1 && (k.total == s.total || k.total == 0):
		return weighNextPage
	case k.number > 1 && s.lastPage == 0:
		return weighNextPage / 2
	}
	return 0
}

// opening weighs what the first cells (of a page, or of its rest) say of a
// beginning: those before the first three lines of running text.
func (k *look) opening(cells []int, s *state) int {
	score, run := 0, 0
	var seen [6]bool
	once := func(n, weight int) {
		if !seen[n] {
			seen[n] = true
			score += weight
		}
	}
	to, from, about := false, false, false
	for n, i := range cells {
		l := &k.Leads[i]
		if k.Prose[i] && k.kinds[i] == "" {
			run++
		}
		if run >= 3 || n > 30 {
			break
		}
		about = about || l.Field == lexicon.FieldSubject || l.Field == lexicon.FieldReference
		to, from = to || l.Field == lexicon.FieldTo, from || l.Field == lexicon.FieldFrom
		switch {
		case k.kinds[i] != "" && n < 8 && run == 0 && !s.sameTitle(k.kinds[i]), n < 3 && k.annexTo(i):
			once(0, weighTitle)
		case n < maxAttest && !s.midway && k.attests(i):
			once(0, weighTitle)
		case k.isAnnexHead(i) && n < 3:
			once(5, weighAnnex)
		case l.Date && !k.Prose[i]:
			once(1, weighDate)
		case l.Here || l.PerList:
			once(2, weighHere)
		case l.Salutation:
			once(3, weighSalutation)
		case l.Number && l.Field == "" && n < 8:
			once(4, weighNumber)
		}
	}
	if to && from {
		score += weighHeader
	}
	honoured, bodied := k.honorificBlock(cells), k.addressesBody(cells)
	if seen[3] || seen[2] || to && from || seen[0] && s.signed || seen[1] && (honoured || bodied) { // a paper of its own, annexed or not
		if seen[5] {
			score -= weighAnnex
		}
	}
	switch {
	case seen[2]:
	case honoured:
		score += weighHere
	case bodied && seen[1]:
		score += weighBody
	}
	if (honoured || bodied) && seen[1] && s.anothersHead(k) {
		score += weighLetterhead
	}
	if honoured && !seen[1] && s.signed && (about || k.dayAtFoot()) {
		score += weighDayAtFoot
	}
	if k.hasCompliments(cells) {
		score += weighCompliment
	}
	if !seen[3] && k.petitions(cells) {
		score += weighPetition
	}
	return score
}

// petitions: a line in capitals that says to whom it goes stands above a paragraph
// that says who writes, by an identity card or an address: a petition, whose date
// may stand at its foot.
func (k *look) petitions(cells []int) bool {
	to := false
	for n, i := range cells {
		c := &k.Cells[i]
		if n > 20 {
			return false
		}
		if k.Leads[i].Respect && !k.Prose[i] && capitals(c.Text) {
			to = true
			continue
		}
		if _, _, ok := k.X.Has(k.T, c.First, min(c.Last, c.First+20), lexicon.Identity); to && (ok || k.Leads[i].Petition) {
			return true
		}
		if to && k.Prose[i] && n+1 < len(cells) && k.Prose[cells[n+1]] {
			return k.tellsIdentity(cells[n+1])
		}
	}
	return false
}

// sameTitle: a running title or a heading of the kind that the document has.
func (s *state) sameTitle(kind string) bool {
	return s.titled == kind && !s.signed && kind != extract.Letter
}

// honorificBlock: short lines near the top open with an honorific and are
// followed by text: an address block without further marks.
func (k *look) honorificBlock(cells []int) bool {
	for n, i := range cells {
		if n > 12 || k.Prose[i] {
			return false
		}
		c := &k.Cells[i]
		if k.Leads[i].Honorific && c.Last-c.First < 8 && c.Box.X0 < k.Left+2*k.Line {
			return true
		}
	}
	return false
}

func (k *look) hasCompliments(cells []int) bool {
	for n, i := range cells {
		if n > 16 {
			return false
		}
		if _, _, ok := k.X.Has(k.T, k.Cells[i].First, k.Cells[i].Last, lexicon.Compliments); ok {
			return true
		}
	}
	return false
}

func (k *look) isAnnexHead(i int) bool {
	c := &k.Cells[i]
	return c.Last-c.First < 6 && k.X.MatchNear(k.T, c.First, c.Last, lexicon.AnnexHead) >= 0
}

// annexTo: the cell heads an annex and says of what letter it is, as the papers
// of the United Nations do: it is a document of its own.
func (k *look) annexTo(i int) bool {
	c := &k.Cells[i]
	return k.X.MatchNear(k.T, c.First, c.Last, lexicon.AnnexTo) >= 0
}

// endsMidway: the page's last line of text runs to the right edge and ends
// without a full stop.
func (k *look) endsMidway() bool {
	for n := len(k.body) - 1; n >= 0 && n >= len(k.body)-12; n-- {
		i := k.body[n]
		if !k.Prose[i] {
			continue
		}
		c := &k.Cells[i]
		if n < len(k.body)-1 && !k.smallPrint(k.body[n+1:]) {
			return false
		}
		return c.Box.X1 > k.Right-(k.Right-k.Left)/8 && !endsWith(c.Text, ".:;?!\"”»)")
	}
	return false
}

// endsInLines: at least two short lines stand below the page's last finished
// paragraph, or are all that it has, as a list of what follows is.
func (k *look) endsInLines() bool {
	short := 0
	for n := len(k.body) - 1; n >= 0 && !k.Prose[k.body[n]]; n-- {
		short++
	}
	return short >= 2 && short < 30
}

// endsAccepting: the page's last line or the one above says that the letter is accepted,
// "Accepted and agreed": who accepts it signs on the next page.
func (k *look) endsAccepting() bool {
	for _, i := range k.body[max(0, len(k.body)-2):] {
		if c := &k.Cells[i]; k.X.Match(k.T, c.First, c.Last, lexicon.Accepts) >= 0 {
			return true
		}
	}
	return false
}

// cover: the page has nothing but a heading of a few words, as sheets between annexes
// have: "ANEXO 1".
func (k *look) cover() bool {
	words := 0
	for _, i := range k.body {
		words += k.Cells[i].Last - k.Cells[i].First + 1
	}
	return words > 0 && words <= maxCover
}

// maxCover is how many words such a sheet has at most.
const maxCover = 8

// smallPrint: what follows the text is small type, as footnotes are.
func (k *look) smallPrint(cells []int) bool {
	for _, i := range cells {
		if k.Cells[i].Box.Height() >= k.Line {
			return false
		}
	}
	return true
}

// within finds where documents begin in the middle of a page: below finished
// signatures a dateline or number with an address block, salutation or header.
func (s *state) within(k *look) []int {
	var out []int
	from := 0
	here := *s
	for n := 1; n < len(k.body); n++ {
		here.take(k, k.body[n-1:n])
		if n-from < 6 || !k.nextMail(n, &here) && !k.nextPaper(n, &here) {
			continue
		}
		if word, ok := k.clean(n); ok {
			out = append(out, word)
			here = state{mail: k.mailHead(k.body[n:]), thread: here.thread}
			from = n
			*s = here
		}
	}
	return out
}

// nextPaper: below finished signatures the n-th cell begins another paper.
func (k *look) nextPaper(n int, s *state) bool {
	rest := k.body[n:]
	return s.signed && k.startsBlock(n) && k.opening(rest, s)+weighFinished >= enoughWithin && k.ownHead(rest) && !(s.mail && k.mailHead(rest))
}

// nextMail: the n-th cell, on a row of its own, is who sends the next message of a
// thread.
func (k *look) nextMail(n int, s *state) bool {
	i := k.body[n]
	return s.thread && k.Mailbox(i) && k.Cells[i].Row != k.Cells[k.body[n-1]].Row
}

// countsMail: the cell says how many messages a print-out has: "3 messages".
func (k *look) countsMail(i int) bool {
	c := &k.Cells[i]
	return c.Last == c.First+1 && k.X.Word(k.T.Tokens[c.Last].Key, lexicon.MailCount) && strings.Trim(k.T.Tokens[c.First].Text, "0123456789") == ""
}

// startsBlock: a gap wider than two lines stands above the cell.
func (k *look) startsBlock(n int) bool {
	a, b := &k.Cells[k.body[n-1]], &k.Cells[k.body[n]]
	return b.Row != a.Row && b.Box.Y0-a.Box.Y0 > k.Pitch*2
}

// ownHead: within its first cells stand both a date or number and an address
// or salutation, and nothing of an ending before them.
func (k *look) ownHead(cells []int) bool {
	dated, addressed := false, false
	for n, i := range cells {
		l := &k.Leads[i]
		if n > 14 || k.Prose[i] && !(l.Salutation) {
			break
		}
		if l.Copies || l.Closing || l.Drafters || l.Initials {
			return false
		}
		dated = dated || l.Date || l.Number
		addressed = addressed || l.Here || l.Salutation || l.PerList || l.Field == lexicon.FieldTo
	}
	return dated && addressed
}

// addressed: above the page's running text stands a salutation, or an address block
// ends as they do.
func (k *look) addressed() bool {
	for _, i := range k.body {
		if k.Leads[i].Salutation || k.Leads[i].Here {
			return true
		}
		if k.Prose[i] {
			return false
		}
	}
	return false
}

// mailHead: a header with who sent it opens the cells, above running text, and
// the label of its day is one that only e-mails have, or an address follows it.
func (k *look) mailHead(cells []int) bool {
	from, mail := false, false
	for n, i := range cells {
		if n > 14 || k.Prose[i] {
			break
		}
		from = from || k.Leads[i].Field == lexicon.FieldFrom || k.Mailbox(i)
		mail = mail || from && (k.mailSent(i) || strings.ContainsRune(k.Cells[i].Text, '@'))
	}
	return from && mail
}

// mailSent: the cell opens with the label of an e-mail's day, or a day with its
// hour follows the label: "Date: 3/23/99 4:41 pm".
func (k *look) mailSent(i int) bool {
	c := &k.Cells[i]
	return k.Leads[i].Field == lexicon.FieldDate && (k.X.Match(k.T, c.First, c.Last, lexicon.MailSent) >= 0 || clock.MatchString(c.Text))
}

// clock is an hour with its minutes behind a day in figures.
var clock = regexp.MustCompile(`\d{2,4},? (at )?\d{1,2}:\d{2}(:\d{2})? ?([AaPp]\.?[Mm]\.?)?$`)

// clean gives the first word of the cells from n on, if no word of the cells
// above comes after it in the order of reading.
func (k *look) clean(n int) (word int, ok bool) {
	first := math.MaxInt
	for _, i := range k.body[n:] {
		first = min(first, k.Cells[i].First)
	}
	for _, i := range k.body[:n] {
		if k.Cells[i].Last >= first {
			return 0, false
		}
	}
	return k.T.Tokens[first].Word, true
}

// readNumber reads "Page 2 of 3".
func (k *look) readNumber(i int) {
	if !k.Leads[i].Page || k.number > 0 {
		return
	}
	var n []int
	for t := k.Cells[i].First; t <= k.Cells[i].Last; t++ {
		for _, p := range strings.FieldsFunc(k.T.Tokens[t].Text, func(r rune) bool { return r < '0' || r > '9' }) {
			v := 0
			for _, d := range p {
				v = v*10 + int(d-'0')
			}
			n = append(n, v)
		}
	}
	if len(n) > 0 {
		k.number = n[0]
	}
	if len(n) > 1 {
		k.total = n[1]
	}
}
