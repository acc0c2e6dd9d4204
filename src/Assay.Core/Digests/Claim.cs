using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Digests;

/// <summary>One sentence of a digest and the passages it rests on.</summary>
/// <param name="Sentence">The sentence as printed.</param>
/// <param name="Cited">Passages of <see cref="Article.Text"/>; empty for a stranger's digest, and for sentences about what is missing.</param>
public sealed record Claim(string Sentence, ImmutableArray<Passage> Cited)
{
    /// <summary>What the sentence rests on when not on a passage.</summary>
    public Ground Ground { get; init; } = Ground.Text;

    /// <summary>Who worded the sentence, where a language model had a hand in the digest; null for the embedded engine's.</summary>
    public Hand? By { get; init; }
}
