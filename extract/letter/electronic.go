package letter

import (
	"slices"
	"strings"
	"unicode"

	"legajo/extract"
	"legajo/ingest"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// Electronic marks who signed with a signature that the file itself carries.
// The certificate's name must be that of a person whom the document names:
// its words are the evidence. alone says that the file holds no other
// document, so that a signature on no page is this one's.
func Electronic(t *extract.Text, d *extract.Document, signatures []ingest.Signature, alone bool) {
	for i := range signatures {
		s := &signatures[i]
		if s.Page == 0 && !alone || s.Page > 0 && (s.Page < d.Span.Page || s.Page > d.Span.LastPage) {
			continue
		}
		who := max(signatory(d, s.Signer), signatory(d, s.Name))
		if who < 0 {
			d.AddNote(t, "signature", "candidate", "the file is signed electronically by somebody whom its words do not name: "+strings.TrimSpace(s.Signer+" "+s.Name), -1, -1)
			continue
		}
		signElectronic(d, who)
	}
}

// signatory is the person of the document all of whose names the certificate
// has, in whatever order; -1 where none or several do.
func signatory(d *extract.Document, certificate string) int {
	has := map[string]bool{}
	for _, w := range strings.Fields(name.Fold(certificate)) {
		has[w] = true
	}
	found := -1
	for i := range d.Entities {
		words := strings.Fields(name.Fold(d.Entities[i].Name))
		if d.Entities[i].Kind != extract.Person || len(words) < 2 || !all(words, has) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

func all(words []string, has map[string]bool) bool {
	for _, w := range words {
		if !has[w] {
			return false
		}
	}
	return true
}

// signElectronic sets the form of the person's signature, or adds one where
// the text below shows none, with the last place that names the person.
func signElectronic(d *extract.Document, who int) {
	for k := range signedIn(d) {
		if k.From == extract.ToEntity(who) {
			k.Form, k.Score = extract.FormElectronic, max(k.Score, extract.ScoreSure)
			return
		}
	}
	for i := range d.Relations {
		if r := &d.Relations[i]; (r.Kind == extract.Addressed || r.Kind == extract.Copied) && r.From == extract.Self() && r.To == extract.ToEntity(who) {
			return // whoever received it may have signed that it came
		}
	}
	for i := len(d.Mentions) - 1; i >= 0; i-- {
		if m := &d.Mentions[i]; m.Entity == who {
			d.AddRelation(extract.Relation{Kind: extract.Signed, From: extract.ToEntity(who), To: extract.Self(), Form: extract.FormElectronic, Evidence: extract.Evidence{Span: m.Span, Rule: "signature-field", Score: extract.ScoreStrong}})
			return
		}
	}
}

// certified puts what a signing program printed together with the typed name of
// the same person: the words of both are the same, in whatever order.
func (r *reader) certified(blocks [][]party) [][]party {
	for b := range blocks {
		var kept []party
		for i := range blocks[b] {
			p := &blocks[b][i]
			if o := r.typedSame(blocks, p); o != nil {
				o.form = extract.FormElectronic
				continue
			}
			kept = append(kept, *p)
		}
		blocks[b] = kept
	}
	return blocks
}

// typedSame is the party with the same name that stands apart from the
// certificate p, nil where p is none or stands alone.
func (r *reader) typedSame(blocks [][]party, p *party) *party {
	if p.form != extract.FormElectronic || p.person == nil {
		return nil
	}
	for b := range blocks {
		for i := range blocks[b] {
			o := &blocks[b][i]
			if o.person != nil && o.first != p.first && o.form != extract.FormElectronic && len(o.roles)+len(o.orgs) >= len(p.roles)+len(p.orgs) && sameWords(o.person.text, p.person.text) {
				return o
			}
		}
	}
	return nil
}

// sameWords: two names of the same two words or more; the shorter may lack some.
func sameWords(a, b string) bool {
	x, y := strings.Fields(name.Fold(name.Parse(a).String())), strings.Fields(name.Fold(name.Parse(b).String()))
	if len(x) > len(y) {
		x, y = y, x
	}
	has := map[string]bool{}
	for _, w := range y {
		has[w] = true
	}
	return len(x) >= 2 && all(x, has)
}

// marginSigners reads the lines that a signing program sets in a margin:
// "Firmado digitalmente por …". They tell the form of a signature below the
// text; where nobody signs there, the person that they name did.
func (r *reader) marginSigners(z *zoned) {
	for i := range z.cells {
		c := &z.cells[i]
		first := r.t.FirstWord(c.First, c.Last)
		end := r.x.MatchNear(r.t, first, c.Last, lexicon.ESigned)
		if z.kind[i] == extract.ZoneSignature || z.kind[i] == extract.ZoneBody || end < 0 {
			continue
		}
		tokens := r.marginName(z, i, end)
		if len(tokens) < 2 {
			continue
		}
		if who := signatory(r.d, r.joinTokens(tokens)); who >= 0 {
			r.signedInMargin(who)
			continue
		}
		if written := r.joinTokens(tokens); !r.anyoneSigned() && name.Score(written) >= 600 {
			k := chunk{class: person, first: tokens[0], last: tokens[0], text: written}
			p := party{person: &k, form: extract.FormElectronic, first: tokens[0]}
			if t, ok := r.marginTitle(tokens[len(tokens)-1], c.Last); ok {
				p.roles = []chunk{t}
				r.takeBackOffice(&t)
			}
			r.sign(&p)
		}
	}
}

// marginName gives the tokens of the name behind a signing program's lead, which
// may run on over the next two lines of its column.
func (r *reader) marginName(z *zoned, i, end int) []int {
	var out []int
	c := &z.cells[i]
	take := func(first, last int) bool {
		for k := first; k <= last; k++ {
			t := &r.t.Tokens[k]
			if t.Key == "" && strings.Contains("-–—", t.Text) && len(out) > 1 {
				return false // "Ana Ruiz Soto - Alcaldesa"
			}
			if r.x.Word(t.Key, lexicon.ESignTail) || strings.ContainsAny(t.Text, "0123456789@") || t.Key != "" && !unicode.IsUpper(firstRune(t.Text)) && len(t.Key) > 3 {
				return false
			}
			if t.Key != "" {
				out = append(out, k)
			}
		}
		return true
	}
	on := take(end+1, c.Last)
	for j := i + 1; on && j < len(z.cells) && j < i+6 && len(out) < 7; j++ {
		b := &z.cells[j]
		if b.Page != c.Page || b.Row > c.Row+2 {
			break
		}
		if b.Row > c.Row && b.Box.X0 < c.Box.X1 && c.Box.X0 < b.Box.X1 {
			on = take(b.First, b.Last)
		}
	}
	return out
}

// marginTitle is the title that a dash parts from the name before it, whose last token is
// given: "Firmado por: Ana Ruiz Soto - Alcaldesa".
func (r *reader) marginTitle(name, last int) (chunk, bool) {
	if name+2 > last || !strings.Contains("-–—", r.t.Tokens[name+1].Text) {
		return chunk{}, false
	}
	for k := name + 3; k <= last; k++ {
		if r.t.Tokens[k].Key == "" {
			last = k - 1 // the day, behind another dash
		}
	}
	c := r.one(name+2, last)
	return c, c.class == role
}

// takeBackOffice takes back the signature of the office whose holder a margin names: below the text
// stands nothing but the title.
func (r *reader) takeBackOffice(t *chunk) {
	words := r.officeWords(t)
	r.d.Relations = slices.DeleteFunc(r.d.Relations, func(k extract.Relation) bool {
		return k.Kind == extract.Signed && k.To == extract.Self() && k.From.To == extract.RefEntity && r.d.Entities[k.From.Index].Kind == extract.Office &&
			name.Fold(k.Role) == strings.Join(words, " ")
	})
}

func (r *reader) joinTokens(tokens []int) string {
	words := make([]string, len(tokens))
	for i, k := range tokens {
		words[i] = r.t.Tokens[k].Text
	}
	return strings.Trim(strings.Join(words, " "), " :,.")
}

// signedInMargin sets the form of a signature that stands below the text.
func (r *reader) signedInMargin(who int) {
	for k := range signedIn(r.d) {
		if k.From == extract.ToEntity(who) && k.Form != extract.FormCountersigned {
			k.Form, k.Score = extract.FormElectronic, max(k.Score, extract.ScoreSure)
		}
	}
}

func (r *reader) anyoneSigned() bool {
	for k := range signedIn(r.d) {
		if r.d.Entities[k.From.Index].Kind == extract.Person {
			return true
		}
	}
	return false
}
