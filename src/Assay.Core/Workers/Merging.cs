using System.Collections.Immutable;
using Assay.Records;
using Assay.Store;

namespace Assay.Workers;

/// <summary>Keeps one page for one paper: merges records that are about the same, and takes a merge back when its ground is gone.</summary>
/// <remarks>The rule is <see cref="OnePaper"/>'s, over every record that hangs together with the one that changed; so that any order of arrival ends alike.</remarks>
internal sealed class Merging(IStore store)
{
    // A key that so many share binds nothing; the margin lets a key that just became one undo what it bound.
    private const int Followed = 2 * OnePaper.MostSharing;

    /// <summary>Settles what hangs together with a record.</summary>
    /// <param name="id">The record that came, changed or went.</param>
    /// <param name="before">Its state before, or null.</param>
    /// <param name="after">Its state now, or null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Records whose pages this bears on: those that stand for the record, before and now, and all whose merge changed.</returns>
    public async ValueTask<ImmutableArray<SourceId>> SettleAsync(SourceId id, Article? before, Article? after, CancellationToken cancellationToken)
    {
        var members = new SortedDictionary<SourceId, Article>();
        var merges = new Dictionary<SourceId, Merge>();
        var keys = new Queue<IdentityKey>();
        var seen = new HashSet<IdentityKey>();
        if (before is not null) Follow(OnePaper.Keys(before));
        if (after is not null) await AddAsync(id, after).ConfigureAwait(false);
        else await FollowMergesAsync(id).ConfigureAwait(false);
        while (keys.TryDequeue(out var key))
        {
            var sharing = await store.FindByKeyAsync(key, cancellationToken).ConfigureAwait(false);
            if (sharing.Length > Followed) continue;
            foreach (var other in sharing) await ReachAsync(other).ConfigureAwait(false);
        }
        return await SaveAsync(id, members, merges, cancellationToken).ConfigureAwait(false);

        void Follow(IEnumerable<IdentityKey> found)
        {
            foreach (var key in found)
                if (seen.Add(key)) keys.Enqueue(key);
        }

        async ValueTask ReachAsync(SourceId other)
        {
            if (!members.ContainsKey(other) && await store.FindArticleAsync(other, cancellationToken).ConfigureAwait(false) is { } kept)
                await AddAsync(other, kept.Article).ConfigureAwait(false);
        }

        async ValueTask AddAsync(SourceId other, Article article)
        {
            members.Add(other, article);
            Follow(OnePaper.Keys(article));
            // A record that was not here before is merged with nothing.
            if (other != id || before is not null) await FollowMergesAsync(other).ConfigureAwait(false);
        }

        async ValueTask FollowMergesAsync(SourceId other)
        {
            if (await store.FindMergeAsync(other, cancellationToken).ConfigureAwait(false) is { } merge)
            {
                merges[other] = merge;
                await ReachAsync(merge.Into).ConfigureAwait(false);
            }
            foreach (var merged in await store.MergedIntoAsync(other, cancellationToken).ConfigureAwait(false)) await ReachAsync(merged.Id).ConfigureAwait(false);
        }
    }

    private async ValueTask<ImmutableArray<SourceId>> SaveAsync(SourceId id, SortedDictionary<SourceId, Article> members,
        Dictionary<SourceId, Merge> merges, CancellationToken cancellationToken)
    {
        var same = OnePaper.Of(members.Values).ToDictionary(one => one.Id);
        var touched = new SortedSet<SourceId>();
        if (merges.TryGetValue(id, out var was)) touched.Add(was.Into);
        if (same.TryGetValue(id, out var now)) touched.Add(now.Into);
        if (!members.ContainsKey(id)) await store.SaveMergeAsync(id, null, cancellationToken).ConfigureAwait(false);
        foreach (var member in members.Keys)
        {
            var merge = same.TryGetValue(member, out var one) ? new Merge(member, one.Into, one.Reason) : null;
            if (merge is null && !merges.ContainsKey(member)) continue;
            if (!await store.SaveMergeAsync(member, merge, cancellationToken).ConfigureAwait(false)) continue;
            touched.Add(member);
            if (merge is not null) touched.Add(merge.Into);
            if (merges.TryGetValue(member, out var earlier)) touched.Add(earlier.Into);
        }
        return [.. touched];
    }
}
