package letter

import (
	"strings"
	"unicode/utf8"

	"legajo/extract"
	"legajo/ingest"
	"legajo/language/lexicon"
	"legajo/language/name"
)

// What ink and seals leave of the names of who signs, on pages read from images: a name
// that is only partly there is no sure signer.

// inkOn says what lies on the name of who signs, on a page read from an image:
// strokes of a pen, or only a seal; "" for neither.
func (r *reader) inkOn(p *party) string {
	if p.person == nil {
		return ""
	}
	form := ""
	for i := p.person.first; i <= p.person.last; i++ {
		switch r.t.WordAt(i).Ink {
		case ingest.InkPen:
			return extract.FormInk
		case ingest.InkStamp:
			form = extract.FormStamp
		}
	}
	return form
}

// leastConf is the confidence, per mille, below which a word of a signer's name
// is too badly read to name anybody: ink and stamps lie across such words.
const leastConf = 400

// longestStump is how many letters a stump of a name has at most.
const longestStump = 4

// givenAlone: one word only behind honorifics, a given name: "Mtro. Mateo".
func (r *reader) givenAlone(first, last int) bool {
	if end := r.x.Match(r.t, first, last, lexicon.Honorific); end >= 0 {
		first = end + 1
	}
	return first == last && name.IsGiven(r.t.Tokens[first].Text)
}

// cutOff: two or three letters read from an image that no name consists of and no
// full stop ends: what ink left of one, "Nav" of "Navarro".
func (r *reader) cutOff(i int) bool {
	t := &r.t.Tokens[i]
	n := utf8.RuneCountInString(t.Key)
	return n <= 3 && strings.ToUpper(t.Text) != t.Text && r.stump(i)
}

// stump: a few letters read from an image that no name consists of and no full
// stop ends.
func (r *reader) stump(i int) bool {
	t := &r.t.Tokens[i]
	if n := utf8.RuneCountInString(t.Key); r.t.WordAt(i).Source != ingest.SourceOCR || n < 2 || n > longestStump || strings.HasSuffix(t.Text, ".") {
		return false
	}
	for _, cue := range []lexicon.Cue{lexicon.Particle, lexicon.SmallWord, lexicon.Honorific, lexicon.NameSuffix, lexicon.PostNominal} {
		if r.x.Word(t.Key, cue) {
			return false
		}
	}
	return !name.IsGiven(t.Key) && !name.IsSurname(t.Key)
}

// badlyRead: a word of the name was read with little confidence, or surnames
// stand alone where ink may have taken the given name.
func (r *reader) badlyRead(c *chunk) bool {
	short := true
	for i := c.first; i <= c.last; i++ {
		if w := r.t.WordAt(i); w.Source == ingest.SourceOCR && w.Conf < leastConf && r.t.Tokens[i].Key != "" {
			r.d.AddNote(r.t, "signature", "candidate", "a word of the name was read badly", c.first, c.last)
			return true
		}
		short = short && r.cutOff(i)
	}
	if short || r.t.WordAt(c.last).Ink == ingest.InkPen && r.stump(c.last) && r.givenAlone(c.first, c.last-1) {
		r.d.AddNote(r.t, "signature", "candidate", "the words of the name look cut off, on a page read from an image", c.first, c.last)
		return true
	}
	first := r.t.Tokens[c.first].Text
	if r.t.WordAt(c.first).Source == ingest.SourceOCR && name.IsSurname(first) && !name.IsGiven(first) && c.last-c.first < 2 && !strings.Contains(c.text, ",") && !name.IsGiven(r.t.Tokens[c.last].Text) {
		r.d.AddNote(r.t, "signature", "candidate", "surnames alone, on a page read from an image", c.first, c.last)
		return true
	}
	return false
}

// knownName is the least score of a name of which tables know some part.
const knownName = 450

// nobodyKnown: ink lies on a name that was read from an image, and no table
// knows any part of it: what is left of a name, or the words of a seal.
func (r *reader) nobodyKnown(p *party) bool {
	c := p.person
	if r.t.WordAt(c.first).Source == ingest.SourceText || r.inkOn(p) == "" || name.Score(c.text) >= knownName {
		return false
	}
	r.d.AddNote(r.t, "signature", "candidate", "no part of the name is known, and ink lies on it", c.first, c.last)
	return true
}
