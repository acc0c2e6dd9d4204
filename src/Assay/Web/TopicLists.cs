using System.Collections.Immutable;
using Assay.Publication;
using Assay.Records;
using Assay.Store;
using Assay.Workers;

namespace Assay.Web;

/// <summary>A topic's papers in lists, and what is counted over them: asked of the store once for as long as nothing changes there.</summary>
/// <param name="store">What is kept.</param>
public sealed class TopicLists(IStore store)
{
    // Pages of a list lie side by side: a stretch of them costs the store little more than one.
    private const int Stretch = 500, Stretches = 4, Tallies = 64;

    private readonly Recent<(long Version, CardFilter Filter), Cards> stretches = new(Stretches);
    private readonly Recent<(long Version, string Topic), Tally> tallies = new(Tallies);

    /// <summary>What is counted over a topic's papers.</summary>
    /// <param name="Evidence">How many have each study type and standing.</param>
    /// <param name="Tags">How many carry each tag.</param>
    public sealed record Tally(ImmutableArray<EvidenceCount> Evidence, ImmutableArray<TagCount> Tags)
    {
        /// <summary>How many papers a list of a type, or of all types, has.</summary>
        public int Papers(CardFilter filter)
        {
            ArgumentNullException.ThrowIfNull(filter);
            return Evidence.Where(count => (filter.Type is null || count.Type == filter.Type) && (filter.WithNotices || count.Standing != Standing.Notice)).Sum(static count => count.Papers);
        }
    }

    /// <summary>What is counted over a topic's papers now.</summary>
    public async ValueTask<Tally> TallyAsync(string topic, CancellationToken cancellationToken)
    {
        var version = await store.VersionAsync(cancellationToken);
        if (tallies.Find((version, topic)) is { } known) return known;
        var tally = new Tally(await store.EvidenceAsync(topic, cancellationToken), await store.TagsAsync(topic, cancellationToken));
        tallies.Put((version, topic), tally);
        return tally;
    }

    /// <summary>One page of a list; its skip is a multiple of its take.</summary>
    public async ValueTask<ImmutableArray<PaperCard>> PageAsync(CardFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var whole = Stretch / filter.Take * filter.Take;
        var from = filter.Skip / whole * whole;
        // The first page is what most readers see, and no more than it is read for them.
        var wanted = filter.Skip == 0 ? filter : filter with { Skip = from, Take = whole };
        var key = (await store.VersionAsync(cancellationToken), wanted);
        if (stretches.Find(key) is not { } cards) stretches.Put(key, cards = new(await store.CardsAsync(wanted, cancellationToken)));
        return [.. cards.List.Skip(filter.Skip - wanted.Skip).Take(filter.Take)];
    }

    private sealed record Cards(ImmutableArray<PaperCard> List);
}
