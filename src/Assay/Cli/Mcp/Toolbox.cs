using System.Collections.Immutable;
using Assay.Web;
using Assay.Web.Checks;
using Assay.Web.Views;

namespace Assay.Cli.Mcp;

/// <summary>The tools. Each is a view of the site in its JSON: what the site does not show, no tool says.</summary>
internal static class Toolbox
{
    private const int LongestDigest = 8000;

    /// <summary>Every tool, in the order they are listed.</summary>
    public static ImmutableArray<Tool> All { get; } =
    [
        new("search", "Search papers", "Finds papers that are kept: each with its one-sentence digest (checked against the abstract), study type, standing (retracted, corrected), identifiers and address.",
            [new("query", "words; double quotes make a phrase, a minus excludes", Longest: SearchView.Longest), new("topic", "slug of a topic to stay within", IsRequired: false)], "SearchPage",
            value => Addresses.Search(value("query"), value("topic")).Replace("/search", "/search.json", StringComparison.Ordinal)),
        new("read_paper", "Read a paper's page", "One paper as Assay understood it: its digest sentence by sentence with the verdict on each and the passages of the abstract that bear it out (start and length, UTF-16), numbers with their addresses, audit remarks, standing and history.",
            [new("id", "id of the paper as search gives it, such as pubmed:35616850")], "PaperPage",
            value => Paper(value("id"))),
        new("topics", "List topics", "The topics that are followed, with how many papers each has, the latest papers, and when sources were last asked.", [], "HomePage", _ => "/index.json"),
        new("list_outcomes", "List a topic's outcomes", "What a topic's papers report, outcome by outcome: measure, studies, pooled estimate where there is one, and the address of each.",
            [new("topic", "slug of the topic")], "OutcomesPage",
            value => Addresses.Outcomes(value("topic")) + ".json"),
        new("pool_outcome", "Pool an outcome", "One outcome of a topic: every study's figures with their source, the random-effects pool (REML) on the analysis scale, heterogeneity, the prediction interval, what was left out and why.",
            [new("topic", "slug of the topic"), new("outcome", "slug of the outcome: the last part of its url in list_outcomes")], "OutcomePage",
            value => Addresses.Outcome(value("topic"), value("outcome")) + ".json"),
        new("check_digest", "Check a digest against its source", "Holds every sentence and number of a digest against the abstract it claims to retell: a verdict on each (SUPPORTED, CONTRADICTED, ..), the rule, an explanation, the passages, and what was left out.",
            [
                new("digest", "the digest, plain sentences", Longest: LongestDigest),
                new("abstract", "the abstract; or give id instead", IsRequired: false, Longest: ReadView.Longest),
                new("title", "the paper's title", IsRequired: false, Longest: ReadView.LongestTitle),
                new("id", "PMID, DOI or id of a paper that is kept, in place of the abstract", IsRequired: false, Longest: KeptPaper.Longest),
            ], "CheckedDigest",
            value => "/check.json" + Query(("digest", value("digest")), ("text", value("abstract")), ("title", value("title")), ("id", value("id")))),
        new("read_abstract", "Read an abstract", "What Assay understands of a pasted abstract: design, arms, outcomes, results and every number with its place in the text. Nothing is kept.",
            [new("abstract", "the abstract", Longest: ReadView.Longest), new("title", "the paper's title", IsRequired: false, Longest: ReadView.LongestTitle)], "ReadText",
            value => Addresses.Reading(value("title"), value("abstract")).Replace("/read", "/read.json", StringComparison.Ordinal)),
        new("audit_statistics", "Recompute an abstract's statistics", "Holds the statistics of an abstract against each other: P values, intervals, percentages, means and totals that do not recompute, what is missing, and what follows from the figures given. Each remark has its rule, inputs, assumptions, what was reported and recomputed, and the passages it rests on (start and length in text, UTF-16).",
            [
                new("abstract", "the abstract; or give id instead", IsRequired: false, Longest: ReadView.Longest),
                new("title", "the paper's title", IsRequired: false, Longest: ReadView.LongestTitle),
                new("id", "PMID, DOI or id of a paper that is kept, in place of the abstract", IsRequired: false, Longest: KeptPaper.Longest),
            ], "AuditedText",
            value => "/audit.json" + Query(("text", value("abstract")), ("title", value("title")), ("id", value("id")))),
        new("plan_trial", "Plan a trial", "Size, power or boundaries of a trial from the figures given, with the formula, its source and what it assumes; nothing is looked up.",
            [
                new("plan", $"one of {string.Join(", ", PlanForm.All.Select(one => one.Kind))}", Longest: PlanView.Longest),
                .. PlanForm.All.SelectMany(form => form.Fields).DistinctBy(field => field.Name).Select(field => new ToolField(field.Name, field.Label, IsRequired: false, Longest: PlanView.Longest)),
            ], "PlanPage",
            value => "/plan.json" + Query([("plan", value("plan")), .. PlanForm.All.SelectMany(form => form.Fields).Select(field => field.Name).Distinct().Select(name => (name, value(name))).Where(given => given.Item2.Length > 0)])),
    ];

    private static string Paper(string id) => Addresses.Paper(Records.SourceId.Parse(id.Trim(), Records.SourceId.PubMed)) + ".json";

    private static string Query(params ReadOnlySpan<(string Name, string Value)> pairs)
    {
        var query = "";
        foreach (var (name, value) in pairs) query += $"{(query.Length == 0 ? '?' : '&')}{name}={Uri.EscapeDataString(value)}";
        return query;
    }
}
