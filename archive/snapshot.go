package archive

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
)

// Snapshot holds the archive as it stands now, for reading alone: what is
// written later it does not see. It is closed before its archive.
func (a *Archive) Snapshot(ctx context.Context) (*Archive, error) {
	moment, err := a.reader.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return nil, fmt.Errorf("snapshot of archive %s: %w", a.dir, classify(err))
	}
	still := &Archive{dir: a.dir, moment: moment}
	if err := still.readID(ctx); err != nil { // the first read fixes the moment
		return nil, errors.Join(fmt.Errorf("snapshot of archive %s: %w", a.dir, err), still.Close())
	}
	return still, nil
}

// Fingerprint is a hash, 64 hex digits, of all on which findings, links and
// the graph depend: the files and the versions that read them, what people
// judged and the list of names. Archives with the same one say the same.
func (a *Archive) Fingerprint(ctx context.Context) (string, error) {
	h := sha256.New()
	for _, query := range []string{
		`SELECT sha256, state, code, words, findings FROM file ORDER BY sha256`,
		`SELECT DISTINCT f.sha256, CAST(p.rel AS TEXT), p.state, p.code, '' FROM path p LEFT JOIN file f ON f.id = p.file ORDER BY 1, 2, 3, 4`,
		`SELECT kind, CAST(subjects AS TEXT), CAST(value AS TEXT), undone != '', '' FROM judgement ORDER BY id`,
		`SELECT id, CAST(entry AS TEXT), '', '', '' FROM authority ORDER BY id`,
	} {
		fmt.Fprintf(h, "%d:%s", len(query), query)
		for fields, err := range each(ctx, a, scanFive, query) {
			if err != nil {
				return "", fmt.Errorf("fingerprint of archive %s: %w", a.dir, err)
			}
			hashFields(h, fields)
		}
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

func scanFive(r row) (f [5]sql.NullString, err error) {
	return f, r.Scan(&f[0], &f[1], &f[2], &f[3], &f[4])
}

func hashFields(h hash.Hash, fields [5]sql.NullString) {
	for _, f := range fields {
		_, _ = io.WriteString(h, fmt.Sprintf("%d:%s", len(f.String), f.String)) // a hash's writer never fails
	}
}
