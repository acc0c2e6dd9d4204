using System.Text.Json;
using Assay.Store;
using Assay.Store.Sqlite;

namespace Assay.Tests.Cli;

public sealed class KillTests
{
    private const int Articles = 1000;

    [Fact]
    public async Task An_ingest_that_is_killed_is_completed_by_the_next()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("articles.jsonl", string.Join('\n', Enumerable.Range(1, Articles).Select(Line)));
        var killed = scratch.At("killed");
        var whole = scratch.At("whole");

        using (var process = AssayProcess.Start("ingest", file, "--data", killed))
        {
            var log = Path.Combine(killed, "assay.db-wal");
            Assert.True(SpinWait.SpinUntil(() => process.HasExited || (File.Exists(log) && new FileInfo(log).Length > 1_000_000), TimeSpan.FromSeconds(60)));
            Assert.False(process.HasExited, "The ingest ended before it could be killed.");
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        var kept = await CountAsync(killed);
        Assert.InRange(kept, 1, Articles - 1);

        Assert.Equal(0, (await AssayProcess.RunAsync("ingest", file, "--data", killed)).Code);
        Assert.Equal(0, (await AssayProcess.RunAsync("ingest", file, "--data", whole)).Code);
        Assert.Equal(await ContentAsync(whole), await ContentAsync(killed));
    }

    [Fact]
    public async Task A_second_identical_ingest_does_no_work_and_writes_nothing()
    {
        using var scratch = new Scratch();
        var sample = Path.Combine(Place.Root, "sample");
        Assert.Equal(0, (await Call.RunAsync("ingest", Path.Combine(sample, "thymosin-alpha-1.xml"), "--data", scratch.Folder)).Code);
        var before = await File.ReadAllBytesAsync(scratch.At("assay.db"), TestContext.Current.CancellationToken);
        var again = await Call.RunAsync("ingest", Path.Combine(sample, "thymosin-alpha-1.xml"), "--data", scratch.Folder);
        Assert.Equal(0, again.Code);
        Assert.Matches(@"stages run +0\n", again.Output);
        Assert.Matches(@"pages published +0\n", again.Output);
        Assert.Equal(before, await File.ReadAllBytesAsync(scratch.At("assay.db"), TestContext.Current.CancellationToken));
    }

    private static string Line(int number) => JsonSerializer.Serialize(new
    {
        id = (90_000_000 + number).ToString(),
        title = $"Thymosin alpha 1 in invented trial {number}",
        @abstract = $"We randomly assigned {number + 20} patients with sepsis to thymosin alpha 1 or placebo. " +
            $"Mortality at 28 days was {10 + (number % 40)}.5% with thymosin alpha 1 and {20 + (number % 40)}.5% with placebo (P=0.0{1 + (number % 9)}).",
    });

    private static async Task<int> CountAsync(string folder)
    {
        await using var store = await SqliteStore.OpenAsync(Path.Combine(folder, "assay.db"), TestContext.Current.CancellationToken);
        return await store.CountCardsAsync(new CardFilter(null, null, null, 0, 1), TestContext.Current.CancellationToken);
    }

    private static async Task<List<string>> ContentAsync(string folder)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var store = await SqliteStore.OpenAsync(Path.Combine(folder, "assay.db"), cancel);
        var content = new List<string>();
        await foreach (var kept in store.ArticlesAsync(cancel))
            content.Add($"{kept.Article.Id} {kept.Hash} {(await store.FindPageAsync(kept.Article.Id, null, cancel))?.Hash}");
        Assert.Equal(Articles, content.Count);
        return content;
    }
}
