package archive

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"maps"
	"slices"
	"time"
)

// Kinds of judgement.
const (
	Same      = "same"
	Different = "different"
	Unsure    = "unsure"
	Confirm   = "confirm"
	Reject    = "reject"
	Add       = "add"
	Correct   = "correct"
	Split     = "split"
	Join      = "join"
	Begins    = "begins"    // a document begins at the top of a page
	Continues = "continues" // the one before goes on there
)

// Anchor names what was judged by what stands on the page, so that it is found
// again after the page was read anew.
type Anchor struct {
	SHA256 string `json:"sha256,omitempty"`
	Page   int    `json:"page,omitempty"`
	Quote  string `json:"quote,omitempty"` // folded
	Kind   string `json:"kind,omitempty"`  // of entity, document or relation
	// ID is an authority entry's id; with the fields above empty the anchor
	// is that entry.
	ID string `json:"id,omitempty"`
}

func compareAnchors(a, b Anchor) int {
	return cmp.Or(cmp.Compare(a.SHA256, b.SHA256), cmp.Compare(a.Page, b.Page), cmp.Compare(a.Quote, b.Quote),
		cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.ID, b.ID))
}

// Judgement is one thing that somebody said about the archive's content.
type Judgement struct {
	ID       int64             `json:"id"`
	Kind     string            `json:"kind"`
	Subjects []Anchor          `json:"subjects"`
	Value    map[string]string `json:"value,omitempty"` // what it is corrected to, or what is added
	Who      string            `json:"who,omitempty"`
	Why      string            `json:"why,omitempty"`
	At       time.Time         `json:"at"`
	Undone   time.Time         `json:"undone,omitzero"`
}

// ContradictionError: a judgement that stands says the opposite.
type ContradictionError struct{ Old, New Judgement }

func (e *ContradictionError) Error() string {
	return fmt.Sprintf("judgement %d (%s, by %s on %s) says otherwise than %s", e.Old.ID, e.Old.Kind, e.Old.Who, e.Old.At.Format(time.DateOnly), e.New.Kind)
}

// opposites are the kinds that cannot both stand for the same subjects.
var opposites = map[string][]string{
	Same:      {Different, Unsure},
	Different: {Same, Unsure},
	Unsure:    {Same, Different},
	Confirm:   {Reject},
	Reject:    {Confirm},
	Split:     {Join},
	Join:      {Split},
	Begins:    {Continues},
	Continues: {Begins},
}

// AddJudgement appends to the ledger and gives the record's id; said twice it
// is kept once. It fails with ContradictionError where a record that stands
// says the opposite of the same subjects.
func (a *Archive) AddJudgement(ctx context.Context, j Judgement) (int64, error) {
	j.Subjects = slices.SortedFunc(slices.Values(j.Subjects), compareAnchors)
	subjects, err := json.Marshal(j.Subjects)
	if err != nil {
		return 0, err
	}
	value, err := json.Marshal(j.Value)
	if err != nil {
		return 0, err
	}
	var id int64
	err = a.update(ctx, func(t *tx) error {
		standing, err := all(t.ctx, t, scanJudgement, selectJudgement+` WHERE subjects = ? AND undone = '' ORDER BY id`, subjects)
		if err != nil {
			return err
		}
		for _, old := range standing {
			if slices.Contains(opposites[j.Kind], old.Kind) {
				return &ContradictionError{old, j}
			}
			if old.Kind == j.Kind && maps.Equal(old.Value, j.Value) {
				id = old.ID
				return nil
			}
		}
		id, err = t.insert(`INSERT INTO judgement(kind, subjects, value, who, why, at) VALUES (?, ?, ?, ?, ?, ?)`,
			j.Kind, subjects, value, j.Who, j.Why, j.At.UTC().Format(time.RFC3339))
		if err != nil {
			return err
		}
		return t.judgedAnew(j.Kind, j.Subjects)
	})
	a.judged.Store(nil)
	return id, err
}

// Undo takes a judgement back; it stays in the ledger as undone. It fails
// with ErrNotFound where none such stands.
func (a *Archive) Undo(ctx context.Context, id int64, at time.Time) error {
	defer a.judged.Store(nil)
	return a.update(ctx, func(t *tx) error {
		old, err := all(t.ctx, t, scanJudgement, selectJudgement+` WHERE id = ?`, id)
		if err != nil {
			return err
		}
		for _, j := range old {
			if err := t.judgedAnew(j.Kind, j.Subjects); err != nil {
				return err
			}
		}
		r, err := t.run(`UPDATE judgement SET undone = ? WHERE id = ? AND undone = ''`, at.UTC().Format(time.RFC3339), id)
		if err != nil {
			return err
		}
		if n, err := r.RowsAffected(); err != nil || n == 1 {
			return err
		}
		return fmt.Errorf("judgement %d: %w", id, ErrNotFound)
	})
}

const selectJudgement = `SELECT id, kind, subjects, value, who, why, at, undone FROM judgement`

func scanJudgement(r row) (j Judgement, err error) {
	var subjects, value []byte
	var at, undone string
	if err = r.Scan(&j.ID, &j.Kind, &subjects, &value, &j.Who, &j.Why, &at, &undone); err != nil {
		return j, err
	}
	if err = json.Unmarshal(subjects, &j.Subjects); err != nil {
		return j, err
	}
	if err = json.Unmarshal(value, &j.Value); err != nil {
		return j, err
	}
	if j.At, err = time.Parse(time.RFC3339, at); err != nil || undone == "" {
		return j, err
	}
	j.Undone, err = time.Parse(time.RFC3339, undone)
	return j, err
}

// Judgements yields the ledger in the order in which it was written, undone
// records too.
func (a *Archive) Judgements(ctx context.Context) iter.Seq2[Judgement, error] {
	return each(ctx, a, scanJudgement, selectJudgement+` ORDER BY id`)
}
