using System.Collections.Immutable;

namespace Assay.Records;

/// <summary>One thing that bears on whether a paper stands: what it is, and who says so.</summary>
/// <param name="Standing">The standing it speaks for.</param>
/// <param name="Sentence">What is said, for readers.</param>
/// <param name="Source">Who says so: the record itself (<c>pubmed:39814420</c>) or a register's entry (<c>retraction-watch:12345</c>).</param>
public sealed record StandingFinding(Standing Standing, string Sentence, string Source)
{
    /// <summary>Day of the notice, or null where it is not told.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Where the notice was printed, as its record cites it; or null.</summary>
    public string? Citation { get; init; }

    /// <summary>PMID of the notice, or null.</summary>
    public string? Pmid { get; init; }

    /// <summary>DOI of the notice, or null.</summary>
    public string? Doi { get; init; }

    /// <summary>The register's reasons, in its order.</summary>
    public ImmutableArray<string> Reasons { get; init; } = [];
}
