namespace Assay.Store.Sqlite;

/// <summary>The full-text index: SQLite's FTS5. Another database has another table of this name.</summary>
internal static class WordTable
{
    public static void Add(StoreConnection connection, long number, ReadyCard card)
    {
        const string Sql = "INSERT INTO card_words (rowid, title, summary, text, other) VALUES (?, ?, ?, ?, ?)";
        connection.Statement(Sql).With(number).WithText(card.Title).WithText(card.Summary).WithText(card.Text).WithText(card.Other).Run();
    }

    public static void Remove(StoreConnection connection, long number) =>
        connection.Statement("DELETE FROM card_words WHERE rowid = ?").With(number).Run();
}
