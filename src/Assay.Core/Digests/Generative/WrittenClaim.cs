using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Digests.Generative;

/// <summary>A sentence as a model wrote it.</summary>
/// <param name="Heading">Its section; null for the summary.</param>
/// <param name="Sentence">The sentence, as plain text.</param>
/// <param name="Cited">Passages of the sentences it cites.</param>
/// <param name="Fault">What is wrong before anything is held against the source (it cites nothing, or a sentence that is not there), or null.</param>
public sealed record WrittenClaim(Heading? Heading, string Sentence, ImmutableArray<Passage> Cited, string? Fault)
{
    /// <summary>The claim, to be checked.</summary>
    public Claim ToClaim(Hand by) => new(Sentence, Cited) { By = by };
}
