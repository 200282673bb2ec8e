package letter

import (
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
)

// earlier reads the headers of the messages that an e-mail carries below its own
// text: who wrote them, to whom. They are no letters of this paper's sender; later
// steps cite them and know who says "I" in them.
func (r *reader) earlier(z *zoned) {
	cells := z.ruled(extract.ZoneBody, extract.RuleEarlier)
	field := lexicon.Cue("") // whose value may go on
	for i := 0; i < len(cells); i++ {
		c := &cells[i]
		found := r.mailField(c)
		if found == "" {
			if n := r.toldWriter(cells[i:]); n > 0 {
				i, field = i+n-1, ""
				continue
			}
		}
		if found == lexicon.FieldFrom {
			r.begin(c)
		}
		if len(r.d.Earlier) == 0 {
			continue
		}
		m := &r.d.Earlier[len(r.d.Earlier)-1]
		m.Last = c.Last
		switch {
		case found == lexicon.FieldFrom || found == lexicon.FieldTo || found == lexicon.CopiesLead:
			r.inMessage(r.mailboxes([]extract.Cell{r.value(c, found)}), found)
		case found == "" && field != "" && strings.Contains(c.Text, "@"):
			r.inMessage(r.mailboxes([]extract.Cell{*c}), field)
			found = field
		}
		if field = found; found != "" {
			m.Head = c.Last
		}
	}
}

// begin adds a message that begins with a cell; the one before ends there.
func (r *reader) begin(c *extract.Cell) {
	if n := len(r.d.Earlier); n > 0 {
		r.d.Earlier[n-1].Last = c.First - 1
	}
	r.d.Earlier = append(r.d.Earlier, extract.Message{First: c.First, Head: c.Last, Last: c.Last})
}

// mailField is the field of an e-mail's header whose label opens a cell, with its
// colon; "" where none does.
func (r *reader) mailField(c *extract.Cell) lexicon.Cue {
	first := r.t.FirstWord(c.First, c.Last)
	for _, cue := range []lexicon.Cue{lexicon.FieldFrom, lexicon.FieldTo, lexicon.FieldDate, lexicon.FieldSubject, lexicon.CopiesLead} {
		end := r.x.Match(r.t, first, c.Last, cue)
		if end >= 0 && (strings.HasSuffix(r.t.Tokens[end].Text, ":") || end < c.Last && r.t.Tokens[end+1].Text == ":") {
			return cue
		}
	}
	return ""
}

// maxTold is how many lines may tell who wrote the message below them.
const maxTold = 3

// toldWriter reads who wrote a message from what stands over it, with an address and a
// colon: "On 3 May 2018 at 9:12, Ann Porter <ann@quay.example> wrote:". It gives how
// many lines that takes, 0 where the first of these is no such line.
func (r *reader) toldWriter(cells []extract.Cell) int {
	at, from, digit := -1, cells[0].First, false
	for n := range min(maxTold, len(cells)) {
		c := &cells[n]
		for k := c.First; k <= c.Last && at < 0; k++ {
			s := r.t.Tokens[k].Text
			digit = digit || strings.ContainsAny(s, "0123456789")
			switch {
			case strings.Contains(s, "@"):
				at = k
			case strings.HasSuffix(s, ",") || !properName(strings.Trim(s, ".<>()\"'")):
				from = k + 1 // behind the day and the hour
			}
		}
		if !strings.HasSuffix(c.Text, ":") {
			continue
		}
		if p, ok := r.mailbox(span(from, at)); ok && digit {
			whole := cells[0]
			whole.Last = c.Last
			r.begin(&whole)
			r.inMessage([]party{p}, lexicon.FieldFrom)
			return n + 1
		}
		break
	}
	return 0
}

// span is the tokens from first to last.
func span(first, last int) []int {
	var out []int
	for k := first; k <= last; k++ {
		out = append(out, k)
	}
	return out
}

// inMessage writes the parties of a header's field of the last message begun.
func (r *reader) inMessage(parties []party, field lexicon.Cue) {
	m := &r.d.Earlier[len(r.d.Earlier)-1]
	for i := range parties {
		a, ok := r.add(&parties[i], extract.RuleEarlier, extract.ScoreStrong)
		if !ok {
			continue
		}
		switch field {
		case lexicon.FieldFrom:
			m.From = append(m.From, a.entity)
		case lexicon.FieldTo:
			m.To = append(m.To, a.entity)
		default:
			m.Copied = append(m.Copied, a.entity)
		}
	}
}
