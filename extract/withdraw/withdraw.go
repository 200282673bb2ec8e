// Package withdraw finds who left whom, and who joined whom, as any document
// tells it: mentions and dates in, WITHDREW_FROM and JOINED out, and for each
// phrase that sounds like an exit and is none a note that says why.
//
// An exit is written only where somebody named left something named. What was
// announced for later, threatened, denied or asked for did not happen; what
// is withdrawn may be a candidacy or money.
//
// Find reads each phrase of the tables (read, in withdraw.go) by four questions, lets
// what was learnt weigh and add to the answers (learned.go, with learnt beside this
// package), and writes each exit once (merge.go). The questions, and where each is
// answered:
//
//   - What is left? Behind the phrase or in a noun's frame: object.go; an agreement:
//     pact.go; who takes or lets whom out or in: taken.go, join.go; named before the
//     phrase: back.go; told by the paper around it: context.go, notice.go, resolve.go.
//   - Who leaves? Named in the sentence: actor.go; "we", "I", an organ of the house:
//     speaker.go, person.go; the one who is answered: answered.go; "it", "her":
//     pronoun.go; told by the sentences before: resolve.go. Who sends the paper, and the
//     bodies that sign it together: sender.go, bodies.go.
//   - Did it happen? judge.go, and mood.go for wishes, plans and commands.
//   - When? when.go.
//
// Names that no step before has found are taken here, only where a sentence tells of an
// exit: frame.go, leaver.go, list.go, lone.go; those that serve no exit are dropped again.
package withdraw

import (
	"slices"

	"legajo/extract"
	"legajo/language/lexicon"
)

// Looked is what the notes of this package say was looked for.
const Looked = "withdrawal"

// scan is a text on its way through the step.
type scan struct {
	t          *extract.Text
	d          *extract.Document
	cues       *extract.Cues
	a          []extract.Atom
	grammar    lexicon.Grammar // of the document's language
	named      []int           // mention of each atom, -1 where none; the marks behind a name are no part of it
	candidates map[int]int     // first and last atoms of organisations' names that no step took
	texts      map[int]bool    // atoms at which what stands below the line of a day begins
	dates      []dated
	near       []string // days that only the paper's own tells, as the learnt reader counts them
	told       []telling
	bracket    map[string][]int // where each word stands alone in brackets; nil until asked for
	message    *extract.Message // the earlier message that a phrase stands in, nil outside of these
}

// dated is one of the document's dates by its atoms.
type dated struct{ index, first, last int }

// telling is one place that tells an exit or an entry.
type telling struct {
	kind           string
	who, from      int   // entities; who is -1 for somebody unnamed
	further        []int // left together with from: the further parties of an agreement
	with           []int // further ones who tell it together
	at             int   // atom where the object ends, or the phrase where it stood before
	whoAt          int   // atom where the subject begins, -1 where it is outside the sentence
	after          int   // who is named right behind a verb that opens its sentence, -1 where nobody
	first, last    int   // atoms
	cueAt, cueLast int   // atoms of the words that tell it
	date           int   // index into Dates, -1 where none
	notice         bool
	self           bool   // told by the one who leaves
	speaks         bool   // the sender speaks of itself
	around         bool   // what is left is told by the paper around it
	day            string // that a word beside it tells from the document's own: "today", "este martes"
	own            string // the day of the document, or of the earlier message that tells it
	pact           int    // atom of the agreement that is ended, -1 where none
	rule           string
	score          int
}

// phrase is a cue of an exit that stands at atom at, n atoms long, in the
// sentence of atoms from to to.
type phrase struct {
	*cue
	at, n, from, to int
}

// cue says how a phrase tells an exit.
type cue struct {
	cue   lexicon.Cue
	kind  string
	rule  string
	score int
}

