using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assay.Publication;
using Assay.Reading;
using Assay.Records;
using Assay.Store;
using Assay.Topics;
using Assay.Web;
using Assay.Web.Api;
using Assay.Web.Pages;
using Assay.Web.Views;
using Microsoft.AspNetCore.Http;

namespace Assay.Tests.Web;

public sealed class PageTests
{
    private static readonly SiteOptions site = new();

    private static readonly JsonSerializerOptions indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Run found = new("ingest", Papers.At, Papers.At, CheckOutcome.New, "4 papers are new.", 4, 4, 0, 0);

    public static TheoryData<string> Names => ["home", "home-empty", "topic", "topic-filtered-to-nothing", "trial", "retracted", "no-abstract", "hostile", "past-state",
        "search", "search-nothing", "method", "design", "trouble", "plan", "plan-answer", "plan-looks"];

    [Theory, MemberData(nameof(Names))]
    public async Task Pages_look_as_they_did_when_last_reviewed(string name) => Golden.Match(WithoutHashes(await SetAsync(name)), $"{name}.html");

    [Theory]
    [InlineData("home")]
    [InlineData("topic")]
    [InlineData("trial")]
    [InlineData("retracted")]
    [InlineData("no-abstract")]
    [InlineData("search")]
    [InlineData("method")]
    public void Twins_say_what_they_said_when_last_reviewed(string name)
    {
        var json = name switch
        {
            "home" => HomeJson.Write(Home(found), site),
            "topic" => TopicJson.Write(Topic(new(null, null, 1), Cards), site),
            "trial" => PaperTwin.Write(Paper(Papers.Trial), site),
            "retracted" => PaperTwin.Write(Paper(Papers.Retracted), site),
            "no-abstract" => PaperTwin.Write(Paper(Papers.NoAbstract), site),
            "search" => SearchJson.Write(Found(), site),
            _ => MethodJson.Write(new(), site),
        };
        using var read = JsonDocument.Parse(json);
        Golden.Match(JsonSerializer.Serialize(read, indented), $"{name}.json");
    }

