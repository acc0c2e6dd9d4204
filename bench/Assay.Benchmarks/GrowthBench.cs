using System.Diagnostics;
using Assay.Cli;
using Assay.Records;
using Assay.Sources;
using Assay.Store.Sqlite;
using Assay.Topics;
using Assay.Workers;

namespace Assay.Benchmarks;

/// <summary>
/// Time and size per article as the store grows: real articles under fresh ids, DOIs and PMC ids, from memory into one store, after
/// a small store to warm up. Processor time stands beside the clock, for what else the machine does moves the clock alone.
/// </summary>
internal static class GrowthBench
{
    private const double PubMed = 39e6;
    private const int WarmUp = 10_000;
    private static readonly int[] Sizes = [30_000, 100_000, 300_000];

    public static async Task<int> RunAsync()
    {
        if (Corpus.Folder() is not { } folder)
        {
            Console.Error.WriteLine("The shared PubMed files are not beside this checkout: nothing to replicate.");
            return 1;
        }
        var articles = new List<Article>();
        await foreach (var delivery in SourceFiles.ReadAsync([folder], CancellationToken.None))
            if (delivery is Delivery.Delivered(var article))
                articles.Add(article);
        Console.WriteLine("Keeping with full text, articles from memory, a new store each time");
        Console.WriteLine("  articles      wall  articles/s   us/article   to the first   processor   to the first   bytes/article   to the first   39 million");
        await OnceAsync(articles, WarmUp);
        (double Time, double Busy, double Size)? first = null;
        foreach (var size in Sizes)
        {
            var (seconds, processor, bytes) = await OnceAsync(articles, size);
            var (time, busy, each) = (seconds / size * 1e6, processor / size * 1e6, bytes / (double)size);
            first ??= (time, busy, each);
            Console.WriteLine($"  {size,8} {seconds,8:0.0} s {size / seconds,11:0} {time,12:0} {time / first.Value.Time,14:0.00} {busy,11:0} {busy / first.Value.Busy,14:0.00} {each,15:0} {each / first.Value.Size,14:0.00} {time * PubMed / 3.6e9,8:0.0} h {each * PubMed / 1e9,6:0} GB");
        }
        return 0;
    }

    private static async Task<(double Seconds, double Processor, long Bytes)> OnceAsync(List<Article> articles, int size)
    {
        var place = Directory.CreateTempSubdirectory("assay-bench-");
        try
        {
            var file = Path.Combine(place.FullName, SqliteStore.FileName);
            var (clock, began) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            await using (var store = await SqliteStore.OpenAsync(file, CancellationToken.None))
            {
                var route = new Workers.Route(store, new Instruments(TopicCatalogue.Shipped()).Stops(), TimeProvider.System, new RouteOptions { KeepAll = true, PageAll = false });
                var kept = 0;
                await foreach (var step in route.RunAsync(Deliveries(articles, size).ToAsyncEnumerable(), CancellationToken.None))
                    if (step is RouteStep.Kept) kept++;
                if (kept != size) throw new InvalidOperationException("Not every article was kept.");
            }
            return (clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - began).TotalSeconds, new FileInfo(file).Length);
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    private static IEnumerable<Delivery> Deliveries(List<Article> articles, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var article = articles[i % articles.Count];
            yield return new Delivery.Delivered(article with
            {
                Id = SourceId.OfPmid(10_000_000 + i),
                // Neighbours in PubMed are not neighbours by DOI.
                Doi = article.Doi is null ? null : $"10.{1000 + (i * 7919L % 8999)}/{i * 2654435761L % 4294967296L:x}",
                PmcId = article.PmcId is null ? null : $"PMC{1_000_000 + i}",
            });
        }
    }
}
