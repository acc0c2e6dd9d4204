using System.Collections.Immutable;

namespace Assay.Digests;

/// <summary>A sentence of a model that was not let through.</summary>
/// <param name="Heading">The section it was written for; null for the summary.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Rules">Names of the rules it breaks (<c>V01</c>).</param>
/// <param name="Why">What is wrong with it.</param>
/// <param name="Instead">What is printed in its place; null where nothing is.</param>
public sealed record Refusal(Heading? Heading, string Sentence, ImmutableArray<string> Rules, string Why, string? Instead);
