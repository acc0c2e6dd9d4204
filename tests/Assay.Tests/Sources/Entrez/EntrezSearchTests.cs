using Assay.Sources;
using Assay.Sources.Entrez;
using Assay.Sources.Http;
using Assay.Tests.Sources.Loopback;

namespace Assay.Tests.Sources.Entrez;

/// <summary>New, none and failed are three answers.</summary>
public sealed class EntrezSearchTests
{
    public static TheoryData<Fault, Outage> NeverNone => new()
    {
        { Fault.HtmlPage, Outage.Broken },
        { Fault.JsonError, Outage.Broken },
        { Fault.SearchError, Outage.Broken },
        { Fault.XmlError, Outage.Broken },
        { Fault.Unavailable, Outage.Broken },
        { Fault.Empty, Outage.Broken },
        { Fault.Truncated, Outage.Broken },
        { Fault.EndsEarly, Outage.Broken },
        { Fault.Reworded("\"count\":\"3\"", "\"count\":\"three\""), Outage.Broken },
        { Fault.Reworded("\"count\":\"3\"", "\"count\":\"4\""), Outage.Broken },
        { Fault.Reworded("\"count\"", "\"counts\""), Outage.Broken },
        { Fault.Reset, Outage.Silent },
        { Fault.Status(500), Outage.Failing },
        { Fault.Status(502), Outage.Failing },
        { Fault.Status(503), Outage.Failing },
        { Fault.Status(408), Outage.Silent },
        { Fault.TooManyRequests(), Outage.Throttled },
        { Fault.KeyRevoked, Outage.Refused },
        { Fault.Status(403), Outage.Refused },
    };

    [Fact]
    public async Task Hits_are_listed_once_ascending_with_where_the_history_server_holds_them()
    {
        await using var ncbi = await Ncbi.StartAsync();
        ncbi.PubMed.Add(LoopbackArticle.Many(3, first: 7));
        var hits = await ncbi.SearchAsync("invented[tiab]");
        Assert.Equal([7, 8, 9], hits.Pmids);
        Assert.Equal(3, hits.Count);
        Assert.Equal(3, Assert.Single(hits.History).Count);
        Assert.Empty(hits.Warnings);
        Assert.Equal("invented[tiab]", hits.Translation);
    }

