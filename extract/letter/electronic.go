package letter

import (
	"strings"

	"legajo/extract"
	"legajo/ingest"
	"legajo/language/name"
)

// Electronic marks who signed with a signature that the file itself carries.
// The certificate's name must be that of a person whom the document names:
// its words are the evidence. alone says that the file holds no other
// document, so that a signature on no page is this one's.
func Electronic(t *extract.Text, d *extract.Document, signatures []ingest.Signature, alone bool) {
	for i := range signatures {
		s := &signatures[i]
		if s.Page == 0 && !alone || s.Page > 0 && (s.Page < d.Span.Page || s.Page > d.Span.LastPage) {
			continue
		}
		who := max(signatory(d, s.Signer), signatory(d, s.Name))
		if who < 0 {
			d.AddNote(t, "signature", "candidate", "the file is signed electronically by somebody whom its words do not name: "+strings.TrimSpace(s.Signer+" "+s.Name), -1, -1)
			continue
		}
		signElectronic(d, who)
	}
}

// signatory is the person of the document all of whose names the certificate
// has, in whatever order; -1 where none or several do.
func signatory(d *extract.Document, certificate string) int {
	has := map[string]bool{}
	for _, w := range strings.Fields(name.Fold(certificate)) {
		has[w] = true
	}
	found := -1
	for i := range d.Entities {
		words := strings.Fields(name.Fold(d.Entities[i].Name))
		if d.Entities[i].Kind != extract.Person || len(words) < 2 || !all(words, has) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

func all(words []string, has map[string]bool) bool {
	for _, w := range words {
		if !has[w] {
			return false
		}
	}
	return true
}

// signElectronic sets the form of the person's signature, or adds one where
// the text below shows none, with the last place that names the person.
func signElectronic(d *extract.Document, who int) {
	for i := range d.Relations {
		r := &d.Relations[i]
		if r.Kind == extract.Signed && r.From == extract.ToEntity(who) && r.To == extract.Self() {
			r.Form, r.Score = extract.FormElectronic, max(r.Score, extract.ScoreSure)
			return
		}
	}
	for i := range d.Relations {
		if r := &d.Relations[i]; (r.Kind == extract.Addressed || r.Kind == extract.Copied) && r.From == extract.Self() && r.To == extract.ToEntity(who) {
			return // whoever received it may have signed that it came
		}
	}
	for i := len(d.Mentions) - 1; i >= 0; i-- {
		if m := &d.Mentions[i]; m.Entity == who {
			d.AddRelation(extract.Relation{Kind: extract.Signed, From: extract.ToEntity(who), To: extract.Self(), Form: extract.FormElectronic, Evidence: extract.Evidence{Span: m.Span, Rule: "signature-field", Score: extract.ScoreStrong}})
			return
		}
	}
}
