package tagger

import (
	"slices"

	"legajo/extract"
	"legajo/language/lexicon"
)

// Scores below which a name is left to the rules, by kind, and the zones where
// names are looked for: elsewhere structure tells who is who.
var (
	enough = map[string]int{extract.Person: 900, extract.Organisation: 900}
	zones  = []string{"", extract.ZoneBody, extract.ZoneFootnote}
)

// Find adds to the document the names in its running text that no mention
// touches. It changes nothing that stands there, and runs after the rules. Laws,
// plans and papers, which the tables know by a word, are nobody. The pipeline
// leaves it out as yet: docs/tagger.md tells why.
func Find(t *extract.Text, d *extract.Document, lex *extract.Lexicon) {
	atoms, cues := t.Atoms(), t.Cues(lex)
	named, zone := d.Named(t), t.ZoneOf(d.Zones)
	free := func(s Span) bool {
		for i := atoms[s.First].Token; i <= atoms[s.Last].End; i++ {
			if named[i] >= 0 || !slices.Contains(zones, zone[i]) {
				return false
			}
		}
		return cues.At(s.First, lexicon.Thing) == 0 && cues.At(s.Last, lexicon.Thing) == 0
	}
	for _, s := range Tag(t) {
		if s.Score < enough[s.Kind] || !free(s) {
			continue
		}
		text := t.AtomText(s.First, s.Last)
		d.Mentions = append(d.Mentions, extract.Mention{
			Entity: d.AddEntity(s.Kind, text), Text: text,
			Evidence: extract.Evidence{Span: t.AtomSpan(s.First, s.Last), Rule: "tagger", Score: min(s.Score, extract.ScoreFair)},
		})
	}
}
