package letter

import (
	"strings"

	"legajo/extract"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// maxPresented is how many tokens the sentence may have in which who signs says
// who that is.
const maxPresented = 80

// presented reads the first sentence of the text where it tells as what the one
// who signs does: "Ana Ruiz, vecina de Oria, en mi calidad de presidenta de la
// Asociación X, expongo …", "en representación de X, de la que soy presidenta".
func (r *reader) presented(z *zoned) {
	signer := r.soleSigner()
	body := z.of(extract.ZoneBody)
	if signer < 0 || len(body) == 0 {
		return
	}
	first, last := body[0].First, min(body[0].First+maxPresented, body[len(body)-1].Last)
	named := r.nameWithin(signer, first, last)
	for i := first; i < last; i++ {
		if i > first && strings.HasSuffix(r.t.Tokens[i-1].Text, ".") && r.endsSentence(i-1) {
			return
		}
		if end := r.x.Match(r.t, i, last, lexicon.CapacityOwn); end >= 0 && end < last && r.presentsTitle(signer, end+1, last) {
			return
		}
		if end := r.x.Match(r.t, i, last, lexicon.Capacity); named && i > first && end >= 0 && end < last && r.presentsTitle(signer, end+1, last) {
			return
		}
		if end := r.x.Match(r.t, i, last, lexicon.Represents); end >= 0 && end < last && r.presentsOrg(signer, end+1, last) {
			return
		}
	}
}

// soleSigner is the person who alone signs the document, -1 where none or
// several do.
func (r *reader) soleSigner() int {
	out := -1
	for k := range signedIn(r.d) {
		if k.From.To != extract.RefEntity || out >= 0 && out != k.From.Index || r.d.Entities[k.From.Index].Kind != extract.Person || len(k.For) > 0 {
			return -1
		}
		out = k.From.Index
	}
	return out
}

// nameWithin: the first and the last word of the person's name stand among the
// tokens.
func (r *reader) nameWithin(person, first, last int) bool {
	words := strings.Fields(name.Fold(r.d.Entities[person].Name))
	found := map[string]bool{}
	for i := first; i <= last; i++ {
		found[name.Fold(strings.Trim(r.t.Tokens[i].Text, ".,;:"))] = true
	}
	return len(words) > 1 && found[words[0]] && found[words[len(words)-1]]
}

// clause is the last token before the comma or the end of the sentence, or before what
// the letter is about: "as Chair of the Trust | regarding the report".
func (r *reader) clause(first, last int) int {
	for i := first; i < last; i++ {
		s := r.t.Tokens[i].Text
		if i > first && r.opensSmall(s) && r.x.Match(r.t, i, last, lexicon.NameStops) >= i {
			return i - 1
		}
		if strings.HasSuffix(s, ",") || strings.HasSuffix(s, ";") || strings.HasSuffix(s, ":") || strings.HasSuffix(s, ".") && r.endsSentence(i) {
			return i
		}
	}
	return last
}

// presentsTitle gives the signer the title that begins at token first; who is one of
// a body's members holds none.
func (r *reader) presentsTitle(signer, first, last int) bool {
	c := r.one(first, r.clause(first, last))
	if c.class != role || r.x.Match(r.t, r.skipArticle(c.first, c.last), c.last, lexicon.MemberTitle) >= 0 {
		return false
	}
	t := r.titles(&c)[0]
	o := -1
	if t.org != "" {
		o = r.titleOrg(&t, "presented", extract.ScoreFair)
	}
	r.hold(signer, o, &t)
	return true
}

// presentsOrg gives the signer's title, told behind the organisation's name or at
// the foot, the organisation that begins at token first.
func (r *reader) presentsOrg(signer, first, last int) bool {
	end := r.clause(first, last)
	for i := first + 1; i <= end; i++ {
		if r.x.Match(r.t, i, end, lexicon.SpeaksOne) >= 0 || r.x.Match(r.t, i, end, lexicon.Speaks) >= 0 {
			end = i - 1 // "on behalf of the Union I write"
		}
		if r.x.Word(r.t.Tokens[i].Key, lexicon.JoinedBy) && i+2 <= end && r.opensSmall(r.t.Tokens[i+1].Text) && r.opensSmall(r.t.Tokens[i+2].Text) {
			end = i - 1 // "en nombre de la Unión y a la vez …"
		}
	}
	p, ok := r.named(first, end)
	if !ok || len(p.orgs) == 0 || p.orgs[0].class != org {
		return false
	}
	o := r.orgEntity(&p.orgs[0])
	r.d.AddMention(r.t, o, p.orgs[0].first, p.orgs[0].last, "presented", extract.ScoreFair)
	if at := r.x.Match(r.t, end+1, last, lexicon.WhoseIAm); at >= 0 && at < last {
		if c := r.one(at+1, r.clause(at+1, last)); c.class == role {
			t := r.titles(&c)[0]
			r.hold(signer, o, &t)
			return true
		}
	}
	if !r.belongs(signer) {
		r.holdsAt(signer, o)
	}
	return true
}

// hold adds the title to those of a person, or gives the organisation to the
// same title told at the foot.
func (r *reader) hold(person, organisation int, t *title) {
	for i := range r.d.Roles {
		o := &r.d.Roles[i]
		if o.Person != person {
			continue
		}
		if o.Organisation < 0 && strings.Join(r.stems(o.Title), " ") == strings.Join(r.stems(t.text), " ") {
			o.Organisation = organisation
			return
		}
		if o.Organisation == organisation || o.Organisation >= 0 {
			return // told at the foot
		}
	}
	r.d.AddRole(extract.Role{Person: person, Organisation: organisation, Title: t.text, Acting: r.acting(t.first, t.last), Evidence: r.evidence(t.first, t.last, "presented", extract.ScoreFair)})
}

// holdsAt gives a person's titles the organisation.
func (r *reader) holdsAt(person, organisation int) {
	for i := range r.d.Roles {
		if o := &r.d.Roles[i]; o.Person == person {
			o.Organisation = organisation
		}
	}
}
