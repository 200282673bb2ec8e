package archive

import (
	"context"
	"encoding/json"
	"fmt"
	"iter"
)

// Linked is a document with what linking says of it.
type Linked struct {
	Document
	Links Links
}

// together is how many documents a scan holds, and asks about at a time.
const together = 64

// Linked yields all documents by id with their links.
func (a *Archive) Linked(ctx context.Context) iter.Seq2[Linked, error] {
	return func(yield func(Linked, error) bool) {
		for some, err := range some(a.Documents(ctx), together) {
			var out []Linked
			if err == nil {
				out, err = a.link(ctx, some)
			}
			if err != nil {
				yield(Linked{}, err)
				return
			}
			for _, d := range out {
				if !yield(d, nil) {
					return
				}
			}
		}
	}
}

func (a *Archive) link(ctx context.Context, documents []Document) ([]Linked, error) {
	ids := make([]string, len(documents))
	for i := range documents {
		ids[i] = documents[i].ID
	}
	links, err := a.linksOf(ctx, ids)
	if err != nil {
		return nil, err
	}
	out := make([]Linked, len(documents))
	for i := range documents {
		out[i] = Linked{documents[i], links[i]}
	}
	return out, nil
}

// Correspondence yields the letters, memos and e-mails that the archive holds,
// of each the copies by id, by the date of the first, the undated last.
func (a *Archive) Correspondence(ctx context.Context) iter.Seq2[[]Linked, error] {
	letters := each(ctx, a, scanString, `SELECT letter FROM document d WHERE kind IN ('letter', 'memo', 'email')
		AND document = (SELECT min(document) FROM document WHERE letter = d.letter) ORDER BY date = '', date, document`)
	return func(yield func([]Linked, error) bool) {
		for ids, err := range some(letters, together) {
			var copies map[string][]Linked
			if err == nil {
				copies, err = a.copies(ctx, ids)
			}
			if err != nil {
				yield(nil, err)
				return
			}
			for _, id := range ids {
				if !yield(copies[id], nil) {
					return
				}
			}
		}
	}
}

// copies gives the documents of letters, those of each by id.
func (a *Archive) copies(ctx context.Context, letters []string) (map[string][]Linked, error) {
	docs, err := all(ctx, a, scanDocument, selectDocument+` WHERE d.letter IN (SELECT value FROM json_each(?)) ORDER BY d.document`, jsonArray(letters))
	if docs, err = a.allJudged(ctx, docs, err); err != nil {
		return nil, err
	}
	linked, err := a.link(ctx, docs)
	out := make(map[string][]Linked, len(letters))
	for _, d := range linked {
		out[d.Letter] = append(out[d.Letter], d)
	}
	return out, err
}

// some gives a sequence's items so many at a time; after an error it ends.
func some[T any](seq iter.Seq2[T, error], size int) iter.Seq2[[]T, error] {
	return func(yield func([]T, error) bool) {
		items := make([]T, 0, size)
		for item, err := range seq {
			if err != nil {
				yield(nil, err)
				return
			}
			if items = append(items, item); len(items) == size {
				if !yield(items, nil) {
					return
				}
				items = items[:0]
			}
		}
		if len(items) > 0 {
			yield(items, nil)
		}
	}
}

// linksOf gives the links of documents, in their order.
func (a *Archive) linksOf(ctx context.Context, documents []string) ([]Links, error) {
	list := jsonArray(documents)
	keys := make([][]string, len(documents))
	var met []string
	for t, err := range each(ctx, a, scanTaken, `SELECT j.key, t.taken FROM json_each(?) j JOIN link_taken t ON t.document = j.value`, list) {
		if err != nil {
			return nil, err
		}
		keys[t.at] = t.keys
		met = append(met, t.keys...)
	}
	entities := make(map[string]string, len(met))
	for pair, err := range each(ctx, a, scanPair, `SELECT key, entity FROM profile WHERE key IN (SELECT value FROM json_each(?))`, jsonArray(met)) {
		if err != nil {
			return nil, err
		}
		entities[pair[0]] = pair[1]
	}
	out := make([]Links, len(documents))
	for i, d := range documents {
		for _, key := range keys[i] {
			entity, ok := entities[key]
			if !ok {
				return nil, fmt.Errorf("document %s: a profile that it has is not there", d)
			}
			out[i].Entities = append(out[i].Entities, entity)
		}
	}
	for c, err := range each(ctx, a, scanCited, `SELECT j.key, i.letter FROM json_each(?) j
		JOIN letter_item i ON i.document = j.value AND i.cited >= 0 ORDER BY j.key, i.cited`, list) {
		if err != nil {
			return nil, err
		}
		out[c.at].Cited = append(out[c.at].Cited, c.letter)
	}
	return out, nil
}

// takenKeys are the keys of the profiles that a document of a list has, by the
// index of its entities.
type takenKeys struct {
	at   int
	keys []string
}

func scanTaken(r row) (t takenKeys, err error) {
	var blob []byte
	if err = r.Scan(&t.at, &blob); err != nil {
		return t, err
	}
	if blob, err = unpack(blob); err != nil {
		return t, err
	}
	var taken struct {
		Profiles []struct {
			Key string `json:"key"`
		} `json:"profiles"`
	}
	err = json.Unmarshal(blob, &taken)
	for _, p := range taken.Profiles {
		t.keys = append(t.keys, p.Key)
	}
	return t, err
}

func scanPair(r row) (p [2]string, err error) { return p, r.Scan(&p[0], &p[1]) }

// citedLetter is a letter that a document of a list speaks of.
type citedLetter struct {
	at     int
	letter string
}

func scanCited(r row) (c citedLetter, err error) { return c, r.Scan(&c.at, &c.letter) }
