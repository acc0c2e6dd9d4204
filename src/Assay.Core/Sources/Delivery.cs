using Assay.Pipeline;
using Assay.Records;

namespace Assay.Sources;

/// <summary>What a source hands over, in the order it stands in the source. Closed.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    /// <summary>An article.</summary>
    /// <param name="Article">The article.</param>
    public sealed record Delivered(Article Article) : Delivery;

    /// <summary>The source takes a record back (PubMed's DeleteCitation).</summary>
    /// <param name="Id">The record.</param>
    public sealed record Withdrawn(SourceId Id) : Delivery;

    /// <summary>A record that cannot be an article (a PMID of 0); the source goes on after it.</summary>
    /// <param name="Reason">Why, with the place in the source.</param>
    public sealed record Refused(Reason Reason) : Delivery;
}
