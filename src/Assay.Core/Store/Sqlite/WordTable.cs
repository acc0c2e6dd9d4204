using Dapper;
using Microsoft.Data.Sqlite;

namespace Assay.Store.Sqlite;

/// <summary>The full-text index: SQLite's FTS5. Another database has another table of this name.</summary>
internal static class WordTable
{
    public static void Replace(SqliteConnection connection, long number, IndexedWords words)
    {
        const string Sql = """
            INSERT INTO card_words (rowid, title, summary, text, other)
            VALUES (@number, @title, @summary, @text, @other)
            """;
        Remove(connection, number);
        connection.Execute(Sql, new { number, title = words.Title, summary = words.Summary, text = words.Text, other = words.Other });
    }

    public static void Remove(SqliteConnection connection, long number) =>
        connection.Execute("DELETE FROM card_words WHERE rowid = @number", new { number });
}
