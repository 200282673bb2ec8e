package archive

import (
	"context"
	"encoding/json"
	"errors"
	"iter"

	"legajo/ingest"
)

// linksSchema holds what linking derives; it can be dropped and made again.
//
// A profile is what one or many documents say of somebody in the same words.
// Facts are what tells profiles apart or together (files, correspondents,
// organisations …), each with the number of documents that give it. Profiles
// that share a block are judged together; so are the items of letters.
const linksSchema = `
CREATE TABLE link_taken(document TEXT PRIMARY KEY, taken BLOB NOT NULL) WITHOUT ROWID;

CREATE TABLE profile(
	id        INTEGER PRIMARY KEY,
	key       TEXT NOT NULL UNIQUE,
	hash      TEXT NOT NULL UNIQUE, -- of the key: the entity's id where it is its smallest profile
	documents INTEGER NOT NULL DEFAULT 0,
	entity    TEXT NOT NULL DEFAULT ''
);
CREATE INDEX profile_entity ON profile(entity, key);
CREATE TABLE profile_block(block TEXT NOT NULL, profile INTEGER NOT NULL, PRIMARY KEY(block, profile)) WITHOUT ROWID;
CREATE INDEX profile_block_profile ON profile_block(profile);
CREATE TABLE profile_fact(profile INTEGER NOT NULL, fact TEXT NOT NULL, documents INTEGER NOT NULL, PRIMARY KEY(profile, fact)) WITHOUT ROWID;
CREATE TABLE profile_document(profile INTEGER NOT NULL, document TEXT NOT NULL, PRIMARY KEY(profile, document)) WITHOUT ROWID;

CREATE TABLE entity(
	id      TEXT PRIMARY KEY,
	kind    TEXT NOT NULL,
	name    TEXT NOT NULL,
	sort    TEXT NOT NULL,
	type    TEXT NOT NULL,
	aliases BLOB NOT NULL -- JSON
) WITHOUT ROWID;
CREATE INDEX entity_kind ON entity(kind, sort, id);
CREATE TABLE entity_name(folded TEXT NOT NULL, entity TEXT NOT NULL, PRIMARY KEY(folded, entity)) WITHOUT ROWID;
CREATE INDEX entity_name_entity ON entity_name(entity);

CREATE TABLE doubt(profile INTEGER NOT NULL, other INTEGER NOT NULL, why TEXT NOT NULL, PRIMARY KEY(profile, other)) WITHOUT ROWID;

CREATE TABLE authority_block(block TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY(block, id)) WITHOUT ROWID;
CREATE TABLE link_said(id TEXT PRIMARY KEY, said BLOB NOT NULL) WITHOUT ROWID; -- judgements and authority entries as linking last took them

CREATE TABLE letter_item(
	id     TEXT PRIMARY KEY, -- a document's id, or with its number a letter's that the document speaks of
	document TEXT NOT NULL,
	cited  INTEGER NOT NULL, -- index into the document's Cited, -1 for the document itself
	about  BLOB NOT NULL,
	letter TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;
CREATE INDEX letter_item_document ON letter_item(document, cited);
CREATE INDEX letter_item_letter ON letter_item(letter, cited);
CREATE TABLE letter_block(block TEXT NOT NULL, item TEXT NOT NULL, PRIMARY KEY(block, item)) WITHOUT ROWID;
CREATE INDEX letter_block_item ON letter_block(item);
`

// linkTables are those of linksSchema.
var linkTables = []string{"link_taken", "profile", "profile_block", "profile_fact", "profile_document", "entity", "entity_name",
	"doubt", "authority_block", "link_said", "letter_item", "letter_block"}

// Entity is a person, organisation, office or meeting as linking sees it.
type Entity struct {
	ID      string
	Kind    string
	Name    string
	Sort    string // the folded name
	Type    string
	Aliases []string
}

// Cited is a document that speaks of a letter: its Index-th.
type Cited struct {
	Document string
	Index    int
}

// Links is what linking says of one document.
type Links struct {
	Entities []string // entity ids, by the document's index
	Cited    []string // letter ids, by the document's index
}

