using System.Collections.Immutable;
using Assay.Reading;
using Assay.Records;
using Assay.Statistics.Effects;
using Assay.Statistics.Tables;

namespace Assay.Synthesis;

/// <summary>What one abstract says of one outcome, ready for a pool or with what it lacks.</summary>
public sealed record StudyEffect
{
    /// <summary>The paper.</summary>
    public required SourceId Id { get; init; }

    /// <summary>First author and year, or the id.</summary>
    public required string Label { get; init; }

    /// <summary>Year of publication, or null.</summary>
    public int? Year { get; init; }

    /// <summary>Its study type.</summary>
    public required StudyType Type { get; init; }

    /// <summary>The outcome as the abstract calls it.</summary>
    public required string Outcome { get; init; }

    /// <summary>What the outcome counts as.</summary>
    public required OutcomeConcept Concept { get; init; }

    /// <summary>When it was measured.</summary>
    public required TimeWindow Window { get; init; }

    /// <summary>The time point itself, or null.</summary>
    public Timepoint? Time { get; init; }

    /// <summary><c>RR OR HR SHR IRR RD MD</c>; null where not poolable.</summary>
    public string? Measure { get; init; }

    /// <summary>Estimate on the analysis scale: the logarithm of a ratio, else the difference.</summary>
    public double? Analysis { get; init; }

    /// <summary>Standard error on that scale, above 0.</summary>
    public double? StandardError { get; init; }

    /// <summary>Unit of a difference, or empty.</summary>
    public string Unit { get; init; } = "";

    /// <summary>What the figures are, for a study table: <c>14/56 v 27/58</c>.</summary>
    public string Figures { get; init; } = "";

    /// <summary>People in both arms, or null.</summary>
    public int? People { get; init; }

    /// <summary>Events of the bad kind (or as the outcome counts them) and people of the arm tested, then of the other; null where they are not known.</summary>
    public TwoByTwo? Table { get; init; }

    /// <summary>Means of the arm tested and of the other; null where they are not known with their spread.</summary>
    public (ArmMeans Tested, ArmMeans Held)? Means { get; init; }

    /// <summary>Whether it can be pooled.</summary>
    public required Poolability Poolability { get; init; }

    /// <summary>What is assumed, or missing, or why it is left out; empty where nothing is.</summary>
    public string Why { get; init; } = "";

    /// <summary>The words it rests on.</summary>
    public ImmutableArray<Passage> At { get; init; } = [];
}
