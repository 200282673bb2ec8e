package archive

import (
	"encoding/json"
	"errors"
)

// Profile is a row of linking's profiles.
type Profile struct {
	ID     int64
	Key    string
	Entity string
}

func scanProfile(r row) (p Profile, err error) { return p, r.Scan(&p.ID, &p.Key, &p.Entity) }

// Profile gives a profile by its key, or ErrNotFound.
func (l *Linking) Profile(key string) (Profile, error) {
	return one(l.t.ctx, l.t, scanProfile, `SELECT id, key, entity FROM profile WHERE key = ?`, key)
}

// AddProfile says that a document has a profile, and makes the profile where
// it is new.
func (l *Linking) AddProfile(key, hash, document string) (p Profile, fresh bool, err error) {
	p, err = l.Profile(key)
	if errors.Is(err, ErrNotFound) {
		fresh = true
		p = Profile{Key: key}
		p.ID, err = l.t.insert(`INSERT INTO profile(key, hash) VALUES (?, ?)`, key, hash)
	}
	if err != nil {
		return p, false, err
	}
	if err := l.t.exec(`INSERT OR IGNORE INTO profile_document(profile, document) VALUES (?, ?)`, p.ID, document); err != nil {
		return p, false, err
	}
	return p, fresh, nil
}

// RemoveProfile takes a profile from a document, and away where no document
// has it any more.
func (l *Linking) RemoveProfile(p Profile, document string) (gone bool, err error) {
	if err := l.t.exec(`DELETE FROM profile_document WHERE profile = ? AND document = ?`, p.ID, document); err != nil {
		return false, err
	}
	left, err := one(l.t.ctx, l.t, scanInt, `SELECT EXISTS (SELECT 1 FROM profile_document WHERE profile = ?)`, p.ID)
	if err != nil || left == 1 {
		return false, err
	}
	for _, q := range []string{`DELETE FROM profile WHERE id = ?`, `DELETE FROM profile_block WHERE profile = ?`,
		`DELETE FROM profile_fact WHERE profile = ?`, `DELETE FROM doubt WHERE profile = ?`} {
		if err := l.t.exec(q, p.ID); err != nil {
			return false, err
		}
	}
	return true, nil
}

// AddFact says that one more document gives a fact of a profile; fresh where
// it is the first.
func (l *Linking) AddFact(profile int64, fact string) (fresh bool, err error) {
	n, err := one(l.t.ctx, l.t, scanInt, `INSERT INTO profile_fact(profile, fact, documents) VALUES (?, ?, 1)
		ON CONFLICT(profile, fact) DO UPDATE SET documents = documents + 1 RETURNING documents`, profile, fact)
	return n == 1, err
}

// RemoveFact says that one document fewer gives it; gone where it was the last.
func (l *Linking) RemoveFact(profile int64, fact string) (gone bool, err error) {
	n, err := one(l.t.ctx, l.t, scanInt, `UPDATE profile_fact SET documents = documents - 1 WHERE profile = ? AND fact = ? RETURNING documents`, profile, fact)
	if err != nil || n > 0 {
		return false, err
	}
	return true, l.t.exec(`DELETE FROM profile_fact WHERE profile = ? AND fact = ?`, profile, fact)
}

// Facts gives a profile's facts of one class (their first letter), sorted.
func (l *Linking) Facts(profile int64, class string) ([]string, error) {
	return all(l.t.ctx, l.t, scanString, `SELECT fact FROM profile_fact WHERE profile = ? AND fact >= ? AND fact < ? ORDER BY fact`, profile, class+":", class+";")
}

// Mates reports whether another profile of the block has the fact.
func (l *Linking) Mates(block string, profile int64, fact string) (bool, error) {
	n, err := one(l.t.ctx, l.t, scanInt, `SELECT EXISTS (SELECT 1 FROM profile_block b JOIN profile_fact f ON f.profile = b.profile AND f.fact = ?3
		WHERE b.block = ?1 AND b.profile <> ?2)`, block, profile, fact)
	return n == 1, err
}

