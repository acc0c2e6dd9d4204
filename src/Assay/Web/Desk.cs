using System.Collections.Immutable;
using Assay.Publication;
using Assay.Records;
using Assay.Search;
using Assay.Store;
using Assay.Synthesis;
using Assay.Topics;
using Assay.Web.Views;
using Assay.Workers;

namespace Assay.Web;

/// <summary>What a page is made from.</summary>
/// <param name="Options">How the site is served.</param>
/// <param name="Store">What is kept.</param>
/// <param name="Pages">Opens papers' pages.</param>
/// <param name="Search">Finds it.</param>
/// <param name="Topics">What readers follow, by slug.</param>
/// <param name="Clock">The time.</param>
public sealed record Desk(SiteOptions Options, IStore Store, PageShelf Pages, ISearch Search, IReadOnlyDictionary<string, Topic> Topics, TimeProvider Clock)
{
    /// <summary>Most other papers that a digest of a kept paper is held against.</summary>
    public const int MostOthers = 60;

    /// <summary>What is known of each topic.</summary>
    public TopicLibrary Library { get; } = new(Store);

    /// <summary>Topics' papers in lists.</summary>
    public TopicLists Lists { get; } = new(Store);

    /// <summary>Outcomes looked at last: a page and its drawings show one view.</summary>
    public Recent<OutcomeGroup, OutcomeView> Outcomes { get; } = new(16);

    // A stamp, a page and its twin ask for the same papers, one after the other.
    private readonly Recent<(long Version, string Hash), Neighbours> beside = new(256);
    private readonly Recent<(long Version, string Hash), Loans> borrowed = new(256);

    /// <summary>Papers that belong beside a paper's current page, best first.</summary>
    public async ValueTask<ImmutableArray<RelatedPaper>> BesideAsync(PageState state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        var key = (await Store.VersionAsync(cancellationToken), state.Hash);
        if (beside.Find(key) is { } known) return known.Papers;
        var papers = await Search.BesideAsync(state.Page, cancellationToken);
        beside.Put(key, new(papers));
        return papers;
    }

    /// <summary>What refused sentences of a paper's current page borrowed of the others (V32); none where nothing was refused.</summary>
    public async ValueTask<ImmutableArray<Borrowing>> BorrowedAsync(PageState state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (Borrowing.Refused(state.Page).IsEmpty) return [];
        var key = (await Store.VersionAsync(cancellationToken), state.Hash);
        if (borrowed.Find(key) is { } known) return known.Found;
        var found = Borrowing.Of(state.Page, await OthersAsync(state.Page.Article.Id, cancellationToken));
        borrowed.Put(key, new(found));
        return found;
    }

    /// <summary>Other papers of a paper's topics that have an abstract, so many at most.</summary>
    public async ValueTask<ImmutableArray<Article>> OthersAsync(SourceId id, CancellationToken cancellationToken)
    {
        var papers = ImmutableArray.CreateBuilder<Article>();
        foreach (var topic in (await Store.MatchesAsync(id, cancellationToken)).Select(static match => match.Topic).Distinct(StringComparer.Ordinal))
            foreach (var other in (await Store.PapersOfAsync(topic, cancellationToken)).Where(other => other != id).Take(MostOthers - papers.Count))
                if (await Store.FindArticleAsync(other, cancellationToken) is { Article: { HasAbstract: true } paper }) papers.Add(paper);
        return papers.ToImmutable();
    }

    private sealed record Neighbours(ImmutableArray<RelatedPaper> Papers);

    private sealed record Loans(ImmutableArray<Borrowing> Found);

    /// <summary>A topic's name, or its slug where the catalogue no longer holds it.</summary>
    public string NameOf(string slug) => Topics.TryGetValue(slug, out var topic) ? topic.Name : slug;
}
