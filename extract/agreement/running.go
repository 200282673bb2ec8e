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
// Soto.–La Directora, …".
func (s *scan) running() {
	from, marked := 0, false
	for k := 1; k < len(s.a); k++ {
		if s.a[k].Token < s.signing || s.cue(k, lexicon.Conformed) == 0 || !s.a[k-1].Glued && s.a[k-1].Kind != extract.AtomMark {
			continue
		}
		s.sentence(max(from, s.begins(k)), s.backOver(k), extract.FormConformed)
		from, marked = k+s.cue(k, lexicon.Conformed), true
	}
	if !marked {
		s.dashed()
	}
}

// dashed reads the signers that stops with dashes part, each after an article
// and a title.
func (s *scan) dashed() {
	from := -1
	for k := 1; k+1 < len(s.a); k++ {
		if s.a[k].Token < s.signing || !s.is(k, "-") || !s.is(k-1, ".") {
			continue
		}
		if from > 0 {
			s.sentence(from, k-1, extract.FormTyped)
		}
		if from = -1; s.cue(k+1, lexicon.Determiner) > 0 && s.a[k+1].Upper {
			from = k + 1
		}
	}
	if from < 0 {
		return
	}
	end := from
	for end < len(s.a) && s.a[end].Sent <= s.a[from].Sent+1 && !(s.is(end, ".") && len(s.a[end-1].Text) > 4) {
		end++
	}
	s.sentence(from, end, extract.FormTyped)
}

// begins is the first atom of the sentence, or of those that marks join, in
// which atom k stands.
func (s *scan) begins(k int) int {
	first := k
	for first > 0 && s.a[first-1].Sent >= s.a[k].Sent-1 && s.a[first-1].Token >= s.signing {
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
// the name behind the last comma or colon.
func (s *scan) sentence(first, end int, form string) {
	at := end
	for at > first && !s.is(at-1, ",") && !s.is(at-1, ":") {
		at--
	}
	if at == first || at >= end || end-at > 8 || name.Score(s.t.AtomText(at, end-1)) < minBare && !s.represents(s.t.AtomText(at, end-1)) {
		return
	}
	g := signature{form: form, strong: true, party: -1, date: -1,
		name: s.t.AtomText(at, end-1), at: [2]int{s.a[at].Token, s.a[end-1].Token}}
	colon := at - 1
	for colon > first && !s.is(colon, ":") {
		colon--
	}
	if s.is(colon, ":") {
		g.party = s.partySaid(first, colon)
	}
	title := colon
	for title+1 < at && (title == colon && s.is(title, ":") || s.cue(title, lexicon.Determiner) > 0) {
		title++
	}
	if text := strings.TrimRight(s.t.AtomText(title, max(title, at-2)), " ,"); title < at-1 && s.titled(text) {
		g.title = append(g.title, text)
	}
	s.fromClause(&g)
	if g.party >= 0 {
		s.writeSignature(&g)
	}
}

// partySaid is the party that the last words before a colon name, -1 where they
// name none.
func (s *scan) partySaid(first, colon int) int {
	for i := colon - 1; i >= first; i-- {
		if s.cue(i, lexicon.SignFor) > 0 {
			return s.partyCalled(s.t.AtomText(i+s.cue(i, lexicon.SignFor), colon-1), true)
		}
	}
	return -1
}
