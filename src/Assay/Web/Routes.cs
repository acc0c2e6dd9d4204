using System.Collections.Immutable;
using Assay.Publication;
using Assay.Publication.Drawings;
using Assay.Publication.Tables;
using Assay.Statistics.Planning.Sheets;
using Assay.Topics;
using Assay.Web.Api;
using Assay.Web.Api.Description;
using Assay.Web.Checks;
using Assay.Web.Pages;
using Assay.Web.Replies;
using Assay.Web.Views;
using Assay.Workers;
using Microsoft.AspNetCore.Components;

namespace Assay.Web;

/// <summary>Every address of the site, in one table. Each page has a twin in JSON that shows the same view.</summary>
public static class Routes
{
    /// <summary>The table.</summary>
    public static ImmutableArray<Route> Table { get; } = [.. Rows().Select(Lasting)];

    private static ImmutableArray<Route> Rows() =>
    [
        .. Page<HomePage, HomeView>("/", "/index", "the latest digests, the topics followed, what came of the last run", HomeView.LoadAsync, HomeJson.Write),
        .. Page<TopicPage, TopicView>("/topics/{slug}", "/topics/{slug}", "a topic's research, newest first", TopicView.LoadAsync, TopicJson.Write),
        new("/topics/{slug}/map.svg", "The evidence map of a topic", (context, desk, typesetter) => EvidenceAsync(context, desk, typesetter,
            (topic, evidence) => evidence.Map.Rows.IsEmpty ? null : Reply.Svg(MapPlot.Draw(evidence.Map, topic.Name, dot => Addresses.Public(desk.Options, Addresses.Paper(dot.Id)), new(context.Request.Query.ContainsKey("narrow")))))),
        new("/topics/{slug}/map.csv", "Its marks as a table", (context, desk, typesetter) => EvidenceAsync(context, desk, typesetter, (_, evidence) => Reply.Csv(TopicTables.Of(evidence.Map).Csv()))),
        new("/topics/{slug}/map.R", "The map in R: its marks as a data frame, and drawn", (context, desk, typesetter) => EvidenceAsync(context, desk, typesetter,
            (_, evidence) => evidence.Map.Rows.IsEmpty ? null : Reply.Plain(TopicTables.MapScript(evidence.Map)))),
        new("/topics/{slug}/regimens.csv", "Doses, routes and durations of a topic's studies", (context, desk, typesetter) => EvidenceAsync(context, desk, typesetter, (_, evidence) => Reply.Csv(TopicTables.Of(evidence.Regimens).Csv()))),
        new("/topics/{slug}/regimens.R", "The same as an R data frame", (context, desk, typesetter) => EvidenceAsync(context, desk, typesetter, (_, evidence) => Reply.Plain(TopicTables.Of(evidence.Regimens).R()))),
        new("/topics/{slug}/flow.svg", "What was found, left out and kept", (context, desk, typesetter) => EvidenceAsync(context, desk, typesetter,
            (topic, evidence) => Reply.Svg(FlowPlot.Draw(evidence.Flow, topic.Name, new(context.Request.Query.ContainsKey("narrow")))))),
        new("/topics/{slug}/flow.csv", "Its numbers", (context, desk, typesetter) => EvidenceAsync(context, desk, typesetter, (_, evidence) => Reply.Csv(TopicTables.Of(evidence.Flow).Csv()))),
        new("/topics/{slug}/flow.R", "The flow in R: its numbers as a data frame, and drawn", (context, desk, typesetter) => EvidenceAsync(context, desk, typesetter, (_, evidence) => Reply.Plain(TopicTables.FlowScript(evidence.Flow)))),
        .. Page<OutcomesPage, OutcomesView>("/topics/{slug}/outcomes", "/topics/{slug}/outcomes", "what a topic's papers report of each outcome", OutcomesView.LoadAsync, OutcomeJson.Write),
        .. Page<OutcomePage, OutcomeView>("/topics/{slug}/outcomes/{outcome}", "/topics/{slug}/outcomes/{outcome}", "one outcome: its studies, their pool, what is left out", OutcomeView.LoadAsync, OutcomeJson.Write),
        new("/topics/{slug}/outcomes/{outcome}/{drawing}.svg", "A drawing of an outcome: forest, cumulative, leave-one-out, funnel, boundary", (context, desk, typesetter) =>
            OutcomeAsync(context, desk, typesetter, (view, figure) => Reply.Svg(figure.Svg(view, new(context.Request.Query.ContainsKey("narrow")))))),
        new("/topics/{slug}/outcomes/{outcome}/{drawing}.csv", "The numbers of that drawing", (context, desk, typesetter) =>
            OutcomeAsync(context, desk, typesetter, (view, figure) => Reply.Csv(figure.Csv(view)))),
        new("/topics/{slug}/outcomes/{outcome}/pool.R", "The R script that reproduces an outcome's pool", (context, desk, typesetter) =>
            AnswerAsync(context, desk, typesetter, OutcomeView.LoadAsync, async view => view.Script is { } script ? Reply.Plain(script) : await NothingDrawnAsync(context, desk, typesetter))),
        .. Page<PaperSheet, PaperView>("/papers/{scheme}/{id}", "/papers/{scheme}/{id}", "a paper's digest with its evidence", PaperView.LoadAsync, PaperTwin.Write),
        .. Page<PaperSheet, PaperView>("/papers/{scheme}/{id}/states/{hash}", "/papers/{scheme}/{id}/states/{hash}", "a state that a paper's page had", PaperView.LoadAsync, PaperTwin.Write),
        new("/papers/{scheme}/{id}/{table}.csv", "A table of a paper's page: results, derived, abstract", (context, desk, typesetter) => AnswerAsync(context, desk, typesetter, PaperView.LoadAsync, async view =>
            PaperTables.Find(view.State.Page, (string)context.Request.RouteValues["table"]!) is { } table ? Reply.Csv(table.Csv()) : await NoTableAsync(context, desk, typesetter))),
        new("/papers/{scheme}/{id}/tables.R", "The tables of a paper's page as R data frames", (context, desk, typesetter) => AnswerAsync(context, desk, typesetter, PaperView.LoadAsync, async view =>
            PaperTables.Script(view.State.Page) is { } script ? Reply.Plain(script) : await NoTableAsync(context, desk, typesetter))),
        new("/papers/{scheme}/{id}/cite.{format}", "The paper's citation as a file", (context, desk, typesetter) => CiteAsync(context, desk, typesetter, Citing.Paper)),
        new("/papers/{scheme}/{id}/cite-page.{format}", "The page's citation as a file", (context, desk, typesetter) => CiteAsync(context, desk, typesetter, Citing.Page)),
        .. Page<SearchPage, SearchView>("/search", "/search", "papers that match a query", SearchView.LoadAsync, SearchJson.Write),
        .. Page<ReadPage, ReadView>("/read", "/read", "what Assay understands of a pasted abstract", ReadView.LoadAsync, ReadJson.Write).Select(route => route with { TakesForm = true }),
        new("/check", "Page: a pasted digest, held against its source", CheckAnswers.PageAsync) { TakesForm = true },
        new("/check.json", "JSON: a pasted digest, held against its source", CheckAnswers.JsonAsync) { TakesForm = true },
        new("/check.md", "A pasted digest, held against its source, as Markdown", CheckAnswers.MarkdownAsync) { TakesForm = true },
        new("/audit.json", "JSON: the statistics of an abstract, recomputed", AuditJson.AnswerAsync) { TakesForm = true },
        .. Page<MethodPage, MethodView>("/about/method", "/about/method", "how digests are made and checked", MethodView.LoadAsync, MethodJson.Write),
        .. Page<DesignPage, DesignView>("/about/design", "/about/design", "the design of the site, every component in its states", DesignView.LoadAsync, DesignJson.Write),
        .. Page<PlanPage, PlanView>("/plan", "/plan", "the size, the power or the boundaries of a trial", PlanView.LoadAsync, PlanTwin.Write),
        new("/plan.svg", "A plan's power curve or boundaries, drawn", (context, desk, typesetter) => PlanAsync(context, desk, typesetter,
            sheet => sheet.Design is { } design ? Reply.Svg(BoundaryPlot.Svg(design)) : sheet.Curve is { } curve ? Reply.Svg(PowerCurve.Svg(curve)) : null)),
        new("/plan.csv", "The numbers of that drawing", (context, desk, typesetter) => PlanAsync(context, desk, typesetter, sheet => Reply.Csv(PlanCsv.Write(sheet)))),
        new("/feeds/{slug}.atom", "A topic's papers, or all, as an Atom feed", (context, desk, typesetter) => Feeds.TopicAsync(context, desk, typesetter, json: false)),
        new("/feeds/{slug}.json", "The same as JSON Feed 1.1", (context, desk, typesetter) => Feeds.TopicAsync(context, desk, typesetter, json: true)),
        new("/search/feed.atom", "A search as an Atom feed", (context, desk, typesetter) => Feeds.SearchAsync(context, desk, typesetter, json: false)),
        new("/search/feed.json", "A search as JSON Feed 1.1", (context, desk, typesetter) => Feeds.SearchAsync(context, desk, typesetter, json: true)),
        new("/openapi.json", "The OpenAPI 3.1 description of every address for programs", (_, desk, _) => Task.FromResult(Reply.Json(ApiDocument.Write(desk.Options)))) { IsLasting = true },
        new("/assets/{hash}/{**name}", "Style sheet, fonts and marks; the address changes with the content", AssetAsync),
        new("/robots.txt", "What crawlers may read", (_, desk, _) => Task.FromResult(Sitemap.Robots(desk.Options))),
        new("/sitemap.xml", "Pages worth a crawler's memory", (context, desk, _) => Sitemap.WriteAsync(context, desk)),
        new("/healthz", "Whether the process answers", (_, _, _) => Task.FromResult(Reply.Text(200, "ok\n"))),
        new("/readyz", "Whether the store answers", ReadyAsync),
    ];

