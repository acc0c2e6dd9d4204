using Assay.Pipeline;

namespace Assay.Sources;

/// <summary>What a file of pairs hands over, line by line. Closed.</summary>
public abstract record PairDelivery
{
    private PairDelivery()
    {
    }

    /// <summary>A pair.</summary>
    /// <param name="Pair">The pair.</param>
    public sealed record Delivered(Pair Pair) : PairDelivery;

    /// <summary>A line that holds no pair; the file goes on after it.</summary>
    /// <param name="Reason">Why, with its place.</param>
    public sealed record Refused(Reason Reason) : PairDelivery;
}
