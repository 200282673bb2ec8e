-- Brings the relations of a graph of the versions 1 to 3, which are in a table
-- of another name by now, into this version's tables.
INSERT INTO sort (kind, form, as_)
  SELECT DISTINCT k.name, o.form, o.as_ FROM older o JOIN kind k ON k.id = o.kind ORDER BY 1, 2, 3;
INSERT INTO relation
  SELECT o.id, o.letter, s.id, o.from_id, o.to_id, o.score, o.date,
    CAST(replace(o.date_from, '-', '') AS INTEGER), CAST(replace(o.date_to, '-', '') AS INTEGER), o.role, o.blind, o.more, o.evidence
  FROM older o JOIN kind k ON k.id = o.kind JOIN sort s ON s.kind = k.name AND s.form = o.form AND s.as_ = o.as_;
DROP TABLE older;
DROP TABLE kind;
