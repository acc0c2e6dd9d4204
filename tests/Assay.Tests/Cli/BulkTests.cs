using System.Diagnostics;
using Assay.Store;
using Assay.Store.Sqlite;
using Assay.Tests.Sources.Bulk;
using Assay.Tests.Sources.Loopback;

namespace Assay.Tests.Cli;

/// <summary><c>assay ingest</c> of mirrors: what it says, how it ends, and what run it leaves behind.</summary>
public sealed class BulkTests : IDisposable
{
    private readonly MirrorFolder mirror = MirrorFolder.Small();
    private readonly Scratch scratch = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        mirror.Dispose();
        scratch.Dispose();
    }

    [Fact]
    public async Task A_mirror_in_a_folder_is_taken_once()
    {
        var call = await IngestAsync(mirror.Path);
        Assert.Equal((0, ""), (call.Code, call.Errors));
        Assert.Matches(@"articles read +31\n", call.Output);
        Assert.Matches(@"deleted by their source +2\n", call.Output);
        var before = await File.ReadAllBytesAsync(scratch.At("data/assay.db"), Stop);
        var again = await IngestAsync(mirror.Path);
        Assert.Equal(0, again.Code);
        Assert.Contains("was taken before", again.Errors, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(scratch.At("data/assay.db"), Stop));
        Assert.Matches(@"articles read +31\n", (await IngestAsync(mirror.Path, "--again")).Output);
    }

    [Fact]
    public async Task A_file_of_a_mirror_named_by_itself_is_an_ordinary_file()
    {
        Assert.Equal(0, (await IngestAsync(mirror.At("updatefiles", MirrorFolder.Name(4)))).Code);
        Assert.Matches(@"articles read +2\n", (await IngestAsync(mirror.At("updatefiles", MirrorFolder.Name(4)))).Output);
        await using var store = await StoreAsync();
        Assert.Empty(await store.ProgressAsync(Stop));
    }

    [Fact]
    public async Task A_missing_number_ends_with_1_and_the_run_says_which()
    {
        mirror.Remove("updatefiles", MirrorFolder.Name(3));
        var call = await IngestAsync(mirror.Path);
        Assert.Equal(1, call.Code);
        call.SaysOneSentence();
        Assert.Contains("pubmed26n0003.xml.gz is missing", call.Errors, StringComparison.Ordinal);
        Assert.Matches(@"articles read +24\n", call.Output);
        var run = await RunAsync();
        Assert.Equal(CheckOutcome.New, run!.Outcome);
        Assert.Contains("pubmed26n0003.xml.gz is missing", run.Sentence, StringComparison.Ordinal);
        Assert.Equal(1, (await IngestAsync(mirror.Path)).Code);
        Assert.Equal(CheckOutcome.None, (await RunAsync())!.Outcome);
    }

    [Fact]
    public async Task A_mirror_at_an_address_is_taken_and_fetched_files_are_removed()
    {
        await using var pubmed = await LoopbackPubMed.StartAsync();
        pubmed.AddFolder(mirror.Path);
        var call = await IngestAsync(pubmed.Files.AbsoluteUri.TrimEnd('/'));
        Assert.Equal((0, ""), (call.Code, call.Errors));
        Assert.Matches(@"articles read +31\n", call.Output);
        Assert.Empty(Directory.EnumerateFiles(scratch.At("data/bulk")));
        Assert.Equal(0, (await IngestAsync(pubmed.Files.AbsoluteUri, "--again", "--keep-files")).Code);
        Assert.Equal(4, Directory.EnumerateFiles(scratch.At("data/bulk")).Count());
    }

    [Fact]
    public async Task An_outage_ends_with_3_and_the_run_is_kept_as_failed_until_one_goes_well()
    {
        await using var pubmed = await LoopbackPubMed.StartAsync();
        pubmed.AddFolder(mirror.Path);
        pubmed.Faults.When(request => request.Path.EndsWith(MirrorFolder.Name(3), StringComparison.Ordinal), Fault.Status(403));
        var call = await IngestAsync(pubmed.Files.AbsoluteUri);
        Assert.Equal(3, call.Code);
        call.SaysOneSentence();
        var run = await RunAsync();
        Assert.Equal((CheckOutcome.Failed, 24, 24), (run!.Outcome, run.Read, run.Added));
        Assert.Contains("refuses the request", run.Sentence, StringComparison.Ordinal);
        pubmed.Faults.Clear();
        Assert.Equal(0, (await IngestAsync(pubmed.Files.AbsoluteUri)).Code);
        Assert.Equal(CheckOutcome.New, (await RunAsync())!.Outcome);
        pubmed.Faults.When(_ => true, Fault.Status(403));
        Assert.Equal(3, (await IngestAsync(pubmed.Files.AbsoluteUri)).Code);
        Assert.Equal(CheckOutcome.Failed, (await RunAsync())!.Outcome);
        pubmed.Faults.Clear();
        // Nothing came, and yet it is to be kept: the last check no longer failed.
        Assert.Equal(0, (await IngestAsync(pubmed.Files.AbsoluteUri)).Code);
        Assert.Equal(CheckOutcome.None, (await RunAsync())!.Outcome);
    }

    [Theory]
    [InlineData("https://", "is no address")]
    [InlineData("http://user:secret@localhost/pubmed/", "is no address")]
    [InlineData("https://localhost/pubmed/baseline/pubmed26n0001.xml.gz", "is one file")]
    public async Task An_address_that_is_no_mirrors_is_a_wrong_call(string address, string says)
    {
        var call = await IngestAsync(address);
        Assert.Equal(2, call.Code);
        call.SaysOneSentence();
        Assert.Contains(says, call.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_file_among_others_leaves_a_run_that_names_it()
    {
        var broken = scratch.Write("broken.xml", "<PubmedArticleSet><PubmedArticle>");
        Assert.Equal(1, (await IngestAsync(broken, mirror.At("updatefiles", MirrorFolder.Name(4)))).Code);
        var run = await RunAsync();
        Assert.Equal(CheckOutcome.New, run!.Outcome);
        Assert.Contains("broken.xml", run.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signal_finishes_the_batch_keeps_the_run_and_ends_with_3()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signal.");
        using var big = MirrorFolder.Small(3000);
        using var process = AssayProcess.Start("ingest", big.Path, "--data", scratch.At("data"));
        var log = scratch.At("data/assay.db-wal");
        Assert.True(SpinWait.SpinUntil(() => process.HasExited || (File.Exists(log) && new FileInfo(log).Length > 1_000_000), TimeSpan.FromSeconds(60)));
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString()])) await kill.WaitForExitAsync(Stop);
        var errors = await process.StandardError.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        Assert.Equal(3, process.ExitCode);
        Assert.Contains("stopped; what was finished is kept", errors, StringComparison.Ordinal);
        var run = await RunAsync();
        Assert.Equal(CheckOutcome.Failed, run!.Outcome);
        Assert.StartsWith("Stopped;", run.Sentence, StringComparison.Ordinal);
        Assert.InRange(run.Added, 1, 5999);
    }

    [Fact]
    public async Task A_disk_that_fills_while_a_file_is_fetched_is_told_in_one_sentence()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs a limit on the size of files.");
        await using var pubmed = await LoopbackPubMed.StartAsync();
        var noise = new byte[6_000_000];
        new Random(1).NextBytes(noise);
        pubmed.Bulk.AddFile(LoopbackBulk.Baseline, MirrorFolder.Name(1), noise);
        // The limit stands for the disk's end; with the signal ignored, a write beyond it fails as on a full disk.
        var start = new ProcessStartInfo("bash", ["-c", "trap '' XFSZ; ulimit -f 4000; exec \"$@\"", "bash", "dotnet", Path.Combine(AppContext.BaseDirectory, "assay.dll"),
            "ingest", pubmed.Files.AbsoluteUri, "--data", scratch.At("data")])
        { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        Assert.True(process.ExitCode == 3, errors);
        new Call(3, "", errors).SaysOneSentence();
        Assert.Contains("free some disk space", errors, StringComparison.Ordinal);
        Assert.Equal(CheckOutcome.Failed, (await RunAsync())!.Outcome);
        // Without the limit the same fetch goes on from where it stopped, and the file turns out to be none of PubMed's.
        Assert.Equal(1, (await IngestAsync(pubmed.Files.AbsoluteUri)).Code);
        Assert.StartsWith("bytes=", pubmed.Requests.Last(request => request.Path.EndsWith(".gz", StringComparison.Ordinal)).Range, StringComparison.Ordinal);
    }

    private Task<Call> IngestAsync(params string[] arguments) => Call.RunAsync(["ingest", .. arguments, "--data", scratch.At("data")]);

    private async Task<Run?> RunAsync()
    {
        await using var store = await StoreAsync();
        return await store.LastRunAsync("ingest", Stop);
    }

    private ValueTask<SqliteStore> StoreAsync() => SqliteStore.OpenAsync(scratch.At("data/assay.db"), Stop);
}
