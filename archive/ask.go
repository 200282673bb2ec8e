package archive

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
)

// EntitiesHolding gives the ids of at most limit entities of which one folded
// name holds all of some folded words or their beginnings, the whole name
// first.
func (a *Archive) EntitiesHolding(ctx context.Context, words []string, limit int) ([]string, error) {
	if len(words) == 0 {
		return nil, nil
	}
	exact, err := all(ctx, a, scanString, `SELECT entity FROM entity_name WHERE folded = ? ORDER BY entity`, strings.Join(words, " "))
	if err != nil || len(exact) > 0 {
		return exact, err
	}
	list, err := json.Marshal(words)
	if err != nil {
		return nil, err
	}
	return all(ctx, a, scanString, `SELECT DISTINCT entity FROM entity_name
		WHERE NOT EXISTS (SELECT 1 FROM json_each(?1) w WHERE instr(' ' || folded, ' ' || w.value) = 0) ORDER BY entity LIMIT ?2`, string(list), limit)
}

// NamesBeginning gives names, one an entity, that have a word with a folded
// beginning, for the completion of what somebody types; an office's begins with
// it, as its last words are the body's.
func (a *Archive) NamesBeginning(ctx context.Context, folded string, limit int) ([]string, error) {
	return all(ctx, a, scanString, `SELECT DISTINCT e.name FROM entity_name n JOIN entity e ON e.id = n.entity
		WHERE CASE e.kind WHEN 'office' THEN instr(n.folded, ?1) = 1 ELSE instr(' ' || n.folded, ' ' || ?1) > 0 END ORDER BY e.name LIMIT ?2`, folded, limit)
}

// DoubtsOf gives the pairs that linking could not decide of which one is an
// entity.
func (a *Archive) DoubtsOf(ctx context.Context, entity string) ([]Doubt, error) {
	type pair struct{ a, b, why string }
	pairs, err := all(ctx, a, func(r row) (p pair, err error) { return p, r.Scan(&p.a, &p.b, &p.why) },
		`SELECT DISTINCT ?1, q.entity, u.why FROM profile p JOIN doubt u ON u.profile = p.id JOIN profile q ON q.id = u.other WHERE p.entity = ?1 AND q.entity <> ?1
		UNION SELECT DISTINCT ?1, q.entity, u.why FROM profile p JOIN doubt u ON u.other = p.id JOIN profile q ON q.id = u.profile WHERE p.entity = ?1 AND q.entity <> ?1
		ORDER BY 2, 3`, entity)
	var doubts []Doubt
	seen := map[string]bool{}
	for _, p := range pairs {
		if seen[p.b] {
			continue
		}
		seen[p.b] = true
		x, errX := a.Entity(ctx, p.a)
		y, errY := a.Entity(ctx, p.b)
		if err := errors.Join(errX, errY); err != nil {
			return nil, err
		}
		doubts = append(doubts, Doubt{x, y, p.why})
	}
	return doubts, err
}

// CountDoubted counts those of some entities that linking could not tell from
// others.
func (a *Archive) CountDoubted(ctx context.Context, ids []string) (int, error) {
	if len(ids) == 0 {
		return 0, nil
	}
	n, err := one(ctx, a, scanInt, `SELECT count(DISTINCT p.entity) FROM json_each(?) j JOIN profile p ON p.entity = j.value
		WHERE EXISTS (SELECT 1 FROM doubt u JOIN profile q ON q.id = u.other WHERE u.profile = p.id AND q.entity <> p.entity)`, jsonArray(ids))
	return int(n), err
}

// DocumentsNaming gives at most limit documents that name all of some entities.
func (a *Archive) DocumentsNaming(ctx context.Context, limit int, entities ...string) ([]string, error) {
	return all(ctx, a, scanString, `SELECT document FROM (SELECT DISTINCT p.entity, d.document FROM json_each(?1) j JOIN profile p ON p.entity = j.value
		JOIN profile_document d ON d.profile = p.id) GROUP BY document HAVING count(*) = json_array_length(?1) ORDER BY document LIMIT ?2`, jsonArray(entities), limit)
}

// UnreadLetters gives the letters some page of which could not be read.
func (a *Archive) UnreadLetters(ctx context.Context) ([]string, error) {
	return all(ctx, a, scanString, `SELECT DISTINCT d.letter FROM page p JOIN document d ON d.file = p.file AND p.number BETWEEN d.first_page AND d.last_page
		WHERE p.state IN ('failed', 'handwritten') ORDER BY d.letter`)
}

// Unread counts what could not be read: what it says nobody can tell.
type Unread struct {
	Files       int64 `json:"files"`
	Pages       int64 `json:"pages"` // of files that were read
	Handwritten int64 `json:"handwritten"`
}

// Unread counts what could not be read.
func (a *Archive) Unread(ctx context.Context) (u Unread, err error) {
	u.Files, err = one(ctx, a, scanInt, `SELECT count(*) FROM file WHERE state = 'failed'`)
	if err != nil {
		return u, err
	}
	pages, err := counts[string](ctx, a, `SELECT state, count(*) FROM page WHERE state IN ('failed', 'handwritten') GROUP BY state`)
	u.Pages, u.Handwritten = pages["failed"], pages["handwritten"]
	return u, err
}

// LettersBeginning gives the letters whose id, or a copy's, begins with a
// prefix of hexadecimal digits; sorted.
func (a *Archive) LettersBeginning(ctx context.Context, prefix string) ([]string, error) {
	return all(ctx, a, scanString, `SELECT letter FROM document WHERE document >= ?1 AND document < ?1 || 'g'
		UNION SELECT letter FROM document WHERE letter >= ?1 AND letter < ?1 || 'g'
		UNION SELECT letter FROM letter_item WHERE letter >= ?1 AND letter < ?1 || 'g' ORDER BY 1`, prefix)
}
