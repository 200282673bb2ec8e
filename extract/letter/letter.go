// Package letter reads who did what in a letter, memo, e-mail or press
// release from its zones: a document with zones in; people, organisations,
// offices, roles, and who signed, sent, was addressed and was copied out.
//
// It never looks for names in running text: what a zone's structure does not
// say is left out, with a note of what was looked for.
package letter

import (
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
)

// maxPlainBlock is how many lines the signature block of a paper without a kind
// may have: a longer one is a list.
const maxPlainBlock = 14

// Read appends what the zones of a document say. It reads d.Kind and d.Zones;
// agreements, and reports without the header of a memorandum, are left alone.
func Read(t *extract.Text, d *extract.Document, x *extract.Lexicon) {
	r := &reader{t: t, d: d, x: x}
	z := r.zones()
	switch {
	case d.Kind == extract.Letter, d.Kind == extract.Memo, d.Kind == extract.Email, d.Kind == extract.Report && z.headed():
		r.fields(z)
		r.sender(z)
		verbale := r.compliments(z)
		r.addressees(z, verbale)
		if !verbale {
			r.signatures(z)
		}
		r.notToSelf()
		r.copies(z)
		r.headSigner(z)
		r.headerSigner(z)
		r.headerTitle(z)
		r.marginSigners(z)
		r.presented(z)
		r.holdAtSender()
		r.earlier(z)
	case d.Kind == extract.PressRelease:
		r.fields(z)
		r.issuers(z)
		r.signatures(z)
		r.copies(z)
	case d.Kind == extract.Minutes:
		r.fields(z)
		r.signatures(z)
	case d.Kind == extract.Other:
		if len(z.without(extract.ZoneSignature, extract.RuleSignList)) <= maxPlainBlock {
			r.signatures(z)
		}
		r.copies(z)
	}
}

// zoned is the document's cells by zone, in the order of the eye.
type zoned struct {
	cells []extract.Cell
	kind  []string
	rule  []string
	// to and from are what the header fields say.
	from []party
}

func (r *reader) zones() *zoned {
	z := &zoned{cells: r.t.Cells()}
	z.kind, z.rule = make([]string, len(z.cells)), make([]string, len(z.cells))
	at := make([]int, len(r.t.Tokens))
	for i := range r.d.Zones {
		first, last, ok := r.t.Within(r.d.Zones[i].Span)
		for k := first; ok && k <= last; k++ {
			at[k] = i + 1
		}
	}
	for i := range z.cells {
		if n := at[z.cells[i].First]; n > 0 {
			z.kind[i], z.rule[i] = r.d.Zones[n-1].Kind, r.d.Zones[n-1].Rule
		}
	}
	return z
}

// headed: a header names addressee and sender.
func (z *zoned) headed() bool {
	return len(z.ruled(extract.ZoneHeader, string(lexicon.FieldTo))) > 0 && len(z.ruled(extract.ZoneHeader, string(lexicon.FieldFrom))) > 0
}

// of gives the cells of one kind of zone.
func (z *zoned) of(kind string) []extract.Cell {
	var out []extract.Cell
	for i := range z.cells {
		if z.kind[i] == kind {
			out = append(out, z.cells[i])
		}
	}
	return out
}

// addressBlock gives the cells of the address block, without a list of
// recipients below the text.
func (z *zoned) addressBlock() []extract.Cell {
	var out []extract.Cell
	for i := range z.cells {
		if z.kind[i] == extract.ZoneAddressee && !strings.HasPrefix(z.rule[i], extract.RuleRecipients) {
			out = append(out, z.cells[i])
		}
	}
	return out
}

// ruled gives runs of cells of a kind whose zones have one rule.
func (z *zoned) ruled(kind, rule string) []extract.Cell {
	var out []extract.Cell
	for i := range z.cells {
		if z.kind[i] == kind && z.rule[i] == rule {
			out = append(out, z.cells[i])
		}
	}
	return out
}

// without gives the cells of a kind whose zones have another rule.
func (z *zoned) without(kind, rule string) []extract.Cell {
	var out []extract.Cell
	for i := range z.cells {
		if z.kind[i] == kind && z.rule[i] != rule {
			out = append(out, z.cells[i])
		}
	}
	return out
}

// fields sets number, subject, place and title from their zones.
func (r *reader) fields(z *zoned) {
	led := false // the number stands behind the paper's name, not behind "Ref."
	for i := range z.cells {
		c := &z.cells[i]
		switch {
		case z.kind[i] == extract.ZoneNumber && (r.d.Number == "" || !led && r.leadsNumber(c)):
			if z.rule[i] == "code" {
				r.d.Number, led = trimmed(c.Text), true
			} else if r.aboutWhat(c) {
				r.d.Subject = strings.TrimSpace(r.d.Subject + " " + r.afterLabel(c, lexicon.FieldReference))
			} else if n := r.number(c, z.beside(i)); n != "" {
				r.d.Number, led = n, r.leadsNumber(c)
			}
		case (z.kind[i] == extract.ZoneSubject || z.rule[i] == string(lexicon.FieldSubject)) && z.kind[i] != extract.ZoneBody:
			r.d.Subject = strings.TrimSpace(r.d.Subject + " " + r.afterLabel(c, lexicon.FieldSubject))
		case z.kind[i] == extract.ZoneDateline && r.d.Place == "":
			r.d.Place = r.place(c)
		}
	}
	r.findTitle(z)
	if r.d.Number == "" {
		r.registryNumber(z)
	}
}

