-- The graph beside the archive. Nodes are entities and documents, told apart
-- by the tables that share their ids; a node without a row in either is a
-- document that a relation names and that is not here (yet).
CREATE TABLE meta (
  one     INTEGER PRIMARY KEY CHECK (one = 1),
  archive TEXT NOT NULL,
  seq     INTEGER NOT NULL
);
CREATE TABLE node (
  id  INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE
);
CREATE TABLE entity (
  id      INTEGER PRIMARY KEY REFERENCES node (id),
  kind    TEXT NOT NULL,
  name    TEXT NOT NULL,
  sort    TEXT NOT NULL,
  type    TEXT NOT NULL,
  aliases TEXT NOT NULL -- JSON array
);
CREATE TABLE document (
  id        INTEGER PRIMARY KEY REFERENCES node (id),
  kind      TEXT NOT NULL,
  language  TEXT NOT NULL,
  date      TEXT NOT NULL, -- EDTF
  date_from TEXT NOT NULL, -- YYYY-MM-DD or ''
  date_to   TEXT NOT NULL,
  title     TEXT NOT NULL,
  number    TEXT NOT NULL,
  place     TEXT NOT NULL,
  subject   TEXT NOT NULL,
  caption   TEXT NOT NULL,
  cited     INTEGER NOT NULL,
  cited_by  TEXT NOT NULL, -- JSON array
  state     TEXT NOT NULL,
  copies    TEXT NOT NULL, -- JSON array
  hash      TEXT NOT NULL
);
-- Relations, and which sorts of them there are.
CREATE TABLE sort (
  id   INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  form TEXT NOT NULL,
  as_  TEXT NOT NULL,
  UNIQUE (kind, form, as_)
);
CREATE TABLE relation (
  id        INTEGER PRIMARY KEY,
  letter    INTEGER NOT NULL REFERENCES document (id),
  sort      INTEGER NOT NULL REFERENCES sort (id),
  from_id   INTEGER NOT NULL REFERENCES node (id),
  to_id     INTEGER NOT NULL REFERENCES node (id),
  score     INTEGER NOT NULL,
  date      TEXT NOT NULL,    -- EDTF
  date_from INTEGER NOT NULL, -- YYYYMMDD as a number, 0 for none
  date_to   INTEGER NOT NULL,
  role      TEXT NOT NULL,
  blind     INTEGER NOT NULL,
  more      TEXT NOT NULL, -- JSON of what few relations have, '' where none
  -- JSON array of [index of the letter's copy, page, quote, x0, y0, x1, y1,
  -- rule, score, status, date, date_text], the best first.
  evidence  TEXT NOT NULL
);
CREATE UNIQUE INDEX relation_letter ON relation (letter, sort, from_id, to_id);
-- These two answer by themselves what counts, ranks and walks ask: sorts of
-- relations one after the other, each by day. They grow in no order, hence
-- hold numbers alone.
CREATE INDEX relation_from ON relation (from_id, sort, date_from, to_id, score, letter, date_to);
CREATE INDEX relation_to ON relation (to_id, sort, date_from, from_id, score, letter, date_to);
