namespace Assay.Sources.PubMed;

/// <summary>Keeps one copy of words that recur (journals, headings, languages).</summary>
internal sealed class StringPool
{
    private const int LongestKept = 96;
    private const int MostKept = 100_000;

    private readonly HashSet<string> kept = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public StringPool() => lookup = kept.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The one copy of <paramref name="word"/>.</summary>
    public string Of(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty) return "";
        if (word.Length > LongestKept) return word.ToString();
        if (lookup.TryGetValue(word, out var known)) return known;
        var fresh = word.ToString();
        if (kept.Count < MostKept) kept.Add(fresh);
        return fresh;
    }
}
