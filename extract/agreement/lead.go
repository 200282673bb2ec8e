package agreement

import (
	"strings"

	"legajo/extract"
	"legajo/language"
	"legajo/language/lexicon"
)

// titleReach is within how many atoms of a title the name of its holder begins.
const titleReach = 14

// behindTitle is the atom at which the name of who holds the title at i begins, behind
// a comma and a form of respect: "el Sr. Alcalde de este Ayuntamiento, D. Juan Gil"; i
// where none does. titleEnd is the title's last atom.
func (s *scan) behindTitle(i, end int) (at, titleEnd int) {
	for k := i + 1; k < min(end, i+titleReach) && s.a[k].Sent == s.a[i].Sent; k++ {
		if n := s.cue(k+1, lexicon.Honorific); s.is(k, ",") && n > 0 {
			return s.skipLead(k+1, end), k - 1
		}
		if s.is(k, ";") || s.is(k, "\"") || s.is(k, "(") {
			break
		}
	}
	return i, i
}

// byWayOf is the atom at which the body begins by which the one at i acts, who is called
// by a title: "el Ejecutivo del Estado por conducto de la Secretaría …"; i where none is.
func (s *scan) byWayOf(i, end int) int {
	for k := i + 1; k < min(end, i+titleReach/2) && s.a[k].Sent == s.a[i].Sent; k++ {
		if n := s.cue(k, lexicon.RepresentBy); n > 0 {
			at := s.skipLead(k+n, end)
			if last := s.nameEnd(at, end); last > at && s.cue(at, lexicon.OrgHead) > 0 {
				return at
			}
			return i
		}
	}
	return i
}

// skipLead steps over articles, brackets, numbers and colons before a name.
func (s *scan) skipLead(i, end int) int {
	for i < end {
		a := &s.a[i]
		switch {
		case a.Kind == extract.AtomMark && a.Fold != "(":
			i++
		case s.is(i, "(") && s.is(i+2, ")"):
			i += 3
		case a.Kind == extract.AtomNumber && !s.glued(i+1) && s.formed(i, s.runEnd(i, end)) && s.a[i+1].Caps: // "1335 HOLM LLC"
			return i
		case a.Kind == extract.AtomNumber && !s.glued(i+1) || len(a.Text) == 1 && s.is(i+1, "."):
			i++
		case s.cue(i, lexicon.Between) > 1:
			i += s.cue(i, lexicon.Between)
		case s.cue(i, lexicon.OtherPart) > 2:
			i += s.cue(i, lexicon.OtherPart)
		case s.cue(i, lexicon.Honorific) > 0 && s.upper(i) && s.is(i+1, "."):
			i += 2
		case s.cue(i, lexicon.Honorific) == 1 && strings.Contains(a.Text, ".") && s.upper(i+1): // "D.ª Ana Gil"
			i++
		case s.cue(i, lexicon.Honorific) > 0 && !s.upper(i) && s.upper(i+s.cue(i, lexicon.Honorific)): // "doña Ana Gil"
			i += s.cue(i, lexicon.Honorific)
		case s.cue(i, lexicon.Determiner) > 0 && s.foreignArticle(i):
			return i
		case s.cue(i, lexicon.Determiner) > 0 && !(s.upper(i) && !a.Caps):
			i += s.cue(i, lexicon.Determiner)
		case s.upper(i) && s.cue(i, lexicon.Determiner) > 0:
			i++
		default:
			return i
		}
	}
	return i
}

// foreignArticle reports whether the article at atom i is none of the language that the
// paper is in: "EL ROBLE, INC." in English begins with it as a name.
func (s *scan) foreignArticle(i int) bool {
	return s.d.Language == language.English && s.upper(i) && s.cue(i+1, lexicon.OrgHead) == 0 && !language.Known(s.a[i].Text, language.English)
}
