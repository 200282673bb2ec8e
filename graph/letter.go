package graph

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
)

// HashID is a hash of parts, each prefixed with its length, as 32 hex digits.
func HashID(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		h.Write(strconv.AppendInt(nil, int64(len(p)), 10))
		h.Write([]byte{':'})
		h.Write([]byte(p))
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// CompareRelations is the order of relations within a letter: by kind, from,
// to; and between letters by letter.
func CompareRelations(a, b Relation) int {
	return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To), cmp.Compare(a.Letter, b.Letter))
}

// Seal sorts the letter's entities and relations, gives each relation its
// letter and id, and sets the hash. It leaves the order of evidence alone.
func (l *Letter) Seal() error {
	slices.SortFunc(l.Entities, func(a, b Entity) int { return cmp.Compare(a.ID, b.ID) })
	for i := range l.Relations {
		r := &l.Relations[i]
		r.Letter = l.Document.ID
		r.ID = HashID(r.Kind, r.From, r.To, r.Letter)
	}
	slices.SortFunc(l.Relations, CompareRelations)
	if err := l.Check(); err != nil {
		return err
	}
	l.Hash = ""
	b, err := json.Marshal(l)
	if err != nil {
		return fmt.Errorf("seal letter %s: %w", l.Document.ID, err)
	}
	sum := sha256.Sum256(b)
	l.Hash = hex.EncodeToString(sum[:16])
	return nil
}

// Check tells what in the letter is not as Letter says.
func (l *Letter) Check() error {
	bad := func(format string, args ...any) error {
		return fmt.Errorf("letter %q: %s", l.Document.ID, fmt.Sprintf(format, args...))
	}
	if l.Document.ID == "" {
		return bad("no id")
	}
	copies := map[[3]string]bool{}
	for _, c := range l.Document.Copies {
		copies[[3]string{c.Document, c.SHA256, c.Path}] = true
	}
	ends := map[string]bool{}
	for i := range l.Relations {
		r := &l.Relations[i]
		ends[r.From], ends[r.To] = true, true
		switch {
		case r.Letter != l.Document.ID || r.ID == "":
			return bad("relation %s %s → %s is not its own", r.Kind, r.From, r.To)
		case i > 0 && CompareRelations(l.Relations[i-1], *r) >= 0:
			return bad("relation %s %s → %s is twice there or not in order", r.Kind, r.From, r.To)
		case len(r.Evidence) == 0:
			return bad("relation %s %s → %s has no evidence", r.Kind, r.From, r.To)
		}
		for _, e := range r.Evidence {
			if !copies[[3]string{e.Document, e.SHA256, e.Path}] {
				return bad("relation %s %s → %s rests on %s, which is no copy of the letter", r.Kind, r.From, r.To, e.Document)
			}
		}
	}
	known := map[string]bool{}
	for i, e := range l.Entities {
		if i > 0 && l.Entities[i-1].ID >= e.ID {
			return bad("entity %s is twice there or not in order", e.ID)
		}
		if !ends[e.ID] {
			return bad("entity %s is no relation's end", e.ID)
		}
		known[e.ID] = true
	}
	for _, r := range l.Relations {
		for _, id := range append(slices.Clone(r.For), r.Absent) {
			if id != "" && !known[id] {
				return bad("relation %s %s → %s names %s, which is not among the entities", r.Kind, r.From, r.To, id)
			}
		}
	}
	return nil
}