    [Fact]
    public async Task Every_request_says_who_asks()
    {
        await using var ncbi = await Ncbi.StartAsync(options => options with { ApiKey = Ncbi.Key });
        ncbi.PubMed.Add(LoopbackArticle.Many(3));
        await ncbi.FetchAsync(await ncbi.SearchAsync("invented"));
        await ncbi.Client.HealthAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["esearch", "efetch", "einfo"], ncbi.PubMed.Requests.Select(request => request.Endpoint));
        Assert.All(ncbi.PubMed.Requests, request =>
        {
            Assert.Equal(("assay", "reader@example.org", Ncbi.Key, "pubmed"), (request["tool"], request["email"], request["api_key"], request["db"]));
            Assert.StartsWith("assay/", request.UserAgent, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task No_hits_is_an_answer()
    {
        await using var ncbi = await Ncbi.StartAsync();
        ncbi.PubMed.Add(new LoopbackArticle(1) { Entered = new(2020, 1, 1) });
        var hits = await ncbi.SearchAsync("invented", new(EntrezField.Entry, new(2026, 1, 1), new(2026, 2, 1)));
        Assert.Equal((0, 0, 0, 0), (hits.Count, hits.Pmids.Length, hits.History.Length, hits.Warnings.Length));
        Assert.Empty(await ncbi.FetchAsync(hits));
        Assert.Equal(["esearch"], ncbi.PubMed.Requests.Select(request => request.Endpoint));
    }

    [Fact]
    public async Task A_misspelt_word_is_said_and_is_not_an_empty_result()
    {
        await using var ncbi = await Ncbi.StartAsync();
        ncbi.PubMed.Add(LoopbackArticle.Many(1));
        var hits = await ncbi.SearchAsync("\"thymosine alfa\"[tiab] OR retatrutid OR invented");
        Assert.Equal(1, hits.Count);
        Assert.Equal(["phrase-not-found", "quoted-phrase-not-found"], hits.Warnings.Select(warning => warning.Code));
        Assert.Contains("retatrutid", hits.Warnings[0].Sentence, StringComparison.Ordinal);
        Assert.Contains("thymosine alfa", hits.Warnings[1].Sentence, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(NeverNone))]
    public async Task A_failure_is_never_told_as_no_hits(Fault fault, Outage kind)
    {
        await using var ncbi = await Ncbi.StartAsync(options => options with { ApiKey = Ncbi.Key, MaxTries = 3 });
        ncbi.PubMed.Add(LoopbackArticle.Many(3));
        ncbi.PubMed.Faults.Always("esearch", fault);
        var outage = await Ncbi.Outage(() => ncbi.SearchAsync("invented"));
        Assert.Equal(kind, outage.Kind);
        Assert.Equal(kind == Outage.Refused ? 1 : 3, ncbi.PubMed.Requests.Length);
    }

    [Theory, MemberData(nameof(NeverNone))]
    public async Task A_failure_that_passes_leaves_no_trace(Fault fault, Outage kind)
    {
        if (kind == Outage.Refused) return;
        await using var ncbi = await Ncbi.StartAsync();
        ncbi.PubMed.Add(LoopbackArticle.Many(3));
        ncbi.PubMed.Faults.Next("esearch", fault, fault);
        Assert.Equal(3, (await ncbi.SearchAsync("invented")).Pmids.Length);
        Assert.Equal(3, ncbi.PubMed.Requests.Length);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Mon, 06 Apr 2026 08:00:11 GMT", 11)]
    [InlineData("86400", 120)]
    public async Task Retry_After_is_waited_for_up_to_a_limit(string said, int seconds)
    {
        await using var ncbi = await Ncbi.StartAsync();
        ncbi.PubMed.Add(LoopbackArticle.Many(1));
        ncbi.PubMed.Faults.Next("esearch", Fault.TooManyRequests(said));
        Assert.Equal(1, (await ncbi.SearchAsync("invented")).Count);
        Assert.Equal(seconds, ncbi.Clock.Waits.Max().TotalSeconds, 1.0);
    }

    [Fact]
    public async Task The_waits_grow()
    {
        await using var ncbi = await Ncbi.StartAsync(options => options with { MaxTries = 6 });
        ncbi.PubMed.Faults.Always("esearch", Fault.Status(500));
        await Ncbi.Outage(() => ncbi.SearchAsync("invented"));
        Assert.Equal(6, ncbi.PubMed.Requests.Length);
        Assert.InRange(ncbi.Clock.Waits.Sum(wait => wait.TotalSeconds), 8, 200);
    }

    [Theory]
    [InlineData("http://nowhere.invalid/entrez/eutils/")]
    [InlineData("http://127.0.0.1:1/entrez/eutils/")]
    public async Task No_such_name_and_no_such_port_are_silence(string address)
    {
        using var http = PoliteClient.NewHttp();
        var clock = new HurriedClock();
        var options = new EntrezOptions { BaseAddress = new(address), MaxTries = 3 };
        var outage = await Ncbi.Outage(() => new EntrezClient(http, options.NewPace(clock), options, clock).SearchAsync(new("invented", null), TestContext.Current.CancellationToken));
        Assert.Equal(Outage.Silent, outage.Kind);
        Assert.StartsWith("PubMed did not answer (", outage.Message, StringComparison.Ordinal);
        Assert.Contains("next run asks again", outage.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_ends_and_is_a_failure()
    {
        await using var ncbi = await Ncbi.StartAsync(options => options with { Timeout = TimeSpan.FromMilliseconds(300), MaxTries = 2 });
        ncbi.PubMed.Add(LoopbackArticle.Many(3));
        ncbi.PubMed.Faults.Next("esearch", Fault.Silent, Fault.FallsSilent);
        Assert.Equal(Outage.Silent, (await Ncbi.Outage(() => ncbi.SearchAsync("invented"))).Kind);
    }

    [Fact]
    public async Task A_refused_key_is_named_by_its_setting()
    {
        await using var ncbi = await Ncbi.StartAsync(options => options with { ApiKey = Ncbi.Key });
        ncbi.PubMed.Faults.Always("esearch", Fault.KeyRevoked);
        var outage = await Ncbi.Outage(() => ncbi.SearchAsync("invented"));
        Assert.Equal("PubMed refuses the request (status 400: API key invalid); check ASSAY_NCBI_API_KEY or leave it out, then run again.", outage.Message);
    }

    [Fact]
    public async Task More_hits_than_PubMed_lists_are_had_by_dividing_the_days()
    {
        await using var ncbi = await Ncbi.StartAsync();
        ncbi.PubMed.Add(LoopbackArticle.Many(12_000, first: 1, since: new(2001, 1, 1), days: 9000));
        var hits = await ncbi.SearchAsync("invented");
        Assert.Equal(12_000, hits.Count);
        Assert.Equal(Enumerable.Range(1, 12_000), hits.Pmids);
        Assert.Equal(12_000, hits.History.Sum(history => history.Count));
        Assert.All(hits.History, history => Assert.InRange(history.Count, 1, 9_999));
        Assert.Empty(hits.Warnings);
        Assert.Equal(hits.Pmids, Ncbi.Pmids(await ncbi.FetchAsync(hits)).Order());
    }

    [Fact]
    public async Task The_days_of_a_bounded_query_are_divided_by_its_own_date()
    {
        await using var ncbi = await Ncbi.StartAsync();
        ncbi.PubMed.Add(LoopbackArticle.Many(10_500, since: new(2026, 1, 1), days: 4));
        var hits = await ncbi.SearchAsync("invented", new(EntrezField.Revision, new(2026, 1, 1), new(2026, 1, 4)));
        Assert.Equal(10_500, hits.Pmids.Length);
        Assert.All(ncbi.PubMed.Requests, request => Assert.Equal("mdat", request["datetype"]));
    }

    [Fact]
    public async Task A_single_day_above_the_ceiling_is_said()
    {
        await using var ncbi = await Ncbi.StartAsync();
        ncbi.PubMed.Add(LoopbackArticle.Many(10_001, since: new(2026, 1, 1), days: 1));
        var outage = await Ncbi.Outage(() => ncbi.SearchAsync("invented"));
        Assert.Equal(Outage.TooMany, outage.Kind);
        Assert.Equal("PubMed has 10001 hits for 2026-01-01 alone and lists no more than 9999 at once; make the query narrower.", outage.Message);
    }

    [Fact]
    public async Task A_long_term_is_posted()
    {
        await using var ncbi = await Ncbi.StartAsync();
        ncbi.PubMed.Add(LoopbackArticle.Many(1));
        var hits = await ncbi.SearchAsync(string.Join(" OR ", Enumerable.Range(0, 500).Select(i => $"\"name {i}\"[tiab]")) + " OR invented");
        Assert.Equal(1, hits.Count);
        Assert.Equal("POST", Assert.Single(ncbi.PubMed.Requests).Method);
    }

    [Theory]
    [InlineData(null, 3)]
    [InlineData(Ncbi.Key, 10)]
    public async Task No_second_sees_more_requests_than_NCBI_allows(string? key, int allowed)
    {
        await using var ncbi = await Ncbi.StartAsync(options => options with { ApiKey = key, PageSize = 1 });
        ncbi.PubMed.Add(LoopbackArticle.Many(25));
        ncbi.PubMed.LimitASecond = allowed;
        Assert.Equal(25, Ncbi.Pmids(await ncbi.FetchAsync(await ncbi.SearchAsync("invented"))).Count);
        var at = ncbi.PubMed.Requests.Select(request => request.At).ToList();
        Assert.Equal(26, at.Count);
        Assert.All(at.Zip(at.Skip(allowed)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromSeconds(0.999), $"{pair}"));
    }

    [Fact]
    public async Task Two_clients_that_share_a_pace_keep_it_together()
    {
        await using var ncbi = await Ncbi.StartAsync();
        ncbi.PubMed.Add(LoopbackArticle.Many(1));
        using var pace = new Pace(50, TimeProvider.System);
        using var http = PoliteClient.NewHttp();
        var clients = Enumerable.Range(0, 2).Select(_ => new EntrezClient(http, pace, ncbi.Options, TimeProvider.System)).ToList();
        var began = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => clients[i % 2].HealthAsync(TestContext.Current.CancellationToken)));
        Assert.True(TimeProvider.System.GetElapsedTime(began) >= TimeSpan.FromMilliseconds(11 * 20));
    }

    [Fact]
    public async Task Health_tells_how_much_and_how_new()
    {
        await using var ncbi = await Ncbi.StartAsync();
        ncbi.PubMed.Add(LoopbackArticle.Many(4));
        Assert.Equal(new EntrezHealth(4, "2026/04/06 05:12", "Build-2026.04.06.05.12"), await ncbi.Client.HealthAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("x", "2026-02-01")]
    public async Task A_question_without_sense_is_the_callers_fault(string term, string? from)
    {
        await using var ncbi = await Ncbi.StartAsync();
        var dates = from is null ? null : new EntrezDate(EntrezField.Entry, DateOnly.Parse(from), new(2026, 1, 1));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => ncbi.SearchAsync(term, dates));
        Assert.Empty(ncbi.PubMed.Requests);
    }
}
