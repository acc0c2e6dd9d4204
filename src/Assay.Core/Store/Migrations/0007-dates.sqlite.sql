-- By date only papers with a page are looked up among all (cards_paged). Of millions without one, dates fall all over an index, and
-- to keep it cost as much as all else that is written.
DROP INDEX cards_by_date;
