package letter

import (
	"strings"
	"unicode/utf8"

	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// copies reads the copy lists: below the text and in the header. Who is
// already addressed is not copied too.
func (r *reader) copies(z *zoned) {
	cues := []lexicon.Cue{lexicon.CopiesLead, lexicon.CopiesPhrase}
	open, blind := r.copyParties(z.ruled(extract.ZoneCopies, "copies-label"), cues...)
	r.copied(open, "copies-label", extract.ScoreSure)
	r.copied(blind, "blind-label", extract.ScoreSure)
	r.copied(r.parties(z.ruled(extract.ZoneCopies, "courtesy-lines"), true), "courtesy-lines", extract.ScoreStrong)
	if !r.perList(z) {
		r.copied(r.distribution(z), "distribution-foot", extract.ScoreFair)
	}
	open, _ = r.copyParties(z.ruled(extract.ZoneHeader, "field-copies"), cues...)
	r.copied(open, "field-copies", extract.ScoreSure)
	_, blind = r.copyParties(z.ruled(extract.ZoneHeader, "field-blind"))
	r.copied(blind, "blind-label", extract.ScoreSure)
}

// copyParties reads a labelled list, who is copied openly and who blind. Each
// label opens an entry.
func (r *reader) copyParties(cells []extract.Cell, cues ...lexicon.Cue) (open, blind []party) {
	var run []extract.Cell
	hidden := false
	flush := func() {
		if len(run) > 0 && hidden {
			blind = append(blind, r.listParties(run)...)
		} else if len(run) > 0 {
			open = append(open, r.listParties(run)...)
		}
		run = nil
	}
	for i := range cells {
		v := r.value(&cells[i], append([]lexicon.Cue{lexicon.BlindLead}, cues...)...)
		if v.First > cells[i].First {
			flush()
			if first := r.firstWord(cells[i].First, cells[i].Last); first < v.First {
				hidden = r.x.Match(r.t, first, cells[i].Last, lexicon.BlindLead) >= 0
			}
		}
		if v.First <= v.Last {
			run = append(run, v)
		}
	}
	flush()
	return open, blind
}

// listParties reads the entries of a list of copies.
func (r *reader) listParties(cells []extract.Cell) []party {
	if r.d.Kind == extract.Email {
		return r.mailboxes(cells)
	}
	return r.parties(cells, true)
}

// copied writes COPIED for each party that is not addressed.
func (r *reader) copied(parties []party, rule string, score int) {
	for i := range parties {
		p := &parties[i]
		a, ok := r.add(p, rule, score)
		if !ok {
			continue
		}
		if r.isAddressed(a.entity) || r.abbreviates(a.entity) || p.person == nil && r.officeAddressed(a.role) {
			r.d.AddNote(r.t, "copy", "rejected", "is the addressee", a.first, a.last)
			continue
		}
		r.d.AddRelation(extract.Relation{Kind: extract.Copied, From: extract.Self(), To: extract.ToEntity(a.entity), Role: a.role, Blind: rule == "blind-label", Evidence: r.evidence(a.first, a.last, rule, score-r.doubt(p))})
	}
}

// abbreviates: the name is an addressee's with a surname cut to its initial:
// "Gregorio Llancapán S.".
func (r *reader) abbreviates(entity int) bool {
	e := &r.d.Entities[entity]
	short := strings.Fields(name.Fold(e.Name))
	if e.Kind != extract.Person || len(short) < 3 || utf8.RuneCountInString(short[len(short)-1]) > 1 {
		return false
	}
	for i := range r.d.Relations {
		k := &r.d.Relations[i]
		if k.Kind != extract.Addressed || k.From != extract.Self() || k.To.To != extract.RefEntity {
			continue
		}
		if full := name.Fold(r.d.Entities[k.To.Index].Name); strings.HasPrefix(full, strings.Join(short, " ")) && len(strings.Fields(full)) == len(short) {
			return true
		}
	}
	return false
}

// officeAddressed: the addressee is named with this title.
func (r *reader) officeAddressed(role string) bool {
	if role == "" {
		return false
	}
	for i := range r.d.Relations {
		if k := &r.d.Relations[i]; k.Kind == extract.Addressed && k.As == extract.AsTo && name.Fold(k.Role) == name.Fold(role) {
			return true
		}
	}
	return false
}

func (r *reader) isAddressed(entity int) bool {
	for i := range r.d.Relations {
		if k := &r.d.Relations[i]; k.Kind == extract.Addressed && k.To == extract.ToEntity(entity) && k.As == extract.AsTo {
			return true
		}
	}
	return false
}
