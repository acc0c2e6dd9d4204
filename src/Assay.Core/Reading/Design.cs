using System.Collections.Immutable;

namespace Assay.Reading;

/// <summary>Study type with every signal that spoke for it and every conflict between them.</summary>
/// <param name="Type">The type that won.</param>
/// <param name="Level">OCEBM 2011 level before appraisal: <c>1</c> to <c>5</c>, <c>none</c>, or <c>not gradable</c>.</param>
/// <param name="Signals">All signals, those that lost too, strongest first.</param>
/// <param name="Conflicts">Sentences, each naming two signals that disagree.</param>
public sealed record Design(StudyType Type, string Level, ImmutableArray<Signal> Signals, ImmutableArray<string> Conflicts)
{
    /// <summary>Whether allocation was random, where a signal says so.</summary>
    public bool? Randomised { get; init; }

    /// <summary><c>open-label</c>, <c>single</c>, <c>double</c>, <c>triple</c>, or null.</summary>
    public string? Blinding { get; init; }

    /// <summary>Phase as written with Arabic numerals (<c>3</c>, <c>2/3</c>), or null.</summary>
    public string? Phase { get; init; }

    /// <summary>Whether data were collected forward in time, where a signal says so.</summary>
    public bool? Prospective { get; init; }

    /// <summary>Whether arms were matched (propensity score or otherwise), where a signal says so.</summary>
    public bool? Matched { get; init; }

    /// <summary>Whether more than one centre took part, where a signal says so.</summary>
    public bool? Multicentre { get; init; }

    /// <summary>Registry numbers found in the record or the text.</summary>
    public ImmutableArray<string> RegistryIds { get; init; } = [];
}
