-- Folded words of each card (rowid is cards.number); the words themselves stay in cards, so the index keeps no copy.
CREATE VIRTUAL TABLE card_words USING fts5(
    title, summary, text, other,
    content = '', contentless_delete = 1,
    tokenize = 'unicode61 remove_diacritics 2'
);
