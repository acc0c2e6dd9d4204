using System.Collections.Immutable;
using Assay.Records;
using Assay.Store;

namespace Assay.Workers;

/// <summary>What records bear on beside themselves: merges are settled, and the pages of records tied to them are named.</summary>
internal sealed class Bonds(IStore store)
{
    private readonly Merging merging = new(store);
    private readonly Relations relations = new(store);

    /// <summary>Settles what a batch wrote; names every record whose page, or place in lists, that bears on, with the delivery it came by.</summary>
    /// <remarks>Most new records share nothing with any other, which one question for the whole batch tells.</remarks>
    public async ValueTask<List<(SourceId Id, int Step)>> OfAsync(IReadOnlyDictionary<SourceId, Newcomer> written, CancellationToken cancellationToken)
    {
        Article[] fresh = [.. written.Values.Where(one => one.IsNew).Select(one => one.Article)];
        var tied = (await store.TiedAsync(fresh, cancellationToken).ConfigureAwait(false)).ToHashSet();
        var borne = new List<(SourceId, int)>();
        foreach (var (id, newcomer) in written.OrderBy(one => one.Value.Step).ThenBy(one => one.Key))
        {
            if (newcomer.IsNew && !tied.Contains(id)) continue;
            var after = (await store.FindArticleAsync(id, cancellationToken).ConfigureAwait(false))?.Article;
            foreach (var other in await SettleAsync(id, newcomer.IsNew ? null : await BeforeAsync(id, cancellationToken).ConfigureAwait(false), after, cancellationToken).ConfigureAwait(false))
                borne.Add((other, newcomer.Step));
            borne.Add((id, newcomer.Step));
        }
        return borne;
    }

    /// <summary>Papers that a register's notice is about.</summary>
    public async ValueTask<ImmutableArray<SourceId>> OfAsync(StandingNotice notice, CancellationToken cancellationToken)
    {
        var about = new SortedSet<SourceId>();
        if (notice.Pmid is { } pmid) about.UnionWith(await store.FindByKeyAsync(new(IdentityKind.Pmid, pmid), cancellationToken).ConfigureAwait(false));
        if (notice.Doi is { } doi) about.UnionWith(await store.FindByKeyAsync(new(IdentityKind.Doi, doi), cancellationToken).ConfigureAwait(false));
        var papers = new SortedSet<SourceId>();
        foreach (var id in about) papers.Add(await StandInAsync(id, cancellationToken).ConfigureAwait(false));
        return [.. papers];
    }

    /// <summary>Settles the merges of a record that came, changed or went; names the records whose pages that bears on.</summary>
    public async ValueTask<ImmutableArray<SourceId>> SettleAsync(SourceId id, Article? before, Article? after, CancellationToken cancellationToken)
    {
        var others = await merging.SettleAsync(id, before, after, cancellationToken).ConfigureAwait(false);
        return [.. others, .. await TiedAsync(before, after, others, cancellationToken).ConfigureAwait(false)];
    }

    /// <summary>The record whose page shows one.</summary>
    public async ValueTask<SourceId> StandInAsync(SourceId id, CancellationToken cancellationToken) =>
        (await store.FindMergeAsync(id, cancellationToken).ConfigureAwait(false))?.Into ?? id;

    /// <summary>The state before the latest.</summary>
    private async ValueTask<Article?> BeforeAsync(SourceId id, CancellationToken cancellationToken) =>
        await store.ArticleHistoryAsync(id, cancellationToken).ConfigureAwait(false) is [.., var before, _] ? before.Article : null;

    /// <summary>Records beside which one stood, or stands; and those beside the records that it joined or left.</summary>
    private async ValueTask<IEnumerable<SourceId>> TiedAsync(Article? before, Article? after, IEnumerable<SourceId> settled, CancellationToken cancellationToken)
    {
        var tied = new SortedSet<SourceId>();
        var states = new List<Article?> { before, after };
        foreach (var other in settled) states.Add((await store.FindArticleAsync(other, cancellationToken).ConfigureAwait(false))?.Article);
        foreach (var state in states.OfType<Article>())
            tied.UnionWith((await relations.TiesAsync(state, cancellationToken).ConfigureAwait(false)).Select(tie => tie.Other));
        return tied;
    }
}
