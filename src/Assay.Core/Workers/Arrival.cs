using System.Collections.Immutable;
using Assay.Sources;
using Assay.Store;
using Assay.Topics;

namespace Assay.Workers;

/// <summary>A delivery with what was made of it before the batch was open: everything that asks no store.</summary>
/// <param name="Delivery">What the source handed over.</param>
/// <param name="Found">Topics whose names the article holds.</param>
/// <param name="Ready">The article, ready to be kept; null where it will most likely not be kept, or there is none.</param>
/// <param name="Card">Its card, ready to be listed; null where its page is made at once.</param>
internal sealed record Arrival(Delivery Delivery, ImmutableArray<TopicMatch> Found, ReadyArticle? Ready, ReadyCard? Card)
{
    /// <summary>What an article that goes through the whole route counts in a batch; any other delivery counts one.</summary>
    public const int WholeRoute = 8;

    /// <summary>What it counts in a batch.</summary>
    public int Weight { get; init; } = 1;
}
