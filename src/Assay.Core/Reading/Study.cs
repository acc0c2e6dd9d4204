using System.Collections.Immutable;
using Assay.Pipeline;
using Assay.Records;

namespace Assay.Reading;

/// <summary>What Assay understood of one article. Every value has an address in the text.</summary>
public sealed record Study
{
    /// <summary>The article read.</summary>
    public required SourceId Id { get; init; }

    /// <summary>Its version.</summary>
    public required int Version { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The text that every passage points into: <see cref="Article.Text"/>.</summary>
    public required string Text { get; init; }

    /// <summary>Sentences in order, with their role.</summary>
    public ImmutableArray<Sentence> Sentences { get; init; } = [];

    /// <summary>Study type, its signals, level and axes.</summary>
    public required Design Design { get; init; }

    /// <summary>Who or what was studied.</summary>
    public required Population Population { get; init; }

    /// <summary>Groups compared or followed.</summary>
    public ImmutableArray<Arm> Arms { get; init; } = [];

    /// <summary>What was measured.</summary>
    public ImmutableArray<Measured> Outcomes { get; init; } = [];

    /// <summary>A value of one outcome in one arm.</summary>
    public ImmutableArray<ArmResult> Results { get; init; } = [];

    /// <summary>A difference between two arms.</summary>
    public ImmutableArray<Comparison> Comparisons { get; init; } = [];

    /// <summary>A change inside one arm; deliberately not a <see cref="Comparison"/>.</summary>
    public ImmutableArray<WithinArmChange> Changes { get; init; } = [];

    /// <summary>Every digit-bearing token of the text, in order, and numbers in words.</summary>
    public ImmutableArray<Number> Numbers { get; init; } = [];

    /// <summary>What could not be placed, and why.</summary>
    public ImmutableArray<Reason> SetAside { get; init; } = [];
}
