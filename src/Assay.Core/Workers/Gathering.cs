using System.Collections.Immutable;
using Assay.Pipeline;
using Assay.Publication;
using Assay.Records;
using Assay.Store;
using Assay.Topics;
using Assay.Workers.Reviews;

namespace Assay.Workers;

/// <summary>Brings together everything a page is made from.</summary>
internal sealed class Gathering(IStore store)
{
    private readonly Relations relations = new(store);

    /// <summary>The paper; null where its record is not kept, or another record's page shows it.</summary>
    public async ValueTask<Paper?> FindAsync(SourceId id, CancellationToken cancellationToken)
    {
        if (await store.FindArticleAsync(id, cancellationToken).ConfigureAwait(false) is not { } kept) return null;
        if (await ShownByAsync(id, cancellationToken).ConfigureAwait(false) is not null) return null;
        var merged = await MergedAsync(id, cancellationToken).ConfigureAwait(false);
        var matches = (await store.MatchesAsync(id, cancellationToken).ConfigureAwait(false)).ToList();
        var digests = (await store.ForeignDigestsAsync(id, cancellationToken).ConfigureAwait(false)).ToList();
        foreach (var (merge, _) in merged)
        {
            // What a reader said of one record holds for the paper.
            var asked = await store.MatchesAsync(merge.Id, cancellationToken).ConfigureAwait(false);
            matches.AddRange(asked.Where(match => match.Field == RouteBatch.ByRequest && matches.All(one => one.Topic != match.Topic)));
            var found = await store.ForeignDigestsAsync(merge.Id, cancellationToken).ConfigureAwait(false);
            digests.AddRange(found.Where(digest => digests.All(one => one.Origin != digest.Origin)));
        }
        var others = await OthersAsync(kept.Article, cancellationToken).ConfigureAwait(false);
        var paper = new Paper(kept, [.. matches], [.. digests.OrderBy(digest => digest.Origin, StringComparer.Ordinal)])
        {
            History = await store.ArticleHistoryAsync(id, cancellationToken).ConfigureAwait(false),
            Notices = await NoticesAsync(kept.Article, merged, others, cancellationToken).ConfigureAwait(false),
            MergedFrom = [.. merged.Select(one => new MergedRecord(one.Merge.Id, one.Merge.Reason))],
            Related = relations.Of(kept.Article, others),
            Review = Review.Of(await store.RulingsAsync(id, cancellationToken).ConfigureAwait(false)),
        };
        return WithAbstract(paper, merged);
    }

    /// <summary>The merge by which another record's page shows this one; null where it has its own, or the other is no longer kept.</summary>
    public async ValueTask<Merge?> ShownByAsync(SourceId id, CancellationToken cancellationToken) =>
        await store.FindMergeAsync(id, cancellationToken).ConfigureAwait(false) is { } merge
        && await store.FindArticleAsync(merge.Into, cancellationToken).ConfigureAwait(false) is not null ? merge : null;

    private async ValueTask<List<(Merge Merge, KeptArticle Kept)>> MergedAsync(SourceId id, CancellationToken cancellationToken)
    {
        var merged = new List<(Merge, KeptArticle)>();
        foreach (var merge in await store.MergedIntoAsync(id, cancellationToken).ConfigureAwait(false))
            if (await store.FindArticleAsync(merge.Id, cancellationToken).ConfigureAwait(false) is { } kept) merged.Add((merge, kept));
        return merged;
    }

    private async ValueTask<List<(Tie Tie, Article Other)>> OthersAsync(Article article, CancellationToken cancellationToken)
    {
        var others = new List<(Tie, Article)>();
        foreach (var tie in await relations.TiesAsync(article, cancellationToken).ConfigureAwait(false))
            if (await store.FindArticleAsync(tie.Other, cancellationToken).ConfigureAwait(false) is { } kept) others.Add((tie, kept.Article));
        return others;
    }

    /// <summary>What registers say; and what notices kept here say that the paper's own record does not link yet.</summary>
    private async ValueTask<ImmutableArray<StandingNotice>> NoticesAsync(Article article, List<(Merge Merge, KeptArticle Kept)> merged,
        List<(Tie Tie, Article Other)> others, CancellationToken cancellationToken)
    {
        var notices = (await store.NoticesAsync(article.Id, article.Doi, cancellationToken).ConfigureAwait(false)).ToList();
        foreach (var (_, kept) in merged)
            notices.AddRange(await store.NoticesAsync(kept.Article.Id, kept.Article.Doi, cancellationToken).ConfigureAwait(false));
        foreach (var (_, other) in others)
        {
            if (article.Corrections.Any(link => link.Pmid == other.Id.Value) || Standings.Of(other) != Standing.Notice) continue;
            if (Nature(Relations.LinkFrom(other, article.Id)) is { } nature)
                notices.Add(new(other.Id.ToString(), nature, Day(other), article.Id.Value, null, other.Id.Value, Identity.Doi(other.Doi), []));
        }
        return [.. notices.DistinctBy(notice => notice.Origin).OrderBy(notice => notice.On).ThenBy(notice => notice.Origin, StringComparer.Ordinal)];
    }

    private static StandingNature? Nature(string? link) => link switch
    {
        "RetractionIn" => StandingNature.Retraction,
        "ErratumIn" => StandingNature.Correction,
        "ExpressionOfConcernIn" => StandingNature.Concern,
        _ => null,
    };

    private static DateOnly? Day(Article article) => (article.ArticleDate ?? article.Published) is { Year: { } year, Month: { } month, Day: { } day }
        && month is >= 1 and <= 12 && day >= 1 && year is >= 1 and <= 9999 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;

    /// <summary>A paper whose record has no abstract is read by another record's, and says so.</summary>
    private static Paper WithAbstract(Paper paper, List<(Merge Merge, KeptArticle Kept)> merged)
    {
        if (paper.Article.HasAbstract || merged.Find(one => one.Kept.Article.HasAbstract).Kept is not { Article: var other } lender) return paper;
        return paper with
        {
            Article = paper.Article with
            {
                Text = other.Text,
                Sections = other.Sections,
                Copyright = other.Copyright,
                Notice = other.Notice ?? $"{paper.Article.Id} has no abstract; the one on this page is that of {other.Id}, a record of the same paper.",
            },
            Hash = Fingerprint.Of($"{paper.Kept.Hash} {lender.Hash}"),
        };
    }
}
