-- Keys of neighbours stand together now (KeyHash): those kept before are made anew.
DELETE FROM record_keys;
INSERT OR IGNORE INTO record_keys (key, article)
SELECT unhex(j.value), a.number
FROM articles a
JOIN article_states s ON s.article = a.number AND s.hash = a.hash
JOIN json_each(keys(s.packed)) j
WHERE a.deleted IS NULL
ORDER BY 1;

-- Keys fall all over a large index. New ones are gathered here and moved in order, many at once, so that its pages are written
-- once for many batches (O'Neil et al. 1996, the log-structured merge tree, with one step).
CREATE TABLE new_keys (
    key     BLOB NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (key, article)
) WITHOUT ROWID;
CREATE INDEX new_keys_by_article ON new_keys (article);
CREATE VIEW standing_keys AS
SELECT key, article FROM record_keys UNION ALL SELECT key, article FROM new_keys;
