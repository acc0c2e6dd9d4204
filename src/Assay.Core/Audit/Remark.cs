using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Audit;

/// <summary>What one audit rule has to say. Worded as "does not recompute under ..", never as an accusation.</summary>
public sealed record Remark
{
    /// <summary>The study audited.</summary>
    public required SourceId Id { get; init; }

    /// <summary>Rule id of docs/statistics.md (<c>S15</c>).</summary>
    public required string Rule { get; init; }

    /// <summary>The rule's name (<c>IMPLIED_N</c>).</summary>
    public required string Name { get; init; }

    /// <summary>How much it matters to a reader.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What came of recomputing.</summary>
    public required Finding Finding { get; init; }

    /// <summary>One or two sentences for a reader.</summary>
    public required string Message { get; init; }

    /// <summary>The values used, by name, in stable order.</summary>
    public ImmutableSortedDictionary<string, double> Inputs { get; init; } = ImmutableSortedDictionary<string, double>.Empty;

    /// <summary>The literal reported, or null.</summary>
    public string? Reported { get; init; }

    /// <summary>What the formula gives, or null.</summary>
    public Recomputed? Recomputed { get; init; }

    /// <summary>What had to be assumed (<c>two-sided</c>, <c>equal arms</c>).</summary>
    public ImmutableArray<string> Assumptions { get; init; } = [];

    /// <summary>The words the remark is about.</summary>
    public ImmutableArray<Passage> Spans { get; init; } = [];
}
