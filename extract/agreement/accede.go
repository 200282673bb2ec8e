package agreement

import "legajo/language/lexicon"

// acceding reports whether the paper's title says that by it somebody accedes to
// an agreement of others: "Deed of adherence", "Acuerdo de adhesión al convenio".
func (s *scan) acceding() bool {
	cells := s.t.Cells()
	for i := range cells {
		c := &cells[i]
		if c.Row > cells[0].Row+headRows || c.Page != cells[0].Page {
			return false
		}
		if s.lex.Match(s.t, c.First, c.Last, lexicon.AccedesHead) >= 0 {
			return true
		}
	}
	return false
}

// ofOthers reports whether the sentence speaks before atom i of the agreement that
// is acceded to, and not of the accession itself: the parties and days behind are
// that agreement's.
func (s *scan) ofOthers(i int) bool {
	return s.accedes && s.amendsWithin(s.beginsSaying(i), i)
}

// accedesAt reports whether words at atom k lead to the agreement that is acceded
// to.
func (s *scan) accedesAt(k int) bool {
	return s.accedes && (s.cue(k, lexicon.AccedesTo) > 0 || s.leading(k, lexicon.AccedesHead) > 0)
}

// acceder finds who accedes, where no clause names parties: "the undersigned,
// Rowan Partners, L.P.", "Ana Gil, alcaldesa del Ayuntamiento de Elmo, en
// representación de …", "Rowan Trust hereby accedes to the …".
func (s *scan) acceder() []party {
	for i := 0; i < len(s.a) && i < openingReach; i++ {
		n := s.cue(i, lexicon.Undersigned)
		begins := i == 0 || s.a[i].Sent != s.a[i-1].Sent || s.begun(i) || s.t.Tokens[s.a[i-1].Token].Line != s.t.Tokens[s.a[i].Token].Line
		told := s.is(i-1, ",") && s.cue(i, lexicon.Determiner) > 0 // "Por la presente, el Colegio …"
		if n == 0 && !begins && !told || s.ofOthers(i) {
			continue
		}
		end := min(i+n+clauseReach, len(s.a))
		p, next, ok := s.party(i+n, end)
		if !ok || s.cue(p.first, lexicon.AccedesHead) > 0 {
			continue
		}
		if p.signer != nil && !told || n > 0 && (p.defined || s.orgLike(p.first, p.last) || s.person(&p)) || (p.defined || s.orgLike(p.first, p.last)) && s.accedesBehind(p.last+1, next+actReach) {
			return []party{p}
		}
	}
	return nil
}

// accedesBehind reports whether a sentence goes on from atom i with words of
// acceding before atom end.
func (s *scan) accedesBehind(i, end int) bool {
	for k := i; k < end && k < len(s.a) && s.a[k].Sent == s.a[i-1].Sent; k++ {
		if s.cue(k, lexicon.AccedesTo) > 0 {
			return true
		}
	}
	return false
}

// recital reports whether atom i stands in a recital: what it tells was agreed
// before.
func (s *scan) recital(i int) bool {
	for k := i; k > 0 && s.a[k].Sent == s.a[i].Sent; k-- {
		if s.cue(k, lexicon.PartiesEnd) > 0 && s.t.Tokens[s.a[k-1].Token].Line != s.t.Tokens[s.a[k].Token].Line {
			return true
		}
	}
	return false
}
