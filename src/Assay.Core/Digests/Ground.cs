namespace Assay.Digests;

/// <summary>What a sentence of a digest rests on.</summary>
public enum Ground
{
    /// <summary>Passages of the abstract.</summary>
    Text,
    /// <summary>The title.</summary>
    Title,
    /// <summary>The record: publication types, MeSH, dates, registry numbers.</summary>
    Record,
    /// <summary>That the abstract does not report something (a limitation).</summary>
    Absence,
}
