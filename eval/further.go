package eval

// The names of the figures that the reference scorer does not know.
const (
	Replies    = "replies"
	Linked     = "letters spoken of that are held" // and are joined with the real one
	SameLetter = "same letter"
	Identity   = "identity by mentions (B3)"
)

// further scores what a gold file has beyond the contract: replies, links to
// letters that are held, copies of one letter, and identity by the places
// where people are named, which tells two people of one name apart. It gives
// the wrong merges too.
func (s *scorer) further(found []*document) (list []Score, merged int) {
	for n := range s.gold.documents {
		g, d := &s.gold.documents[n], found[n]
		if d == nil {
			d = &document{}
		}
		s.groups = g.groups()
		s.replies(g, d)
		s.links(g, d, found)
	}
	s.copies(found)
	whole := s.board("")
	for _, name := range []string{Replies, Linked, SameLetter} {
		if t := s.apart[name]; t != nil {
			list = append(list, t.score(name))
		}
	}
	pairs := s.byMention(found)
	if len(pairs) > 0 {
		list = append(list, bCubed(Identity, pairs))
	} else {
		pairs = whole.pairs
	}
	return list, mergedIn(pairs)
}

// aside counts in a tally that is no figure of the reference scorer.
func (s *scorer) aside(name string) *tally {
	t := s.apart[name]
	if t == nil {
		t = &tally{}
		s.apart[name] = t
	}
	return t
}

// replies compares the dates, or numbers, of the letters that a document answers.
func (s *scorer) replies(g *goldDocument, d *document) {
	if g.Replies == nil { // nobody looked for them
		return
	}
	t, got := s.aside(Replies), map[string]bool{}
	for _, to := range s.related(d.ID, "REPLIES_TO") {
		got[to.Date], got[to.Number] = true, true
	}
	n := len(s.related(d.ID, "REPLIES_TO"))
	right := 0
	for _, r := range g.Replies {
		if r.Date != "" && got[r.Date] || r.Date == "" && got[r.Number] {
			right++
		} else {
			t.missed++
		}
	}
	t.right += right
	t.extra += max(0, n-right)
}

// related are the documents to which a document has a relation of a kind.
func (s *scorer) related(doc string, kinds ...string) []*document {
	var out []*document
	for i := range s.export.relations {
		r := &s.export.relations[i]
		if doc == "" || r.From != doc || !r.saidBy(doc) || !contains(kinds, r.Kind) {
			continue
		}
		if to := s.byID[r.To]; to != nil {
			out = append(out, to)
		}
	}
	return out
}

// links looks at the letters of which a document speaks and that are held: is
// the relation drawn to the real one, or one of its copies?
func (s *scorer) links(g *goldDocument, d *document, found []*document) {
	check := func(file string, page int) {
		if file == "" {
			return
		}
		t := s.aside(Linked)
		for n := range s.gold.documents {
			target := &s.gold.documents[n]
			if target.File != file || target.Pages[0] != max(page, 1) || found[n] == nil {
				continue
			}
			for _, to := range s.related(d.ID, "REPLIES_TO", "CITES") {
				if to.ID == found[n].ID || to.Letter != "" && to.Letter == found[n].Letter {
					t.right++
					return
				}
			}
		}
		t.missed++
	}
	for _, r := range g.Replies {
		check(r.File, r.Page)
	}
	for _, c := range g.Cited {
		check(c.File, c.Page)
	}
	if !s.gold.held {
		return
	}
	owed := map[string]bool{}
	for _, r := range g.Replies {
		owed[r.File] = true
	}
	for _, c := range g.Cited {
		owed[c.File] = true
	}
	for _, to := range s.related(d.ID, "REPLIES_TO", "CITES") {
		if !to.Cited && !owed[base(to.Path)] && !s.copyOwed(to, owed) {
			s.aside(Linked).extra++
		}
	}
}

// copyOwed reports whether another copy of a letter is owed.
func (s *scorer) copyOwed(d *document, owed map[string]bool) bool {
	for i := range s.export.documents {
		if o := &s.export.documents[i]; o.Letter == d.Letter && owed[base(o.Path)] {
			return true
		}
	}
	return false
}

// copies compares which documents are one letter, pair by pair.
func (s *scorer) copies(found []*document) {
	all := s.gold.documents
	letter := make([]int, len(all)) // the first document of the same letter
	some := false
	for n := range all {
		letter[n] = n
		switch {
		case all[n].SameAs != nil:
			letter[n], some = letter[*all[n].SameAs], true
		case all[n].CopyOf != "":
			for m := range n {
				if all[m].File == all[n].CopyOf && all[m].Pages[0] == all[n].Pages[0] {
					letter[n], some = letter[m], true
				}
			}
		}
	}
	if !some {
		return
	}
	t := s.aside(SameLetter)
	for n := range all {
		for m := range n {
			one := found[n] != nil && found[m] != nil && found[n].Letter == found[m].Letter && found[n].Letter != ""
			switch same := letter[n] == letter[m]; {
			case same && one:
				t.right++
			case same:
				t.missed++
			case one:
				t.extra++
			}
		}
	}
}

// byMention pairs the true entity of each mention with the export's, once a
// document: a mention of the export is gold's of the same page and words.
func (s *scorer) byMention(found []*document) [][2]string {
	var pairs [][2]string
	for n := range s.gold.documents {
		g, seen := &s.gold.documents[n], map[[2]string]bool{}
		if found[n] == nil || s.export.mentions[found[n].ID] == nil {
			continue
		}
		for _, m := range s.export.mentions[found[n].ID].all {
			if key := g.named(m.Page, Fold(m.Text)); key != "" && !seen[[2]string{key, m.Entity}] {
				seen[[2]string{key, m.Entity}] = true
				pairs = append(pairs, [2]string{key, m.Entity})
			}
		}
	}
	return pairs
}

// named is the entity that a document names with such words on a page.
func (g *goldDocument) named(page int, folded string) string {
	for _, m := range g.Mentions {
		if m.Page == page && Same(folded, Fold(m.Text)) {
			return m.Entity
		}
	}
	return ""
}

// mergedIn counts for each entity the true ones for which it stands beyond the first.
func mergedIn(pairs [][2]string) int {
	keys := map[string]map[string]bool{}
	for _, p := range pairs {
		if keys[p[1]] == nil {
			keys[p[1]] = map[string]bool{}
		}
		keys[p[1]][p[0]] = true
	}
	n := 0
	for _, k := range keys {
		n += len(k) - 1
	}
	return n
}