var tells = []cue{
	{lexicon.ExitStem, extract.WithdrewFrom, "withdraw.verb", 850},
	{lexicon.ExitGerund, extract.WithdrewFrom, "withdraw.verb", 820},
	{lexicon.LeaveVerb, extract.WithdrewFrom, "withdraw.left", 780},
	{lexicon.EndVerb, extract.WithdrewFrom, "withdraw.end", 800},
	{lexicon.ExitNoun, extract.WithdrewFrom, "withdraw.noun", 800},
	{lexicon.ExitRoot, extract.WithdrewFrom, "withdraw.decided", 800},
	{lexicon.ExitBare, extract.WithdrewFrom, "withdraw.decided", 800},
	{lexicon.EndRoot, extract.WithdrewFrom, "withdraw.decided", 780},
	{lexicon.EndItDone, extract.WithdrewFrom, "withdraw.end", 740},
	{lexicon.EndIt, extract.WithdrewFrom, "withdraw.decided", 740},
	{lexicon.ExitShare, extract.WithdrewFrom, "withdraw.ended", 780},
	{lexicon.EndNoun, extract.WithdrewFrom, "withdraw.end", 780},
	{lexicon.EndPact, extract.WithdrewFrom, "withdraw.pact", 760},
	{lexicon.ExitSame, extract.WithdrewFrom, "withdraw.same", 720},
	{lexicon.ExitUnreal, extract.WithdrewFrom, "withdraw.unreal", 760},
	{lexicon.ExitApart, extract.WithdrewFrom, "withdraw.apart", 760},
	{lexicon.ExitTakes, extract.WithdrewFrom, "withdraw.taken", 760},
	{lexicon.ExitTaking, extract.WithdrewFrom, "withdraw.taken", 760},
	{lexicon.JoinVerb, extract.Joined, "join.verb", 800},
	{lexicon.JoinRoot, extract.Joined, "join.decided", 740},
	{lexicon.JoinNoun, extract.Joined, "join.noun", 760},
	{lexicon.JoinTakes, extract.Joined, "join.taken", 760},
}

// Find appends the exits and entries that the document tells. It reads
// d.Mentions, d.Dates and d.Relations (who sent the document).
func Find(t *extract.Text, d *extract.Document, lex *extract.Lexicon) {
	s := newScan(t, d, lex)
	entities, mentions := s.fillFrames()
	s.readPhrases()
	s.learn()
	s.merge()
	s.settleFrames(entities, mentions)
}

// readPhrases reads all phrases of the text.
func (s *scan) readPhrases() {
	for i := 0; i < len(s.a); i++ {
		if n := s.phrases(i); n > 0 {
			i += n - 1
		}
	}
}

// newScan makes a document ready to be read.
func newScan(t *extract.Text, d *extract.Document, lex *extract.Lexicon) *scan {
	s := &scan{t: t, d: d, cues: t.Cues(lex), a: t.Atoms(), grammar: lexicon.GrammarOf(d.Language)}
	s.fillNamed(d.Named(t))
	s.fillTexts()
	s.fillCandidates()
	return s
}

// fillNamed gives each atom the mention of its token.
func (s *scan) fillNamed(tokens []int) {
	s.named = make([]int, len(s.a))
	after := -1 // the mention of the atom behind, where it is part of the name
	for i := len(s.a) - 1; i >= 0; i-- {
		m := tokens[s.a[i].Token]
		if mark := s.a[i].Kind == extract.AtomMark || s.a[i].Fold == "'s"; mark && m != after {
			m = -1
		} else {
			after = m
		}
		s.named[i] = m
	}
}

// phrases reads the phrases that begin at atom i, the longest first, until one
// of them tells something. It gives how many atoms that one has, 0 where none
// does.
func (s *scan) phrases(i int) int {
	if s.named[i] >= 0 || s.cues.None(i) {
		return 0
	}
	longest := 1 << 30
	for {
		n := 0
		for k := range tells {
			if m := s.phraseAt(i, tells[k].cue); m < longest {
				n = max(n, m)
			}
		}
		if n == 0 {
			return 0
		}
		for _, aimed := range []bool{true, false} { // what names right behind it what is left comes first
			for k := range tells {
				if s.phraseAt(i, tells[k].cue) == n && !s.otherWord(i, tells[k].cue) && s.read(&tells[k], i, n, aimed) {
					return n
				}
			}
		}
		longest = n
	}
}

