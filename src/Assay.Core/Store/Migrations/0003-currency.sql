-- Place in NLM's sequence of the bulk file that last spoke of the record; NULL where none did.
ALTER TABLE articles ADD COLUMN edition INTEGER NULL;

CREATE TABLE merges (
    id     TEXT NOT NULL PRIMARY KEY REFERENCES articles (id),
    into_id TEXT NOT NULL REFERENCES articles (id),
    reason TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX merges_by_into ON merges (into_id, id);

-- What registers say of papers' standing. The paper may not be kept yet.
CREATE TABLE notices (
    origin TEXT NOT NULL PRIMARY KEY,
    pmid   TEXT NULL,
    doi    TEXT NULL,
    at     TEXT NOT NULL,
    json   TEXT NOT NULL
);
CREATE INDEX notices_by_pmid ON notices (pmid) WHERE pmid IS NOT NULL;
CREATE INDEX notices_by_doi ON notices (doi) WHERE doi IS NOT NULL;

-- Each asking of a source for a topic's papers.
CREATE TABLE checks (
    number   INTEGER NOT NULL PRIMARY KEY,
    topic    TEXT NOT NULL,
    source   TEXT NOT NULL,
    started  TEXT NOT NULL,
    ended    TEXT NOT NULL,
    outcome  TEXT NOT NULL,
    sentence TEXT NOT NULL,
    read     INTEGER NOT NULL,
    added    INTEGER NOT NULL,
    changed  INTEGER NOT NULL,
    query    TEXT NOT NULL,
    mark     TEXT NULL
);
CREATE INDEX checks_by_topic ON checks (topic, source, number);

-- By which ways an article came to a topic.
CREATE TABLE findings (
    topic TEXT NOT NULL,
    id    TEXT NOT NULL,
    way   TEXT NOT NULL,
    at    TEXT NOT NULL,
    PRIMARY KEY (topic, id, way)
) WITHOUT ROWID;

-- Bulk files taken, and how far.
CREATE TABLE bulk_files (
    name       TEXT NOT NULL PRIMARY KEY,
    edition    INTEGER NOT NULL,
    md5        TEXT NOT NULL,
    deliveries INTEGER NOT NULL,
    complete   INTEGER NOT NULL,
    at         TEXT NOT NULL
);
