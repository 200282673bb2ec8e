package mention

import (
	"legajo/extract"
	"legajo/language/lexicon"
)

// findPosts gives those named in minutes the post that stands before them and a
// colon, at the head of a line or in a cell of its own: "Chairman: Mrs Ann Holt".
func (s *scan) findPosts() {
	if s.d.Kind != extract.Minutes {
		return
	}
	for k := range s.people {
		p := &s.people[k]
		colon := s.beforeHonorific(p.first - 1)
		if p.entity < 0 || !s.is(colon, ":") {
			continue
		}
		if t, ok := s.postBefore(colon); ok {
			s.role(p, &t, -1)
		}
	}
}

// beforeHonorific is the atom before those at i and before it that are but
// honorifics: the colon in "Presidenta: Dª Ana Ruiz".
func (s *scan) beforeHonorific(i int) int {
	if i > 0 && s.is(i, ".") && s.a[i].Glued && s.cue(i-1, lexicon.Honorific) > 0 {
		i-- // "Dª."
	}
	for k := i; k >= 0 && k > i-4; k-- {
		if n := s.cue(k, lexicon.Honorific); n > 0 && k+n == i+1 {
			return s.beforeHonorific(k - 1)
		}
	}
	return i
}

// postBefore is the title of one holder that ends right before the colon at atom
// i and begins its line.
func (s *scan) postBefore(i int) (title, bool) {
	first := i
	for first > 0 && first > i-2*maxOffice && !s.newLine(first-1) && !s.wide(first-1) {
		first--
	}
	if first == i || first > 0 && !s.newLine(first-1) && !s.wide(first-1) || s.x.PluralTitle(s.a[first].Fold) || !s.titleBegins(first) {
		return title{}, false
	}
	t, ok := s.titleAt(first)
	return t, ok && t.last == i-1
}
