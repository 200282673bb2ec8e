package archive

import (
	"context"
	"iter"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"legajo/extract"
	"legajo/ingest"
)

// Hit is a page that holds all the words that were searched for.
type Hit struct {
	Document  string // id; "" where the page belongs to none
	Letter    string
	SHA256    string
	Path      string // as Display writes it
	Page      int
	FirstWord int // the quote, words of the page
	LastWord  int
	Quote     string
}

// Query is what is searched for: Words as somebody types them, accents and
// case without meaning, "several words" a phrase, word* a beginning. With Near
// all stand within so many words of each other.
type Query struct {
	Words string
	Near  int
	Limit int
}

// around is how many words a quote shows on either side of what was found.
const around = 8

// ranked is up to how many matching pages are put in order of their worth.
// Where more match, the words tell little, and the first are as good.
const ranked = 1000

// Search yields the pages that hold every word of the query, the best first.
func (a *Archive) Search(ctx context.Context, q Query) iter.Seq2[Hit, error] {
	terms, match := parseQuery(q.Words, q.Near)
	return func(yield func(Hit, error) bool) {
		if match == "" {
			return
		}
		rows, err := all(ctx, a, scanInt, `SELECT rowid FROM page_text WHERE page_text MATCH ? LIMIT ?`, match, ranked+1)
		if err != nil {
			yield(Hit{}, err)
			return
		}
		from, args := `page_text t WHERE page_text MATCH ? ORDER BY rank, t.rowid LIMIT ?`, []any{match, q.Limit}
		if len(rows) > ranked {
			from = `page_text t WHERE page_text MATCH ? LIMIT ?`
		}
		pages := each(ctx, a, func(r row) (h Hit, err error) {
			var blob, path []byte
			if err = r.Scan(&h.SHA256, &path, &h.Page, &blob); err != nil {
				return h, err
			}
			page, err := DecodePage(blob)
			if err != nil {
				return h, err
			}
			h.Path = Display(string(path))
			h.FirstWord, h.LastWord = locate(&page, terms)
			h.Quote = extract.Quote([]ingest.Page{page}, extract.Span{Page: h.Page, First: h.FirstWord, LastPage: h.Page, Last: h.LastWord})
			return h, nil
		}, `SELECT f.sha256, (SELECT min(rel) FROM path WHERE file = f.id), g.number, g.words
			FROM (SELECT t.rowid AS page, row_number() OVER () AS n FROM (SELECT t.rowid FROM `+from+`) t) m
			JOIN page g ON g.id = m.page JOIN file f ON f.id = g.file ORDER BY m.n`, args...)
		for h, err := range pages {
			if err == nil {
				err = a.owner(ctx, &h)
			}
			if !yield(h, err) || err != nil {
				return
			}
		}
	}
}

// owner finds the document to which a hit's words belong. Of a page that has
// but one nothing has to be read for that.
func (a *Archive) owner(ctx context.Context, h *Hit) error {
	type held struct{ document, letter string }
	only, err := all(ctx, a, func(r row) (o held, err error) { return o, r.Scan(&o.document, &o.letter) },
		`SELECT d.document, d.letter FROM document d JOIN file f ON f.id = d.file WHERE f.sha256 = ? AND ? BETWEEN d.first_page AND d.last_page LIMIT 2`, h.SHA256, h.Page)
	if err != nil {
		return err
	}
	if len(only) == 1 {
		h.Document, h.Letter = only[0].document, only[0].letter
		return nil
	}
	docs, err := all(ctx, a, scanDocument, selectDocument+` WHERE f.sha256 = ? AND ? BETWEEN d.first_page AND d.last_page ORDER BY d.ordinal`, h.SHA256, h.Page)
	for _, d := range docs {
		begins := d.Span.Page < h.Page || d.Span.First <= h.LastWord
		ends := d.Span.LastPage > h.Page || d.Span.Last >= h.FirstWord
		if begins && ends {
			h.Document, h.Letter = d.ID, d.Letter
			break
		}
	}
	return err
}

// term is a word or phrase that is looked for, folded.
type term struct {
	words  []string
	begins bool // the last word is a beginning
}

// parseQuery makes an FTS5 expression in which nothing that a person types is
// an operator, and the terms that it looks for.
func parseQuery(query string, near int) (terms []term, match string) {
	query = strings.NewReplacer("“", `"`, "”", `"`, "«", `"`, "»", `"`).Replace(query)
	for i, quoted := range strings.Split(query, `"`) {
		if i%2 == 1 {
			if words := strings.Fields(fold(quoted)); len(words) > 0 {
				terms = append(terms, term{words, false})
			}
			continue
		}
		for _, w := range strings.Fields(quoted) {
			bare := strings.TrimRight(w, "*")
			if words := strings.Fields(fold(bare)); len(words) > 0 {
				terms = append(terms, term{words, bare != w})
			}
		}
	}
	var parts []string
	for _, t := range terms {
		part := `"` + strings.Join(t.words, " ") + `"`
		if t.begins {
			part += "*"
		}
		parts = append(parts, part)
	}
	match = strings.Join(parts, " ")
	if near > 0 && len(parts) > 1 {
		match = "NEAR(" + match + ", " + strconv.Itoa(near) + ")"
	}
	return terms, match
}

// locate gives the words around the place where most terms stand together.
func locate(p *ingest.Page, terms []term) (first, last int) {
	var words []string
	var at []int // word of the page
	for i := range p.Words {
		for _, w := range strings.Fields(fold(p.Words[i].Text)) {
			words, at = append(words, w), append(at, i)
		}
		if s := mended(p.Words, i); s != "" {
			words, at = append(words, fold(s)), append(at, i)
		}
	}
	type place struct{ term, first, last int }
	var places []place
	for i := range words {
		for n, t := range terms {
			if t.at(words[i:]) {
				places = append(places, place{n, at[i], at[i+len(t.words)-1]})
			}
		}
	}
	best := 0
	for i, from := range places {
		seen, end := map[int]bool{}, from.last
		for _, to := range places[i:] {
			if to.last-from.first > 4*around {
				break
			}
			if !seen[to.term] {
				seen[to.term], end = true, max(end, to.last)
			}
		}
		if len(seen) > best {
			best, first, last = len(seen), from.first, end
		}
	}
	return max(0, first-around), min(len(p.Words)-1, last+around)
}

// mended is the word whose second half stands at i, the first before a hyphen
// at the end of the line above; "" where there is none.
func mended(words []ingest.Word, i int) string {
	if i == 0 || words[i].Line == words[i-1].Line {
		return ""
	}
	half, cut := strings.CutSuffix(words[i-1].Text, "-")
	rest := strings.TrimRightFunc(words[i].Text, func(r rune) bool { return !unicode.IsLetter(r) })
	letters := func(s string) bool {
		return s != "" && strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }) < 0
	}
	half = strings.TrimLeftFunc(half, func(r rune) bool { return !unicode.IsLetter(r) })
	if !cut || !letters(half) || !letters(rest) {
		return ""
	}
	return half + rest
}

// at reports whether words begin with the term.
func (t *term) at(words []string) bool {
	if len(words) < len(t.words) {
		return false
	}
	for i, w := range t.words {
		if words[i] != w && !(t.begins && i == len(t.words)-1 && strings.HasPrefix(words[i], w)) {
			return false
		}
	}
	return true
}

// fold lowers case and drops accents, and makes of whatever parts words one
// space, as the index does.
func fold(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r), unicode.IsDigit(r):
			b.WriteRune(unicode.ToLower(r))
		default:
			b.WriteByte(' ')
		}
	}
	return strings.TrimSpace(b.String())
}
