using System.Collections.Immutable;

namespace Assay.Search;

/// <summary>One thing a reader asks for: a word or a phrase, folded.</summary>
/// <param name="Words">Its words in order, at least one; more than one must stand side by side.</param>
/// <param name="Excluded">Whether papers that have it are left out.</param>
/// <param name="Prefix">Whether its last word may go on.</param>
public sealed record Asked(ImmutableArray<string> Words, bool Excluded, bool Prefix)
{
    /// <summary>Whether it stood in quotes: as it is written, in this order.</summary>
    public bool IsQuoted { get; init; }
}