// built are the phrases made of two that stand near each other: what says
// that something is no more, and what says that somebody belongs ("ya no …
// forma parte", "unable to continue … serving"); what says that it shall not
// be, and what says that an agreement goes on ("no desea … prorrogar").
var built = map[lexicon.Cue][][2]lexicon.Cue{
	lexicon.ExitStem:  {{lexicon.NoMore, lexicon.Belonging}, {lexicon.ExitOffers, lexicon.ExitOffered}},
	lexicon.LeaveVerb: {{lexicon.NoMore, lexicon.Composing}},
	lexicon.ExitRoot:  {{lexicon.NotTo, lexicon.Belonging}},
	lexicon.ExitBare:  {{lexicon.NotTo, lexicon.Composing}},
	lexicon.EndVerb:   {{lexicon.EndGives, lexicon.EndGiven}},
	lexicon.EndPact:   {{lexicon.ExitPact, lexicon.PactEnds}, {lexicon.ExitPact, lexicon.EndsLater}, {lexicon.ExitPact, lexicon.EndsPassive}},
	lexicon.EndRoot:   {{lexicon.EndGive, lexicon.EndGiven}, {lexicon.NotTo, lexicon.Renewing}, {lexicon.NoMore, lexicon.Renewing}},
}

// maxBuilt is how many ordinary words may stand between the two.
const maxBuilt = 4

// phraseAt is how many atoms long a phrase with a cue is at atom i, of one
// piece or built of two; 0 where none stands.
func (s *scan) phraseAt(i int, c lexicon.Cue) int {
	n := s.cues.At(i, c)
	for _, two := range built[c] {
		m := s.cues.At(i, two[0])
		if m == 0 {
			continue
		}
		reach := maxBuilt
		if c == lexicon.EndPact {
			reach = reachPact // the parties stand between
		}
		for k := i + m; k < len(s.a) && k <= i+m+reach && s.a[k].Sent == s.a[i].Sent && (c == lexicon.EndPact || s.a[k].Kind == extract.AtomWord && s.entity(k) < 0 && (c != lexicon.ExitStem || s.cues.At(k, lexicon.ListAnd) == 0)); k++ {
			if q := s.cues.At(k, two[1]); q > 0 {
				k += q
				n = max(n, k+s.cues.At(k, two[1])-i) // "seguir acudiendo"
				break
			}
			if c != lexicon.EndPact && s.leavesAt(k) {
				break // "not to give up its place on"
			}
		}
	}
	return n
}

// leavesAt reports whether an infinitive of leaving stands at atom k.
func (s *scan) leavesAt(k int) bool {
	return s.cues.At(k, lexicon.ExitRoot) > 0 || s.cues.At(k, lexicon.ExitBare) > 0 || s.cues.At(k, lexicon.EndRoot) > 0
}

// otherWord reports whether a word that is a verb as well as a noun stands as
// the other of the two: "our exit", "they exit".
func (s *scan) otherWord(i int, c lexicon.Cue) bool {
	owned := s.is(i-1, "'s") || s.cues.At(i-1, lexicon.Determiner) > 0 || s.cues.At(i-1, lexicon.Ours) > 0
	switch c {
	case lexicon.JoinVerb, lexicon.JoinTakes:
		return s.cues.At(i-1, lexicon.Determiner) > 0 // "el ingreso", unlike "ingresó"
	case lexicon.ExitStem, lexicon.EndVerb, lexicon.LeaveVerb:
		if s.infinitive(i) || c == lexicon.LeaveVerb && s.passive(i) {
			return true
		}
	}
	switch c {
	case lexicon.ExitBare, lexicon.ExitStem, lexicon.EndVerb, lexicon.LeaveVerb:
		return owned && s.cues.At(i, lexicon.ExitNoun) > 0 && s.cues.At(i, c) == 1
	}
	return false
}

// passive reports whether a form at atom i that may be one done is what was done to
// something: "was left to".
func (s *scan) passive(i int) bool {
	return s.cues.At(i-1, lexicon.ExitBeing) > 0 || s.cues.At(i-2, lexicon.ExitBeing) > 0 && s.cues.At(i-1, lexicon.ListAnd) == 0 && s.a[i-1].Kind == extract.AtomWord
}

// infinitive reports whether a form at atom i that may be one done, "quit", is the
// infinitive that a word before it leads to: "voted to quit".
func (s *scan) infinitive(i int) bool {
	if s.cues.At(i-1, lexicon.ExitInto) != 1 {
		return false
	}
	return s.leavesAt(i)
}

