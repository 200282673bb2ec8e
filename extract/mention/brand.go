package mention

import (
	"legajo/extract"
	"legajo/language/lexicon"
)

// How a name stands at the top of a paper: among how many cells, in type how
// many tenths of the usual, of how many words; and how often the text has it.
const (
	brandCells  = 4
	brandType   = 14
	brandWords  = 3
	leastBrands = 2
)

// findBrand takes for an organisation what stands in large type at the top of a
// press release and, with capitals, twice or more in its text, where it is nobody's name
// and no usual word: "tidewell" over "Tidewell will build …".
func (s *scan) findBrand() {
	if s.d.Kind != extract.PressRelease {
		return
	}
	m := s.t.Cells()
	var usual []int32
	for i := range m {
		usual = append(usual, m[i].Size)
	}
	line := extract.Quantile(usual, 50)
	for i := range min(brandCells, len(m)) {
		first, last, ok := s.t.AtomsWithin(s.t.Span(m[i].First, m[i].Last))
		if !ok || m[i].Size*10 < line*brandType || last-first >= brandWords || !s.unusual(first, last) {
			continue
		}
		var at []int
		place := false
		for k := last + 1; k+last-first < len(s.a); k++ {
			if s.brandAt(first, last, k) && s.prose(k) && !s.covered[k] {
				at = append(at, k)
				place = place || s.inPlace(k-1)
			}
		}
		if len(at) < leastBrands || place {
			continue // "in Tidewell": a town
		}
		for _, k := range at {
			if _, ok := s.starts[k]; !ok {
				s.starts[k] = len(s.orgs)
				s.orgs = append(s.orgs, org{span: span{first: k, last: k + last - first, entity: -1, score: 700, rule: "org.brand"}, head: k, nested: -1, full: k + last - first})
			}
		}
	}
}

// unusual reports whether no word of a run is a usual one, a place or part of a
// person's name.
func (s *scan) unusual(first, last int) bool {
	for k := first; k <= last; k++ {
		a := &s.a[k]
		if a.Kind != extract.AtomWord || len(a.Text) < 4 || s.known(k) || given(a) || surname(a) || s.cue(k, lexicon.Place) > 0 || s.orgWord(k) > 0 || s.roleWord(k) > 0 || s.month(k) {
			return false
		}
	}
	return true
}

// brandAt reports whether the atoms at k are those from first to last, with
// capitals, and no name goes on before or behind them.
func (s *scan) brandAt(first, last, k int) bool {
	for i := first; i <= last; i++ {
		if a := &s.a[k+i-first]; !a.Upper || a.Fold != s.a[i].Fold || a.Sent != s.a[k].Sent {
			return false
		}
	}
	return !s.upper(k+last-first+1, s.a[k].Sent) && (k == 0 || !s.upper(k-1, s.a[k].Sent) || s.a[k-1].Sent != s.a[k].Sent)
}
