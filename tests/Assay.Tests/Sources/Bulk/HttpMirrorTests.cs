using Assay.Sources;
using Assay.Sources.Bulk;
using Assay.Sources.Http;
using Assay.Tests.Cli;
using Assay.Tests.Sources.Loopback;

namespace Assay.Tests.Sources.Bulk;

/// <summary>Every fault of a file server, over real HTTP.</summary>
public sealed class HttpMirrorTests : IAsyncLifetime, IDisposable
{
    private const string First = "pubmed26n0001.xml.gz";
    private readonly HttpClient http = HttpMirror.NewHttp();
    private readonly HurriedClock clock = new();
    private readonly Scratch scratch = new();
    private LoopbackPubMed pubmed = null!;

    public async ValueTask InitializeAsync()
    {
        pubmed = await LoopbackPubMed.StartAsync();
        pubmed.Bulk.AddBaseline(First, MirrorFolder.Articles(1, 300));
        pubmed.Bulk.AddBaseline(MirrorFolder.Name(2), MirrorFolder.Articles(301, 2));
        pubmed.Bulk.Add(LoopbackBulk.Updates, MirrorFolder.Name(3), MirrorFolder.Articles(1, 1, "second"), 2);
    }

    public ValueTask DisposeAsync() => pubmed.DisposeAsync();

    public void Dispose()
    {
        http.Dispose();
        scratch.Dispose();
    }

