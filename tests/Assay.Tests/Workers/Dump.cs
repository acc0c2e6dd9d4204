using System.Text;
using Microsoft.Data.Sqlite;

namespace Assay.Tests.Workers;

/// <summary>Every row of a database as text, the full-text index's inner tables apart.</summary>
internal static class Dump
{
    public static string Of(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        var text = new StringBuilder();
        foreach (var table in Rows(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'card_words%' ORDER BY name"))
        {
            text.AppendLine(table);
            foreach (var row in Rows(connection, $"SELECT * FROM {table}").Order(StringComparer.Ordinal)) text.AppendLine(row);
        }
        foreach (var word in Rows(connection, "SELECT rowid FROM card_words WHERE card_words MATCH 'thymosin' ORDER BY rowid")) text.AppendLine(word);
        return text.ToString();
    }

    private static IEnumerable<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : reader.GetValue(i).ToString()));
    }
}
