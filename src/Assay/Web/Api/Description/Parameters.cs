using System.Collections.Frozen;
using System.Collections.Immutable;
using Assay.Publication;
using Assay.Publication.Tables;
using Assay.Reading;
using Assay.Records;
using Assay.Search;
using Assay.Web.Checks;
using Assay.Web.Views;

namespace Assay.Web.Api.Description;

/// <summary>What addresses take, in one place.</summary>
internal static class Parameters
{
    private static readonly FrozenDictionary<string, string> fields = new Dictionary<string, string>
    {
        ["topic"] = "slug of a topic to stay within",
        ["type"] = "a study type",
        ["species"] = "what was studied, such as human or mouse",
        ["year"] = "a year, or years: 2024, 2020..2024, 2020..",
        ["outcome"] = "slug of an outcome, such as death",
        ["direction"] = "which way it went; with outcome, of that outcome",
        ["standing"] = "whether the paper stands",
        ["verdict"] = "what came of the digest",
    }.ToFrozenDictionary();

    /// <summary>Parts of paths, by name.</summary>
    public static FrozenDictionary<string, Parameter> OfPaths { get; } = new Parameter[]
    {
        new("slug", "slug of a topic; of a feed also all"),
        new("scheme", "where the paper’s id comes from, such as pubmed"),
        new("id", "the id there; a slash is written %2F"),
        new("hash", "hash of a state"),
        new("outcome", "slug of an outcome, as the list of outcomes gives it"),
        new("drawing", "which drawing") { Values = [.. OutcomeFigure.All.Select(figure => figure.Name)] },
        new("table", "which table") { Values = [.. PaperTables.Names] },
        new("format", "which format; nbib only of the paper") { Values = ["ris", "bib", "csl.json", "nbib"] },
    }.ToFrozenDictionary(parameter => parameter.Name, StringComparer.Ordinal);

    /// <summary>Of a drawing.</summary>
    public static ImmutableArray<Parameter> OfDrawings { get; } = [new("narrow", "for a column of 360 pixels") { IsFlag = true }];

    /// <summary>Of a topic's list.</summary>
    public static ImmutableArray<Parameter> OfTopics { get; } =
        [new("type", "a study type") { Values = Types }, new("tag", "a tag’s slug"), new("page", "page of the list") { IsCount = true }];

    /// <summary>Of a search.</summary>
    public static ImmutableArray<Parameter> OfSearch { get; } =
    [
        new("q", "words; double quotes make a phrase, a minus leaves out, field:value narrows") { Longest = SearchView.Longest },
        .. SearchAsk.Fields.Select(field => new Parameter(field, fields.GetValueOrDefault(field, field))
        {
            Values = field switch
            {
                "type" => Types,
                "standing" => Standings,
                "direction" => ["higher", "lower", "no-difference", "mixed", "not-told"],
                "verdict" => ["borne-out", "some-refused", "no-digest"],
                _ => [],
            },
        }),
    ];

    /// <summary>Of a pasted abstract.</summary>
    public static ImmutableArray<Parameter> OfReading { get; } =
        [new("text", "the abstract") { Longest = ReadView.Longest }, new("title", "its title") { Longest = ReadView.LongestTitle }];

    /// <summary>Of a pasted abstract, or a paper kept here.</summary>
    public static ImmutableArray<Parameter> OfSources { get; } =
    [
        new("text", "the abstract") { Longest = CheckView.LongestText },
        new("title", "its title") { Longest = CheckView.LongestTitle },
        new("id", "instead of an abstract: PMID, DOI, id or PubMed address of a paper kept here") { Longest = KeptPaper.Longest },
    ];

    /// <summary>Of a check.</summary>
    public static ImmutableArray<Parameter> OfChecks { get; } =
    [
        new("digest", "plain text or Markdown") { Longest = CheckView.LongestDigest },
        .. OfSources,
        new("q", "a whole check packed into an address; no other field counts then"),
        new("example", "the example") { IsFlag = true },
    ];

    /// <summary>Of a plan: every form's questions.</summary>
    public static ImmutableArray<Parameter> OfPlans { get; } =
    [
        new("plan", "which plan") { Values = [.. PlanForm.All.Select(form => form.Kind)] },
        .. PlanForm.All.SelectMany(form => form.Fields).DistinctBy(field => field.Name).Select(field => new Parameter(field.Name, field.Label) { Longest = PlanView.Longest }),
    ];

    private static ImmutableArray<string> Types => [.. Enum.GetValues<StudyType>().Select(Words.Of)];

    private static ImmutableArray<string> Standings => [.. Enum.GetValues<Standing>().Select(Words.Of)];
}
