// Package office draws from the roles that a document gives its people who held
// which office: a person, a title and the organisation that it is of go in; the
// office, HELD and PART_OF come out.
//
// An office is a position that one person holds after another, so its name must
// tell it from all others: "Director" of nobody knows what body, or of a
// "Legal Unit" of whichever town, would make one of strangers. Where the
// document does not tell the body, there is no office.
package office

import (
	"slices"
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

const (
	rule = "role.office"
	// less is how much less sure an office is than the role that it is drawn
	// from: the title and the organisation must both be right.
	less = 50
	// highest is how many bodies a unit may be below the one that tells it
	// from others.
	highest = 3
)

// Find adds the offices of a document's roles. It runs behind all other steps:
// what they look at has no office that nobody wrote to.
func Find(d *extract.Document, lex *extract.Lexicon) {
	f := &finder{d: d, x: lex}
	for i := range d.Roles {
		f.role(&d.Roles[i])
	}
}

type finder struct {
	d *extract.Document
	x *extract.Lexicon
}

// role writes what a role says of an office.
func (f *finder) role(r *extract.Role) {
	if r.Score < extract.ScoreFair || r.Organisation < 0 || r.Organisation >= len(f.d.Entities) || f.d.Entities[r.Person].Kind != extract.Person {
		return
	}
	body, ok := f.body(r.Organisation)
	if !ok {
		return
	}
	title, ok := f.title(r)
	if !ok {
		return
	}
	v := r.Evidence
	v.Rule, v.Score = rule, v.Score-less
	person, org := extract.ToEntity(r.Person), extract.ToEntity(r.Organisation)
	if n := f.x.Phrase(strings.Fields(title), lexicon.MemberTitle); n > 0 {
		if n == len(strings.Fields(title)) {
			f.d.AddRelation(extract.Relation{Kind: extract.MemberOf, From: person, To: org, Date: span(r), Evidence: v})
		}
		return
	}
	of := extract.ToEntity(f.d.AddEntity(extract.Office, f.named(title, r.Organisation, body)))
	held := extract.Relation{Kind: extract.Held, From: person, To: of, Date: span(r), Evidence: v}
	if r.Acting {
		held.As, held.Role = extract.AsActing, r.Title // "Directora (S)"
	}
	f.d.AddRelation(held)
	f.d.AddRelation(extract.Relation{Kind: extract.PartOf, From: of, To: org, Evidence: v})
}

// named is an office's full name: its title with what it is of.
func (f *finder) named(title string, org, body int) string {
	for _, e := range []int{org, body} {
		if n := f.d.Entities[e].Name; !strings.Contains(name.Fold(title), name.Fold(n)) {
			title += ", " + n
		}
	}
	return title
}

// span is the time that a role is held, EDTF, "" where nothing is said of it.
func span(r *extract.Role) string {
	over := strings.HasPrefix(r.DateTo, "[")
	switch {
	case r.DateFrom == "" && (over || r.DateTo == ""):
		return r.DateTo
	case r.DateFrom == "":
		return "../" + r.DateTo
	case over:
		return r.DateFrom + "/" // it ended, nobody says when
	case r.DateTo == "":
		return r.DateFrom + "/.."
	}
	return r.DateFrom + "/" + r.DateTo
}

// title is the title of an office without what says only that it is held for the
// time being. There is none where several share it, or where it is what
// somebody has learnt.
func (f *finder) title(r *extract.Role) (string, bool) {
	words := f.lasting(strings.Fields(r.Title))
	if len(words) == 0 || f.x.Phrase(words, lexicon.Profession) == len(words) {
		return "", false
	}
	return strings.TrimRight(strings.Join(words, " "), " ,;"), f.post(words)
}

// lasting leaves out of a title the words that say how it is held: "Acting", "(E)".
// An "Encargada de Archivo" is in charge of a post of its own.
func (f *finder) lasting(words []string) []string {
	if n := f.x.Phrase(words, lexicon.Acting); n > 1 || n == 1 && f.post(words[1:]) {
		words = words[n:]
	}
	for i := 1; i < len(words); i++ {
		if f.x.Phrase(words[i:], lexicon.Acting) == len(words)-i {
			return words[:i]
		}
	}
	return words
}

// post: the head of the title is that of one holder's; one with a number is of a
// body that the number tells from others, not of who sends the paper.
func (f *finder) post(words []string) bool {
	post := false
	for i, w := range words {
		if f.x.Phrase(words[i:], lexicon.NumberMark) > 0 && i+1 < len(words) && strings.ContainsAny(words[i+1], "0123456789") {
			return false // "Presidenta J.V. N° 4"
		}
		if i > 0 && f.x.Word(w, lexicon.RoleOf) {
			break
		}
		switch {
		case f.x.Phrase(words[i:], lexicon.RoleHead) > 0, f.x.Phrase(words[i:], lexicon.RoleEnd) > 0:
			post = true
		case f.several(w):
			return false
		}
	}
	return post
}

// several: the word is the title of more than one: "Directores", "Chairs".
func (f *finder) several(word string) bool {
	key := name.Key(word)
	for _, end := range []string{"s", "es"} {
		if w := strings.TrimSuffix(key, end); w != key && (f.x.Word(w, lexicon.RoleHead) || f.x.Word(w, lexicon.RoleEnd)) {
			return true
		}
	}
	return false
}

// body is the organisation that tells an office of org from all others: org
// itself, or the one of which the document says that org is a part.
func (f *finder) body(org int) (int, bool) {
	for range highest {
		if f.whole(org) {
			return org, true
		}
		above := f.above(org)
		if above < 0 {
			return 0, false
		}
		org = above
	}
	return 0, false
}

// above is the one organisation of which another is a part, -1 where none or
// several are told.
func (f *finder) above(org int) int {
	out := -1
	for i := range f.d.Relations {
		r := &f.d.Relations[i]
		if r.Kind != extract.PartOf || r.From != extract.ToEntity(org) || r.To.To != extract.RefEntity || r.To.Index == org {
			continue
		}
		if out >= 0 && out != r.To.Index {
			return -1
		}
		out = r.To.Index
	}
	return out
}

// whole: the name is that of an organisation, by a word of its kind or as an
// acronym, no unit's, and has a word that tells it from others.
func (f *finder) whole(org int) bool {
	e := &f.d.Entities[org]
	words := strings.Fields(e.Name)
	if e.Kind != extract.Organisation || e.Type == "body" || f.unit(words) {
		return false
	}
	sub := slices.ContainsFunc(words, func(w string) bool { return f.x.Word(w, lexicon.SubBody) })
	kind, own := false, false
	for i, w := range words {
		switch {
		case f.x.Phrase(words[i:], lexicon.OrgHead) > 0, f.x.Phrase(words[i:], lexicon.OrgEnd) > 0, i > 0 && f.x.Phrase(words[i:], lexicon.LegalForm) > 0:
			kind = true
		case extract.Acronym(w):
			kind, own = true, true
		case !f.common(w) && !(sub && f.x.Word(w, lexicon.NotAName)): // "Planning Committee"
			own = true
		}
	}
	return kind && own
}

// common: many organisations have the word in their names.
func (f *finder) common(word string) bool {
	for _, c := range []lexicon.Cue{lexicon.SmallWord, lexicon.RoleOf, lexicon.RoleHead, lexicon.RoleEnd, lexicon.RoleAfter, lexicon.UnitHead, lexicon.UnitEnd} {
		if f.x.Word(word, c) {
			return true
		}
	}
	return false
}

// unit: the name opens or ends as a part of an organisation does.
func (f *finder) unit(words []string) bool {
	if n := f.x.Phrase(words, lexicon.UnitHead); n > 0 && n >= f.x.Phrase(words, lexicon.OrgHead) {
		return true
	}
	for i := range words {
		if i+f.x.Phrase(words[i:], lexicon.UnitEnd) == len(words) {
			return true
		}
	}
	return false
}