// Share reports whether two profiles have a fact of one of the classes in
// common. Each class is one letter.
func (l *Linking) Share(a, b int64, classes ...string) (bool, error) {
	for _, c := range classes {
		n, err := one(l.t.ctx, l.t, scanInt, `SELECT EXISTS (SELECT 1 FROM profile_fact x JOIN profile_fact y ON y.fact = x.fact
			WHERE x.profile = ? AND y.profile = ? AND x.fact >= ? AND x.fact < ?)`, a, b, c+":", c+";")
		if err != nil || n == 1 {
			return n == 1, err
		}
	}
	return false, nil
}

// Blocks gives the blocks of a profile, sorted.
func (l *Linking) Blocks(profile int64) ([]string, error) {
	return all(l.t.ctx, l.t, scanString, `SELECT block FROM profile_block WHERE profile = ? ORDER BY block`, profile)
}

// AddBlock and DropBlock put a profile into a block and take it out.
func (l *Linking) AddBlock(block string, profile int64) error {
	return l.t.exec(`INSERT OR IGNORE INTO profile_block(block, profile) VALUES (?, ?)`, block, profile)
}

// DropBlock: see AddBlock.
func (l *Linking) DropBlock(block string, profile int64) error {
	return l.t.exec(`DELETE FROM profile_block WHERE block = ? AND profile = ?`, block, profile)
}

// InBlock gives the profiles of a block by key.
func (l *Linking) InBlock(block string) ([]Profile, error) {
	return all(l.t.ctx, l.t, scanProfile, `SELECT p.id, p.key, p.entity FROM profile_block b JOIN profile p ON p.id = b.profile WHERE b.block = ? ORDER BY p.key`, block)
}

// SetEntity gives a profile to an entity.
func (l *Linking) SetEntity(profile int64, entity string) error {
	return l.t.exec(`UPDATE profile SET entity = ? WHERE id = ?`, entity, profile)
}

// EntityProfiles gives the profiles of an entity by key.
func (l *Linking) EntityProfiles(entity string) ([]Profile, error) {
	return all(l.t.ctx, l.t, scanProfile, `SELECT id, key, entity FROM profile WHERE entity = ? ORDER BY key`, entity)
}

// ProfileDocuments gives the documents of a profile, at most limit, sorted;
// all where limit is 0.
func (l *Linking) ProfileDocuments(profile int64, limit int) ([]string, error) {
	if limit == 0 {
		limit = -1
	}
	return all(l.t.ctx, l.t, scanString, `SELECT document FROM profile_document WHERE profile = ? ORDER BY document LIMIT ?`, profile, limit)
}

// Entity gives an entity by its id, or ErrNotFound.
func (l *Linking) Entity(id string) (Entity, error) {
	return one(l.t.ctx, l.t, scanEntity, selectEntity+` WHERE e.id = ?`, id)
}

// PutEntity writes an entity and the folded names under which it is found.
func (l *Linking) PutEntity(e Entity, folded []string) error {
	aliases, err := json.Marshal(e.Aliases)
	if err != nil {
		return err
	}
	if err := l.DropEntity(e.ID); err != nil {
		return err
	}
	if err := l.t.exec(`INSERT INTO entity(id, kind, name, sort, type, aliases) VALUES (?, ?, ?, ?, ?, ?)`, e.ID, e.Kind, e.Name, e.Sort, e.Type, aliases); err != nil {
		return err
	}
	for _, f := range folded {
		if err := l.t.exec(`INSERT OR IGNORE INTO entity_name(folded, entity) VALUES (?, ?)`, f, e.ID); err != nil {
			return err
		}
	}
	return nil
}

// DropEntity takes an entity away.
func (l *Linking) DropEntity(id string) error {
	if err := l.t.exec(`DELETE FROM entity_name WHERE entity = ?`, id); err != nil {
		return err
	}
	return l.t.exec(`DELETE FROM entity WHERE id = ?`, id)
}

// SetDoubts puts doubts in the place of those that a profile had.
func (l *Linking) SetDoubts(profile int64, others []int64, why []string) error {
	if err := l.t.exec(`DELETE FROM doubt WHERE profile = ?`, profile); err != nil {
		return err
	}
	for i, o := range others {
		if err := l.t.exec(`INSERT OR REPLACE INTO doubt(profile, other, why) VALUES (?, ?, ?)`, profile, o, why[i]); err != nil {
			return err
		}
	}
	return nil
}
