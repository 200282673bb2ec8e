package agreement

import (
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// running reads the signatures of an agreement that a gazette prints as a
// sentence: "Por la Secretaría: el Secretario, Juan Pérez Soto.- Rúbrica.- Por
// el Museo: …", or without marks "firman el convenio.–El Secretario, Juan Pérez
// Soto.–Por el Museo, la Directora, …".
func (s *scan) running() {
	from, party, marked := 0, -1, false
	for k := 1; k < len(s.a); k++ {
		if s.a[k].Token < s.signing || s.cue(k, lexicon.Conformed) == 0 || !s.a[k-1].Glued && s.a[k-1].Kind != extract.AtomMark {
			continue
		}
		party = s.sentence(max(from, s.begins(k)), s.backOver(k), extract.FormConformed, party)
		from, marked = k+s.cue(k, lexicon.Conformed), true
	}
	if !marked {
		s.dashed()
	}
}

// dashed reads the signers that stops with dashes part. Where no words open the
// signature page they are those whom the clause names to represent a party.
func (s *scan) dashed() {
	from, party := -1, -1
	for k := 1; k+1 < len(s.a); k++ {
		if s.a[k].Token < s.signing && s.signing < len(s.t.Tokens) || !s.is(k, "-") || !s.is(k-1, ".") {
			continue
		}
		if from < 0 {
			from = s.begins(k)
			for from < k && s.paragraph(from) != s.paragraph(k) {
				from++
			}
		}
		if s.opensSigner(from) {
			party = s.sentence(from, k-1, extract.FormTyped, party)
		}
		from = k + 1
	}
	if from < 0 || !s.opensSigner(from) {
		return
	}
	end := from
	for end < len(s.a) && s.paragraph(end) == s.paragraph(from) && !(s.is(end, ".") && len(s.a[end-1].Text) > 4) {
		end++
	}
	s.sentence(from, end, extract.FormTyped, party)
}

// opensSigner reports whether what a gazette says of a signer begins at atom i: "El
// Secretario", "Por el Museo".
func (s *scan) opensSigner(i int) bool {
	return s.upper(i) && (s.cue(i, lexicon.Determiner) > 0 || s.cue(i, lexicon.SignFor) > 0)
}

// begins is the first atom of the sentence, or of those that marks join, in
// which atom k stands.
func (s *scan) begins(k int) int {
	first := k
	for first > 0 && s.a[first-1].Sent >= s.a[k].Sent-1 && (s.a[first-1].Token >= s.signing || s.signing == len(s.t.Tokens)) {
		first--
	}
	return first
}

// backOver steps back over the marks before atom k.
func (s *scan) backOver(k int) int {
	for k > 0 && s.a[k-1].Kind == extract.AtomMark {
		k--
	}
	return k
}

// sentence reads one signer of atoms first to end-1: for whom, the title, and
// the name behind the last comma or colon. One of whom it does not say for whom
// signs for the party of the signer before, which it gives for the next.
func (s *scan) sentence(first, end int, form string, before int) (party int) {
	at := end
	for at > first && !s.is(at-1, ",") && !s.is(at-1, ":") {
		at--
	}
	if at == first || at >= end || end-at > 8 {
		return -1
	}
	g := signature{form: form, strong: true, date: -1, name: s.t.AtomText(at, end-1), at: [2]int{s.a[at].Token, s.a[end-1].Token}}
	represents := s.represents(g.name)
	if name.Score(g.name) < minBare && !represents || !represents && s.signing == len(s.t.Tokens) || s.cues.Any(first, at-1, lexicon.WitnessHead) {
		return -1
	}
	var title int
	if g.party, title = s.partySaid(first, at); g.party < 0 && title == first {
		g.party = before
	}
	said := title > first
	for title < at && (s.a[title].Kind == extract.AtomMark || s.cue(title, lexicon.Determiner) > 0) {
		title++
	}
	if text := strings.TrimRight(s.t.AtomText(title, max(title, at-2)), " ,"); title < at-1 && s.titled(text) {
		g.title = append(g.title, text)
	}
	if len(g.title) == 0 && !said { // neither "for" nor what somebody is
		g.party = -1
	}
	s.fromClause(&g)
	if g.party >= 0 {
		s.writeSignature(&g)
	}
	return g.party
}

// partySaid is the party that the words behind "for" name before a colon between
// atoms first and end, or else before a comma, -1 where they name none, and the atom
// behind which a title may stand; first where no "for" stands there.
func (s *scan) partySaid(first, end int) (party, title int) {
	for i := end - 1; i >= first; i-- {
		n := s.cue(i, lexicon.SignFor)
		if n == 0 || !s.upper(i) || i > first && s.a[i-1].Kind != extract.AtomMark {
			continue
		}
		title = i + n
		for title < end && !s.is(title, ":") {
			title++
		}
		for k := title; k > i+n; k-- {
			if k < end && !s.is(k, ",") && !s.is(k, ":") {
				continue
			}
			if p := s.partyCalled(s.t.AtomText(i+n, k-1), true); p >= 0 {
				return p, k
			}
		}
		return -1, title
	}
	return -1, first
}
