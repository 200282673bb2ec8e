// Package agreement reads who is bound by an agreement and who signed it: an
// agreement's words and zones in; its parties with their short names, those
// who represent them, and the signatures of its last pages out.
//
// An amendment says which agreement it changes.
//
// Parties come from the clause that opens the agreement, signers from the
// signature page. A name above which nothing is signed is named to sign, and
// witnesses are no parties' signers.
package agreement

import (
	"strings"
	"unicode"

	"legajo/extract"
	"legajo/language"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// scan is a text on its way through the step.
type scan struct {
	t    *extract.Text
	d    *extract.Document
	lex  *extract.Lexicon
	cues *extract.Cues
	a    []extract.Atom

	accedes bool    // the paper is one by which somebody accedes to an agreement of others
	bound   []party // the parties, for the signature page
	signing int     // the token where the signature page begins
	annex   int     // and where an annex behind it does
	own     []bool  // the cells that name whom the signer above them signs for
	under   []int   // for each cell of a signature's block, 1 + the party over it
	days    []int   // the dates beside signatures, indices into d.Dates

	covered map[string]bool // folded lines beside a lone "and" of a cover; nil until asked for

	datesLead bool // each of them stands over who signs
}

// party is one who is bound, as the opening clause names it.
type party struct {
	first, last int // atoms of the name
	clause      int // atom at which the clause names it, or who acts for it
	text        string
	short       []string
	defined     bool // a short name or a legal form stands with it
	human       bool // what stands around the name says that it is a person's
	entity      int
	signer      *signer   // who represents it, where the clause says so
	beside      []*signer // who does so with that person
}

// signer is a person with a capacity.
type signer struct {
	first, last int
	name, title string
}

// Read appends the parties and signatures of an agreement, and the parties of a
// letter that its addressee signs too. It leaves other kinds of document alone.
func Read(t *extract.Text, d *extract.Document, lex *extract.Lexicon) {
	if d.Kind == extract.Letter {
		accepted(t, d, lex)
	}
	if d.Kind != extract.Agreement {
		return
	}
	s := &scan{t: t, d: d, lex: lex, cues: t.Cues(lex), a: t.Atoms()}
	s.accedes, s.signing = s.acceding(), s.signIntro()
	parties := s.parties()
	for i := range parties {
		s.writeParty(&parties[i])
	}
	if len(parties) < 2 && !(s.accedes && len(parties) == 1) {
		d.AddNote(t, "parties", "not_found", "no clause that names two parties", -1, -1)
	}
	s.signatures(parties)
	s.terms()
	s.day(parties)
	if !s.accedes {
		s.amends()
	}
	s.standing(parties)
}

func (s *scan) cue(i int, c lexicon.Cue) int { return s.cues.At(i, c) }

func (s *scan) is(i int, mark string) bool {
	return i >= 0 && i < len(s.a) && s.a[i].Fold == mark
}

// upper reports whether a word of a name can stand at i: one with a capital,
// be it inside, as brands have it.
func (s *scan) upper(i int) bool {
	if i < 0 || i >= len(s.a) || s.a[i].Kind == extract.AtomMark {
		return false
	}
	return s.a[i].Upper || strings.IndexFunc(s.a[i].Text, unicode.IsUpper) > 0
}

// writeParty makes an entity of a party, with PARTY_TO, its short names and
// who represents it.
func (s *scan) writeParty(p *party) {
	kind := extract.Organisation
	if s.person(p) {
		kind = extract.Person
	}
	p.entity = s.d.AddEntity(kind, p.text)
	for _, short := range p.short {
		if s.telling(short, p.text) {
			s.d.AddAlias(p.entity, short)
		}
	}
	ev := extract.Evidence{Span: s.t.AtomSpan(p.first, p.last), Rule: "agreement.parties", Score: 750}
	if p.defined {
		ev.Score = 900
	}
	s.d.Mentions = append(s.d.Mentions, extract.Mention{Entity: p.entity, Text: s.t.AtomText(p.first, p.last), Evidence: ev})
	s.d.AddRelation(extract.Relation{Kind: extract.PartyTo, From: extract.ToEntity(p.entity), To: extract.Self(), Role: strings.Join(p.short, "; "), Evidence: ev})
	if kind == extract.Organisation {
		for _, g := range p.signers() {
			s.writeSigner(p, g)
		}
	}
}

// signers are all who represent a party.
func (p *party) signers() []*signer {
	if p.signer == nil {
		return nil
	}
	return append([]*signer{p.signer}, p.beside...)
}

func (s *scan) writeSigner(p *party, g *signer) {
	e := s.d.AddEntity(extract.Person, g.name)
	ev := extract.Evidence{Span: s.t.AtomSpan(g.first, g.last), Rule: "agreement.represented", Score: 850}
	s.d.Mentions = append(s.d.Mentions, extract.Mention{Entity: e, Text: g.name, Evidence: ev})
	s.d.AddRelation(extract.Relation{Kind: extract.Represented, From: extract.ToEntity(e), To: extract.ToEntity(p.entity), Role: g.title, Evidence: ev})
	if g.title != "" {
		s.d.AddRole(extract.Role{Person: e, Organisation: p.entity, Title: g.title, Evidence: ev})
	}
}

// person reports whether a party is a person: no legal form, no word of an
// organisation, and a name that looks like one.
func (s *scan) person(p *party) bool {
	if p.human {
		return true
	}
	for k := p.first - 1; k >= max(p.first-3, 0); k-- { // "D. Juan Pérez", "doña Ana Mesa"
		if s.cue(k, lexicon.Honorific) > 0 && (s.upper(k) || len(s.a[k].Text) > 2) && !s.kindAt(p.first) {
			return name.Score(p.text) >= minLabelled || k == p.first-1 && len(s.a[k].Text) > 2 && p.last > p.first && !s.kind(p.first, p.last) // "doña Purificación Bermejo"
		}
	}
	for k := p.first; k <= p.last; k++ {
		if s.cue(k, lexicon.LegalForm) > 0 && k > p.first || s.kindAt(k) {
			return false
		}
	}
	for k := p.last + 1; k <= p.last+2 && k < len(s.a); k++ { // "…, mayor de edad"
		if s.cue(k, lexicon.PersonNature) > 0 {
			return name.Score(p.text) >= minLabelled || p.last > p.first && name.IsGiven(s.a[p.first].Text) // whose surname is a word of something else
		}
	}
	return !s.calledByKind(p) && (name.Score(p.text) >= 550 || p.bySurname() && name.Score(p.text) >= minLabelled)
}

// kindAt reports whether a word for a kind of organisation stands at atom k.
func (s *scan) kindAt(k int) bool {
	return s.cue(k, lexicon.OrgHead) > 0 || s.cue(k, lexicon.OrgEnd) > 0
}

// bySurname reports whether the party is called by the last word of its name, as
// people are and firms are not: Ned Holm ("Holm"), Holm Works ("Holm").
func (p *party) bySurname() bool {
	words := strings.Fields(name.Fold(p.text))
	return len(p.short) == 1 && len(words) > 1 && len(words) < 5 && name.Fold(p.short[0]) == words[len(words)-1]
}

// calledByKind reports whether a party is called by a word of its name behind an
// article, as people are not: Elmore Playgroup ("the Playgroup").
func (s *scan) calledByKind(p *party) bool {
	if len(p.short) == 0 || !strings.Contains(" "+name.Fold(p.text)+" ", " "+name.Fold(p.short[0])+" ") {
		return false
	}
	for k := p.last + 2; k < min(len(s.a), p.last+actReach); k++ {
		if s.a[k].Fold == name.Fold(p.short[0]) {
			return s.cue(k-1, lexicon.Determiner) > 0
		}
	}
	return false
}

// telling reports whether a short name says who it is in other papers too:
// not "the Company", "LA UNIVERSIDAD".
func (s *scan) telling(short, full string) bool {
	words := extract.AtomsOf(short)
	have := map[string]bool{}
	for _, a := range extract.AtomsOf(full) {
		have[a.Fold] = true
	}
	for i := range words {
		w := &words[i]
		if w.Kind == extract.AtomMark || s.lex.Word(w.Text, lexicon.Determiner) {
			continue
		}
		if s.lex.Word(w.Text, lexicon.OrgHead) || s.lex.Word(w.Text, lexicon.OrgEnd) || s.lex.Word(w.Text, lexicon.PartyRole) {
			continue
		}
		if have[w.Fold] || !language.Usual(w.Text) {
			return true
		}
	}
	return false
}
