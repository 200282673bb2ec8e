-- Turns a graph of version 4 into one of version 3.
ALTER TABLE relation RENAME TO newer;
DROP INDEX relation_letter;
DROP INDEX relation_from;
DROP INDEX relation_to;
CREATE TABLE kind (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);
CREATE TABLE relation (
  id        INTEGER PRIMARY KEY,
  letter    INTEGER NOT NULL REFERENCES document (id),
  kind      INTEGER NOT NULL REFERENCES kind (id),
  from_id   INTEGER NOT NULL REFERENCES node (id),
  to_id     INTEGER NOT NULL REFERENCES node (id),
  score     INTEGER NOT NULL,
  date      TEXT NOT NULL,
  date_from TEXT NOT NULL,
  date_to   TEXT NOT NULL,
  as_       TEXT NOT NULL,
  form      TEXT NOT NULL,
  role      TEXT NOT NULL,
  blind     INTEGER NOT NULL,
  more      TEXT NOT NULL,
  evidence  TEXT NOT NULL
);
CREATE UNIQUE INDEX relation_letter ON relation (letter, kind, from_id, to_id);
CREATE INDEX relation_from ON relation (from_id, kind, form, as_, date_from, to_id, score, letter, date_to);
CREATE INDEX relation_to ON relation (to_id, kind, form, as_, date_from, from_id, score, letter, date_to);
INSERT INTO kind (name) SELECT DISTINCT kind FROM sort ORDER BY kind DESC;
INSERT INTO relation
  SELECT n.id, n.letter, k.id, n.from_id, n.to_id, n.score, n.date,
    CASE n.date_from WHEN 0 THEN '' ELSE printf('%04d-%02d-%02d', n.date_from / 10000, n.date_from / 100 % 100, n.date_from % 100) END,
    CASE n.date_to WHEN 0 THEN '' ELSE printf('%04d-%02d-%02d', n.date_to / 10000, n.date_to / 100 % 100, n.date_to % 100) END,
    s.as_, s.form, n.role, n.blind, n.more, n.evidence
  FROM newer n JOIN sort s ON s.id = n.sort JOIN kind k ON k.name = s.kind;
DROP TABLE newer;
DROP TABLE sort;
PRAGMA user_version = 3;