    /// <summary>What hangs on papers and topics alone is answered from memory while they stay as they are.</summary>
    private static Route Lasting(Route route)
    {
        if (route.TakesForm) return route with { IsLasting = false };
        if (Below("/papers/")) return route with { IsLasting = true, Stamp = Stamps.PaperAsync };
        if (Below("/topics/")) return route with { IsLasting = true, Stamp = Stamps.TopicAsync, Tells = route.Pattern == "/topics/{slug}" ? Stamps.AgoAsync : null };
        return Below("/feeds/") || Below("/search/") ? route with { IsLasting = true } : route;

        bool Below(string folder) => route.Pattern.StartsWith(folder, StringComparison.Ordinal);
    }

    private static ImmutableArray<Route> Page<TPage, TView>(string pattern, string twin, string shows,
        Func<Desk, HttpRequest, CancellationToken, ValueTask<Answer<TView>>> load, Func<TView, SiteOptions, string> json) where TPage : IComponent =>
    [
        new(pattern, $"Page: {shows}", (context, desk, typesetter) => AnswerAsync(context, desk, typesetter, load,
            async view => Reply.Html(await typesetter.SetAsync<TPage, TView>(view, desk.Options)))) { IsLasting = true },
        new($"{twin}.json", $"JSON: {shows}", (context, desk, typesetter) => AnswerAsync(context, desk, typesetter, load,
            view => Task.FromResult(Reply.Json(json(view, desk.Options))))) { IsLasting = true },
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

    private static async Task<Reply> EvidenceAsync(HttpContext context, Desk desk, Typesetter typesetter, Func<Topic, TopicEvidence, Reply?> show) =>
        desk.Topics.TryGetValue((string)context.Request.RouteValues["slug"]!, out var topic)
        && show(topic, await desk.Library.OpenAsync(topic, context.RequestAborted)) is { } reply ? reply
            : await Troubles.ReplyAsync(context.Request, desk, typesetter, StatusCodes.Status404NotFound, topic is null ? "No topic has this name. The first page lists the topics that are followed." : "No outcome of this topic has been read yet, so there is nothing to draw.");

    private static Task<Reply> CiteAsync(HttpContext context, Desk desk, Typesetter typesetter, Func<PaperView, SiteOptions, string, Reply?> write) =>
        AnswerAsync(context, desk, typesetter, PaperView.LoadAsync, async view => write(view, desk.Options, (string)context.Request.RouteValues["format"]!)
            ?? await Troubles.ReplyAsync(context.Request, desk, typesetter, StatusCodes.Status404NotFound, "Citations come as .ris, .bib, .csl.json and, of papers, .nbib."));

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

    private static Task<Reply> NoTableAsync(HttpContext context, Desk desk, Typesetter typesetter) =>
        Troubles.ReplyAsync(context.Request, desk, typesetter, StatusCodes.Status404NotFound, "This paper has no such table; its page links to those it has.");

    private static Task<Reply> AssetAsync(HttpContext context, Desk desk, Typesetter typesetter) =>
        Asset.Find(context.Request.RouteValues["name"] as string ?? "") is { } asset && asset.Hash == (string)context.Request.RouteValues["hash"]!
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
