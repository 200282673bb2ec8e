package archive

import (
	"context"
	"iter"
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

// around is how many words a quote shows on either side of the first match.
const around = 8

// Search yields the pages that hold every word of the query, best first; at
// most limit. Accents and case do not matter, "several words" is a phrase,
// word* a beginning.
func (a *Archive) Search(ctx context.Context, query string, limit int) iter.Seq2[Hit, error] {
	terms, match := parseQuery(query)
	return func(yield func(Hit, error) bool) {
		if match == "" {
			return
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
			FROM page_text t JOIN page g ON g.id = t.rowid JOIN file f ON f.id = g.file
			WHERE page_text MATCH ? ORDER BY rank, f.sha256, g.number LIMIT ?`, match, limit)
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

// owner finds the document to which a hit's words belong.
func (a *Archive) owner(ctx context.Context, h *Hit) error {
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

// parseQuery makes an FTS5 expression in which nothing that a person types is
// an operator, and the folded words that it looks for.
func parseQuery(query string) (terms []string, match string) {
	var parts []string
	for i, quoted := range strings.Split(query, `"`) {
		if i%2 == 1 {
			quoted = strings.TrimSpace(quoted)
			if quoted != "" {
				parts = append(parts, `"`+quoted+`"`)
				terms = append(terms, strings.Fields(fold(quoted))...)
			}
			continue
		}
		for _, w := range strings.Fields(quoted) {
			bare := strings.TrimRight(w, "*")
			if fold(bare) == "" {
				continue
			}
			part := `"` + bare + `"`
			if bare != w {
				part += "*"
			}
			parts = append(parts, part)
			terms = append(terms, strings.Fields(fold(bare))...)
		}
	}
	return terms, strings.Join(parts, " ")
}

// locate gives the words around the first one that begins with a term.
func locate(p *ingest.Page, terms []string) (first, last int) {
	at := 0
	for i := range p.Words {
		if w := fold(p.Words[i].Text); hasAnyPrefix(w, terms) {
			at = i
			break
		}
	}
	return max(0, at-around), min(len(p.Words)-1, at+around)
}

func hasAnyPrefix(word string, terms []string) bool {
	for _, t := range terms {
		if strings.HasPrefix(word, t) {
			return true
		}
	}
	return false
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
