package agreement

import (
	"slices"
	"strings"

	"legajo/extract"
	"legajo/language"
	"legajo/language/lexicon"
)

// writeSignature writes the signer with form, title and party.
func (s *scan) writeSignature(g *signature) {
	e := s.d.AddEntity(extract.Person, g.name)
	if g.party == e {
		g.party = -1
	}
	score := 800
	if g.strong {
		score = 900
	}
	s.d.AddMention(s.t, e, g.at[0], g.at[1], "agreement.signature", score)
	ev := extract.Evidence{Span: s.t.Span(g.at[0], g.at[1]), Rule: "agreement.signature", Score: score}
	title := s.withoutParty(strings.Join(strings.Fields(strings.Join(g.title, " ")), " "), g.party)
	r := extract.Relation{Kind: extract.Signed, From: extract.ToEntity(e), To: extract.Self(), Form: g.form, Role: title, Evidence: ev}
	if g.date >= 0 {
		r.Date, r.DateText = s.d.Dates[g.date].Value, s.d.Dates[g.date].Text
		s.days = append(s.days, g.date)
	}
	if g.party >= 0 {
		r.For = []int{g.party}
	}
	for i := range s.d.Relations { // one signature on a page and again on an annex, or one for each of two parties
		if o := &s.d.Relations[i]; o.Kind == extract.Signed && o.From == r.From && o.To == r.To {
			if len(o.For) > 0 && len(r.For) > 0 && !slices.Contains(o.For, g.party) {
				o.For = append(o.For, g.party)
				s.writeRoles(e, title, g, ev)
			}
			return
		}
	}
	s.d.AddRelation(r)
	s.writeRoles(e, title, g, ev)
}

// withoutParty takes the name of the party from the end of a title, where it stands
// without a word before it: "Presidenta ASOLUZ".
func (s *scan) withoutParty(title string, party int) string {
	for i := range s.bound {
		if s.bound[i].entity != party || party < 0 {
			continue
		}
		for _, called := range append([]string{s.bound[i].text}, s.bound[i].short...) {
			head := strings.TrimRight(strings.TrimSuffix(title, called), " ,-–")
			if len(head) < len(title) && head != "" && s.titled(head) && !s.endsOpen(head) {
				return head
			}
		}
	}
	return title
}

// writeWitness writes who signs as a witness: a person with a title, of whom no
// signature for a party is told.
func (s *scan) writeWitness(g *signature) {
	e := s.d.AddEntity(extract.Person, g.name)
	s.d.AddMention(s.t, e, g.at[0], g.at[1], "agreement.witness", 800)
	if title := strings.Join(strings.Fields(strings.Join(g.title, " ")), " "); title != "" {
		g.party = -1
		s.writeRoles(e, title, g, extract.Evidence{Span: s.t.Span(g.at[0], g.at[1]), Rule: "agreement.witness", Score: 800})
	}
}

// writeRoles parts a title such as "Director of A and Chair of B" and writes
// each with its organisation.
func (s *scan) writeRoles(person int, title string, g *signature, ev extract.Evidence) {
	parts := s.titles(title)
	for _, p := range parts {
		role := extract.Role{Person: person, Organisation: -1, Title: p, Evidence: ev}
		if head, org := s.ofOrg(p); org != "" {
			role.Title, role.Organisation = head, s.organisation(org)
		} else if len(parts) == 1 && len(g.orgs) > 0 {
			role.Organisation = s.signersOrg(g)
		} else if len(parts) == 1 && g.party >= 0 && s.d.Entities[g.party].Kind == extract.Organisation {
			role.Organisation = g.party
		}
		s.d.AddRole(role)
	}
}

// signersOrg is the organisation that stands under a signer: the party, where
// it is named by its short name.
func (s *scan) signersOrg(g *signature) int {
	for _, o := range g.orgs {
		if e := s.partyNamed(o); e >= 0 {
			return e
		}
	}
	return s.organisation(strings.Join(g.orgs, " "))
}

func (s *scan) organisation(text string) int {
	text = strings.Trim(text, " ,.;")
	return s.d.AddEntity(extract.Organisation, text)
}

// titles parts a title at "and" before another word of a position.
func (s *scan) titles(title string) []string {
	words := strings.Fields(title)
	var out []string
	start := 0
	for i := 1; i+1 < len(words); i++ {
		if s.lex.Word(words[i], lexicon.ListAnd) && s.titled(words[i+1]) && s.hasOf(words[start:i]) {
			out = append(out, strings.Join(words[start:i], " "))
			start = i + 1
		}
	}
	if start < len(words) {
		out = append(out, strings.Join(words[start:], " "))
	}
	return out
}

func (s *scan) hasOf(words []string) bool {
	for _, w := range words {
		if s.lex.Word(w, lexicon.RoleOf) {
			return true
		}
	}
	return false
}

// ofOrg parts "Director General of Acme Council" into title and organisation:
// at the first "of", "at", "for" after which an organisation's name begins.
func (s *scan) ofOrg(title string) (head, org string) {
	words := strings.Fields(title)
	for i := 1; i+1 < len(words); i++ {
		if !s.lex.Word(words[i], lexicon.RoleOf) {
			continue
		}
		k := i + 1
		for k+1 < len(words) && s.lex.Word(words[k], lexicon.Determiner) {
			k++
		}
		if rest := strings.Join(words[k:], " "); s.beginsOrg(words[k:]) || s.d.FindEntity(extract.Organisation, rest) >= 0 {
			return strings.Join(words[:i], " "), rest
		}
	}
	for i := 1; i+1 < len(words); i++ { // "DIRECTORA EJECUTIVA FUNDACIÓN SEMILLAS"
		if rest := strings.Join(words[i:], " "); s.beginsOrg(words[i:]) && s.d.FindEntity(extract.Organisation, rest) >= 0 {
			return strings.Join(words[:i], " "), rest
		}
	}
	return "", ""
}

// beginsOrg reports whether words begin with an organisation's name: a word
// of its kind among the first capitalised ones, or a brand's single word.
func (s *scan) beginsOrg(words []string) bool {
	atoms := extract.AtomsOf(strings.Join(words, " "))
	for i := range atoms {
		a := &atoms[i]
		if !a.Upper {
			break
		}
		if s.lex.Word(a.Text, lexicon.OrgHead) || s.lex.Word(a.Text, lexicon.OrgEnd) {
			return len(words) > 1 && (i == 0 || !s.lex.Word(a.Text, lexicon.WeakHead))
		}
	}
	return len(words) <= 2 && len(atoms) > 0 && atoms[0].Upper && !s.lex.Word(atoms[0].Text, lexicon.NotAName) && !language.Usual(atoms[0].Text)
}
