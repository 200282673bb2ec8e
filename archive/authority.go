package archive

import (
	"context"
	"encoding/json"
	"fmt"
	"iter"
)

// Authority is an entry of the archivist's own list of names.
type Authority struct {
	ID        string   `json:"id"`
	Kind      string   `json:"kind"`
	Preferred string   `json:"preferred"`
	Variants  []string `json:"variants,omitempty"`
	DateFrom  string   `json:"date_from,omitempty"`
	DateTo    string   `json:"date_to,omitempty"`
	VIAF      string   `json:"viaf,omitempty"`
	Wikidata  string   `json:"wikidata,omitempty"`
	GND       string   `json:"gnd,omitempty"`
	ISNI      string   `json:"isni,omitempty"`
	Note      string   `json:"note,omitempty"`
}

// SetAuthority puts a list in the place of the one that stands.
func (a *Archive) SetAuthority(ctx context.Context, entries []Authority) error {
	return a.update(ctx, func(t *tx) error {
		if err := t.exec(`DELETE FROM authority`); err != nil {
			return err
		}
		for _, e := range entries {
			b, err := json.Marshal(e)
			if err != nil {
				return err
			}
			if err := t.exec(`INSERT INTO authority(id, entry) VALUES (?, ?)`, e.ID, b); err != nil {
				return fmt.Errorf("authority entry %s: %w", e.ID, err)
			}
		}
		return nil
	})
}

// AuthorityList yields the list by id.
func (a *Archive) AuthorityList(ctx context.Context) iter.Seq2[Authority, error] {
	return each(ctx, a, func(r row) (e Authority, err error) {
		var b []byte
		if err = r.Scan(&b); err == nil {
			err = json.Unmarshal(b, &e)
		}
		return e, err
	}, `SELECT entry FROM authority ORDER BY id`)
}
