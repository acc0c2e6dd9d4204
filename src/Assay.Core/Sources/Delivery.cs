using Assay.Pipeline;
using Assay.Records;

namespace Assay.Sources;

/// <summary>What a source hands over, in the order it stands in the source. Closed.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    /// <summary>Place of its file in NLM's sequence; null where it comes from elsewhere.</summary>
    public Edition? Edition { get; init; }

    /// <summary>An article.</summary>
    /// <param name="Article">The article.</param>
    public sealed record Delivered(Article Article) : Delivery;

    /// <summary>The source takes a record back (PubMed's DeleteCitation).</summary>
    /// <param name="Id">The record.</param>
    public sealed record Withdrawn(SourceId Id) : Delivery;

    /// <summary>A record that cannot be an article (a PMID of 0); the source goes on after it.</summary>
    /// <param name="Reason">Why, with the place in the source.</param>
    public sealed record Refused(Reason Reason) : Delivery;

    /// <summary>A register says something of a paper's standing.</summary>
    /// <param name="Notice">What it says.</param>
    public sealed record Noted(StandingNotice Notice) : Delivery;

    /// <summary>Everything up to here has been handed over: to be kept together with it, so that a stopped run goes on from here.</summary>
    /// <param name="Progress">How far the file has been taken.</param>
    public sealed record Reached(FileProgress Progress) : Delivery;

    /// <summary>A whole baseline has been handed over: bulk records of earlier editions that it does not hold are no longer PubMed's.</summary>
    /// <param name="First">The baseline's first edition.</param>
    public sealed record Rebased(Edition First) : Delivery;
}
