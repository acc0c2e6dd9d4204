using System.Collections.Immutable;

namespace Assay.Web.Api.Description;

/// <summary>Every address that is of use to a program. Pages for eyes, assets and what only crawlers read are left out.</summary>
public static class Operations
{
    private const string Csv = "text/csv", Svg = "image/svg+xml", Atom = "application/atom+xml", Plain = "text/plain";
    private const string Topics = "Topics", Outcomes = "Outcomes", Papers = "Papers", Search = "Search", Texts = "Texts", Plans = "Plans", About = "About";

    /// <summary>The table, in the order of the description.</summary>
    public static ImmutableArray<Operation> All { get; } =
    [
        Twin("/index.json", "home", Topics, "HomePage", "/index.json"),
        Twin("/topics/{slug}.json", "topic", Topics, "TopicPage") with { Takes = Parameters.OfTopics },
        Kept("/topics/{slug}/map.svg", "evidenceMap", Topics, Svg) with { Takes = Parameters.OfDrawings },
        Kept("/topics/{slug}/map.csv", "evidenceMapTable", Topics, Csv),
        Kept("/topics/{slug}/map.R", "evidenceMapScript", Topics, Plain),
        Kept("/topics/{slug}/regimens.csv", "regimens", Topics, Csv),
        Kept("/topics/{slug}/regimens.R", "regimensScript", Topics, Plain),
        Kept("/topics/{slug}/flow.svg", "flow", Topics, Svg) with { Takes = Parameters.OfDrawings },
        Kept("/topics/{slug}/flow.csv", "flowTable", Topics, Csv),
        Kept("/topics/{slug}/flow.R", "flowScript", Topics, Plain),
        Twin("/topics/{slug}/outcomes.json", "outcomes", Outcomes, "OutcomesPage"),
        Twin("/topics/{slug}/outcomes/{outcome}.json", "outcome", Outcomes, "OutcomePage"),
        Kept("/topics/{slug}/outcomes/{outcome}/{drawing}.svg", "drawing", Outcomes, Svg) with { Takes = Parameters.OfDrawings },
        Kept("/topics/{slug}/outcomes/{outcome}/{drawing}.csv", "drawingTable", Outcomes, Csv),
        Kept("/topics/{slug}/outcomes/{outcome}/pool.R", "poolScript", Outcomes, Plain),
        Twin("/papers/{scheme}/{id}.json", "paper", Papers, "PaperPage"),
        Twin("/papers/{scheme}/{id}/states/{hash}.json", "paperState", Papers, "PaperPage"),
        Kept("/papers/{scheme}/{id}/{table}.csv", "paperTable", Papers, Csv),
        Kept("/papers/{scheme}/{id}/tables.R", "paperTables", Papers, Plain),
        Kept("/papers/{scheme}/{id}/cite.{format}", "citePaper", Papers, [.. Citing.Types]),
        Kept("/papers/{scheme}/{id}/cite-page.{format}", "citePage", Papers, [.. Citing.Types.Where(static type => type != "application/nbib")]),
        new("/search.json", "search", Search, "SearchPage") { Takes = Parameters.OfSearch },
        new("/search/feed.atom", "searchFeed", Search, Atom) { Takes = Parameters.OfSearch },
        new("/search/feed.json", "searchJsonFeed", Search, "Feed") { Takes = Parameters.OfSearch },
        new("/read.json", "readAbstract", Texts, "ReadText") { Takes = Parameters.OfReading },
        new("/check.json", "checkDigest", Texts, "CheckedDigest") { Takes = Parameters.OfChecks },
        new("/check.md", "checkDigestAsText", Texts, Plain) { Takes = Parameters.OfChecks },
        new("/audit.json", "auditStatistics", Texts, "AuditedText") { Takes = Parameters.OfSources },
        Twin("/about/method.json", "method", About, "MethodPage"),
        Twin("/about/design.json", "design", About, "DesignPage"),
        new("/plan.json", "planTrial", Plans, "PlanPage") { Takes = Parameters.OfPlans },
        new("/plan.svg", "planDrawing", Plans, Svg) { Takes = Parameters.OfPlans },
        new("/plan.csv", "planTable", Plans, Csv) { Takes = Parameters.OfPlans },
        Kept("/feeds/{slug}.atom", "feed", Topics, Atom),
        Kept("/feeds/{slug}.json", "jsonFeed", Topics, "Feed"),
    ];

    // A page's JSON lies beside the page, in the page's own folder.
    private static Operation Twin(string pattern, string id, string tag, string schema, string? published = null) =>
        new(pattern, id, tag, schema) { Published = published ?? pattern[..^".json".Length] + "/index.json" };

    private static Operation Kept(string pattern, string id, string tag, params ImmutableArray<string> returns) => new(pattern, id, tag, returns) { Published = pattern };
}
