package name

import (
	_ "embed" // names.txt
	"maps"
	"slices"
	"strings"
	"sync"

	"legajo/language/lexicon"
)

//go:embed names.txt
var namesFile string

// tables is the gazetteer and the cue words of all languages, folded.
type tables struct {
	given, surname map[string]bool
	honorific      map[string]bool // phrases of up to maxPhrase words
	postnominal    map[string]bool
	particle       map[string]bool
	suffix         map[string]bool
	stop           map[string]bool // words of roles, organisations, addresses, calendars
	organisation   map[string]bool
	role           map[string]bool
}

const maxPhrase = 4

// Listed are the names of the list, folded.
var Listed = sync.OnceValue(func() []string {
	t := load()
	out := slices.Collect(maps.Keys(t.given))
	for n := range t.surname {
		if !t.given[n] {
			out = append(out, n)
		}
	}
	slices.Sort(out)
	return out
})

var load = sync.OnceValue(func() *tables {
	t := &tables{given: make(map[string]bool, 5000), surname: make(map[string]bool, 4000), stop: map[string]bool{}, organisation: map[string]bool{}, role: map[string]bool{},
		honorific: map[string]bool{}, postnominal: map[string]bool{}, particle: map[string]bool{}, suffix: map[string]bool{}}
	for line := range strings.Lines(namesFile) {
		if len(line) < 3 || line[1] != ' ' {
			continue
		}
		w := strings.TrimSpace(line[2:])
		if line[0] != 's' {
			t.given[w] = true
		}
		if line[0] != 'g' {
			t.surname[w] = true
		}
	}
	for _, l := range lexicon.Languages() {
		fill(t.honorific, l.Cues[lexicon.Honorific])
		fill(t.postnominal, l.Cues[lexicon.PostNominal])
		fill(t.particle, l.Cues[lexicon.Particle])
		fill(t.suffix, l.Cues[lexicon.NameSuffix])
		for _, c := range []lexicon.Cue{lexicon.OrgHead, lexicon.OrgEnd, lexicon.UnitHead, lexicon.UnitEnd, lexicon.LegalForm} {
			fill(t.organisation, l.Cues[c])
		}
		fill(t.role, l.Cues[lexicon.RoleHead])
		fill(t.role, l.Cues[lexicon.RoleEnd])
		for _, c := range []lexicon.Cue{lexicon.PlaceWord, lexicon.NotAName} {
			fill(t.stop, l.Cues[c])
		}
	}
	return t
})

func fill(m map[string]bool, phrases []string) {
	for _, p := range phrases {
		m[Fold(p)] = true
	}
}
