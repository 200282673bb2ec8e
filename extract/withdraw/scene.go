package withdraw

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"legajo/extract"
	"legajo/extract/withdraw/learnt"
	"legajo/language"
	"legajo/language/lexicon"
)

// Scene gives a document as the learnt reader of exits sees it, with the bodies that only
// exits name. It reads what Find reads, and adds entities and mentions.
func Scene(t *extract.Text, d *extract.Document, lex *extract.Lexicon) *learnt.Scene {
	s := newScan(t, d, lex)
	s.fillFrames()
	s.readPhrases()
	return s.scene(func(int) bool { return true })
}

// around is how many sentences before and behind one that may tell an exit are looked at.
const around = 3

// tellingSentences says of the sentences of a text whether they stand near one with a word
// that may tell something; nil where none does.
func (s *scan) tellingSentences() map[int]bool {
	var out map[int]bool
	for i := range s.a {
		a := &s.a[i]
		if a.Kind != extract.AtomWord || s.named[i] >= 0 || !learnt.Opens(a.Fold) {
			continue
		}
		if out == nil {
			out = map[int]bool{}
		}
		for k := a.Sent - around; k <= a.Sent+around; k++ {
			out[k] = true
		}
	}
	return out
}

// scene is the document as the learnt reader sees it: the names and days that steps found,
// and what may be a name or a day only where an exit makes it one, in the sentences that
// near names.
func (s *scan) scene(near func(sentence int) bool) *learnt.Scene {
	s.message = nil
	s.fillDates()
	days := map[int]*dated{} // by their first atom
	for k := range s.dates {
		days[s.dates[k].first] = &s.dates[k]
	}
	out := &learnt.Scene{Atoms: s.a, Cues: s.cues, Prose: s.prose(), Kind: s.d.Kind, Stand: s.stands()}
	out.Hints = s.hints()
	free, known, shouted := map[string]int{}, s.known(), s.shouted()
	for i := 0; i < len(s.a); i++ {
		if !out.Prose[i] || !near(s.a[i].Sent) {
			if e := s.entity(i); e >= 0 {
				known.last[e] = i
			}
			continue
		}
		n := learnt.Name{First: i}
		if e := s.entity(i); e >= 0 {
			n.Last, n.Kind, n.Entity = s.endOf(i), s.d.Entities[e].Kind, e
			known.last[e] = i
		} else if x := days[i]; x != nil {
			n.Last, n.Kind, n.Entity = x.last, learnt.Day, x.index
		} else if last, day := s.nearAt(i); last >= i {
			s.near = append(s.near, day)
			n.Last, n.Kind, n.Entity = last, learnt.Day, -len(s.near)
		} else if last := s.freeAt(i, known); last >= i && !shouted[s.a[i].Sent] {
			n.Last, n.Kind, n.Entity = last, extract.Organisation, known.meant(s.a[i:last+1])
			if n.Entity >= 0 {
				known.last[n.Entity] = i
			} else {
				text := s.t.AtomText(i, last)
				if _, ok := free[text]; !ok {
					free[text] = -1 - len(free)
				}
				n.Kind, n.Entity = learnt.Free, free[text]
			}
		} else {
			continue
		}
		out.Names = append(out.Names, n)
		i = n.Last
	}
	return out
}

// leastShouted is how many words a line has at least whose capitals say nothing.
const leastShouted = 3

// shouted are the sentences all in capitals, as headings are: there they make no name.
func (s *scan) shouted() map[int]bool {
	words, low := map[int]int{}, map[int]bool{}
	for i := range s.a {
		if a := &s.a[i]; a.Kind == extract.AtomWord {
			words[a.Sent]++
			low[a.Sent] = low[a.Sent] || !a.Caps
		}
	}
	out := map[int]bool{}
	for sentence, n := range words {
		if n >= leastShouted && !low[sentence] {
			out[sentence] = true
		}
	}
	return out
}

// hints are what the phrases tell.
func (s *scan) hints() []learnt.Hint {
	var out []learnt.Hint
	for i := range s.told {
		t := &s.told[i]
		why := ""
		if t.kind != extract.WithdrewFrom {
			why = t.kind
		}
		out = append(out, learnt.Hint{First: t.cueAt, Last: t.cueLast, Why: why, Who: t.who, From: t.from, Day: t.date, Writer: t.speaks})
	}
	for i := range s.d.Notes {
		if n := &s.d.Notes[i]; n.Looked == Looked && n.Span != nil {
			if first, last, ok := s.t.AtomsWithin(*n.Span); ok {
				out = append(out, learnt.Hint{First: first, Last: last, Why: n.Why, Who: -1, From: -1, Day: -1})
			}
		}
	}
	return out
}

// proseZones are those of running text.
var proseZones = []string{"", extract.ZoneBody, extract.ZoneSubject, extract.ZoneTitle, extract.ZoneClosing, extract.ZoneTable, extract.ZoneFootnote, extract.ZoneParties}