// aboutWhat: behind "Ref.:" stand words, not a number: what the letter is about.
func (r *reader) aboutWhat(c *extract.Cell) bool {
	v := r.value(c, lexicon.FieldReference)
	if v.First == c.First || v.Last-v.First < 2 || r.leadsNumber(c) {
		return false
	}
	for i := v.First; i < v.First+2; i++ {
		s := r.t.Tokens[i].Text
		if strings.ContainsAny(s, "0123456789/") || r.x.Match(r.t, i, v.Last, lexicon.NumberLead) >= 0 || r.x.Match(r.t, i, v.Last, lexicon.NumberMark) >= 0 {
			return false
		}
	}
	return true
}

// leadsNumber: the cell opens with the name of the paper: "OFICIO N° 12".
func (r *reader) leadsNumber(c *extract.Cell) bool {
	first := r.t.FirstWord(c.First, c.Last)
	return r.x.MatchNear(r.t, first, c.Last, lexicon.NumberLead) > r.x.MatchNear(r.t, first, c.Last, lexicon.FieldReference)
}

// registryNumber takes the number from the box of a registry: its first long
// figure.
func (r *reader) registryNumber(z *zoned) {
	for _, c := range z.ruled(extract.ZoneStamp, "registry") {
		for i := c.First; i <= c.Last; i++ {
			if s := strings.Trim(r.t.Tokens[i].Text, " .,;:()*"); len(s) >= 6 && strings.ContainsAny(s, "0123456789") && !strings.ContainsAny(s, ":") {
				r.d.Number = s
				return
			}
		}
	}
}

// beside is the next cell on the same row, nil where there is none.
func (z *zoned) beside(i int) *extract.Cell {
	if i+1 < len(z.cells) && z.cells[i+1].Row == z.cells[i].Row {
		return &z.cells[i+1]
	}
	return nil
}

// number is the reference in "Oficio No. DGP/123/2017": what follows the
// label, as far as its figures go.
func (r *reader) number(c, beside *extract.Cell) string {
	first := r.t.FirstWord(c.First, c.Last)
	end := max(r.x.MatchNear(r.t, first, c.Last, lexicon.NumberLead), r.x.MatchNear(r.t, first, c.Last, lexicon.FieldReference))
	for e := end; e < c.Last; {
		if e = r.x.Match(r.t, e+1, c.Last, lexicon.NumberMark); e < 0 {
			break
		}
		end = e
	}
	if end < 0 {
		end = r.x.Match(r.t, first, c.Last, lexicon.NumberMark)
	}
	if end < 0 {
		return ""
	}
	end = r.markBehind(end, c.Last)
	rest := ""
	if end < c.Last {
		rest = trimmed(r.text(end+1, r.beforeLabel(end+1, c.Last)))
	} else if beside != nil {
		rest = trimmed(beside.Text)
	}
	if !strings.ContainsAny(rest, "0123456789") {
		return ""
	}
	return strings.TrimRight(rest, " /-")
}

// markBehind is the mark of a number that stands a few words behind the label
// that ends at token end: "Oficio de remisión No. 45"; end where none does.
func (r *reader) markBehind(end, last int) int {
	for k := end + 1; k <= min(end+4, last); k++ {
		if strings.ContainsAny(r.t.Tokens[k].Text, "0123456789") {
			break
		}
		if e := r.x.Match(r.t, k, last, lexicon.NumberMark); e >= 0 && e < last {
			return e
		}
	}
	return end
}

// beforeLabel is the last token before another field's label: "CE/12" in
// "Our ref: CE/12 Date: 4 May".
func (r *reader) beforeLabel(first, last int) int {
	for i := first + 1; i <= last; i++ {
		for _, cue := range []lexicon.Cue{lexicon.FieldDate, lexicon.FieldPrior, lexicon.FieldReference, lexicon.FieldSubject} {
			if e := r.x.Match(r.t, i, last, cue); e >= i && strings.HasSuffix(r.t.Tokens[e].Text, ":") {
				return i - 1
			}
		}
	}
	return last
}

// afterLabel is a cell's text without the label that opens it.
func (r *reader) afterLabel(c *extract.Cell, cue lexicon.Cue) string {
	v := r.value(c, cue)
	if v.First > v.Last {
		return ""
	}
	return strings.Trim(r.text(v.First, v.Last), " :.-–")
}

// value is a cell without the label that opens it; First > Last where nothing
// is left.
func (r *reader) value(c *extract.Cell, cues ...lexicon.Cue) extract.Cell {
	v := *c
	first := r.t.FirstWord(c.First, c.Last)
	end := -1
	for _, cue := range cues {
		end = max(end, r.x.MatchNear(r.t, first, c.Last, cue))
	}
	if end >= 0 {
		v.First = end + 1
	}
	for v.First <= v.Last && r.t.Tokens[v.First].Key == "" && !isBlank(r.t.Tokens[v.First].Text) && (end >= 0 || !isBullet(r.t.Tokens[v.First].Text)) {
		v.First++ // a bullet without a label opens an entry
	}
	if v.First <= v.Last {
		v.Box.X0 = r.t.WordBox(v.First).X0
		v.Text = r.text(v.First, v.Last)
	}
	return v
}

// place is the town in "Ciudad de México, a 4 de mayo de 2017".
func (r *reader) place(c *extract.Cell) string {
	v := r.value(c, lexicon.FieldDate)
	c = &v
	for i := c.First; i <= c.Last && i < c.First+6; i++ {
		s := r.t.Tokens[i].Text
		if strings.ContainsAny(s, "0123456789") || r.x.Word(s, lexicon.DateWord) {
			return ""
		}
		if strings.HasSuffix(s, ",") || strings.HasSuffix(s, ".-") {
			return trimmed(r.text(c.First, i))
		}
	}
	return ""
}
