package eval

import "strings"

func (s *scorer) relations(g *goldDocument, doc string) {
	signed, addressed, copied := findings{}, findings{}, findings{}
	for i := range s.export.relations {
		r := &s.export.relations[i]
		if doc == "" || !r.saidBy(doc) {
			continue
		}
		switch {
		case r.Kind == "SIGNED" && r.To == doc:
			signed.add(item{s.which(doc, r.From)}, r.finding())
		case r.Kind == "ADDRESSED" && r.From == doc && r.As != "through" && r.As != "attention":
			addressed.add(item{s.which(doc, r.To)}, r.finding())
		case r.Kind == "COPIED" && r.From == doc:
			copied.add(item{s.which(doc, r.To)}, r.finding())
		}
	}
	s.correspondents("SIGNED", g.Signed, g.SignedOptional, signed, g)
	s.correspondents("ADDRESSED", g.Addressed, g.AddressedOptional, addressed, g)
	s.correspondents("COPIED", g.Copied, g.CopiedOptional, copied, g)
}

// correspondents scores one relation: of alternatives the one that was found
// counts, and none of the others is wrong.
func (s *scorer) correspondents(name string, gold, optional []string, found findings, at *goldDocument) {
	want, free := set{}, setOf(optional)
	for _, g := range gold {
		keys := alternatives(g)
		owed := keys[0]
		for _, k := range keys {
			free[item{k}] = true
		}
		for _, k := range keys {
			if _, ok := found[item{k}]; ok {
				owed = k
				break
			}
		}
		want[item{owed}] = true
	}
	s.add(name, want, found, free, at)
}

func (s *scorer) withdrawals(g *goldDocument, doc string) {
	found, want, free := findings{}, set{}, set{}
	for i := range s.export.relations {
		r := &s.export.relations[i]
		if r.Kind == "WITHDREW_FROM" && r.saidOnlyBy(doc) {
			found.add(item{s.which(doc, r.From), s.which(doc, r.To), r.Date}, r.finding())
		}
	}
	for _, w := range g.WithdrewOptional {
		for _, who := range alternatives(w[0]) {
			for _, i := range exits(who, w[1], w[2]) {
				free[i] = true
			}
		}
	}
	for _, w := range g.Withdrew {
		ways := exits(w[0], w[1], w[2])
		owed := ways[0]
		for _, i := range ways {
			free[i] = true
		}
		for _, i := range ways {
			if _, ok := found[i]; ok {
				owed = i
				break
			}
		}
		want[owed] = true
	}
	s.add("WITHDREW_FROM", want, found, free, g)
}

// exits are all readings of who left what when.
func exits(who, from, date string) []item {
	var all []item
	for _, f := range alternatives(from) {
		for _, d := range alternatives(date) {
			all = append(all, item{who, f, d})
		}
	}
	return all
}

// cited scores one letter that a document speaks of.
func (s *scorer) cited(c goldCited, doc string, g *goldDocument) {
	letters := s.spokenOf(doc, c.Date)
	found := findings{}
	if len(letters) > 0 {
		found.add(item{c.Date}, finding{})
	}
	s.add("cited letters", setOf([]string{c.Date}), found, nil, g)
	for _, part := range []struct {
		as, kinds      string
		gold, optional []string
	}{
		{"signed", "SIGNED SENT", c.Signed, c.SignedOptional},
		{"addressed", "ADDRESSED", c.Addressed, c.AddressedOptional},
		{"copied", "COPIED", c.Copied, c.CopiedOptional},
	} {
		want, got, free := set{}, findings{}, set{}
		for _, k := range part.gold {
			want[item{c.Date, part.as, k}] = true
		}
		for _, k := range part.optional {
			free[item{c.Date, part.as, k}] = true
		}
		for i := range s.export.relations {
			r := &s.export.relations[i]
			if !strings.Contains(" "+part.kinds+" ", " "+r.Kind+" ") || !r.saidOnlyBy(doc) || !letters[r.From] && !letters[r.To] {
				continue
			}
			other := r.To
			if part.as == "signed" {
				other = r.From
			}
			if k := s.which(doc, other); !strings.HasPrefix(k, "~") {
				got.add(item{c.Date, part.as, k}, r.finding())
			}
		}
		s.add("cited letters, who", want, got, free, g)
	}
}

// spokenOf are the ids of the letters of a date that a document may speak of:
// those known by its report, and every other document that gold has.
func (s *scorer) spokenOf(doc, date string) map[string]bool {
	last := map[string]*document{}
	for i := range s.export.documents {
		d := &s.export.documents[i]
		if s.used[d.ID] && d.ID != doc || d.Cited && contains(d.CitedBy, doc) {
			last[d.ID] = d
		}
	}
	ids := map[string]bool{}
	for id, d := range last {
		if d.Date == date {
			ids[id] = true
		}
	}
	return ids
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
