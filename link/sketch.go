package link

import (
	"encoding/binary"
	"hash/fnv"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"legajo/extract"
	"legajo/ingest"
	"legajo/language/name"
)

// buckets of a sketch; each holds the smallest hash of the pairs of words
// that fall into it.
const buckets = 128

// sketch is what is kept of a document's words to tell whether another has
// the same: as good as whole texts for that, and always as small.
type sketch struct {
	mins    [buckets]uint32
	native  bool // no word was read from an image
	figures []uint32
	names   []uint32
}

// telling is how many hashes of figures and of names a sketch keeps, the
// smallest: all that a letter has, and a part of a book's that is the same
// part in every copy.
const telling = 256

func newSketch() sketch {
	s := sketch{native: true}
	for i := range s.mins {
		s.mins[i] = math.MaxUint32
	}
	return s
}

// sketcher makes a sketch of a document page by page.
type sketcher struct {
	sketch
	spans  []extract.Span // in order
	last   string
	broken bool // the last word goes on in the next line
}

// newSketcher takes the words of what a letter says; letterhead, addresses,
// closing and feet are alike in all letters of one writer.
func newSketcher(d *extract.Document) *sketcher {
	s := &sketcher{sketch: newSketch()}
	for _, z := range d.Zones {
		switch z.Kind {
		case extract.ZoneSubject, extract.ZoneBody, extract.ZoneTitle, extract.ZoneTable:
			s.spans = append(s.spans, z.Span)
		}
	}
	if len(s.spans) == 0 {
		s.spans = []extract.Span{d.Span}
	}
	return s
}

// covers reports whether a word of a page is in one of the spans.
func (s *sketcher) covers(page, word int) bool {
	for _, c := range s.spans {
		if (page > c.Page || page == c.Page && word >= c.First) && (page < c.LastPage || page == c.LastPage && word <= c.Last) {
			return true
		}
	}
	return false
}

// add takes the words of a page that the spans cover. Short words say little
// and are misread the most; letters that are easily confused count as one.
func (s *sketcher) add(p *ingest.Page) {
	for w := range p.Words {
		word := &p.Words[w]
		if word.Visibility != ingest.Visible || !s.covers(p.Number, w) {
			continue
		}
		s.native = s.native && word.Source == ingest.SourceText
		k := name.Key(word.Text)
		s.tell(word.Text, k)
		if utf8.RuneCountInString(k) < 3 {
			continue
		}
		k = blur(k)
		if s.last != "" {
			s.pair(s.last, k)
		}
		s.last = k
	}
}

// tell keeps what tells one letter from another of the same wording: figures,
// and words with a capital. Parts of a word over two lines are neither.
func (s *sketcher) tell(word, key string) {
	part := s.broken
	s.broken = strings.HasSuffix(word, "-") || strings.HasSuffix(word, "\u00ad")
	switch {
	case part || s.broken || key == "":
	case strings.ContainsFunc(key, unicode.IsDigit):
		keep(&s.figures, key)
	case strings.ContainsFunc(word, unicode.IsUpper) && utf8.RuneCountInString(key) >= 3:
		keep(&s.names, key)
	}
}

// keep adds a word's hash to a list, sorted, each once, the smallest.
func keep(list *[]uint32, word string) {
	h := uint32(hashed(word) >> 32)
	at, found := slices.BinarySearch(*list, h)
	if !found && at < telling {
		*list = slices.Insert(*list, at, h)
		*list = (*list)[:min(len(*list), telling)]
	}
}

func (s *sketcher) pair(a, b string) {
	v := hashed(a + " " + b)
	bucket, low := v%buckets, uint32(v>>32)
	s.mins[bucket] = min(s.mins[bucket], low)
}

func hashed(text string) uint64 {
	h := fnv.New64a()
	_, _ = h.Write([]byte(text)) // never fails
	v := h.Sum64()
	v ^= v >> 29 // the low bits of FNV choose the bucket too evenly with its high ones
	return v * 0xbf58476d1ce4e5b9
}

// crossed reports whether each of two lists has what the other lacks, as far
// as both are whole.
func crossed(a, b []uint32) bool {
	return lacks(a, b) && lacks(b, a)
}

// lacks reports whether b lacks one of a that it would have kept.
func lacks(a, b []uint32) bool {
	for _, h := range a {
		if len(b) == telling && h > b[telling-1] {
			return false
		}
		if _, found := slices.BinarySearch(b, h); !found {
			return true
		}
	}
	return false
}

// bytes and sketchOf carry the buckets through JSON.
func (s *sketch) bytes() []byte {
	out := make([]byte, 0, 4*buckets)
	for _, m := range s.mins {
		out = binary.BigEndian.AppendUint32(out, m)
	}
	return out
}

// resemblance says per mille how many of their pairs of words two documents
// have in common.
func resemblance(a, b []byte) int {
	same, any := 0, 0
	for i := 0; i+4 <= min(len(a), len(b)); i += 4 {
		x, y := binary.BigEndian.Uint32(a[i:]), binary.BigEndian.Uint32(b[i:])
		if x == math.MaxUint32 && y == math.MaxUint32 {
			continue
		}
		any++
		if x == y {
			same++
		}
	}
	if any == 0 {
		return 0
	}
	return 1000 * same / any
}