// prose says of each atom whether it stands in running text.
func (s *scan) prose() []bool {
	out := make([]bool, len(s.a))
	zone := s.t.ZoneOf(s.d.Zones)
	for i := range s.a {
		out[i] = slices.Contains(proseZones, zone[s.a[i].Token])
	}
	return out
}

// stands says what entities are to the document.
func (s *scan) stands() map[int]string {
	out := map[int]string{}
	for e := range s.recipients() {
		out[e] = "to"
	}
	for _, kind := range []string{extract.Sent, extract.Signed} {
		for r := range s.authored(kind) {
			out[r.From.Index] = "from"
		}
	}
	return out
}

// nearAt gives the last atom and the day of what stands at atom k for a day that the
// paper's own tells: "today", "on Tuesday"; -1 where nothing of the kind does.
func (s *scan) nearAt(k int) (last int, day string) {
	switch s.a[k].Kind {
	case extract.AtomMark:
		return -1, ""
	case extract.AtomNumber, extract.AtomMixed:
		return s.loneDay(k)
	}
	if s.inDate(k) {
		return -1, ""
	}
	s.message = s.messageAt(k)
	if n, day := s.todayAt(k, s.ownDay()); n > 0 && !s.overlaps(k, n) {
		return k + n - 1, day
	}
	if n := s.cues.At(k, lexicon.ExitYesterday); n > 0 {
		return k + n - 1, dayBefore(s.ownDay())
	}
	if weekday := s.weekday(k); weekday > 0 {
		if last, day := s.loneDay(k + 1); last > k {
			return last, day
		}
		return k, lastOf(weekday, s.ownDay())
	}
	return -1, ""
}

// loneDay gives the last atom and the day of a number at atom k that stands for a day of
// the month told last, "el día 22", "the 17th"; -1 where none does.
func (s *scan) loneDay(k int) (last int, day string) {
	if k == 0 || k >= len(s.a) || s.a[k].Glued || !s.countsDays(k) || s.inDate(k) {
		return -1, ""
	}
	month := ""
	for _, x := range s.dates {
		if v := s.d.Dates[x.index].Value; x.first < k && len(v) >= len("2006-01") {
			month = v[:len("2006-01")]
		}
	}
	n, _ := strconv.Atoi(strings.TrimRightFunc(s.a[k].Fold, unicode.IsLetter))
	day = fmt.Sprintf("%s-%02d", month, n)
	if _, err := time.Parse(time.DateOnly, day); err != nil {
		return -1, ""
	}
	return k, day
}

// countsDays reports whether a number at atom k counts days of a month: unlike "12
// members", "22.5", "30/9".
func (s *scan) countsDays(k int) bool {
	if k+1 < len(s.a) && s.a[k+1].Kind == extract.AtomMark && s.a[k+1].Glued && k+2 < len(s.a) && s.a[k+2].Glued {
		return false
	}
	suffix := strings.TrimLeftFunc(s.a[k].Fold, unicode.IsDigit)
	for _, d := range lexicon.DatesIn(s.d.Language) {
		if suffix == "" && (d.Lone[s.a[k-1].Fold] || d.Weekdays[s.a[k-1].Fold] > 0) {
			return true
		}
		if d.Suffix[suffix] && (k+1 >= len(s.a) || s.a[k+1].Kind == extract.AtomMark || language.Common(s.a[k+1].Fold)) {
			return true
		}
	}
	return false
}

// dayBefore is the day before a day; "" where that is no whole date.
func dayBefore(day string) string {
	on, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	return on.AddDate(0, 0, -1).Format(time.DateOnly)
}

// freeAt gives the last atom of what begins at atom k and may name somebody or a body
// where an exit makes it do so: words with capitals that no step knew, and words for
// bodies and agreements behind an article; -1 where nothing of the kind begins.
func (s *scan) freeAt(k int, known *known) int {
	if s.freeCapital(k) {
		last := k
		for j := k + 1; j < len(s.a) && s.a[j].Sent == s.a[k].Sent && s.entity(j) < 0 && !s.inDate(j); j++ {
			if s.freeCapital(j) {
				last = j
			} else if (s.is(j, "'s") || s.is(j, "'") || s.is(j, "-")) && s.a[j].Glued && s.freeCapital(j+1) {
				continue // "the Clerks' Union"
			} else if n := s.cues.At(j, lexicon.OrgLink); n == 0 || s.cues.At(j, lexicon.ListAnd) > 0 && !s.is(j, "&") || !s.freeCapital(j+n) {
				break
			} else {
				j += n - 1
			}
		}
		if last > k || s.acronym(k) || s.loneCapital(k) {
			return last
		}
		return -1
	}
	if k == 0 || s.a[k].Kind != extract.AtomWord || s.a[k].Upper || s.cues.At(k-1, lexicon.Determiner) == 0 && s.cues.At(k-1, lexicon.ThatOne) == 0 && s.cues.At(k-1, lexicon.Ours) == 0 && !s.is(k-1, "'s") {
		return -1
	}
	if last := s.houseAt(k); last >= k && known.meant(s.a[k:last+1]) >= 0 {
		return last
	}
	return s.freeBody(k)
}

