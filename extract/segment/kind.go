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

// titleKind is the kind of document whose title a cell is, "" where it is
// none: a title's phrase in capitals, in bold or larger type, centred or by
// itself, in a line that is no running text.
func (k *look) titleKind(i int) string {
	c := &k.Cells[i]
	if c.Last-c.First > 16 || k.Leads[i].Field != "" || k.Leads[i].Salutation || k.Leads[i].Here {
		return ""
	}
	first := c.First
	for first < c.Last && k.T.Tokens[first].Key == "" {
		first++
	}
	for _, t := range titles {
		end := k.X.MatchNear(k.T, first, c.Last, t.cue)
		if end < 0 {
			end = k.agreementAtEnd(t.kind, first, c.Last)
		}
		if end >= 0 && k.setAsTitle(c, first, end) {
			return t.kind
		}
	}
	return ""
}

// agreementAtEnd: English names an agreement at the end: "DISTRIBUTION
// AGREEMENT".
func (k *look) agreementAtEnd(kind string, first, last int) int {
	if kind != extract.Agreement && kind != extract.Report && kind != extract.Minutes || last-first > 6 {
		return -1
	}
	cue := map[string]lexicon.Cue{extract.Agreement: lexicon.TitleAgreement, extract.Report: lexicon.TitleReport, extract.Minutes: lexicon.TitleMinutes}[kind]
	for i := first + 1; i <= last; i++ {
		if k.X.Match(k.T, i, last, cue) == last {
			return last
		}
	}
	return -1
}

func (k *look) setAsTitle(c *extract.Cell, first, end int) bool {
	if !unicode.IsUpper(firstRune(k.T.Tokens[first].Text)) || endsWith(c.Text, ";") || endsWith(c.Text, ".") && c.Last-c.First > 10 {
		return false
	}
	switch {
	case capitals(k.T.Between(first, end)):
		return true
	case k.OnlyMarksAfter(end, c.Last):
		return true
	case c.Bold && !k.allBold(), c.Size*10 >= k.Line*13:
		return true
	}
	mid, page := (c.Box.X0+c.Box.X1)/2, (k.Left+k.Right)/2
	return mid > page-2*k.Line && mid < page+2*k.Line && c.Box.X0 > k.Left+3*k.Line
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
	pages := 0
	for n, k := range looks {
		cells := k.inside(span)
		if len(cells) == 0 {
			continue
		}
		if pages == 0 {
			k.firstPage(cells, s)
		}
		pages++
		if n < 12 || n > len(looks)-3 {
			k.anywhere(cells, s)
		}
	}
	if pages >= 4 {
		s[extract.Report] += 2
		s[extract.Letter] -= 2
	}
	best := extract.Other
	for _, kind := range []string{extract.Letter, extract.Email, extract.Memo, extract.Agreement, extract.PressRelease, extract.Minutes, extract.Report} {
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

// firstPage weighs the title and the head.
func (k *look) firstPage(cells []int, s map[string]int) {
	h := head{}
	titled := false
	for n, i := range cells {
		if n > 40 {
			break
		}
		if kind := k.kindsAt(i, n); kind != "" && !titled && n < 12 && !h.text {
			s[kind] += 6
			titled = true
		}
		h.take(k, i, n)
	}
	h.weigh(s, titled)
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
	to, from, subject, date, sent, at bool
	dateline, here, salutation        bool
	number, honorific, compliments    bool
	closing, copies                   bool
	text                              bool // running text has begun
	run                               int
	atTop                             bool // the dateline is among the first cells
}

func (h *head) take(k *look, i, n int) {
	l := &k.Leads[i]
	if k.Prose[i] {
		h.run++
	}
	h.text = h.text || h.run >= 2
	h.closing = h.closing || l.Closing && n > 3
	h.copies = h.copies || l.Copies
	if h.run < 3 {
		_, _, ok := k.X.Has(k.T, k.Cells[i].First, k.Cells[i].Last, lexicon.Compliments)
		h.compliments = h.compliments || ok
	}
	h.salutation = h.salutation || l.Salutation && h.run < 3
	if h.text {
		return
	}
	switch l.Field {
	case lexicon.FieldTo:
		h.to = true
	case lexicon.FieldFrom:
		h.from = true
	case lexicon.FieldSubject:
		h.subject = true
	case lexicon.FieldDate:
		h.date = true
	}
	h.at = h.at || strings.ContainsRune(k.Cells[i].Text, '@')
	h.here = h.here || l.Here || l.PerList
	h.number = h.number || l.Number
	h.honorific = h.honorific || l.Honorific && k.Cells[i].Last-k.Cells[i].First < 9
	if l.Date && !k.Prose[i] {
		h.dateline = true
		h.atTop = h.atTop || n < 5
	}
}

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
	add(letter, h.honorific, 2)
	add(letter, h.compliments, 8)
	header := h.to && h.from
	add(letter, header && h.number, 2)
	add(extract.Memo, header, 4)
	add(extract.Memo, header && h.subject, 2)
	add(extract.Memo, header && h.number, -1)
	add(extract.Email, (header || h.from && h.subject) && h.at, 9)
	plain := !h.here && !h.salutation && !h.closing && !header && !h.honorific && !h.number
	add(extract.PressRelease, h.atTop && plain && !titled, 3)
}

// anywhere weighs the phrases of the whole text, each once a page.
func (k *look) anywhere(cells []int, s map[string]int) {
	says := []struct {
		cue    lexicon.Cue
		kind   string
		weight int
		most   int
	}{
		{lexicon.SaysAgreement, extract.Agreement, 2, 8},
		{lexicon.SaysMinutes, extract.Minutes, 2, 6},
		{lexicon.SaysPress, extract.PressRelease, 2, 6},
		{lexicon.SaysReport, extract.Report, 1, 3},
	}
	seen := map[string]bool{}
	got := map[lexicon.Cue]int{}
	for _, i := range cells {
		for t := k.Cells[i].First; t <= k.Cells[i].Last; t++ {
			for _, w := range says {
				end := k.X.Match(k.T, t, min(t+6, len(k.T.Tokens)-1), w.cue)
				if end < 0 || w.cue == lexicon.SaysReport && !k.heads(i, t, end) {
					continue
				}
				phrase := string(w.cue) + k.T.Between(t, end)
				if !seen[phrase] && got[w.cue] < w.most {
					seen[phrase] = true
					got[w.cue] += w.weight
				}
			}
		}
	}
	for _, w := range says {
		s[w.kind] += got[w.cue]
	}
}

// heads: the phrase is a heading: it fills its line, an ordinal apart.
func (k *look) heads(i, first, end int) bool {
	c := &k.Cells[i]
	return c.Last-c.First < 8 && first <= c.First+1 && c.Last-end <= 4 && !endsWith(c.Text, ".")
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"“«('¡¿"))
	return r
}

func endsWith(s, marks string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return s != "" && strings.ContainsRune(marks, r)
}
