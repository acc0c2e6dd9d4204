-- Every article has a number; what millions of rows repeat is kept by number, in bytes and packed. SQLite changes a column only
-- by making the table anew. packed(), ticks() and keys() are the program's own (MigrationWords).
CREATE TABLE articles_kept (
    number         INTEGER NOT NULL PRIMARY KEY,
    id             TEXT NOT NULL UNIQUE,
    sort           TEXT NOT NULL,
    hash           BLOB NOT NULL,
    version        INTEGER NOT NULL,
    edition        INTEGER NULL,
    first_ingested INTEGER NOT NULL,
    deleted        INTEGER NULL
);
-- A paper's number is the one its words are indexed under.
INSERT INTO articles_kept (number, id, sort, hash, version, edition, first_ingested, deleted)
SELECT COALESCE(c.number, a.rowid + (SELECT COALESCE(MAX(number), 0) FROM cards)), a.id, a.sort, unhex(a.hash), a.version, a.edition,
       ticks(a.first_ingested), ticks(a.deleted)
FROM articles a
LEFT JOIN cards c ON c.id = a.id;

CREATE TABLE states_kept (
    article INTEGER NOT NULL REFERENCES articles (number),
    hash    BLOB NOT NULL,
    version INTEGER NOT NULL,
    at      INTEGER NOT NULL,
    packed  BLOB NOT NULL,
    PRIMARY KEY (article, hash)
);
INSERT INTO states_kept (article, hash, version, at, packed)
SELECT a.number, unhex(s.hash), s.version, ticks(s.at), packed(s.json)
FROM article_states s
JOIN articles_kept a ON a.id = s.id;

CREATE TABLE cards_kept (
    number          INTEGER NOT NULL PRIMARY KEY REFERENCES articles (number),
    id              TEXT NOT NULL,
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
    changed         INTEGER NOT NULL
);
INSERT INTO cards_kept
SELECT number, id, sort, hash, date, title, summary, type, journal, standing, topics, tags, has_digest, claims, borne, remarks,
       foreign_digests, ticks(changed)
FROM cards;
CREATE TABLE card_topics_kept (
    topic  TEXT NOT NULL,
    number INTEGER NOT NULL REFERENCES cards (number) ON DELETE CASCADE,
    PRIMARY KEY (number, topic)
) WITHOUT ROWID;
INSERT INTO card_topics_kept (topic, number) SELECT t.topic, c.number FROM card_topics t JOIN cards c ON c.id = t.id;
CREATE TABLE card_tags_kept (
    slug   TEXT NOT NULL,
    kind   TEXT NOT NULL,
    number INTEGER NOT NULL REFERENCES cards (number) ON DELETE CASCADE,
    PRIMARY KEY (number, slug, kind)
) WITHOUT ROWID;
INSERT INTO card_tags_kept (slug, kind, number) SELECT g.slug, g.kind, c.number FROM card_tags g JOIN cards c ON c.id = g.id;

DROP TABLE card_topics;
DROP TABLE card_tags;
DROP TABLE cards;
DROP TABLE article_states;
DROP TABLE articles;
ALTER TABLE articles_kept RENAME TO articles;
ALTER TABLE states_kept RENAME TO article_states;
ALTER TABLE cards_kept RENAME TO cards;
ALTER TABLE card_topics_kept RENAME TO card_topics;
ALTER TABLE card_tags_kept RENAME TO card_tags;
CREATE INDEX articles_by_sort ON articles (sort, id);
-- A new baseline asks for what earlier editions brought.
CREATE INDEX articles_by_edition ON articles (edition) WHERE edition IS NOT NULL AND deleted IS NULL;
CREATE INDEX cards_by_date ON cards (date DESC, sort, id);
-- The latest digests among millions of papers not yet read.
CREATE INDEX cards_paged ON cards (date DESC, sort, id) WHERE hash IS NOT NULL;
CREATE INDEX card_topics_by_topic ON card_topics (topic, number);
CREATE INDEX card_tags_by_slug ON card_tags (slug, number);

-- When another state became the latest. An article that never changed has no rows: its one state is the latest since it came.
CREATE TABLE article_moments (
    article INTEGER NOT NULL REFERENCES articles (number),
    ordinal INTEGER NOT NULL,
    hash    BLOB NOT NULL,
    at      INTEGER NOT NULL,
    PRIMARY KEY (article, ordinal)
) WITHOUT ROWID;

-- What tells that two records are about one paper, or one trial: the first 12 bytes of SHA-256 over kind and value. A PubMed
-- record's own PMID is not repeated here.
CREATE TABLE record_keys (
    key     BLOB NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (key, article)
) WITHOUT ROWID;
CREATE INDEX record_keys_by_article ON record_keys (article);
INSERT OR IGNORE INTO record_keys (key, article)
SELECT unhex(j.value), a.number
FROM articles a
JOIN article_states s ON s.article = a.number AND s.hash = a.hash
JOIN json_each(keys(s.packed)) j
WHERE a.deleted IS NULL;

-- Larger pieces, merged later: a batch brings thousands of papers at once.
INSERT INTO card_words (card_words, rank) VALUES ('pgsz', 8000);
INSERT INTO card_words (card_words, rank) VALUES ('hashsize', 33554432);
INSERT INTO card_words (card_words, rank) VALUES ('automerge', 8);
