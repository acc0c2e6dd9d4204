using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Digests;

/// <summary>A digest before it is checked.</summary>
/// <param name="Id">The article it is about.</param>
/// <param name="Title">The page's title; the extractive engine uses the paper's own.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Parts">Background, Results, Why it matters, Limitations, in this order.</param>
/// <param name="Tags">Topic, class, study type, entities.</param>
public sealed record Draft(SourceId Id, string Title, Claim Summary, ImmutableArray<Part> Parts, ImmutableArray<Tag> Tags)
{
    /// <summary>How a language model took part; null where none was asked.</summary>
    public Writing? Writing { get; init; }

    /// <summary>Every claim in reading order, the summary first.</summary>
    public IEnumerable<Claim> Claims() => Parts.SelectMany(part => part.Claims).Prepend(Summary);
}
