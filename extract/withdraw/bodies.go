package withdraw

import (
	"slices"

	"legajo/extract"
	"legajo/language/lexicon"
)

// ourBodies reports whether the sentence of a phrase speaks of the senders'
// organisations, "our four organisations", or the document says that those who
// write it are some, "we write as organisations": not the people who sign.
func (s *scan) ourBodies(p phrase) bool {
	if s.ourSeveral(p) || s.bodiesSign() {
		return true
	}
	for k := range s.a {
		if s.cues.At(k, lexicon.Undersigned) > 0 && (s.cues.Any(k-reachBy, k+reachBy/2, lexicon.OrgListed) || s.cues.Any(k, k+s.cues.At(k, lexicon.Undersigned)-1, lexicon.OrgPlural)) {
			return true
		}
	}
	return s.weAreBodies()
}

// weAreBodies reports whether those who write a paper say that they are organisations.
func (s *scan) weAreBodies() bool {
	for k := range s.a {
		if s.cues.At(k, lexicon.Speaks) > 0 && s.cues.Any(k+1, k+reachBy/2, lexicon.OrgListed) {
			return true
		}
	}
	return false
}

// ourSeveral reports whether the sentence of a phrase speaks of several organisations as
// the senders' own: "nuestras organizaciones".
func (s *scan) ourSeveral(p phrase) bool {
	for k := p.from; k < p.at; k++ {
		if s.cues.At(k, lexicon.Ours) > 0 && s.plural(k+1, min(k+4, p.at)) {
			return true
		}
	}
	return false
}

// bodies gives the organisations of those who sign the document, as their
// roles and the words beside their names say, without the one that is left.
func (s *scan) bodies(left int) []int {
	var list []int
	for r := range s.authored(extract.Signed) {
		if e := s.bodyOf(r.From.Index); e >= 0 && e != left && !slices.Contains(list, e) {
			list = append(list, e)
		}
	}
	return list
}

// bodyOf gives the one organisation that a person belongs to, -1 where none or
// more than one is said.
func (s *scan) bodyOf(person int) int {
	body := none
	for i := range s.d.Roles {
		if r := &s.d.Roles[i]; r.Person == person && r.Organisation >= 0 {
			body.also(r.Organisation)
		}
	}
	for i := range s.d.Relations {
		if r := &s.d.Relations[i]; r.Kind == extract.AffiliatedWith && r.From == extract.ToEntity(person) && r.To.To == extract.RefEntity {
			body.also(r.To.Index)
		}
	}
	return body.one()
}

// only is the one entity that is told of, while there is no other.
type only int

const (
	none    only = -1
	several only = -2
)

// also tells of one more, -1 of none.
func (o *only) also(e int) {
	switch {
	case e < 0 || *o == only(e):
	case *o == none:
		*o = only(e)
	default:
		*o = several
	}
}

// one is the entity, -1 for none or several.
func (o only) one() int { return max(int(o), -1) }
