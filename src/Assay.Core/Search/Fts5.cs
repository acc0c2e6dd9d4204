using System.Collections.Immutable;

namespace Assay.Search;

/// <summary>A query in the grammar of SQLite's FTS5. Every word is quoted, so nothing a reader types is grammar.</summary>
internal static class Fts5
{
    /// <summary>The MATCH expression, or null where nothing is asked for.</summary>
    public static string? Of(Query query)
    {
        var wanted = Joined(query.Asked, excluded: false, " AND ");
        if (wanted.Length == 0) return null;
        var unwanted = Joined(query.Asked, excluded: true, " OR ");
        return unwanted.Length == 0 ? wanted : $"({wanted}) NOT ({unwanted})";
    }

    private static string Joined(ImmutableArray<Asked> asked, bool excluded, string by) =>
        string.Join(by, asked.Where(one => one.Excluded == excluded).Select(Quoted));

    // Folded words hold letters and digits only; doubling a quote is for the day when that changes.
    private static string Quoted(Asked asked) =>
        $"\"{string.Join(' ', asked.Words).Replace("\"", "\"\"", StringComparison.Ordinal)}\"{(asked.Prefix ? " *" : "")}";
}
