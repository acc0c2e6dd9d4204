using Assay.Tests.Sources.Loopback;

namespace Assay.Tests.Cli;

/// <summary><c>assay watch</c> as its own process, over a PubMed on this machine.</summary>
public sealed class WatchTests
{
    private const string Topic = "thymosin-alpha-1";

    private static Task<Call> WatchAsync(LoopbackPubMed pubmed, Scratch scratch, params string[] further) => AssayProcess.EndAsync(
        AssayProcess.StartWith("ASSAY_NCBI_URL", pubmed.EUtils.ToString(), ["watch", "--topic", Topic, "--once", "--data", scratch.Folder, .. further]));

    [Fact]
    public async Task New_none_and_failed_differ_in_word_and_in_exit_code()
    {
        using var scratch = new Scratch();
        await using var pubmed = await LoopbackPubMed.StartAsync();
        pubmed.Add(new LoopbackArticle(11) { Title = "Thymosin alpha 1 in an invented ward." }, new LoopbackArticle(12) { Title = "Nothing of the kind." });
        var first = await WatchAsync(pubmed, scratch);
        Assert.Equal((0, ""), (first.Code, first.Errors));
        Assert.Contains($"{Topic,-20} {"pubmed",-16} new     1 new and 0 changed of 1 record read.", first.Output, StringComparison.Ordinal);
        var second = await WatchAsync(pubmed, scratch, "--json");
        Assert.Equal(0, second.Code);
        Assert.Equal("none", second.Lines()[0].GetProperty("outcome").GetString());
        pubmed.Faults.Always("einfo", Fault.KeyRevoked);
        var third = await WatchAsync(pubmed, scratch, "--json");
        Assert.Equal(3, third.Code);
        Assert.Equal(("failed", "2026-04-06"), (third.Lines()[0].GetProperty("outcome").GetString(), third.Lines()[0].GetProperty("mark").GetString()));
        third.SaysOneSentence();
    }

    [Fact]
    public async Task Every_request_carries_the_tool_and_the_rest_of_NCBIs_conventions()
    {
        using var scratch = new Scratch();
        await using var pubmed = await LoopbackPubMed.StartAsync();
        pubmed.Add(new LoopbackArticle(11) { Title = "Thymosin alpha 1 in an invented ward." });
        await WatchAsync(pubmed, scratch);
        Assert.All(pubmed.Requests, request => Assert.Equal("assay", request["tool"]));
        Assert.Equal("y", Assert.Single(pubmed.Requests, request => request.Endpoint == "esearch")["usehistory"]);
    }

    [Fact]
    public async Task A_registry_record_is_listed_beside_its_papers_and_never_digested()
    {
        using var scratch = new Scratch();
        await using var registry = await LoopbackPages.RegistryAsync("""
            {"protocolSection":{"identificationModule":{"nctId":"NCT09000001","briefTitle":"Thymosin alpha 1 in an invented ward"},
             "statusModule":{"overallStatus":"RECRUITING"},"descriptionModule":{"briefSummary":"We will give thymosin alpha 1 to 40 volunteers."}}}
            """.ReplaceLineEndings(" "));
        var watched = await AssayProcess.EndAsync(AssayProcess.StartWith("ASSAY_CLINICALTRIALS_URL", registry.Address.ToString(),
            "watch", "--topic", Topic, "--once", "--source", "clinicaltrials", "--data", scratch.Folder));
        Assert.Equal((0, ""), (watched.Code, watched.Errors));
        await using var store = await Assay.Store.Sqlite.SqliteStore.OpenAsync(scratch.At("assay.db"), TestContext.Current.CancellationToken);
        var page = (await store.FindPageAsync(new("clinicaltrials", "NCT09000001"), null, TestContext.Current.CancellationToken))!.Page;
        Assert.Null(page.Digest);
        Assert.Equal("registry-record", page.SetAside!.Code);
    }

    [Theory]
    [InlineData("--since", "yesterday")]
    [InlineData("--source", "google")]
    [InlineData("--every", "0")]
    public async Task A_wrong_call_is_said_before_anything_is_asked(string option, string value)
    {
        using var scratch = new Scratch();
        var call = await Call.RunAsync("watch", "--topic", Topic, "--once", "--data", scratch.Folder, option, value);
        Assert.Equal(2, call.Code);
        call.SaysOneSentence();
    }

    [Fact]
    public async Task A_topic_is_shown_with_its_yield_and_a_search_record()
    {
        using var scratch = new Scratch();
        await using var pubmed = await LoopbackPubMed.StartAsync();
        pubmed.Add(new LoopbackArticle(11) { Title = "Thymosin alpha 1 in an invented ward." });
        await WatchAsync(pubmed, scratch);
        var shown = await Call.RunAsync("topic", "show", Topic, "--data", scratch.Folder);
        Assert.Equal(0, shown.Code);
        Assert.Contains("1 paper kept", shown.Output, StringComparison.Ordinal);
        Assert.Contains("PubMed through NCBI's E-utilities; asked up to 2026-04-06", shown.Output, StringComparison.Ordinal);
        var json = Assert.Single((await Call.RunAsync("topic", "show", Topic, "--json", "--data", scratch.Folder)).Lines());
        Assert.Equal(1, json.GetProperty("papers").GetInt32());
        Assert.StartsWith("slug:", (await Call.RunAsync("topic", "show", Topic, "--yaml", "--data", scratch.Folder)).Output, StringComparison.Ordinal);
    }
}
