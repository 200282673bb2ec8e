package agreement

import (
	"slices"

	"legajo/extract"
)

// accepted writes the parties of a letter agreement: those for whom its signers
// sign, and those for whom others do below a line such as "Accepted and agreed".
// Where either side is unknown nobody is bound.
func accepted(t *extract.Text, d *extract.Document, lex *extract.Lexicon) {
	line := lex.AcceptLine(t)
	if line < 0 {
		return
	}
	var sides [2][]int // relations
	for i := range d.Relations {
		r := &d.Relations[i]
		first, _, ok := t.AtomsWithin(r.Evidence.Span)
		if r.Kind != extract.Signed || r.To.To != extract.RefSelf || r.From.To != extract.RefEntity || !ok {
			continue
		}
		side := 0
		if t.Atoms()[first].Token > line {
			side = 1
		}
		sides[side] = append(sides[side], i)
	}
	if len(sides[0]) == 0 || len(sides[1]) == 0 {
		return
	}
	var bound []int
	for k, i := range slices.Concat(sides[0], sides[1]) {
		r := &d.Relations[i]
		party := signsFor(d, r, k < len(sides[0]))
		if party != r.From.Index && len(r.For) == 0 {
			r.For = []int{party}
		}
		if !slices.Contains(bound, party) {
			bound = append(bound, party)
			d.AddRelation(extract.Relation{Kind: extract.PartyTo, From: extract.ToEntity(party), To: extract.Self(),
				Evidence: extract.Evidence{Span: r.Evidence.Span, Rule: "agreement.accepted", Score: 800}})
		}
	}
}

// signsFor is the entity for whom somebody signs a letter: whom the signature says,
// the organisation of the signer's role, or the sender of the letter; else the signer.
func signsFor(d *extract.Document, r *extract.Relation, sender bool) int {
	if len(r.For) > 0 {
		return r.For[0]
	}
	for i := range d.Roles {
		if o := &d.Roles[i]; o.Person == r.From.Index && o.Organisation >= 0 {
			return o.Organisation
		}
	}
	for i := range d.Relations {
		if o := &d.Relations[i]; sender && o.Kind == extract.Sent && o.From.To == extract.RefEntity && o.To.To == extract.RefSelf && d.Entities[o.From.Index].Kind == extract.Organisation {
			return o.From.Index
		}
	}
	return r.From.Index
}
