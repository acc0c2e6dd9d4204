using System.Collections.Immutable;
using Assay.Publication;
using Assay.Publication.Drawings;
using Assay.Statistics.Planning.Sheets;
using Assay.Web.Api;
using Assay.Web.Checks;
using Assay.Web.Pages;
using Assay.Web.Views;
using Microsoft.AspNetCore.Components;

namespace Assay.Web;

/// <summary>Every address of the site, in one table. Each page has a twin in JSON that shows the same view.</summary>
public static class Routes
{
    /// <summary>The table.</summary>
    public static ImmutableArray<Route> Table { get; } =
    [
        .. Page<HomePage, HomeView>("/", "/index", "the latest digests, the topics followed, what came of the last run", HomeView.LoadAsync, HomeJson.Write),
        .. Page<TopicPage, TopicView>("/topics/{slug}", "/topics/{slug}", "a topic's research, newest first", TopicView.LoadAsync, TopicJson.Write),
        .. Page<OutcomesPage, OutcomesView>("/topics/{slug}/outcomes", "/topics/{slug}/outcomes", "what a topic's papers report of each outcome", OutcomesView.LoadAsync, OutcomeJson.Write),
        .. Page<OutcomePage, OutcomeView>("/topics/{slug}/outcomes/{outcome}", "/topics/{slug}/outcomes/{outcome}", "one outcome: its studies, their pool, what is left out", OutcomeView.LoadAsync, OutcomeJson.Write),
        new("/topics/{slug}/outcomes/{outcome}/{drawing}.svg", "A drawing of an outcome: forest, cumulative, leave-one-out, funnel, boundary", (context, desk, typesetter) =>
            OutcomeAsync(context, desk, typesetter, (view, figure) => Reply.Svg(figure.Svg(view, new(context.Request.Query.ContainsKey("narrow")))))),
        new("/topics/{slug}/outcomes/{outcome}/{drawing}.csv", "The numbers of that drawing", (context, desk, typesetter) =>
            OutcomeAsync(context, desk, typesetter, (view, figure) => Reply.Csv(figure.Csv(view)))),
        new("/topics/{slug}/outcomes/{outcome}/pool.R", "The R script that reproduces an outcome's pool", (context, desk, typesetter) =>
            AnswerAsync(context, desk, typesetter, OutcomeView.LoadAsync, async view => view.Script is { } script ? Reply.Text(StatusCodes.Status200OK, script) : await NothingDrawnAsync(context, desk, typesetter))),
        .. Page<PaperSheet, PaperView>("/papers/{scheme}/{id}", "/papers/{scheme}/{id}", "a paper's digest with its evidence", PaperView.LoadAsync, PaperTwin.Write),
        .. Page<PaperSheet, PaperView>("/papers/{scheme}/{id}/states/{hash}", "/papers/{scheme}/{id}/states/{hash}", "a state that a paper's page had", PaperView.LoadAsync, PaperTwin.Write),
        .. Page<SearchPage, SearchView>("/search", "/search", "papers that match a query", SearchView.LoadAsync, SearchJson.Write),
        .. Page<ReadPage, ReadView>("/read", "/read", "what Assay understands of a pasted abstract", ReadView.LoadAsync, ReadJson.Write).Select(route => route with { TakesForm = true }),
        new("/check", "Page: a pasted digest, held against its source", CheckAnswers.PageAsync) { TakesForm = true },
        new("/check.json", "JSON: a pasted digest, held against its source", CheckAnswers.JsonAsync) { TakesForm = true },
        new("/check.md", "A pasted digest, held against its source, as Markdown", CheckAnswers.MarkdownAsync) { TakesForm = true },
        .. Page<MethodPage, MethodView>("/about/method", "/about/method", "how digests are made and checked", MethodView.LoadAsync, MethodJson.Write),
        .. Page<PlanPage, PlanView>("/plan", "/plan", "the size, the power or the boundaries of a trial", PlanView.LoadAsync, PlanTwin.Write),
        new("/plan.svg", "A plan's power curve or boundaries, drawn", (context, desk, typesetter) => PlanAsync(context, desk, typesetter,
            sheet => sheet.Design is { } design ? Reply.Svg(BoundaryPlot.Svg(design)) : sheet.Curve is { } curve ? Reply.Svg(PowerCurve.Svg(curve)) : null)),
        new("/plan.csv", "The numbers of that drawing", (context, desk, typesetter) => PlanAsync(context, desk, typesetter, sheet => Reply.Csv(PlanCsv.Write(sheet)))),
        new("/feeds/{slug}.atom", "A topic's papers, or all, as an Atom feed", FeedAsync),
        new("/assets/{hash}/{**name}", "Style sheet, fonts and marks; the address changes with the content", AssetAsync),
        new("/robots.txt", "What crawlers may read", (_, _, _) => Task.FromResult(Reply.Text(200, "User-agent: *\nDisallow: /search\nDisallow: /read\nDisallow: /check?\nDisallow: /check.\n"))),
        new("/healthz", "Whether the process answers", (_, _, _) => Task.FromResult(Reply.Text(200, "ok\n"))),
        new("/readyz", "Whether the store answers", ReadyAsync),
    ];

