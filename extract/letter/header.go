package letter

import (
	"strings"

	"legajo/extract"
	"legajo/language/name"
)

// headerSigner: where nobody signs below the text, the person whom the header
// names as the sender wrote it; else the header's sender only sent it.
func (r *reader) headerSigner(z *zoned) {
	if r.anyoneSigned() {
		return
	}
	for i := range z.from {
		p := &z.from[i]
		if p.person == nil {
			continue
		}
		form := extract.FormTyped
		if p.form != "" {
			form = p.form
		}
		a, ok := r.add(p, "field-from", extract.ScoreSure)
		if ok {
			r.d.AddRelation(extract.Relation{Kind: extract.Signed, From: extract.ToEntity(a.entity), To: extract.Self(), Form: form, Role: a.role, Evidence: r.evidence(a.first, a.last, "field-from", extract.ScoreFair+50)})
		}
	}
}

// headSigner: where only a given name stands below the text, the person whose name heads the
// letter and opens with it signs: "Ann Holt" over her address, "Ann" at the foot.
func (r *reader) headSigner(z *zoned) {
	head, foot := z.of(extract.ZoneLetterhead), z.of(extract.ZoneSignature)
	if r.anyoneSigned() || len(z.from) > 0 || len(head) == 0 || len(foot) != 1 {
		return
	}
	c, who := foot[0], r.one(head[0].First, head[0].Last)
	given, _, _ := strings.Cut(name.Parse(who.text).Given, " ")
	if key := name.Fold(trimmed(c.Text)); who.class != person || key == "" || key != name.Fold(given) {
		return
	}
	r.sign(&party{person: &chunk{class: person, first: c.First, last: c.Last, text: who.text, box: c, newLine: true}, first: c.First})
}

// byGivenName: whoever the header names as the one sender signs with a given name
// alone, over the title or the organisation: "Ann" over "Chair, Quay Trust".
func (r *reader) byGivenName(z *zoned, column []extract.Cell, block []party) {
	if len(z.from) != 1 || z.from[0].person == nil || len(block) != 1 || block[0].person != nil || len(block[0].roles)+len(block[0].orgs) == 0 {
		return
	}
	c := column[0]
	given, _, _ := strings.Cut(name.Parse(z.from[0].person.text).Given, " ")
	if key := name.Fold(trimmed(c.Text)); key == "" || key != name.Fold(given) {
		return
	}
	block[0].person = &chunk{class: person, first: c.First, last: c.Last, text: z.from[0].person.text, box: c, newLine: true}
	block[0].first = c.First
}

// headerTitle gives who alone signs, without a title, the one that the header
// tells of its sender, whom it does not name: "DE: Secretario General".
func (r *reader) headerTitle(z *zoned) {
	if len(z.from) != 1 || z.from[0].person != nil || len(z.from[0].roles) == 0 {
		return
	}
	var only *extract.Relation
	for k := range signedIn(r.d) {
		if only != nil {
			return
		}
		only = k
	}
	if only == nil || only.Absent != nil || r.d.Entities[only.From.Index].Kind != extract.Person {
		return
	}
	for i := range r.d.Roles {
		if r.d.Roles[i].Person == only.From.Index {
			return
		}
	}
	first, last, ok := r.t.Within(only.Span)
	if !ok {
		return
	}
	p := z.from[0]
	p.person = &chunk{class: person, first: first, last: last, text: r.d.Entities[only.From.Index].Name}
	if a, ok := r.add(&p, "field-from", extract.ScoreFair); ok {
		only.Role = a.role
	}
}
