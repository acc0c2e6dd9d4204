using System.Collections.Immutable;
using Assay.Reading;
using Assay.Records;

namespace Assay.Evaluation.Perturbations;

/// <summary>A sentence that the source bears out.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="At">The source sentence it tells; null where it tells more than one.</param>
public sealed record TrueSentence(string Text, Passage? At)
{
    private ImmutableArray<Number> numbers;

    /// <summary>The same turned false, with the operator and the rule it touches; for sentences whose slots are known.</summary>
    public ImmutableArray<(string Operator, string Rule, string Text)> Lies { get; init; } = [];

    /// <summary>Its numbers, in order.</summary>
    public ImmutableArray<Number> Numbers => numbers.IsDefault ? numbers = [.. NumberReader.Read(Text).OrderBy(static number => number.At)] : numbers;

    /// <summary>The sentence with one range told otherwise.</summary>
    public string With(Passage at, string other) => string.Concat(Text.AsSpan(0, at.Start), other, Text.AsSpan(at.End));

    /// <summary>The sentence with two ranges in each other's place.</summary>
    public string Swapped(Passage one, Passage other)
    {
        var (first, second) = one.Start < other.Start ? (one, other) : (other, one);
        return string.Concat(string.Concat(Text.AsSpan(0, first.Start), second.Of(Text), Text.AsSpan(first.End, second.Start - first.End)), first.Of(Text), Text.AsSpan(second.End));
    }
}