// Doubt is a pair of entities that may be one, for somebody to judge.
type Doubt struct {
	A, B Entity
	Why  string
}

const selectEntity = `SELECT e.id, e.kind, e.name, e.sort, e.type, e.aliases FROM entity e`

func scanEntity(r row) (e Entity, err error) {
	var aliases []byte
	if err = r.Scan(&e.ID, &e.Kind, &e.Name, &e.Sort, &e.Type, &aliases); err == nil {
		err = json.Unmarshal(aliases, &e.Aliases)
	}
	return e, err
}

// Entity gives an entity by its id or one that it formerly had, or ErrNotFound.
func (a *Archive) Entity(ctx context.Context, id string) (Entity, error) {
	e, err := one(ctx, a, scanEntity, selectEntity+` WHERE e.id = ?`, id)
	if errors.Is(err, ErrNotFound) {
		e, err = one(ctx, a, scanEntity, selectEntity+` JOIN profile p ON p.entity = e.id WHERE p.hash = ?`, id)
	}
	return e, err
}

// EntitiesByIDs gives those entities that are called so now, in no order.
func (a *Archive) EntitiesByIDs(ctx context.Context, ids []string) ([]Entity, error) {
	return all(ctx, a, scanEntity, selectEntity+` WHERE e.id IN (SELECT value FROM json_each(?))`, jsonArray(ids))
}

// jsonArray is how a list of any length becomes one value of a statement.
func jsonArray(list []string) string {
	b, _ := json.Marshal(list) // strings always can be
	return string(b)
}

// EntitiesFormerly gives the entities that have now what an entity had whose
// id began with prefix, hexadecimal digits; sorted by id.
func (a *Archive) EntitiesFormerly(ctx context.Context, prefix string) ([]Entity, error) {
	return all(ctx, a, scanEntity, selectEntity+` WHERE e.id IN (SELECT entity FROM profile WHERE hash >= ?1 AND hash < ?1 || 'g') ORDER BY e.id`, prefix)
}

// EntitiesNamed gives the entities of which folded is a name, sorted.
func (a *Archive) EntitiesNamed(ctx context.Context, folded string) ([]Entity, error) {
	return all(ctx, a, scanEntity, selectEntity+` JOIN entity_name n ON n.entity = e.id WHERE n.folded = ? ORDER BY e.kind, e.sort, e.id`, folded)
}

// Entities yields the entities of a kind, all where it is "", by kind, folded
// name and id.
func (a *Archive) Entities(ctx context.Context, kind string) iter.Seq2[Entity, error] {
	return each(ctx, a, scanEntity, selectEntity+` WHERE ? IN ('', e.kind) ORDER BY e.kind, e.sort, e.id`, kind)
}

// EntityDocuments gives the documents that name an entity, sorted.
func (a *Archive) EntityDocuments(ctx context.Context, entity string) ([]string, error) {
	return all(ctx, a, scanString, `SELECT DISTINCT d.document FROM profile p JOIN profile_document d ON d.profile = p.id WHERE p.entity = ? ORDER BY d.document`, entity)
}

// Doubts yields the pairs that linking could not decide.
func (a *Archive) Doubts(ctx context.Context) iter.Seq2[Doubt, error] {
	return each(ctx, a, func(r row) (d Doubt, err error) {
		var x, y []byte
		if err = r.Scan(&d.A.ID, &d.A.Kind, &d.A.Name, &d.A.Sort, &d.A.Type, &x, &d.B.ID, &d.B.Kind, &d.B.Name, &d.B.Sort, &d.B.Type, &y, &d.Why); err != nil {
			return d, err
		}
		return d, errors.Join(json.Unmarshal(x, &d.A.Aliases), json.Unmarshal(y, &d.B.Aliases))
	}, `SELECT a.id, a.kind, a.name, a.sort, a.type, a.aliases, b.id, b.kind, b.name, b.sort, b.type, b.aliases, min(u.why)
		FROM doubt u JOIN profile p ON p.id = u.profile JOIN profile q ON q.id = u.other
		JOIN entity a ON a.id = min(p.entity, q.entity) JOIN entity b ON b.id = max(p.entity, q.entity)
		WHERE p.entity <> q.entity GROUP BY a.id, b.id ORDER BY a.kind, a.sort, a.id, b.sort, b.id`)
}

