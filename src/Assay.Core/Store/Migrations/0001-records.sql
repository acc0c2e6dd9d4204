-- Every id ever ingested, pointing at its latest state. sort orders ids as SourceId does.
CREATE TABLE articles (
    id             TEXT NOT NULL PRIMARY KEY,
    sort           TEXT NOT NULL,
    hash           TEXT NOT NULL,
    version        INTEGER NOT NULL,
    first_ingested TEXT NOT NULL,
    deleted        TEXT NULL
);
CREATE INDEX articles_by_sort ON articles (sort, id);

-- Every state of every article, as its source described it.
CREATE TABLE article_states (
    id      TEXT NOT NULL REFERENCES articles (id),
    hash    TEXT NOT NULL,
    version INTEGER NOT NULL,
    at      TEXT NOT NULL,
    json    TEXT NOT NULL,
    PRIMARY KEY (id, hash)
);

-- Why an article belongs to a topic.
CREATE TABLE matches (
    id      TEXT NOT NULL REFERENCES articles (id),
    ordinal INTEGER NOT NULL,
    topic   TEXT NOT NULL,
    alias   TEXT NOT NULL,
    raw     TEXT NOT NULL,
    field   TEXT NOT NULL,
    start   INTEGER NULL,
    length  INTEGER NULL,
    reason  TEXT NOT NULL,
    PRIMARY KEY (id, ordinal)
);
CREATE INDEX matches_by_topic ON matches (topic, id);

-- What a stage made of an input: the cache of the build. packed is JSON in UTF-8: its length (4 bytes), then Brotli.
CREATE TABLE stage_results (
    stage      TEXT NOT NULL,
    revision   INTEGER NOT NULL,
    input_hash TEXT NOT NULL,
    engine     TEXT NOT NULL,
    at         TEXT NOT NULL,
    packed     BLOB NOT NULL,
    PRIMARY KEY (stage, revision, input_hash, engine)
);

-- Digests that others published, as plain text. Their article may not be kept yet.
CREATE TABLE foreign_digests (
    id     TEXT NOT NULL,
    origin TEXT NOT NULL,
    at     TEXT NOT NULL,
    text   TEXT NOT NULL,
    PRIMARY KEY (id, origin)
);

-- Page states by content, and the moments at which each became the current one.
CREATE TABLE page_states (
    hash   TEXT NOT NULL PRIMARY KEY,
    id     TEXT NOT NULL REFERENCES articles (id),
    packed BLOB NOT NULL
);
CREATE TABLE page_moments (
    id      TEXT NOT NULL REFERENCES articles (id),
    ordinal INTEGER NOT NULL,
    hash    TEXT NOT NULL REFERENCES page_states (hash),
    at      TEXT NOT NULL,
    PRIMARY KEY (id, ordinal)
);

-- The current page of each paper that stands, laid out for lists; text is last, lists never read it.
CREATE TABLE cards (
    number          INTEGER NOT NULL PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE REFERENCES articles (id),
    sort            TEXT NOT NULL,
    hash            TEXT NOT NULL REFERENCES page_states (hash),
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

CREATE TABLE runs (
    number   INTEGER NOT NULL PRIMARY KEY,
    kind     TEXT NOT NULL,
    started  TEXT NOT NULL,
    ended    TEXT NOT NULL,
    outcome  TEXT NOT NULL,
    sentence TEXT NOT NULL,
    read     INTEGER NOT NULL,
    added    INTEGER NOT NULL,
    changed  INTEGER NOT NULL,
    deleted  INTEGER NOT NULL,
    UNIQUE (kind, started)
);
