package archive

// migrations bring a database from one schema to the next, the first from
// nothing. One that stands in a released version never changes.
var migrations = []string{schema + linksSchema}

// schema, but for what linking derives. A path's bytes are kept as they are: a
// file name need not be UTF-8. abs is unique; rel is the smallest one under
// which the path was taken in. Whether a path is loaded or a duplicate is not
// stored: of the paths with the same bytes the smallest is loaded.
const schema = `
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE file(
	id       INTEGER PRIMARY KEY,
	sha256   TEXT NOT NULL UNIQUE,
	size     INTEGER NOT NULL,
	pages    INTEGER NOT NULL,
	state    TEXT NOT NULL, -- reading, loaded, failed, skipped, forgotten
	code     TEXT NOT NULL DEFAULT '',
	detail   TEXT NOT NULL DEFAULT '',
	words    TEXT NOT NULL DEFAULT '', -- version
	findings TEXT NOT NULL DEFAULT '', -- version
	about    BLOB -- producer, signatures
);
CREATE INDEX file_state ON file(state);
CREATE INDEX file_version ON file(findings, words);

CREATE TABLE path(
	id     INTEGER PRIMARY KEY,
	abs    BLOB NOT NULL UNIQUE,
	rel    BLOB NOT NULL,
	size   INTEGER NOT NULL,
	mtime  INTEGER NOT NULL, -- nanoseconds since 1970
	file   INTEGER REFERENCES file(id),
	state  TEXT NOT NULL DEFAULT '', -- failed or skipped, where that is the path's own and not its bytes'
	code   TEXT NOT NULL DEFAULT '',
	detail TEXT NOT NULL DEFAULT ''
);
CREATE INDEX path_file ON path(file, rel, abs);
CREATE INDEX path_state ON path(state) WHERE state != '';

CREATE TABLE page(
	id     INTEGER PRIMARY KEY, -- also the row of the full text
	file   INTEGER NOT NULL REFERENCES file(id),
	number INTEGER NOT NULL,
	state  TEXT NOT NULL,
	source TEXT NOT NULL, -- native, ocr, none
	conf   INTEGER NOT NULL, -- mean of its words, per mille
	code   TEXT NOT NULL,
	detail TEXT NOT NULL,
	words  BLOB NOT NULL,
	UNIQUE(file, number)
);
CREATE INDEX page_state ON page(state, source);
CREATE INDEX page_conf ON page(conf, id) WHERE source = 'ocr';

CREATE VIRTUAL TABLE page_text USING fts5(text, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
INSERT INTO page_text(page_text, rank) VALUES ('secure-delete', 1);

CREATE TABLE document(
	id         INTEGER PRIMARY KEY,
	document   TEXT NOT NULL UNIQUE,
	letter     TEXT NOT NULL, -- the document's own id until linking says more
	file       INTEGER NOT NULL REFERENCES file(id),
	ordinal    INTEGER NOT NULL, -- in the file, from 0
	first_page INTEGER NOT NULL,
	last_page  INTEGER NOT NULL,
	kind       TEXT NOT NULL,
	date       TEXT NOT NULL, -- EDTF
	addressees INTEGER NOT NULL,
	findings   BLOB NOT NULL
);
CREATE INDEX document_file ON document(file, ordinal);
CREATE INDEX document_letter ON document(letter);
CREATE INDEX document_kind ON document(kind, addressees);

-- Documents that came, changed or went since linking last looked.
CREATE TABLE unlinked(document TEXT PRIMARY KEY) WITHOUT ROWID;

CREATE TABLE change(seq INTEGER PRIMARY KEY AUTOINCREMENT, letter TEXT NOT NULL UNIQUE);

CREATE TABLE judgement(
	id       INTEGER PRIMARY KEY AUTOINCREMENT,
	kind     TEXT NOT NULL,
	subjects BLOB NOT NULL, -- JSON
	value    BLOB NOT NULL, -- JSON
	who      TEXT NOT NULL,
	why      TEXT NOT NULL,
	at       TEXT NOT NULL, -- RFC 3339, UTC
	undone   TEXT NOT NULL DEFAULT '' -- when
);

CREATE TABLE authority(
	id    TEXT PRIMARY KEY,
	entry BLOB NOT NULL -- JSON
) WITHOUT ROWID;
`
