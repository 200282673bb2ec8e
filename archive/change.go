package archive

import (
	"context"
	"iter"
)

// Change says that a letter changed; Seq grows with every change.
type Change struct {
	Seq    int64
	Letter string
}

// Changes yields the letters that changed after since, by Seq, each once, at
// its last change. LetterDocuments, and linking's tables for a letter known
// only by report, tell what it is now; a letter that they do not know is gone.
func (a *Archive) Changes(ctx context.Context, since int64) iter.Seq2[Change, error] {
	return each(ctx, a, func(r row) (c Change, err error) { return c, r.Scan(&c.Seq, &c.Letter) },
		`SELECT seq, letter FROM change WHERE seq > ? ORDER BY seq`, since)
}

// CountChanges counts what Changes would yield.
func (a *Archive) CountChanges(ctx context.Context, since int64) (int64, error) {
	return one(ctx, a, scanInt, `SELECT count(*) FROM change WHERE seq > ?`, since)
}

// Seq is the number of the last change, 0 before the first.
func (a *Archive) Seq(ctx context.Context) (int64, error) {
	return one(ctx, a, scanInt, `SELECT coalesce(max(seq), 0) FROM change`)
}

// Unlinked yields the ids of documents that came, changed or went since they
// were last given to Linked, sorted.
func (a *Archive) Unlinked(ctx context.Context) iter.Seq2[string, error] {
	return each(ctx, a, scanString, `SELECT document FROM unlinked ORDER BY document`)
}

// Reported yields the ids of the letters that documents speak of and the
// archive does not hold, sorted.
func (a *Archive) Reported(ctx context.Context) iter.Seq2[string, error] {
	return each(ctx, a, scanString, `SELECT DISTINCT letter FROM letter_item i WHERE cited >= 0
		AND NOT EXISTS (SELECT 1 FROM document WHERE letter = i.letter) ORDER BY letter`)
}

// EntitiesByID yields all entities by id.
func (a *Archive) EntitiesByID(ctx context.Context) iter.Seq2[Entity, error] {
	return each(ctx, a, scanEntity, selectEntity+` ORDER BY e.id`)
}
