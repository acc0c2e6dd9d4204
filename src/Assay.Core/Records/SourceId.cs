namespace Assay.Records;

/// <summary>The name of a record in the source it came from, such as <c>pubmed:39814420</c>.</summary>
/// <param name="Scheme">Lower-case name of the source: <c>pubmed</c>, <c>jsonl</c>, <c>digest</c>.</param>
/// <param name="Value">The source's own identifier.</param>
public readonly record struct SourceId(string Scheme, string Value) : IComparable<SourceId>
{
    /// <summary>The scheme of PubMed identifiers.</summary>
    public const string PubMed = "pubmed";

    /// <summary>The id of a PubMed record.</summary>
    public static SourceId OfPmid(int pmid) => new(PubMed, pmid.ToString());

    /// <summary>Reads <c>scheme:value</c>; a value without a scheme gets <paramref name="defaultScheme"/>.</summary>
    public static SourceId Parse(string text, string defaultScheme)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon < text.Length - 1 && text.AsSpan(0, colon).IndexOfAnyExceptInRange('a', 'z') < 0
            ? new(text[..colon], text[(colon + 1)..])
            : new(defaultScheme, text);
    }

    /// <summary>Order by scheme, then by number where both are numbers, else by ordinal text.</summary>
    public int CompareTo(SourceId other)
    {
        var scheme = string.CompareOrdinal(Scheme, other.Scheme);
        if (scheme != 0) return scheme;
        return long.TryParse(Value, out var a) && long.TryParse(other.Value, out var b)
            ? a.CompareTo(b)
            : string.CompareOrdinal(Value, other.Value);
    }

    /// <summary><c>scheme:value</c>.</summary>
    public override string ToString() => $"{Scheme}:{Value}";

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool operator <(SourceId left, SourceId right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    public static bool operator >(SourceId left, SourceId right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> does not come after <paramref name="right"/>.</summary>
    public static bool operator <=(SourceId left, SourceId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> does not come before <paramref name="right"/>.</summary>
    public static bool operator >=(SourceId left, SourceId right) => left.CompareTo(right) >= 0;
}
