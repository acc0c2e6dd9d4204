using Assay.Records;
using Assay.Sources;
using Assay.Tests.Sources.Loopback;

namespace Assay.Tests.Sources.Entrez;

/// <summary>What PubMed lists comes home once, whatever happens on the way; what does not come is named.</summary>
public sealed class EntrezFetchTests
{
    public static TheoryData<Fault> Passing =>
    [
        Fault.Truncated, Fault.TruncatedAt(0.01), Fault.TruncatedAt(0.999), Fault.EndsEarly, Fault.Malformed, Fault.HtmlPage, Fault.JsonError, Fault.XmlError,
        Fault.Unavailable, Fault.Empty, Fault.Reset, Fault.Status(500), Fault.Status(502), Fault.Status(503), Fault.TooManyRequests("3"), Fault.TooManyRequests(null),
        Fault.Drip(20, TimeSpan.FromMilliseconds(5)),
    ];

    [Theory, MemberData(nameof(Passing))]
    public async Task A_fault_that_passes_loses_and_doubles_nothing(Fault fault)
    {
        await using var ncbi = await Ncbi.StartAsync(options => options with { PageSize = 20 });
        ncbi.PubMed.Add(LoopbackArticle.Many(50, first: 1));
        var hits = await ncbi.SearchAsync("invented");
        ncbi.PubMed.Faults.Next("efetch", Fault.None, fault);
        var deliveries = await ncbi.FetchAsync(hits);
        Assert.Equal(Enumerable.Range(1, 50), Ncbi.Pmids(deliveries).Order());
        Assert.Equal(50, deliveries.Count);
    }

    [Fact]
    public async Task What_a_cut_page_left_out_is_asked_for_by_id()
    {
        await using var ncbi = await Ncbi.StartAsync();
        ncbi.PubMed.Add(LoopbackArticle.Many(40));
        var hits = await ncbi.SearchAsync("invented");
        ncbi.PubMed.Faults.Next("efetch", Fault.Truncated);
        Assert.Equal(40, Ncbi.Pmids(await ncbi.FetchAsync(hits)).Count);
        var last = ncbi.PubMed.Requests[^1];
        Assert.InRange(last["id"].Split(',').Length, 10, 30);
        Assert.Equal(3, ncbi.PubMed.Requests.Length);
    }

    [Fact]
    public async Task An_expired_history_is_gone_round_by_id()
    {
        await using var ncbi = await Ncbi.StartAsync(options => options with { PageSize = 250 });
        ncbi.PubMed.Add(LoopbackArticle.Many(600));
        var hits = await ncbi.SearchAsync("invented");
        ncbi.PubMed.Faults.Meanwhile("efetch", () => { });
        ncbi.PubMed.Faults.Meanwhile("efetch", ncbi.PubMed.ExpireHistory);
        Assert.Equal(hits.Pmids, Ncbi.Pmids(await ncbi.FetchAsync(hits)).Order());
        Assert.Equal(["GET", "GET", "POST", "GET"], ncbi.PubMed.Requests.Where(request => request.Endpoint == "efetch").Select(request => request.Method));
    }

    [Fact]
    public async Task A_record_that_vanishes_between_two_pages_is_named_and_one_that_appears_waits_for_the_next_search()
    {
        await using var ncbi = await Ncbi.StartAsync(options => options with { PageSize = 5 });
        ncbi.PubMed.Add(LoopbackArticle.Many(12, first: 1));
        var hits = await ncbi.SearchAsync("invented");
        ncbi.PubMed.Faults.Meanwhile("efetch", () => { });
        ncbi.PubMed.Faults.Meanwhile("efetch", () =>
        {
            ncbi.PubMed.Remove(1, 2);
            ncbi.PubMed.Add(new LoopbackArticle(99));
        });
        var deliveries = await ncbi.FetchAsync(hits);
        Assert.Equal(Enumerable.Range(3, 10), Ncbi.Pmids(deliveries).Order());
        var refused = Assert.Single(deliveries.OfType<Delivery.Refused>()).Reason;
        Assert.Equal("not-delivered", refused.Code);
        Assert.StartsWith("PubMed lists but does not deliver PMID 1, 2;", refused.Sentence, StringComparison.Ordinal);
        Assert.Contains(99, (await ncbi.SearchAsync("invented")).Pmids);
    }

    [Fact]
    public async Task A_record_that_comes_back_is_delivered_after_all()
    {
        await using var ncbi = await Ncbi.StartAsync();
        ncbi.PubMed.Add(LoopbackArticle.Many(3, first: 1));
        var hits = await ncbi.SearchAsync("invented");
        ncbi.PubMed.Faults.Meanwhile("efetch", () => ncbi.PubMed.Remove(2));
        ncbi.PubMed.Faults.Meanwhile("efetch", () => ncbi.PubMed.Add(new LoopbackArticle(2)));
        Assert.Equal([3, 1, 2], Ncbi.Pmids(await ncbi.FetchAsync(hits)));
    }

