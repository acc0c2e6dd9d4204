-- What was done about drafts that two engines do not agree on: rows are only ever added. draft is the hash of the draft a row is
-- about; packed is that draft where the row brought it (held, edited), as in stage_results.
CREATE TABLE reviews (
    number INTEGER NOT NULL PRIMARY KEY,
    id     TEXT NOT NULL REFERENCES articles (id),
    draft  TEXT NOT NULL,
    kind   TEXT NOT NULL,
    at     TEXT NOT NULL,
    who    TEXT NOT NULL,
    why    TEXT NOT NULL,
    packed BLOB NULL
);
CREATE INDEX reviews_by_id ON reviews (id, number);
