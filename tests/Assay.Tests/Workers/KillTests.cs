using System.Diagnostics;
using Assay.Sources;
using Assay.Store.Sqlite;
using Assay.Workers;

namespace Assay.Tests.Workers;

/// <summary>A run killed at any moment loses at most the batch in flight, and the next run completes it.</summary>
public sealed class KillTests : IDisposable
{
    private const string Victim = "ASSAY_TEST_VICTIM";
    private const string Halt = "ASSAY_TEST_HALT";
    private const int Articles = 60;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("assay-kill-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(35)]
    public async Task A_process_killed_in_a_batch_leaves_a_database_that_the_next_run_completes(int halt)
    {
        var (whole, cut) = (Path.Combine(folder.FullName, "whole.db"), Path.Combine(folder.FullName, "cut.db"));
        await RouteTests.RunAsync(whole, new TinyStops(), RouteTests.Corpus(Articles), Batches);
        await KillAsync(cut, halt);
        Assert.NotEqual(Dump.Of(whole), Dump.Of(cut));
        await RouteTests.RunAsync(cut, new TinyStops(), RouteTests.Corpus(Articles), Batches);
        Assert.Equal(Dump.Of(whole), Dump.Of(cut));
    }

    [Fact]
    public async Task A_run_that_fails_at_any_article_is_completed_by_the_next()
    {
        var whole = Path.Combine(folder.FullName, "whole.db");
        await RouteTests.RunAsync(whole, new TinyStops(), RouteTests.Corpus(20), Batches);
        var expected = Dump.Of(whole);
        // Each of 22 articles is matched once.
        for (var at = 0; at < 22; at += 3)
        {
            var cut = Path.Combine(folder.FullName, $"cut-{at}.db");
            await Assert.ThrowsAsync<IOException>(() => RouteTests.RunAsync(cut, FailingAt(at), RouteTests.Corpus(20), Batches));
            await RouteTests.RunAsync(cut, new TinyStops(), RouteTests.Corpus(20), Batches);
            Assert.Equal(expected, Dump.Of(cut));
        }
    }

    /// <summary>Runs in the child process only: ingests, and stops for ever in the middle of a batch, its transaction open.</summary>
    [Fact]
    public async Task The_child_process_waits_to_be_killed()
    {
        var file = Environment.GetEnvironmentVariable(Victim);
        Assert.SkipWhen(file is null, "Runs in a child process of this class's own making.");
        await RouteTests.RunAsync(file!, HaltingAt(int.Parse(Environment.GetEnvironmentVariable(Halt)!)), RouteTests.Corpus(Articles), Batches);
    }

    private static RouteOptions Batches => new() { BatchSize = 8, Parallelism = 2 };

    private static async Task KillAsync(string file, int halt)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        var assembly = typeof(KillTests).Assembly.Location;
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet") start.ArgumentList.Add(assembly);
        start.ArgumentList.Add("-method");
        start.ArgumentList.Add($"{typeof(KillTests).FullName}.{nameof(The_child_process_waits_to_be_killed)}");
        (start.Environment[Victim], start.Environment[Halt]) = (file, halt.ToString());
        using var child = Process.Start(start)!;
        try
        {
            string? line;
            do line = await child.StandardOutput.ReadLineAsync(Stop);
            while (line is not null && !line.Contains("HALTED", StringComparison.Ordinal));
            Assert.NotNull(line);
        }
        finally
        {
            child.Kill();
            await child.WaitForExitAsync(Stop);
        }
    }

    // Abstracts are read while the batch's transaction is open.
    private static TinyStops HaltingAt(int count)
    {
        var (seen, plain) = (0, new TinyStops());
        return new TinyStops
        {
            Reading = new("reading", article =>
            {
                if (Interlocked.Increment(ref seen) == count + 1) Halted();
                return plain.Reading.Make(article);
            }),
        };
    }

    private static void Halted()
    {
        using var output = Console.OpenStandardOutput();
        output.Write("\nHALTED\n"u8);
        output.Flush();
        Thread.Sleep(Timeout.Infinite);
    }

    // Matching is called once for each article, on several threads, while the batch before is written.
    private static TinyStops FailingAt(int count)
    {
        var seen = 0;
        return new TinyStops { OnMatch = () => { if (Interlocked.Increment(ref seen) == count + 1) throw new IOException("The machine failed."); } };
    }
}