    private static ImmutableArray<Route> Page<TPage, TView>(string pattern, string twin, string shows,
        Func<Desk, HttpRequest, CancellationToken, ValueTask<Answer<TView>>> load, Func<TView, SiteOptions, string> json) where TPage : IComponent =>
    [
        new(pattern, $"Page: {shows}", (context, desk, typesetter) => AnswerAsync(context, desk, typesetter, load,
            async view => Reply.Html(await typesetter.SetAsync<TPage, TView>(view, desk.Options)))),
        new($"{twin}.json", $"JSON: {shows}", (context, desk, typesetter) => AnswerAsync(context, desk, typesetter, load,
            view => Task.FromResult(Reply.Json(json(view, desk.Options))))),
    ];

    private static async Task<Reply> AnswerAsync<TView>(HttpContext context, Desk desk, Typesetter typesetter,
        Func<Desk, HttpRequest, CancellationToken, ValueTask<Answer<TView>>> load, Func<TView, Task<Reply>> show) =>
        await load(desk, context.Request, context.RequestAborted) switch
        {
            Answer<TView>.Found found => await show(found.View),
            Answer<TView>.Elsewhere elsewhere => Reply.Found(elsewhere.Address),
            Answer<TView>.Unclear unclear => await Troubles.ReplyAsync(context.Request, desk, typesetter, StatusCodes.Status400BadRequest, unclear.Sentence),
            Answer<TView>.Missing missing => await Troubles.ReplyAsync(context.Request, desk, typesetter, StatusCodes.Status404NotFound, missing.Sentence),
            _ => throw new InvalidOperationException("An answer is found, elsewhere, missing or unclear."),
        };

    private static async Task<Reply> PlanAsync(HttpContext context, Desk desk, Typesetter typesetter, Func<PlanSheet, Reply?> show) => PlanView.Load(context.Request.Query) switch
    {
        Answer<PlanView>.Found { View.Sheet: { } sheet } when show(sheet) is { } reply => reply,
        Answer<PlanView>.Unclear unclear => await Troubles.ReplyAsync(context.Request, desk, typesetter, StatusCodes.Status400BadRequest, unclear.Sentence),
        _ => await Troubles.ReplyAsync(context.Request, desk, typesetter, StatusCodes.Status404NotFound, "No plan is asked for here; fill in the form at /plan."),
    };

    private static Task<Reply> OutcomeAsync(HttpContext context, Desk desk, Typesetter typesetter, Func<OutcomeView, OutcomeFigure, Reply> show) =>
        AnswerAsync(context, desk, typesetter, OutcomeView.LoadAsync, async view =>
            view.Figures.FirstOrDefault(figure => figure.Name == (string)context.Request.RouteValues["drawing"]!) is { } found ? show(view, found) : await NothingDrawnAsync(context, desk, typesetter));

    private static Task<Reply> NothingDrawnAsync(HttpContext context, Desk desk, Typesetter typesetter) =>
        Troubles.ReplyAsync(context.Request, desk, typesetter, StatusCodes.Status404NotFound, "This outcome has no such drawing; its page shows those it has.");

    private static async Task<Reply> FeedAsync(HttpContext context, Desk desk, Typesetter typesetter)
    {
        const string All = "all";
        const int Entries = 50;
        var slug = (string)context.Request.RouteValues["slug"]!;
        var topic = desk.Topics.GetValueOrDefault(slug);
        if (topic is null && slug != All)
            return await Troubles.ReplyAsync(context.Request, desk, typesetter, StatusCodes.Status404NotFound, "No topic has this name; /feeds/all.atom holds them all.");
        var cards = await desk.Store.CardsAsync(new(topic?.Slug, null, null, 0, Entries) { OnlyPaged = true }, context.RequestAborted);
        var entries = new List<FeedEntry>(cards.Length);
        foreach (var card in cards) entries.Add(new(card, await ChangesAsync(desk, card, context.RequestAborted)));
        var options = desk.Options;
        return Reply.Feed(AtomFeed.Write(topic is null
            ? new(All, $"{options.Name}: all digests", "Checked digests of every topic followed.", options.Name, options.Authority, options.PublicAddress, "")
            : new(slug, $"{options.Name}: {topic.Name}", $"Checked digests of research on {topic.Name}.", options.Name, options.Authority, options.PublicAddress, $"topics/{slug}"), entries));
    }

    /// <summary>In what a paper's record changed; a page that never had another state has nothing to tell.</summary>
    private static async ValueTask<ImmutableArray<PageChange>> ChangesAsync(Desk desk, PaperCard card, CancellationToken cancellationToken) =>
        (await desk.Store.PageHistoryAsync(card.Id, cancellationToken)).Length > 1
        && await desk.Store.FindPageAsync(card.Id, null, cancellationToken) is { Page.Changes: var changes } ? changes : [];

    private static Task<Reply> AssetAsync(HttpContext context, Desk desk, Typesetter typesetter) =>
        Asset.Find((string)context.Request.RouteValues["name"]!) is { } asset && asset.Hash == (string)context.Request.RouteValues["hash"]!
            ? Task.FromResult(Reply.Lasting(asset))
            : Troubles.ReplyAsync(context.Request, desk, typesetter, StatusCodes.Status404NotFound, null);

    private static async Task<Reply> ReadyAsync(HttpContext context, Desk desk, Typesetter typesetter)
    {
        try
        {
            await desk.Store.LastRunAsync(null, context.RequestAborted);
            return Reply.Text(StatusCodes.Status200OK, "ready\n");
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            context.RequestServices.GetRequiredService<ILogger<Desk>>().StoreSilent(fault);
            return Reply.Text(StatusCodes.Status503ServiceUnavailable, "the store does not answer\n");
        }
    }
}