    [Fact]
    public async Task An_outage_in_the_middle_comes_after_everything_that_came()
    {
        await using var ncbi = await Ncbi.StartAsync(options => options with { PageSize = 10, MaxTries = 3 });
        ncbi.PubMed.Add(LoopbackArticle.Many(30));
        var hits = await ncbi.SearchAsync("invented");
        ncbi.PubMed.Faults.Next("efetch", Fault.None).Always("efetch", Fault.Status(500));
        var (before, outage) = await Ncbi.UntilOutage(ncbi.Client.FetchAsync(hits, TestContext.Current.CancellationToken));
        Assert.Equal(10, Ncbi.Pmids(before).Count);
        Assert.Equal(Outage.Failing, outage.Kind);
        Assert.Equal(1 + 1 + 3, ncbi.PubMed.Requests.Length);
    }

    [Fact]
    public async Task An_answer_that_always_breaks_off_is_an_outage_that_names_what_is_missing()
    {
        await using var ncbi = await Ncbi.StartAsync(options => options with { MaxTries = 3 });
        ncbi.PubMed.Add(LoopbackArticle.Many(3, first: 1));
        ncbi.PubMed.Faults.When(request => request["id"].Split(',').Contains("2"), Fault.TruncatedAt(0.5));
        var (before, outage) = await Ncbi.UntilOutage(ncbi.Client.FetchAsync([1, 2, 3], TestContext.Current.CancellationToken));
        Assert.Equal(Outage.Broken, outage.Kind);
        Assert.Contains("PMID 2", outage.Message, StringComparison.Ordinal);
        Assert.Equal([1], Ncbi.Pmids(before));
    }

    [Fact]
    public async Task One_unreadable_record_does_not_hide_those_behind_it()
    {
        await using var ncbi = await Ncbi.StartAsync();
        ncbi.PubMed.Add(LoopbackArticle.Many(30, first: 1));
        ncbi.PubMed.Faults.When(request => request.Endpoint == "efetch", Fault.Reworded("peptide 7 to", "peptide <7 to"));
        var (before, outage) = await Ncbi.UntilOutage(ncbi.Client.FetchAsync([.. Enumerable.Range(1, 30)], TestContext.Current.CancellationToken));
        Assert.Equal(Enumerable.Range(1, 30).Where(pmid => pmid != 7), Ncbi.Pmids(before).Order());
        Assert.Contains("PMID 7)", outage.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_falls_silent_is_not_waited_for_for_ever()
    {
        await using var ncbi = await Ncbi.StartAsync(options => options with { Timeout = TimeSpan.FromSeconds(2) });
        ncbi.PubMed.Add(LoopbackArticle.Many(20));
        var hits = await ncbi.SearchAsync("invented");
        ncbi.PubMed.Faults.Next("efetch", Fault.FallsSilent);
        Assert.Equal(20, Ncbi.Pmids(await ncbi.FetchAsync(hits)).Count);
    }

    [Fact]
    public async Task A_refused_key_ends_a_fetch()
    {
        await using var ncbi = await Ncbi.StartAsync(options => options with { ApiKey = Ncbi.Key });
        ncbi.PubMed.Faults.Always("efetch", Fault.KeyRevoked);
        var (before, outage) = await Ncbi.UntilOutage(ncbi.Client.FetchAsync([1, 2], TestContext.Current.CancellationToken));
        Assert.Empty(before);
        Assert.Equal(Outage.Refused, outage.Kind);
        Assert.Single(ncbi.PubMed.Requests);
    }

    [Fact]
    public async Task Ids_go_in_the_address_up_to_two_hundred_and_in_a_form_above()
    {
        await using var ncbi = await Ncbi.StartAsync(options => options with { PageSize = 300 });
        ncbi.PubMed.Add(LoopbackArticle.Many(301, first: 1));
        Assert.Equal(301, Ncbi.Pmids(await ncbi.FetchAsync([.. Enumerable.Range(1, 301)])).Count);
        Assert.Equal(["POST", "GET"], ncbi.PubMed.Requests.Select(request => request.Method));
    }

    [Fact]
    public async Task Nothing_asked_is_nothing_delivered_and_no_request()
    {
        await using var ncbi = await Ncbi.StartAsync();
        Assert.Empty(await ncbi.FetchAsync());
        Assert.Empty(ncbi.PubMed.Requests);
    }

    [Fact]
    public async Task Articles_come_as_a_file_would_bring_them()
    {
        await using var ncbi = await Ncbi.StartAsync();
        var written = new LoopbackArticle(5) { Title = "Tα1 & 10⁹ cells: P < 0.05.", Doi = "10.5555/x" };
        ncbi.PubMed.Add(written);
        var fetched = Assert.IsType<Delivery.Delivered>(Assert.Single(await ncbi.FetchAsync(5))).Article;
        var read = await Read.Article(written.ToXml());
        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(read), System.Text.Json.JsonSerializer.Serialize(fetched));
        Assert.Equal(SourceId.OfPmid(5), fetched.Id);
    }

    [Fact]
    public async Task A_caller_who_stops_is_heard()
    {
        await using var ncbi = await Ncbi.StartAsync();
        ncbi.PubMed.Add(LoopbackArticle.Many(10));
        var hits = await ncbi.SearchAsync("invented");
        ncbi.PubMed.Faults.Always("efetch", Fault.FallsSilent);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in ncbi.Client.FetchAsync(hits, stop.Token)) await stop.CancelAsync();
        });
    }
}
