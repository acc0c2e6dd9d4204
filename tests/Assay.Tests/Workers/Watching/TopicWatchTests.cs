using Assay.Records;
using Assay.Sources.Entrez;
using Assay.Store;
using Assay.Tests.Sources.Loopback;
using Assay.Workers.Watching;

namespace Assay.Tests.Workers.Watching;

/// <summary>A topic followed through PubMed as it grows, corrects itself and fails.</summary>
public sealed class TopicWatchTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task New_and_none_are_two_answers()
    {
        await using var watched = await Watched.StartAsync();
        watched.PubMed.Add(Watched.Paper(1), Watched.Paper(2));
        var first = await watched.CheckAsync();
        Assert.Equal((CheckOutcome.New, 2, new DateOnly(2026, 4, 6)), (first.Outcome, first.Added, first.Mark!.Value));
        var second = await watched.CheckAsync();
        Assert.Equal((CheckOutcome.None, 0), (second.Outcome, second.Added));
        Assert.Equal("Nothing entered or was revised.", second.Sentence);
    }

    [Fact]
    public async Task A_paper_entered_late_into_days_already_asked_for_is_found()
    {
        await using var watched = await Watched.StartAsync();
        watched.PubMed.Add(Watched.Paper(1));
        await watched.CheckAsync();
        watched.PubMed.Add(Watched.Paper(2) with { Entered = new(2026, 3, 28), Revised = new(2026, 3, 28) });
        Assert.Equal(1, (await watched.CheckAsync()).Added);
    }

    [Fact]
    public async Task A_retraction_of_an_old_paper_is_found_by_its_revision()
    {
        await using var watched = await Watched.StartAsync();
        var paper = Watched.Paper(1) with { Entered = new(2019, 1, 1), Revised = new(2019, 1, 1) };
        watched.PubMed.Add(paper);
        await watched.CheckAsync();
        watched.PubMed.Add(paper with { Revised = new(2026, 4, 6), Corrections = [("RetractionIn", "Ann Invent. 2026;1:2", 9)] });
        var check = await watched.CheckAsync();
        Assert.Equal((CheckOutcome.New, 0, 1), (check.Outcome, check.Added, check.Changed));
        Assert.Equal(Standing.Retracted, (await watched.Store.FindPageAsync(SourceId.OfPmid(1), null, Stop))!.Page.Standing);
    }

    [Fact]
    public async Task A_retraction_that_takes_the_paper_out_of_the_query_is_found_by_its_id()
    {
        await using var watched = await Watched.StartAsync();
        watched.PubMed.Add(Watched.Paper(1));
        await watched.CheckAsync();
        watched.PubMed.Add(new LoopbackArticle(1) { Title = "RETRACTED: withdrawn study.", Abstract = "", Corrections = [("RetractionIn", "Ann Invent. 2026;1:2", 9)] });
        Assert.Equal(CheckOutcome.None, (await watched.CheckAsync()).Outcome);
        var again = await watched.RecheckAsync();
        Assert.Equal((CheckOutcome.New, 1), (again!.Outcome, again.Changed));
        Assert.Null(await watched.RecheckAsync());
    }

    [Fact]
    public async Task A_failure_leaves_the_mark_and_the_next_check_asks_for_the_same_days()
    {
        await using var watched = await Watched.StartAsync();
        watched.PubMed.Add(Watched.Paper(1));
        await watched.CheckAsync();
        watched.PubMed.LastUpdate = "2026/06/01 05:00";
        watched.PubMed.Add(Watched.Paper(2) with { Entered = new(2026, 4, 20), Revised = new(2026, 4, 20) });
        watched.PubMed.Faults.Always("esearch", Fault.Status(500));
        var failed = await watched.CheckAsync();
        Assert.Equal((CheckOutcome.Failed, new DateOnly(2026, 4, 6)), (failed.Outcome, failed.Mark!.Value));
        Assert.Equal(CheckOutcome.Failed, Assert.Single(await watched.Store.LastChecksAsync(TinyStops.Topic, Stop)).Outcome);
        watched.PubMed.Faults.Clear();
        var next = await watched.CheckAsync();
        Assert.Equal((CheckOutcome.New, 1, new DateOnly(2026, 6, 1)), (next.Outcome, next.Added, next.Mark!.Value));
    }

    [Fact]
    public async Task The_clock_of_this_machine_decides_nothing()
    {
        // Ten years ahead: a mark by this clock would hide everything PubMed takes in meanwhile.
        await using var watched = await Watched.StartAsync(new HurriedClock(new(2036, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        watched.PubMed.Add(Watched.Paper(1));
        Assert.Equal(new DateOnly(2026, 4, 6), (await watched.CheckAsync()).Mark);
        watched.PubMed.Add(Watched.Paper(2) with { Entered = new(2026, 4, 7), Revised = new(2026, 4, 7) });
        Assert.Equal(1, (await watched.CheckAsync()).Added);
    }

    [Fact]
    public async Task Another_query_starts_from_the_beginning()
    {
        await using var watched = await Watched.StartAsync();
        watched.PubMed.Add(Watched.Paper(1), new LoopbackArticle(2) { Title = "Thymosin by another word: tabalumab.", Abstract = "None.", Entered = new(2001, 1, 1), Revised = new(2001, 1, 1) });
        await watched.CheckAsync(Watched.Topic with { Query = "ward[tiab]" });
        var wider = await watched.CheckAsync(Watched.Topic with { Query = "ward[tiab] OR tabalumab[tiab]" });
        Assert.Equal(1, wider.Added);
    }

    [Fact]
    public async Task What_answers_the_query_without_the_name_is_kept_and_counted_apart()
    {
        await using var watched = await Watched.StartAsync();
        watched.PubMed.Add(Watched.Paper(1), Watched.Paper(2, "Another peptide altogether."));
        var check = await watched.CheckAsync();
        Assert.Equal(1, check.Added);
        Assert.Contains("1 record more answers the query without naming the topic.", check.Sentence, StringComparison.Ordinal);
        Assert.Equal(["pubmed:1 entered", "pubmed:2 entered"],
            (await watched.Store.FindingsAsync(TinyStops.Topic, Stop)).Select(finding => $"{finding.Id} {finding.Way}"));
        Assert.Equal([SourceId.OfPmid(1)], await watched.Store.PapersOfAsync(TinyStops.Topic, Stop));
    }

    [Fact]
    public async Task Since_overrules_the_mark()
    {
        await using var watched = await Watched.StartAsync();
        watched.PubMed.Add(Watched.Paper(1) with { Entered = new(2010, 1, 1), Revised = new(2010, 1, 1) });
        Assert.Equal(CheckOutcome.None, (await watched.CheckAsync(options: new WatchOptions { Since = new(2026, 1, 1) })).Outcome);
        Assert.Equal(CheckOutcome.New, (await watched.CheckAsync(options: new WatchOptions { Since = new(2009, 1, 1) })).Outcome);
    }

    [Fact]
    public async Task A_round_goes_on_after_a_topic_that_failed_and_is_kept_as_failed()
    {
        await using var watched = await Watched.StartAsync();
        watched.PubMed.Add(Watched.Paper(1));
        watched.PubMed.Faults.When(request => request.Endpoint == "esearch" && request["term"].Contains("broken", StringComparison.Ordinal), Fault.HtmlPage);
        var clock = new HurriedClock();
        var round = new WatchRound(new TopicWatch(watched.Store, watched.Stops.Stops, clock, new()), watched.Store, clock);
        var outcomes = new List<string>();
        await foreach (var check in round.RunAsync([Watched.Topic with { Slug = "bpc-157", Query = "broken[tiab]" }, Watched.Topic], [watched.Source()], (_, _, _) => { }, Stop))
            outcomes.Add($"{check.Topic} {check.Source} {check.Outcome.Word()}");
        Assert.Equal(["bpc-157 pubmed failed", "thymosin-alpha-1 pubmed new", "thymosin-alpha-1 pubmed:recheck none"], outcomes);
        var run = await watched.Store.LastRunAsync(null, Stop);
        Assert.Equal((CheckOutcome.Failed, 1), (run!.Outcome, run.Added));
        Assert.Null(await watched.Store.LastGoodRunAsync(Stop));
    }
}
