using Assay.Records;
using Assay.Sources;
using Assay.Store.Sqlite;
using Assay.Tests.Cli;
using Assay.Tests.Sources.Bulk;
using Assay.Tests.Sources.Loopback;
using FsCheck;
using FsCheck.Fluent;

namespace Assay.Tests.Workers;

/// <summary>Within NLM's rules ingest is idempotent and does not depend on the order: the state is that of the last file.</summary>
public sealed class BulkLaws
{
    private const int Pmids = 5;
    private static readonly string[] States = ["first", "second", "third"];

    [Fact]
    public async Task Any_interleaving_of_baseline_updates_and_deletions_ends_in_the_state_of_the_last_file()
    {
        var stop = TestContext.Current.CancellationToken;
        await Task.Run(() => Prop.ForAll(Cases().ToArbitrary(), given => EndsAsync(given, stop).GetAwaiter().GetResult()).Hold(40), stop);
    }

    [Fact]
    public async Task A_mirror_that_grows_file_by_file_ends_as_one_taken_at_once()
    {
        var stop = TestContext.Current.CancellationToken;
        await Task.Run(() => Prop.ForAll(Cases().ToArbitrary(), given => GrowsAsync(given, stop).GetAwaiter().GetResult()).Hold(15), stop);
    }

    // Each file says something of each record: 0 nothing, 1 to 3 a wording, 4 that it is deleted. The first one or two are the baseline, which deletes nothing.
    private static Gen<Case> Cases() =>
        from count in Gen.Choose(2, 6)
        from baseline in Gen.Choose(1, 2)
        from files in Gen.Choose(0, 4).ArrayOf(Pmids).ArrayOf(count)
        from order in Gen.Shuffle(Enumerable.Range(0, count).Concat(Enumerable.Range(0, count)).ToArray())
        select new Case(baseline, [.. files.Select((file, at) => at < baseline ? [.. file.Select(word => word == 4 ? 1 : word)] : file)], order);

    // Files named one by one, in any order and twice over: real XML, through the reader, the route and the store.
    private static async Task<bool> EndsAsync(Case given, CancellationToken stop)
    {
        using var mirror = given.Mirror(given.Files.Length);
        await using var store = await SqliteStore.OpenAsync(":memory:", stop);
        foreach (var at in given.Order)
        {
            var path = mirror.At(at < given.Baseline ? "baseline" : "updatefiles", MirrorFolder.Name(at + 1));
            await foreach (var _ in RouteTests.Over(store, new TinyStops(), new() { Parallelism = 1 }).RunAsync(SourceFiles.ReadAsync([path], stop), stop))
            {
            }
        }
        return await HoldsAsync(store, given, stop);
    }

    private static async Task<bool> GrowsAsync(Case given, CancellationToken stop)
    {
        using var scratch = new Scratch();
        var (grown, whole) = (scratch.At("grown.db"), scratch.At("whole.db"));
        for (var count = given.Baseline; count <= given.Files.Length; count++)
        {
            using var mirror = given.Mirror(count);
            await using var store = await SqliteStore.OpenAsync(grown, stop);
            await BulkRun.TakeAsync(store, mirror.Path, stop: stop);
        }
        using var all = given.Mirror(given.Files.Length);
        await using (var store = await SqliteStore.OpenAsync(whole, stop))
        {
            await BulkRun.TakeAsync(store, all.Path, stop: stop);
            if (!await HoldsAsync(store, given, stop)) return false;
        }
        return Dump.Of(grown) == Dump.Of(whole);
    }

    private static async Task<bool> HoldsAsync(SqliteStore store, Case given, CancellationToken stop)
    {
        for (var pmid = 1; pmid <= Pmids; pmid++)
        {
            var said = given.Files.Select(file => file[pmid - 1]).LastOrDefault(word => word != 0);
            var kept = await store.FindArticleAsync(SourceId.OfPmid(pmid), stop);
            if (kept?.Article.Title != (said is 0 or 4 ? null : MirrorFolder.Article(pmid, States[said - 1]).Title)) return false;
        }
        return true;
    }

    private sealed record Case(int Baseline, int[][] Files, int[] Order)
    {
        public MirrorFolder Mirror(int count)
        {
            var mirror = new MirrorFolder();
            for (var at = 0; at < count; at++)
            {
                var file = Files[at];
                IEnumerable<LoopbackArticle> articles = Enumerable.Range(1, Pmids).Where(pmid => file[pmid - 1] is > 0 and < 4).Select(pmid => MirrorFolder.Article(pmid, States[file[pmid - 1] - 1]));
                if (at < Baseline) mirror.Baseline(at + 1, articles);
                else mirror.Update(at + 1, articles, Enumerable.Range(1, Pmids).Where(pmid => file[pmid - 1] == 4));
            }
            return mirror;
        }

        public override string ToString() => $"{Baseline} baseline; {string.Join(" | ", Files.Select(file => string.Join(' ', file)))}; order {string.Join(' ', Order)}";
    }
}