// read judges one phrase, where told so only if it leads to what is left itself; it reports
// whether the phrase has been dealt with.
func (s *scan) read(c *cue, i, n int, only bool) bool {
	s.message = s.messageAt(i)
	from, to := s.sentence(i)
	p := phrase{c, i, n, from, to}
	tell := telling{kind: c.kind, who: -1, from: -1, after: -1, whoAt: -1, pact: -1, at: i + n - 1, first: i, cueAt: i, cueLast: i + n - 1, date: -1, own: s.ownDay(), rule: c.rule, score: c.score}
	if s.takesIt(p) {
		s.note(i, min(i+n, to), whyThing)
		return true
	}
	aimed := s.target(&tell, p)
	if aimed != only {
		return false
	}
	if takes := c.cue == lexicon.ExitTakes || c.cue == lexicon.ExitTaking || c.cue == lexicon.ExitApart; !aimed && (takes || c.cue == lexicon.ExitGerund && !s.letter(from, i)) {
		return false
	}
	if !aimed && !s.before(&tell, p) && (s.pointsBack(p) || !s.around(&tell, p)) {
		if s.thing(p, to) && s.someone(from, to) {
			s.note(i, min(i+n+4, to), whyThing)
			return true
		}
		return false
	}
	theirs, _ := s.inYourLetter(p)
	if (theirs || s.bare(p)) && tell.who < 0 {
		tell.who = s.answered(p) // "you told us of your decision to leave"
	}
	if !theirs {
		s.subject(&tell, p)
	}
	if tell.who < 0 {
		tell.who = s.answered(p)
	}
	if why := s.no(&tell, p); why != "" {
		s.note(i, min(max(tell.at, i+n-1), to), why)
		return true
	}
	if tell.who == tell.from || tell.who < 0 && c.cue == lexicon.ExitShare {
		return false
	}
	if aimed && len(tell.further) == 0 && tell.kind == extract.WithdrewFrom {
		tell.further = s.leftTogether(&tell, p)
	}
	tell.last = max(tell.at, i+n-1)
	s.when(&tell, p)
	if tell.whoAt >= 0 {
		tell.first = min(tell.first, tell.whoAt)
		tell.last = max(tell.last, s.endOf(tell.whoAt))
	}
	if !tell.self && tell.who >= 0 && tell.date < 0 && (s.gives(i, from) || (c.cue == lexicon.ExitUnreal || s.now(p) && (!s.bare(p) || p.cue.cue != lexicon.EndRoot && s.ledTo(p))) && s.letterly()) {
		tell.self = s.sends(tell.who)
	}
	if tell.date < 0 {
		tell.day = s.nearDay(&tell, p)
	}
	s.tell(tell)
	return true
}

// messageAt is the earlier message that atom i stands in, nil where in none.
func (s *scan) messageAt(i int) *extract.Message {
	for k := range s.d.Earlier {
		if m := &s.d.Earlier[k]; m.First <= s.a[i].Token && s.a[i].Token <= m.Last {
			return m
		}
	}
	return nil
}

// ownDay is the day of the document, or of the earlier message that is being read;
// "" where it has none.
func (s *scan) ownDay() string {
	if s.message == nil {
		return s.d.Date
	}
	s.fillDates()
	for _, x := range s.dates {
		if at := s.a[x.first].Token; at >= s.message.First && at <= s.message.Head {
			return s.d.Dates[x.index].Value
		}
	}
	return ""
}

// around finds what is left where nothing beside the phrase tells it.
func (s *scan) around(tell *telling, p phrase) bool {
	return s.implied(tell, p) || s.ofHouse(tell, p) || s.ours(tell, p) || s.context(tell, p)
}

// pointsBack reports whether a noun is an exit that was told before: "esta baja".
func (s *scan) pointsBack(p phrase) bool {
	return p.cue.cue == lexicon.ExitNoun && s.cues.At(p.at-1, lexicon.ThatOne) > 0
}

// tell takes down a telling, once for each who leaves and whom.
func (s *scan) tell(tell telling) {
	for _, from := range append([]int{tell.from}, tell.further...) {
		for _, who := range append(tell.with[:len(tell.with):len(tell.with)], tell.who) {
			house := false
			if own := s.sender(false); who >= 0 && own >= 0 && who != own && (s.general(who) || hasWords(s.d.Entities[who].Name, extract.AtomsOf(s.d.Entities[own].Name)) || who == tell.who && s.letterly() && s.thisHouse(tell.whoAt) && !slices.Contains(s.inZone(extract.ZoneLetterhead), who)) {
				who, house = own, true // "our Board has resolved to leave"
			}
			if who == from || house && slices.Contains(s.inZone(extract.ZoneLetterhead), from) {
				continue // nobody leaves its own house
			}
			other := tell
			other.who, other.from = who, from
			s.told = append(s.told, other)
		}
	}
}