// loneCapital reports whether a word with a capital, alone at atom k, may name somebody or
// a body: one that is no usual word, or a word behind an article, "the Scheme".
func (s *scan) loneCapital(k int) bool {
	if k > 0 && s.cues.At(k-1, lexicon.Determiner) > 0 {
		return s.cues.At(k, lexicon.RoleHead) == 0
	}
	return !s.a[k].Caps && !language.Known(s.a[k].Text, s.d.Language)
}

// houseWords are the cues of words for organisations.
var houseWords = []lexicon.Cue{lexicon.OrgHead, lexicon.OrgEnd, lexicon.UnitHead, lexicon.UnitEnd, lexicon.BodyHead, lexicon.BodyEnd, lexicon.ExitBody}

// houseAt gives the last atom of an organisation that is told by its sort alone behind an
// article at atom k, "that college", "la cámara"; -1 where none is.
func (s *scan) houseAt(k int) int {
	for _, c := range houseWords {
		if n := s.cues.At(k, c); n > 0 && !s.overlaps(k, n) {
			return k + n - 1
		}
	}
	if k+1 < len(s.a) && s.a[k+1].Sent == s.a[k].Sent && !s.grammar.VerbFirst {
		for _, c := range houseWords {
			if n := s.cues.At(k+1, c); n > 0 && s.a[k].Kind == extract.AtomWord && !s.overlaps(k, n+1) {
				return k + n
			}
		}
	}
	return -1
}

// known are the organisations of a document by the words of their names, and where each was
// named last.
type known struct {
	byWord map[string][]int
	words  map[int][]extract.Atom
	last   map[int]int
}

func (s *scan) known() *known {
	out := &known{byWord: map[string][]int{}, words: map[int][]extract.Atom{}, last: map[int]int{}}
	for e := range s.d.Entities {
		x := &s.d.Entities[e]
		if x.Kind != extract.Organisation || x.Type == typeBody {
			continue
		}
		out.words[e] = extract.AtomsOf(x.Name)
		for _, a := range out.words[e] {
			if list := out.byWord[a.Fold]; len(list) == 0 || list[len(list)-1] != e {
				out.byWord[a.Fold] = append(list, e)
			}
		}
	}
	return out
}

// meant is the organisation whose name has some words in it: the one named last so far,
// else the only one; -1 where there is none.
func (k *known) meant(words []extract.Atom) int {
	best, at, only := -1, -1, none
	for _, e := range k.byWord[words[0].Fold] {
		if !atomsHave(k.words[e], words) {
			continue
		}
		only.also(e)
		if last, ok := k.last[e]; ok && last > at {
			best, at = e, last
		}
	}
	if best >= 0 {
		return best
	}
	return only.one()
}

// freeCapital reports whether a word with a capital that is no day, title or the like
// stands at atom k, unnamed.
func (s *scan) freeCapital(k int) bool {
	return s.joined(k) && s.a[k].Kind != extract.AtomNumber && s.cues.At(k, lexicon.DateWord) == 0 && s.weekday(k) == 0 && s.cues.At(k, lexicon.Honorific) == 0 && s.cues.At(k, lexicon.Opener) == 0 && s.cues.At(k, lexicon.Pronoun) == 0 && s.cues.At(k, lexicon.SpeaksOne) == 0 && s.cues.At(k, lexicon.Speaks) == 0
}

// bodyWords are the cues of words for what one can leave.
var bodyWords = []lexicon.Cue{lexicon.BodyHead, lexicon.BodyEnd, lexicon.ExitBody, lexicon.ExitPact, lexicon.ExitTreaty}

// freeBody gives the last atom of a body named in lower case from atom k on, behind an
// article: "data committee", "mesa del agua"; -1 where none is.
func (s *scan) freeBody(k int) int {
	head := -1
	for j := k; j < k+4 && j < len(s.a) && s.a[j].Sent == s.a[k].Sent && s.a[j].Kind == extract.AtomWord && s.entity(j) < 0; j++ {
		if j > k && (s.cues.At(j, lexicon.Determiner) > 0 || s.cues.At(j, lexicon.OrgLink) > 0 || s.cues.At(j, lexicon.BelongsTo) > 0) {
			break
		}
		for _, c := range bodyWords {
			if n := s.cues.At(j, c); n > 0 && !s.overlaps(j, n) {
				head = max(head, j+n-1)
			}
		}
		if s.grammar.VerbFirst && head < 0 {
			break // the head opens the name
		}
	}
	if head < 0 {
		return -1
	}
	last := head
	for n := s.cues.At(last+1, lexicon.OrgLink); n > 0 && s.cues.At(last+1, lexicon.ListAnd) == 0; n = s.cues.At(last+1, lexicon.OrgLink) {
		j := last + 1 + n
		if j >= len(s.a) || s.a[j].Sent != s.a[k].Sent || s.a[j].Kind != extract.AtomWord || s.entity(j) >= 0 || s.inDate(j) || s.cues.At(j, lexicon.Determiner) > 0 || last-k > 7 {
			break
		}
		last = j
	}
	return last
}
