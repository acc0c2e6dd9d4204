-- Place in NLM's sequence of the bulk file that last spoke of the record; NULL where none did.
ALTER TABLE articles ADD COLUMN edition INTEGER NULL;

-- When another state became the latest. An article that never changed has no rows: its one state is the latest since it came.
CREATE TABLE article_moments (
    id      TEXT NOT NULL REFERENCES articles (id),
    ordinal INTEGER NOT NULL,
    hash    TEXT NOT NULL,
    at      TEXT NOT NULL,
    PRIMARY KEY (id, ordinal)
) WITHOUT ROWID;

-- What tells that two records are about one paper, or one trial.
CREATE TABLE record_keys (
    kind  INTEGER NOT NULL,
    value TEXT NOT NULL,
    id    TEXT NOT NULL REFERENCES articles (id),
    PRIMARY KEY (kind, value, id)
) WITHOUT ROWID;
CREATE INDEX record_keys_by_id ON record_keys (id);

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

-- A paper may be listed before its page is made: hash becomes optional. SQLite changes a column only by making the table anew.
CREATE TABLE cards_kept (
    number          INTEGER NOT NULL PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE REFERENCES articles (id),
    sort            TEXT NOT NULL,
    hash            TEXT NULL REFERENCES page_states (hash),
    date            TEXT NOT NULL,
    title           TEXT NOT NULL,
    summary         TEXT NOT NULL,
    type            TEXT NOT NULL,
    journal         TEXT NULL,
    standing        TEXT NOT NULL,
    topics          TEXT NOT NULL,
    tags            TEXT NOT NULL,
    has_digest      INTEGER NOT NULL,
    claims          INTEGER NOT NULL,
    borne           INTEGER NOT NULL,
    remarks         INTEGER NOT NULL,
    foreign_digests INTEGER NOT NULL,
    changed         TEXT NOT NULL,
    text            TEXT NOT NULL
);
INSERT INTO cards_kept SELECT * FROM cards;
CREATE TABLE topics_kept AS SELECT topic, id FROM card_topics;
CREATE TABLE tags_kept AS SELECT slug, kind, id FROM card_tags;
DROP TABLE card_topics;
DROP TABLE card_tags;
DROP TABLE cards;
ALTER TABLE cards_kept RENAME TO cards;
CREATE INDEX cards_by_date ON cards (date DESC, sort, id);
CREATE TABLE card_topics (
    topic TEXT NOT NULL,
    id    TEXT NOT NULL REFERENCES cards (id) ON DELETE CASCADE,
    PRIMARY KEY (id, topic)
) WITHOUT ROWID;
CREATE INDEX card_topics_by_topic ON card_topics (topic, id);
CREATE TABLE card_tags (
    slug TEXT NOT NULL,
    kind TEXT NOT NULL,
    id   TEXT NOT NULL REFERENCES cards (id) ON DELETE CASCADE,
    PRIMARY KEY (id, slug, kind)
) WITHOUT ROWID;
CREATE INDEX card_tags_by_slug ON card_tags (slug, id);
INSERT INTO card_topics (topic, id) SELECT topic, id FROM topics_kept;
INSERT INTO card_tags (slug, kind, id) SELECT slug, kind, id FROM tags_kept;
DROP TABLE topics_kept;
DROP TABLE tags_kept;