// thisHouse reports whether the name at atom k is a word for the sender's own house:
// "esta {Casa de Estudios}", unlike "note that {Elm Institute} has left".
func (s *scan) thisHouse(k int) bool {
	return k > 0 && s.entity(k) >= 0 && (s.cues.At(k-1, lexicon.Ours) > 0 || s.cues.At(k-1, lexicon.ThatOne) > 0 && s.cues.At(k-1, lexicon.Relative) == 0 && s.d.Entities[s.entity(k)].Kind == extract.Organisation)
}

// someone reports whether an organisation is named between two atoms.
func (s *scan) someone(from, to int) bool {
	for k := from; k <= to; k++ {
		if s.organisation(k) >= 0 {
			return true
		}
	}
	return false
}

// sentence gives the first and last atom of the sentence of atom i.
func (s *scan) sentence(i int) (from, to int) {
	from, to = i, i
	for from > 0 && s.a[from-1].Sent == s.a[i].Sent && !s.texts[from] {
		from--
	}
	for to+1 < len(s.a) && s.a[to+1].Sent == s.a[i].Sent && !s.texts[to+1] {
		to++
	}
	return from, to
}

// fillTexts marks the atoms at which something begins behind the line of a paper's day,
// which ends without a full stop.
func (s *scan) fillTexts() {
	s.texts = map[int]bool{}
	for i := 1; i < len(s.d.Zones); i++ {
		z, above := &s.d.Zones[i], s.d.Zones[i-1].Kind
		if z.Kind == above || above != extract.ZoneDateline {
			continue
		}
		if first, _, ok := s.t.AtomsWithin(z.Span); ok && !s.is(first-1, ",") {
			s.texts[first] = true
		}
	}
}

// entity is the entity named at atom i, -1 where none.
func (s *scan) entity(i int) int {
	if i < 0 || i >= len(s.a) {
		return -1
	}
	if m := s.named[i]; m >= 0 {
		return s.d.Mentions[m].Entity
	}
	return -1
}

// organisation is the organisation named at atom i, -1 where none.
func (s *scan) organisation(i int) int {
	if e := s.entity(i); e >= 0 && s.d.Entities[e].Kind == extract.Organisation {
		return e
	}
	return -1
}

// firstOf is the first atom of the first mention of an entity, -1 where it has
// none.
func (s *scan) firstOf(e int) int {
	for k := range s.a {
		if s.entity(k) == e {
			return k
		}
	}
	return -1
}

// startOf and endOf are the first and last atom of the mention at atom i.
func (s *scan) startOf(i int) int {
	for m := s.named[i]; i > 0 && s.named[i-1] == m; {
		i--
	}
	return i
}

func (s *scan) endOf(i int) int {
	for m := s.named[i]; i+1 < len(s.a) && s.named[i+1] == m; {
		i++
	}
	return i
}

func (s *scan) is(i int, mark string) bool {
	return i >= 0 && i < len(s.a) && s.a[i].Fold == mark
}

// ends reports whether a phrase with a cue ends right before atom i.
func (s *scan) ends(i int, c lexicon.Cue) bool {
	for k := i - 1; k >= 0 && k >= i-5; k-- {
		if n := s.cues.At(k, c); n > 0 && k+n == i {
			return true
		}
	}
	return false
}

// precedes reports whether a phrase with a cue ends right before the name at
// atom i, an article between them or not.
func (s *scan) precedes(c lexicon.Cue, i int) bool {
	return s.ends(i, c) || s.cues.At(i-1, lexicon.Determiner) > 0 && s.ends(i-1, c)
}

func (s *scan) note(first, last int, why string) {
	sp := s.t.AtomSpan(first, last)
	s.d.Notes = append(s.d.Notes, extract.Note{Looked: Looked, Outcome: "rejected", Why: why, Text: s.t.AtomText(first, last), Span: &sp})
}