    [Fact]
    public async Task All_is_taken_in_order_and_nothing_is_left_behind()
    {
        var heard = await HearAsync();
        Assert.Null(heard.Fault);
        Assert.Equal([1, 2, 3], heard.Complete);
        Assert.Equal(302 + 2 + 1 + 3, heard.Deliveries.Count);
        Assert.Empty(Directory.EnumerateFiles(scratch.At("bulk")));
        Assert.All(pubmed.Requests, request => Assert.StartsWith("assay/", request.UserAgent, StringComparison.Ordinal));
        pubmed.Forget();
        var again = await Heard.OfAsync(Mirror(), heard.Progress);
        Assert.Empty(again.Deliveries);
        Assert.DoesNotContain(pubmed.Requests, request => request.Path.EndsWith(".gz", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fetched_files_are_kept_on_request_and_not_fetched_again()
    {
        await HearAsync(new() { Folder = scratch.At("bulk"), KeepFiles = true });
        Assert.Equal(3, Directory.EnumerateFiles(scratch.At("bulk")).Count());
        pubmed.Forget();
        Assert.Equal([1, 2, 3], (await HearAsync()).Complete);
        Assert.DoesNotContain(pubmed.Requests, request => request.Path.EndsWith(".gz", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_of_a_wrong_check_sum_is_fetched_once_more()
    {
        pubmed.Faults.When(Once(request => request.Path.EndsWith(First, StringComparison.Ordinal)), Fault.EndsEarly);
        Assert.Equal([1, 2, 3], (await HearAsync()).Complete);
    }

    [Fact]
    public async Task A_file_that_stays_wrong_is_refused_and_named()
    {
        pubmed.Bulk.AddFile(LoopbackBulk.Baseline, MirrorFolder.Name(2), LoopbackBulk.Gzip(LoopbackArticle.Document(MirrorFolder.Articles(301, 2))), new string('b', 32));
        var heard = await HearAsync();
        Assert.Equal([1], heard.Complete);
        var fault = Assert.IsType<SourceOutageException>(heard.Fault);
        Assert.Equal(Outage.Broken, fault.Kind);
        Assert.Contains("pubmed26n0002.xml.gz is refused", fault.Message, StringComparison.Ordinal);
        Assert.Equal(2, pubmed.Requests.Count(request => request.Path.EndsWith("pubmed26n0002.xml.gz", StringComparison.Ordinal)));
        Assert.Empty(Directory.EnumerateFiles(scratch.At("bulk")));
    }

    [Fact]
    public async Task A_fetch_that_breaks_off_goes_on_from_there()
    {
        pubmed.Faults.When(Once(request => request.Path.EndsWith(First, StringComparison.Ordinal)), Fault.Truncated);
        Assert.Equal([1, 2, 3], (await HearAsync()).Complete);
        var asked = pubmed.Requests.Where(request => request.Path.EndsWith(First, StringComparison.Ordinal)).ToList();
        Assert.Equal(2, asked.Count);
        Assert.Null(asked[0].Range);
        Assert.StartsWith("bytes=", asked[1].Range, StringComparison.Ordinal);
        Assert.NotEqual("bytes=0-", asked[1].Range);
    }

    [Fact]
    public async Task A_fetch_that_always_breaks_off_is_given_up_and_the_next_run_goes_on()
    {
        pubmed.Faults.When(request => request.Path.EndsWith(First, StringComparison.Ordinal), Fault.TruncatedAt(0));
        var heard = await HearAsync();
        Assert.Contains("broke off", Assert.IsType<SourceOutageException>(heard.Fault).Message, StringComparison.Ordinal);
        Assert.Empty(heard.Deliveries);
        pubmed.Faults.Clear();
        Assert.Equal([1, 2, 3], (await HearAsync()).Complete);
    }

    [Fact]
    public async Task What_a_killed_run_fetched_is_used_and_what_is_not_its_is_thrown_away()
    {
        var whole = LoopbackBulk.Gzip(LoopbackArticle.Document(MirrorFolder.Articles(1, 300)));
        Directory.CreateDirectory(scratch.At("bulk"));
        await File.WriteAllBytesAsync(scratch.At($"bulk/{First}.part"), whole[..1000], TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(scratch.At("bulk/pubmed26n0002.xml.gz"), "cut", TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(scratch.At("bulk/pubmed26n0003.xml.gz.part"), new byte[100_000], TestContext.Current.CancellationToken);
        Assert.Equal([1, 2, 3], (await HearAsync()).Complete);
        Assert.Equal("bytes=1000-", pubmed.Requests.Single(request => request.Path.EndsWith(First, StringComparison.Ordinal)).Range);
        Assert.Empty(Directory.EnumerateFiles(scratch.At("bulk")));
    }

    [Fact]
    public async Task A_fetch_that_was_whole_when_its_run_was_killed_is_not_asked_for()
    {
        Directory.CreateDirectory(scratch.At("bulk"));
        await File.WriteAllBytesAsync(scratch.At($"bulk/{First}.part"), LoopbackBulk.Gzip(LoopbackArticle.Document(MirrorFolder.Articles(1, 300))), TestContext.Current.CancellationToken);
        Assert.Equal([1, 2, 3], (await HearAsync()).Complete);
        Assert.DoesNotContain(pubmed.Requests, request => request.Path.EndsWith(First, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_missing_number_is_named_and_the_rest_is_kept()
    {
        pubmed.Bulk.AddUpdate(MirrorFolder.Name(5), MirrorFolder.Articles(7, 1));
        var heard = await HearAsync();
        Assert.Equal([1, 2, 3], heard.Complete);
        Assert.Contains("pubmed26n0004.xml.gz is missing", Assert.IsType<SourceOutageException>(heard.Fault).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_is_cut_is_asked_for_again()
    {
        // Taken for whole, it would make the baseline end too early.
        pubmed.Faults.Next(LoopbackBulk.Baseline, Fault.EndsEarly, Fault.Truncated, Fault.Status(503));
        Assert.Equal([1, 2, 3], (await HearAsync()).Complete);
    }

    [Fact]
    public async Task A_file_without_a_check_sum_is_not_taken_from_the_network()
    {
        pubmed.Bulk.Remove(LoopbackBulk.Baseline, MirrorFolder.Name(2));
        pubmed.Bulk.AddFile(LoopbackBulk.Baseline, MirrorFolder.Name(2), LoopbackBulk.Gzip("<PubmedArticleSet/>"), md5: "");
        Assert.Contains("no check sum for pubmed26n0002.xml.gz", Assert.IsType<SourceOutageException>((await HearAsync()).Fault).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_re_issued_at_the_source_is_taken_again()
    {
        var first = await HearAsync();
        pubmed.Bulk.AddBaseline(MirrorFolder.Name(2), MirrorFolder.Articles(301, 2, "corrected"));
        var second = await Heard.OfAsync(Mirror(), first.Progress);
        Assert.Equal([2], second.Complete);
        Assert.Contains("is another file", Assert.Single(second.Said), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a server that is not there", Outage.Silent)]
    [InlineData("503", Outage.Failing)]
    [InlineData("403", Outage.Refused)]
    [InlineData("a page without files", Outage.Broken)]
    public async Task A_server_that_does_not_serve_is_an_outage(string how, Outage kind)
    {
        var address = pubmed.Files;
        if (how == "a server that is not there") await pubmed.DisposeAsync();
        else if (how == "a page without files") pubmed.Faults.When(_ => true, Fault.HtmlPage);
        else pubmed.Faults.When(_ => true, Fault.Status(int.Parse(how)));
        var heard = await Heard.OfAsync(new HttpMirror(address, http, new Pace(100_000, clock), clock, new() { Folder = scratch.At("bulk") }));
        Assert.Empty(heard.Deliveries);
        Assert.Equal(kind, Assert.IsType<SourceOutageException>(heard.Fault).Kind);
    }

    [Fact]
    public async Task Only_links_to_files_of_NLMs_names_right_below_count()
    {
        const string Page = """
            <HTML><body><A HREF='pubmed26n0001.xml.gz'>one</A><a class="x" href="./pubmed26n0002.xml.gz">two</a>
            <a href="../baseline/pubmed26n0003.xml.gz">up and down</a> <a href="../../etc/pubmed26n0004.xml.gz">up</a>
            <a href="/other/pubmed26n0005.xml.gz">elsewhere</a> <a href="https://example.org/pubmed26n0006.xml.gz">far</a>
            <a href="x/pubmed26n0007.xml.gz">below</a> <a href="pubmed26n0008.xml.gz?a=b">question</a> <a href="pubmed26n0009.xml">plain</a>
            <a href="..%2Fpubmed26n0010.xml.gz">hidden</a> <a href="pubmed26n0011.xml.gz.exe">odd</a> <a href="README.txt">read</a>
            pubmed26n0012.xml.gz <!-- no link --></body></HTML>
            """;
        await using var server = await LoopbackServer.StartAsync(request => Answer.Html(request.Path switch
        {
            "/files/" => "<html><a href=baseline/>b</a></html>",
            "/files/baseline/" => Page,
            _ => "<html>no</html>",
        }));
        var listing = await Mirror(new Uri(server.Address, "files")).ListAsync(TestContext.Current.CancellationToken);
        Assert.True(listing.HasBaseline);
        Assert.Equal(["pubmed26n0001.xml.gz", "pubmed26n0002.xml.gz", "pubmed26n0003.xml.gz"], listing.Files.Select(file => file.Name));
        Assert.All(listing.Files, file => Assert.Equal(BulkShelf.Baseline, file.Shelf));
    }

    [Fact]
    public async Task A_server_that_has_moved_is_followed()
    {
        await using var old = await LoopbackServer.StartAsync(_ => Answer.Html("<html></html>"));
        old.Faults.When(_ => true, new Fault("moved", (http, _) =>
        {
            http.Response.Redirect(pubmed.Files.AbsoluteUri.TrimEnd('/') + http.Request.Path);
            return Task.CompletedTask;
        }));
        Assert.Equal([1, 2, 3], (await Heard.OfAsync(Mirror(old.Address))).Complete);
    }

    [Fact]
    public async Task A_folder_of_files_at_an_address_is_a_mirror_too() =>
        Assert.Equal([1, 2], (await Heard.OfAsync(Mirror(new Uri(pubmed.Files, "baseline/")))).Complete);

    private Task<Heard> HearAsync(HttpMirrorOptions? options = null) => Heard.OfAsync(Mirror(options: options));

    private HttpMirror Mirror(Uri? address = null, HttpMirrorOptions? options = null) =>
        new(address ?? pubmed.Files, http, new Pace(100_000, clock), clock, options ?? new() { Folder = scratch.At("bulk") });

    private static Func<LoopbackRequest, bool> Once(Func<LoopbackRequest, bool> rule)
    {
        var seen = 0;
        return request => rule(request) && Interlocked.Increment(ref seen) == 1;
    }
}