    [Fact]
    public void A_twin_keeps_the_abstract_to_itself_where_the_site_does()
    {
        Assert.Contains("We asked whether", PaperTwin.Write(Paper(Papers.Trial), site), StringComparison.Ordinal);
        Assert.DoesNotContain("We asked whether", PaperTwin.Write(Paper(Papers.Trial), site with { ShowAbstracts = false }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_is_said_to_who_cannot_see_it_and_not_quoted_where_abstracts_are_hidden()
    {
        var shown = Html.Parse(await SetAsync(Papers.Retracted)).QuerySelector(".changes")!;
        Assert.All(shown.QuerySelectorAll("del"), gone => Assert.StartsWith("removed: ", gone.TextContent, StringComparison.Ordinal));
        Assert.All(shown.QuerySelectorAll("ins"), came => Assert.StartsWith("added: ", came.TextContent, StringComparison.Ordinal));
        Assert.Contains("given to", shown.Words(), StringComparison.Ordinal);
        var hidden = await new Typesetter().SetAsync<PaperSheet, PaperView>(Paper(Papers.Retracted), site with { ShowAbstracts = false });
        Assert.Contains("The abstract was reworded.", Html.Parse(hidden).QuerySelector(".changes")!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("given to", Html.Parse(hidden).QuerySelector(".changes")!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("given to", PaperTwin.Write(Paper(Papers.Retracted), site with { ShowAbstracts = false }), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Pages_are_well_made(string name)
    {
        var html = Html.Parse(await SetAsync(name));
        Assert.Equal("en", html.DocumentElement.GetAttribute("lang"));
        Assert.Single(html.QuerySelectorAll("h1"));
        Assert.Single(html.QuerySelectorAll("main"));
        Assert.NotEmpty(html.Title!);
        Assert.All(html.QuerySelectorAll("script"), script => Assert.True(script.GetAttribute("type") == "application/ld+json" || script.GetAttribute("src")?.StartsWith("/assets/", StringComparison.Ordinal) == true));
        Assert.Empty(html.QuerySelectorAll("[style], style, [onclick], [onload], iframe, object"));
        var ids = html.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        foreach (var input in html.QuerySelectorAll("input:not([type=hidden]), select"))
            Assert.True(html.QuerySelector($"label[for={input.Id}]") is not null, $"{input.Id} has no label.");
        foreach (var labelled in html.QuerySelectorAll("[aria-labelledby]"))
            Assert.All(labelled.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.NotNull(html.GetElementById(id)));
        var levels = html.QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.LocalName[1] - '0').ToList();
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} is followed by h{pair.Second}."));
    }

    [Fact]
    public async Task A_sentence_opens_on_its_source_with_the_numbers_marked()
    {
        var html = Html.Parse(await SetAsync("trial"));
        var claim = html.QuerySelector("details#c1")!;
        Assert.Equal(["75.0%", "53.4%", "0.030"], claim.QuerySelectorAll(".quote mark").Select(mark => mark.TextContent));
        Assert.Contains("sentence 4 · Results", claim.QuerySelector("figcaption")!.Words(), StringComparison.Ordinal);
        Assert.Equal(["75.0% · 53.4% · 0.030", "as written", "Supported"], Assert.Single(claim.QuerySelectorAll(".ledger tbody tr")).Children.Select(cell => cell.Words()));
        Assert.Contains("75.0 − 53.4 = 21.6", html.QuerySelector("#c3")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blocked_sentence_is_withheld_with_the_reason()
    {
        var html = Html.Parse(await SetAsync("trial"));
        var blocked = html.QuerySelector(".is-blocked")!;
        Assert.StartsWith("Blocked.", blocked.QuerySelector("summary")!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("cut mortality", blocked.QuerySelector("summary")!.Words(), StringComparison.Ordinal);
        Assert.Contains("Tα1 cut mortality by 46%.", blocked.QuerySelector(".withheld")!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("cut mortality", html.QuerySelector("meta[name=description]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_retraction_comes_before_anything_the_paper_says()
    {
        var text = await SetAsync("retracted");
        Assert.InRange(text.IndexOf("This paper has been retracted", StringComparison.Ordinal), 0, text.IndexOf("class=\"lede\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_title_alone_gets_no_digest_and_a_strangers_digest_is_called_unverified()
    {
        var html = Html.Parse(await SetAsync("no-abstract"));
        Assert.Contains("Abstract unavailable: no digest is made from a title alone.", html.QuerySelector(".set-aside")!.Words(), StringComparison.Ordinal);
        Assert.StartsWith("Published elsewhere, unverified.", html.QuerySelector(".elsewhere")!.Words(), StringComparison.Ordinal);
        Assert.Contains("64 (58 to 72) per arm", html.QuerySelector(".derived")!.Words(), StringComparison.Ordinal);
        Assert.Empty(html.QuerySelectorAll(".lede"));
    }

    [Fact]
    public async Task The_source_abstract_is_shown_only_where_the_site_says_so()
    {
        var view = new PaperView(State(Papers.Trial), [], [Papers.Thymosin]);
        var shown = await new Typesetter().SetAsync<PaperSheet, PaperView>(view, site);
        var hidden = await new Typesetter().SetAsync<PaperSheet, PaperView>(view, site with { ShowAbstracts = false });
        Assert.Contains("class=\"abstract\"", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"abstract\"", hidden, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_none_failed_and_never_are_four_different_answers()
    {
        var texts = new List<string>();
        foreach (var run in new[] { null, found, found with { Outcome = CheckOutcome.None, Sentence = "" }, found with { Outcome = CheckOutcome.Failed, Sentence = "The disk is full." } })
            texts.Add(Html.Parse(await HomeAsync(run)).QuerySelector(".run")!.Words());
        Assert.Equal(4, texts.Distinct().Count());
        Assert.StartsWith("The last check failed", texts[3], StringComparison.Ordinal);
        Assert.DoesNotContain("No new papers", texts[3], StringComparison.Ordinal);
        Assert.EndsWith("Showing what was known on 6 Apr 2026, 09:30 UTC.", texts[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_says_when_it_was_last_checked_and_what_came_of_it()
    {
        Assert.StartsWith("Never checked against PubMed", await NoteAsync(), StringComparison.Ordinal);
        Assert.Equal("Last checked 2 h ago (PubMed): 3 new, 1 changed.", await NoteAsync(Checked("pubmed", CheckOutcome.New, new(2026, 4, 6))));
        Assert.Equal("Last checked 2 h ago (PubMed): nothing new.", await NoteAsync(Checked("pubmed", CheckOutcome.None, new(2026, 4, 6)), Checked("pubmed:recheck", CheckOutcome.None, null)));
        Assert.Equal("Last check failed 2 h ago (PubMed): PubMed did not answer. Showing what was known on 5 Apr 2026.", await NoteAsync(Checked("pubmed", CheckOutcome.Failed, new(2026, 4, 5))));
        Assert.EndsWith("No check has succeeded yet: papers may be missing.", await NoteAsync(Checked("pubmed", CheckOutcome.Failed, null)), StringComparison.Ordinal);
    }

    private static async Task<string> NoteAsync(params ImmutableArray<Check> checks) =>
        Html.Parse(await new Typesetter().SetAsync<TopicPage, TopicView>(Topic(new(null, null, 1), Cards, checks), site)).QuerySelector(".run")!.Words();

    /// <summary>A change of the style sheet is no change of every page.</summary>
    private static string WithoutHashes(string html) => Asset.All.Aggregate(html, (text, asset) => text.Replace(asset.Address, $"/assets/HASH/{asset.Name}", StringComparison.Ordinal));

    private static Task<string> SetAsync(string name)
    {
        var typesetter = new Typesetter();
        return name switch
        {
            "home" => HomeAsync(found),
            "home-empty" => typesetter.SetAsync<HomePage, HomeView>(new(null, null, [], [new(Papers.Thymosin, 0)], 0), site),
            "topic" => typesetter.SetAsync<TopicPage, TopicView>(Topic(new(null, null, 1), Cards), site),
            "topic-filtered-to-nothing" => typesetter.SetAsync<TopicPage, TopicView>(Topic(new(StudyType.CaseControl, "il-6", 1), []), site),
            "trial" => SetAsync(Papers.Trial),
            "retracted" => SetAsync(Papers.Retracted),
            "no-abstract" => SetAsync(Papers.NoAbstract),
            "hostile" => SetAsync(Papers.Hostile),
            "past-state" => typesetter.SetAsync<PaperSheet, PaperView>(new(State(Papers.Retracted),
                [new("newer", Papers.At.AddDays(1)), new("0123456789abcdef", Papers.At)], [Papers.Thymosin]), site),
            "search" => typesetter.SetAsync<SearchPage, SearchView>(Found(), site),
            "search-nothing" => typesetter.SetAsync<SearchPage, SearchView>(new("<none>", Papers.Thymosin, [], [Papers.Kisspeptin, Papers.Thymosin]), site),
            "design" => typesetter.SetAsync<DesignPage, DesignView>(new(), site),
            "method" => typesetter.SetAsync<MethodPage, MethodView>(new(), site),
            "plan" => PlanAsync(""),
            "plan-answer" => PlanAsync("?plan=two-proportions&p1=0.3&p2=0.5&power=0.9&dropout=0.1"),
            "plan-looks" => PlanAsync("?plan=group-sequential&looks=3&futility=hsd:-2&sides=1&alpha=0.025&p1=0.3&p2=0.5"),
            "trouble" => typesetter.SetAsync<TroublePage, TroubleView>(TroubleView.Of(404, null), site),
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };
    }

    private static Task<string> PlanAsync(string query) => new Typesetter().SetAsync<PlanPage, PlanView>(
        Assert.IsType<Answer<PlanView>.Found>(PlanView.Load(new QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query)))).View, site);

    private static ImmutableArray<PaperCard> Cards => [.. Papers.All.Select(page => PaperCards.Of(page, Papers.At))];

    private static HomeView Home(Run? run) => new(run, run is { Outcome: CheckOutcome.Failed } ? found : null, Cards, [new(Papers.Thymosin, 4), new(Papers.Kisspeptin, 0)], 4);

    private static Task<string> HomeAsync(Run? run) => new Typesetter().SetAsync<HomePage, HomeView>(Home(run), site);

    private static SearchView Found() => new("survival", Papers.Thymosin,
        [new(Cards[0], "… Survival without transplantation …", [new(2, 8)], 3.5)], [Papers.Kisspeptin, Papers.Thymosin]);

    private static PaperView Paper(PaperPage page) => new(State(page), [new("0123456789abcdef", Papers.At)], [Papers.Thymosin]);

    private static Task<string> SetAsync(PaperPage page) => new Typesetter().SetAsync<PaperSheet, PaperView>(Paper(page), site);

    private static PageState State(PaperPage page) => new(page, "0123456789abcdef", Papers.At);

    private static TopicView Topic(TopicFilter filter, ImmutableArray<PaperCard> cards, params ImmutableArray<Check> checks)
    {
        var types = Papers.All.Where(page => page.Study is not null).GroupBy(page => page.Study!.Design.Type).ToImmutableSortedDictionary(group => group.Key, group => group.Count());
        return new(Papers.Thymosin, filter, cards, cards.Length, EvidenceProfile.Of(Papers.All.Select(page => new EvidenceCount(page.Study?.Design.Type ?? page.Type, page.Standing, 1))),
            types, [new(new("il-6", "entity"), 1)], 3, found, checks, Papers.At);
    }

    private static Check Checked(string source, CheckOutcome outcome, DateOnly? mark) => new(Papers.Thymosin.Slug, source, Papers.At.AddHours(-2), Papers.At.AddHours(-2), outcome,
        outcome == CheckOutcome.Failed ? "PubMed did not answer." : "3 new and 1 changed of 12 records read.", 12, outcome == CheckOutcome.New ? 3 : 0, outcome == CheckOutcome.New ? 1 : 0, "q", mark);
}
