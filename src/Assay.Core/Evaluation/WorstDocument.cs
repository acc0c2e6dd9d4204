using System.Collections.Immutable;

namespace Assay.Evaluation;

/// <summary>A document that went badly.</summary>
/// <param name="Id">Its id in the gold.</param>
/// <param name="Tally">Its answers.</param>
/// <param name="Why">What went wrong, in words: the first few errors.</param>
public sealed record WorstDocument(string Id, Tally Tally, string Why)
{
    private const int Listed = 10;

    /// <summary>The documents with the most errors, worst first, ties by id; those without an error are left out.</summary>
    public static ImmutableArray<WorstDocument> Of(IEnumerable<WorstDocument> documents) =>
    [
        .. documents.Where(static document => document.Tally.Extra + document.Tally.Missed > 0)
            .OrderByDescending(static document => document.Tally.Extra + document.Tally.Missed)
            .ThenBy(static document => document.Tally.F1)
            .ThenBy(static document => document.Id, StringComparer.Ordinal)
            .Take(Listed),
    ];
}
