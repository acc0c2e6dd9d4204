using System.Collections.Immutable;

namespace Assay.Search;

/// <summary>A query in the grammar of SQLite's FTS5. Every word is quoted, so nothing a reader types is grammar.</summary>
internal static class Fts5
{
    /// <summary>The MATCH expression, or null where nothing is asked for.</summary>
    public static string? Of(Query query) => Of([.. query.Asked.Select(asked => new Wanted(asked, []))], every: true);

    /// <summary>The MATCH expression; null where nothing is asked for.</summary>
    /// <param name="wanted">What is asked for.</param>
    /// <param name="every">Whether a paper must have everything asked for, or something of it.</param>
    public static string? Of(ImmutableArray<Wanted> wanted, bool every)
    {
        var asked = string.Join(every ? " AND " : " OR ", wanted.Where(one => !one.Asked.Excluded).Select(Alternatives));
        if (asked.Length == 0) return null;
        var unwanted = string.Join(" OR ", wanted.Where(one => one.Asked.Excluded).Select(Alternatives));
        return unwanted.Length == 0 ? asked : $"({asked}) NOT ({unwanted})";
    }

    /// <summary>The MATCH expression of one word.</summary>
    public static string Word(string word) => Quoted([word]);

    /// <summary>The MATCH expression of words that stand together.</summary>
    public static string Phrase(IEnumerable<string> words) => Quoted([.. words]);

    private static string Alternatives(Wanted wanted)
    {
        var own = Quoted(wanted.Asked.Words) + (wanted.Asked.Prefix ? " *" : "");
        return wanted.Others.IsEmpty ? own : $"({own} OR {string.Join(" OR ", wanted.Others.Select(Quoted))})";
    }

    // Folded words hold letters and digits only; doubling a quote is for the day when that changes.
    private static string Quoted(ImmutableArray<string> words) => $"\"{string.Join(' ', words).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
