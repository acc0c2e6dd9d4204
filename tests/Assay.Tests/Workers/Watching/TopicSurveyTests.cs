using Assay.Search;
using Assay.Store;
using Assay.Tests.Sources.Loopback;
using Assay.Workers.Watching;

namespace Assay.Tests.Workers.Watching;

/// <summary>What a topic's names, headings and query are worth, told from what is kept.</summary>
public sealed class TopicSurveyTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<TopicHealth> SurveyAsync(Watched watched)
    {
        var topic = Watched.Topic with { Aliases = ["thymosin", "zadaxin"], LookAlikes = ["thymosin β4"], Query = "\"Thymalfasin\"[mh] OR thymosin[tiab] OR peptide[tiab]" };
        return await TopicSurvey.OfAsync(topic, watched.Store, new SqliteSearch(watched.Store), Stop);
    }

    [Fact]
    public async Task Each_name_is_credited_with_what_it_finds_and_what_it_alone_finds()
    {
        await using var watched = await Watched.StartAsync();
        watched.PubMed.Add(Watched.Paper(1), Watched.Paper(2, "Thymosin, sold as Zadaxin."), Watched.Paper(3, "Thymosin once more."));
        await watched.CheckAsync();
        var health = await SurveyAsync(watched);
        Assert.Equal(3, health.Papers);
        Assert.Equal([new NameYield("thymosin", 3, 2), new NameYield("zadaxin", 1, 0)], health.Names);
    }

    [Fact]
    public async Task Headings_of_the_query_are_counted_even_where_no_paper_has_them()
    {
        await using var watched = await Watched.StartAsync();
        watched.PubMed.Add(Watched.Paper(1));
        await watched.CheckAsync();
        Assert.Equal([new NameYield("Thymalfasin", 0, 0)], (await SurveyAsync(watched)).Headings);
        watched.PubMed.Add(Watched.Paper(2) with { Mesh = ["Thymalfasin", "Sepsis"], Revised = new(2026, 4, 5) });
        await watched.CheckAsync();
        Assert.Equal([new NameYield("Thymalfasin", 1, 1)], (await SurveyAsync(watched)).Headings);
    }

    [Fact]
    public async Task Ways_near_misses_and_late_ones_are_told_apart()
    {
        await using var watched = await Watched.StartAsync();
        watched.PubMed.Add(Watched.Paper(1), Watched.Paper(2, "Another peptide altogether."));
        await watched.CheckAsync();
        // Entered a year ago, answers the query since it was indexed last week.
        watched.PubMed.Add(Watched.Paper(3) with { Entered = new(2025, 1, 1), Revised = new(2026, 4, 5) });
        await watched.CheckAsync();
        await watched.Store.SaveArticleAsync(Store.Small.Article(4, "Thymosin out of a file"), Store.Small.Noon, Stop);
        await watched.Store.SaveMatchesAsync(Assay.Records.SourceId.OfPmid(4), [Store.Small.Match(TinyStops.Topic)], Stop);
        var health = await SurveyAsync(watched);
        Assert.Equal((3, 2, 1, 1), (health.Papers, health.ByBoth, health.ByNamesOnly, health.LateIndexed));
        Assert.Equal("Another peptide altogether.", Assert.Single(health.NearMisses).Title);
        Assert.True(health.IsAsked);
    }

    [Fact]
    public async Task A_look_alike_shows_what_it_keeps_out()
    {
        await using var watched = await Watched.StartAsync();
        watched.PubMed.Add(Watched.Paper(1), Watched.Paper(2, "A peptide called TB4, thymosin beta 4."));
        await watched.CheckAsync();
        await watched.Store.SaveMatchesAsync(Assay.Records.SourceId.OfPmid(2), [], Stop);
        var one = Assert.Single((await SurveyAsync(watched)).LookAlikes);
        Assert.Equal(("thymosin β4", 1, "pubmed:2"), (one.Name, one.Records, one.Example.ToString()));
    }

    [Fact]
    public async Task The_search_record_says_what_was_asked_and_when()
    {
        await using var watched = await Watched.StartAsync();
        var before = SearchRecord.Write(await SurveyAsync(watched), "9.9");
        Assert.Contains("none has been asked yet", before, StringComparison.Ordinal);
        watched.PubMed.Add(Watched.Paper(1));
        await watched.CheckAsync();
        var record = SearchRecord.Write(await SurveyAsync(watched), "9.9");
        Assert.Contains("[1, 13] Database: PubMed through NCBI's E-utilities; asked up to 2026-04-06", record, StringComparison.Ordinal);
        Assert.Contains("[8] Search strategy, as run in PubMed: \"Thymalfasin\"[mh] OR thymosin[tiab] OR peptide[tiab]", record, StringComparison.Ordinal);
        Assert.Contains("[15] Records: 1 answered the query; 1 are of the topic; 0 name none of its names", record, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_that_failed_is_not_recorded_as_never_asked()
    {
        await using var watched = await Watched.StartAsync();
        watched.PubMed.Faults.Always("einfo", Fault.KeyRevoked);
        Assert.Equal(CheckOutcome.Failed, (await watched.CheckAsync()).Outcome);
        var record = SearchRecord.Write(await SurveyAsync(watched), "9.9");
        Assert.DoesNotContain("none has been asked yet", record, StringComparison.Ordinal);
        Assert.Contains("PubMed through NCBI's E-utilities; asked on 2026-04-06 08:00 UTC and never yet to the end: papers may be missing", record, StringComparison.Ordinal);
        Assert.Contains("how many answer the query is not known; 0 are of the topic", record, StringComparison.Ordinal);
    }
}
