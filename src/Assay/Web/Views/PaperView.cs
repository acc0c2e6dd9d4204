using System.Collections.Immutable;
using Assay.Publication;
using Assay.Publication.Citations;
using Assay.Records;
using Assay.Store;
using Assay.Topics;
using Assay.Workers;

namespace Assay.Web.Views;

/// <summary>One paper's page, or one of its past states.</summary>
/// <param name="State">What is shown.</param>
/// <param name="History">Every state the page ever had, newest first.</param>
/// <param name="Topics">The topics it belongs to, as the catalogue has them.</param>
public sealed record PaperView(PageState State, ImmutableArray<PageMoment> History, ImmutableArray<Topic> Topics)
{
    /// <summary>Papers that belong beside it, by what they measured and are about; none of a past state.</summary>
    public ImmutableArray<RelatedPaper> Beside { get; init; } = [];

    /// <summary>What its refused sentences borrowed of other papers; none of a past state.</summary>
    public ImmutableArray<Borrowing> Borrowed { get; init; } = [];

    /// <summary>Records that belong to it, then papers that belong beside it.</summary>
    public ImmutableArray<RelatedPaper> Related => [.. State.Page.Related, .. Beside];

    /// <summary>Whether a newer state exists.</summary>
    public bool IsPast => History.Length > 0 && History[0].Hash != State.Hash;

    /// <summary>The paper.</summary>
    public Article Article => State.Page.Article;

    /// <summary>The page as something to cite, in the state shown.</summary>
    public PageCitation Cited(SiteOptions site) => new(State.Page.Digest?.Draft.Title is { Length: > 0 } title ? title : Article.Title, site.Name,
        DateOnly.FromDateTime(State.At.UtcDateTime), Addresses.Public(site, Addresses.State(Article.Id, State.Hash)), State.Hash);

    /// <summary>What the record's changes were between a state and the one before it.</summary>
    public IEnumerable<PageChange> ChangedIn(int moment) => State.Page.Changes.Where(change =>
        change.At <= History[moment].At && (moment + 1 == History.Length ? false : change.At > History[moment + 1].At));

    public static async ValueTask<Answer<PaperView>> LoadAsync(Desk desk, HttpRequest request, CancellationToken cancellationToken)
    {
        var id = new SourceId(Value(request, "scheme"), Value(request, "id"));
        var hash = request.RouteValues.ContainsKey("hash") ? Value(request, "hash") : null;
        PageState? state;
        if (hash is not null) state = await desk.Pages.StateAsync(id, hash, cancellationToken);
        else
        {
            var opened = await desk.Pages.OpenAsync(id, cancellationToken);
            if (opened is Opened.Elsewhere({ Into: var into }))
                return new Answer<PaperView>.Elsewhere(Addresses.Paper(into) + (request.Path.Value!.EndsWith(".json", StringComparison.Ordinal) ? ".json" : ""));
            state = (opened as Opened.Page)?.State;
        }
        if (state is null)
            return new Answer<PaperView>.Missing(hash is null
                ? "No paper with this identifier is kept here. The search finds those that are."
                : "This page never had such a state. Its current state lists every one it had.");
        var history = await desk.Store.PageHistoryAsync(id, cancellationToken);
        var view = new PaperView(state, history, [.. state.Page.Topics.Select(match => match.Topic).Distinct().Where(desk.Topics.ContainsKey).Select(slug => desk.Topics[slug])]);
        return new Answer<PaperView>.Found(view.IsPast ? view : view with { Beside = await desk.BesideAsync(state, cancellationToken), Borrowed = await desk.BorrowedAsync(state, cancellationToken) });
    }

    private static string Value(HttpRequest request, string name) => Addresses.Unescape((string)request.RouteValues[name]!);
}