// Links gives what linking says of a document's entities and of the letters
// that it speaks of; empty before it was linked.
func (a *Archive) Links(ctx context.Context, document string) (Links, error) {
	l, err := a.linksOf(ctx, []string{document})
	if err != nil {
		return Links{}, err
	}
	return l[0], nil
}

// CitedBy gives the documents that speak of a letter, by id.
func (a *Archive) CitedBy(ctx context.Context, letter string) ([]Cited, error) {
	return all(ctx, a, func(r row) (c Cited, err error) { return c, r.Scan(&c.Document, &c.Index) },
		`SELECT document, cited FROM letter_item WHERE letter = ? AND cited >= 0 ORDER BY document, cited`, letter)
}

// Letters yields the ids of all letters, those known only by report too,
// sorted.
func (a *Archive) Letters(ctx context.Context) iter.Seq2[string, error] {
	return each(ctx, a, scanString, `SELECT letter FROM document UNION SELECT letter FROM letter_item WHERE letter <> '' ORDER BY letter`)
}

func scanBlob(r row) (b []byte, err error) { return b, r.Scan(&b) }

// Taken is what linking took from a document: all that a change of the
// document has to take back.
type Taken struct {
	SHA256   string         `json:"sha256"`
	Profiles []TakenProfile `json:"profiles"` // one an entity, by its index
	Items    []TakenItem    `json:"items"`
}

// TakenProfile is what a document says of one entity.
type TakenProfile struct {
	Key    string   `json:"key"`
	Blocks []string `json:"blocks"`
	Facts  []string `json:"facts"`
	// Quotes are where it stands: "page folded text", for judgements.
	Quotes []string `json:"quotes,omitempty"`
}

// TakenItem is the document itself, or a letter that it speaks of, as linking
// compares letters.
type TakenItem struct {
	ID     string          `json:"id"`
	Cited  int             `json:"cited"`
	Blocks []string        `json:"blocks"`
	About  json.RawMessage `json:"about"`
}

func encodeTaken(t Taken) ([]byte, error) {
	b, err := json.Marshal(t)
	if err != nil {
		return nil, err
	}
	return pack(b), nil
}

func decodeTaken(blob []byte) (t Taken, err error) {
	b, err := unpack(blob)
	if err != nil {
		return t, err
	}
	return t, json.Unmarshal(b, &t)
}

// Linking is one transaction of linking.
type Linking struct{ t *tx }

// Link runs f in one transaction: all of what it derives lands, with the feed
// of changes, or nothing.
func (a *Archive) Link(ctx context.Context, f func(*Linking) error) error {
	return a.transact(ctx, func(t *tx) error { return f(&Linking{t}) })
}

// Clear drops all that linking derived and gives every document to be linked
// anew. Letters fall back to their documents' own ids.
func (l *Linking) Clear() error {
	if err := l.t.exec(`INSERT OR IGNORE INTO unlinked SELECT document FROM document`); err != nil {
		return err
	}
	if err := l.t.exec(`INSERT OR REPLACE INTO change(letter) SELECT letter FROM (SELECT letter FROM letter_item WHERE letter <> '' UNION SELECT letter FROM document) ORDER BY letter`); err != nil {
		return err
	}
	if err := l.t.exec(`UPDATE document SET letter = document WHERE letter <> document`); err != nil {
		return err
	}
	for _, table := range linkTables {
		if err := l.t.exec(`DELETE FROM ` + table); err != nil {
			return err
		}
	}
	return nil
}

// Meta and SetMeta are the archive's.
func (l *Linking) Meta(key string) (string, error) {
	v, err := one(l.t.ctx, l.t, scanString, `SELECT value FROM meta WHERE key = ?`, key)
	if errors.Is(err, ErrNotFound) {
		return "", nil
	}
	return v, err
}

