package language

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/pemistahl/lingua-go"
)

// sample is how much of a text lingua sees, in letters; more does not change
// its mind.
const sample = 800

// spoken are the languages that Detect can name, and lingua's names for them.
var spoken = map[Code]lingua.Language{Spanish: lingua.Spanish, English: lingua.English}

// Detect says in which language a text is written, and how sure that is, 0 to
// 1000. Parts of some length in both languages make it Mixed; a text in any
// other language, one without words of either, or none at all is
// Undetermined. Common words of either language's neighbours tell them apart,
// since lingua takes every text for one of the two.
func Detect(text string) (Code, int) { return standard().detect(text) }

var standard = sync.OnceValue(func() *detector { return newDetector(loadTables(embedded)) })

// exponents is held while lingua reckons: the decimal package below it grows a table
// of factorials that all its callers share, without a lock of its own.
var exponents sync.Mutex

type detector struct {
	tables *tables
	lingua lingua.LanguageDetector // nil where there are fewer than two languages
}

func newDetector(t *tables) *detector {
	d := &detector{tables: t}
	var known []lingua.Language
	for _, c := range t.codes {
		if l, ok := spoken[c]; ok {
			known = append(known, l)
		}
	}
	if len(known) > 1 {
		d.lingua = lingua.NewLanguageDetectorBuilder().FromLanguages(known...).Build()
	}
	return d
}

func (d *detector) detect(text string) (Code, int) {
	count := d.tables.count(text)
	if count.words == 0 {
		return Undetermined, 0
	}
	if conf := count.mixed(); conf > 0 {
		return Mixed, conf
	}
	code, conf := d.either(text, &count)
	if code == Undetermined {
		return Undetermined, 0
	}
	own := count.hits[code]
	if own*1000 < leastCommon*count.words && d.tables.share(text, code) < leastShare {
		return Undetermined, 0
	}
	for other, hits := range count.hits {
		if _, ours := spoken[other]; !ours && hits > own {
			return Undetermined, 0
		}
	}
	return code, min(conf, 400+150*own+600*own/count.words)
}

// A text in a language has at least so many of its common words, or of all
// its word forms, per mille of its words. Running text of letters has 350 to
// 500 and 800 to 990; lists of names and places the least.
const (
	leastCommon = 200
	leastShare  = 550
)

// either is the one of our languages that a text rather is.
func (d *detector) either(text string, count *counts) (Code, int) {
	if d.lingua == nil {
		for _, c := range d.tables.codes {
			if _, ours := spoken[c]; ours {
				return c, 1000
			}
		}
		return Undetermined, 0
	}
	exponents.Lock()
	best := d.lingua.ComputeLanguageConfidenceValues(head(text, sample))[0]
	exponents.Unlock()
	for c, l := range spoken {
		if l == best.Language() {
			return c, int(best.Value()*1000 + .5)
		}
	}
	return Undetermined, 0
}

// head is the first n letters of a text and what stands between them.
func head(text string, n int) string {
	for i, r := range text {
		if !unicode.IsLetter(r) {
			continue
		}
		if n == 0 {
			return text[:i]
		}
		n--
	}
	return text
}

// counts are the words of a text, and how many of them are common ones of
// each language.
type counts struct {
	words int
	hits  map[Code]int
	only  map[Code]int // of one of our languages and not of the other
}

func (t *tables) count(text string) counts {
	var hits [32]int
	words, spanish, english := 0, 0, 0
	es, en := t.bit(Spanish), t.bit(English)
	eachWord(text, func(word string) {
		words++
		mask := t.common[word]
		if mask == 0 {
			return
		}
		for i := range t.codes {
			hits[i] += int(mask >> i & 1)
		}
		switch {
		case mask&(es|en) == es:
			spanish++
		case mask&(es|en) == en:
			english++
		}
	})
	c := counts{words: words, hits: map[Code]int{}, only: map[Code]int{Spanish: spanish, English: english}}
	for i, code := range t.codes {
		c.hits[code] = hits[i]
	}
	return c
}

// A mixed text has so many common words of its lesser language at least, and
// they are so large a part of both languages' together, per mille. The name
// of an English organisation makes no Spanish letter a mixed one.
const (
	leastMixed      = 15
	leastMixedShare = 200
)

// mixed is how sure it is that both languages are there, 0 where it is not.
func (c *counts) mixed() int {
	lesser, both := min(c.only[Spanish], c.only[English]), c.only[Spanish]+c.only[English]
	if lesser < leastMixed || lesser*1000 < leastMixedShare*both {
		return 0
	}
	return min(1000, 500+1000*lesser/both)
}

// eachWord calls f with each run of letters, in lower case. An apostrophe
// parts words.
func eachWord(text string, f func(word string)) {
	start, lower := -1, true
	emit := func(end int) {
		if start < 0 {
			return
		}
		word := text[start:end]
		if !lower {
			word = strings.ToLower(word)
		}
		f(word)
		start, lower = -1, true
	}
	for i := 0; i < len(text); {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:])
		}
		if 'a' <= r && r <= 'z' || unicode.IsLetter(r) {
			if start < 0 {
				start = i
			}
			lower = lower && !unicode.IsUpper(r)
		} else {
			emit(i)
		}
		i += n
	}
	emit(len(text))
}