// SetMeta keeps a value under a key.
func (l *Linking) SetMeta(key, value string) error {
	return l.t.exec(`INSERT INTO meta(key, value) VALUES (?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value`, key, value)
}

// Unlinked gives the first documents, by id, that came, changed or went.
func (l *Linking) Unlinked(limit int) ([]string, error) {
	return all(l.t.ctx, l.t, scanString, `SELECT document FROM unlinked ORDER BY document LIMIT ?`, limit)
}

// Document gives a document, or ErrNotFound.
func (l *Linking) Document(id string) (Document, error) {
	d, err := one(l.t.ctx, l.t, scanDocument, selectDocument+` WHERE d.document = ?`, id)
	if err != nil {
		return d, err
	}
	return l.t.a.asJudged(l.t.ctx, d)
}

// Page gives a page of a file, or ErrNotFound.
func (l *Linking) Page(sha string, number int) (ingest.Page, error) {
	return one(l.t.ctx, l.t, scanPage, `SELECT p.words FROM page p JOIN file f ON f.id = p.file WHERE f.sha256 = ? AND p.number = ?`, sha, number)
}

// FileDocuments gives the ids of a file's documents.
func (l *Linking) FileDocuments(sha string) ([]string, error) {
	return all(l.t.ctx, l.t, scanString, `SELECT d.document FROM document d JOIN file f ON f.id = d.file WHERE f.sha256 = ? ORDER BY d.ordinal`, sha)
}

// Taken gives what was taken from a document, nothing where nothing was.
func (l *Linking) Taken(document string) (Taken, error) {
	blob, err := one(l.t.ctx, l.t, scanBlob, `SELECT taken FROM link_taken WHERE document = ?`, document)
	if errors.Is(err, ErrNotFound) {
		return Taken{}, nil
	}
	if err != nil {
		return Taken{}, err
	}
	return decodeTaken(blob)
}

// SetTaken keeps what was taken from a document, which is linked by that; nil
// where the document is gone.
func (l *Linking) SetTaken(document string, t *Taken) error {
	if err := l.t.exec(`DELETE FROM unlinked WHERE document = ?`, document); err != nil {
		return err
	}
	if t == nil {
		return l.t.exec(`DELETE FROM link_taken WHERE document = ?`, document)
	}
	blob, err := encodeTaken(*t)
	if err != nil {
		return err
	}
	return l.t.exec(`INSERT OR REPLACE INTO link_taken(document, taken) VALUES (?, ?)`, document, blob)
}

// Touch appends letters to the feed of changes.
func (l *Linking) Touch(letters ...string) error { return l.t.touch(letters...) }

// Said gives what linking last took of judgements and authority entries, by
// their ids.
func (l *Linking) Said() (map[string]string, error) {
	type pair struct{ id, said string }
	list, err := all(l.t.ctx, l.t, func(r row) (p pair, err error) { return p, r.Scan(&p.id, &p.said) }, `SELECT id, said FROM link_said`)
	out := map[string]string{}
	for _, p := range list {
		out[p.id] = p.said
	}
	return out, err
}

// SetSaid keeps one, or drops it where said is "".
func (l *Linking) SetSaid(id, said string) error {
	if said == "" {
		return l.t.exec(`DELETE FROM link_said WHERE id = ?`, id)
	}
	return l.t.exec(`INSERT OR REPLACE INTO link_said(id, said) VALUES (?, ?)`, id, said)
}

// SetAuthorityBlocks puts the blocks of an authority entry in the place of
// those that it had.
func (l *Linking) SetAuthorityBlocks(id string, blocks []string) error {
	if err := l.t.exec(`DELETE FROM authority_block WHERE id = ?`, id); err != nil {
		return err
	}
	for _, b := range blocks {
		if err := l.t.exec(`INSERT OR IGNORE INTO authority_block(block, id) VALUES (?, ?)`, b, id); err != nil {
			return err
		}
	}
	return nil
}

// AuthorityIn gives the ids of the authority entries of a block.
func (l *Linking) AuthorityIn(block string) ([]string, error) {
	return all(l.t.ctx, l.t, scanString, `SELECT id FROM authority_block WHERE block = ? ORDER BY id`, block)
}
