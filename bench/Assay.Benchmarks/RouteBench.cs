using System.Diagnostics;
using Assay.Audit;
using Assay.Cli;
using Assay.Digests;
using Assay.Digests.Extractive;
using Assay.Pipeline;
using Assay.Reading;
using Assay.Records;
using Assay.Sources;
using Assay.Store.Sqlite;
using Assay.Topics;
using Assay.Verification;
using Assay.Workers;

namespace Assay.Benchmarks;

/// <summary>Each stage alone, then the whole route into a store, on real articles replicated under new PMIDs.</summary>
internal static class RouteBench
{
    private const int Articles = 3_000;
    private const int Runs = 5;

    public static Task<int> RunAsync() => Corpus.WithAsync(Articles, async file =>
    {
        await StagesAsync(file);
        await RouteAsync(file, Path.GetDirectoryName(file)!);
    });

    private static async Task StagesAsync(string file)
    {
        var articles = new List<Article>();
        await foreach (var delivery in SourceFiles.ReadAsync([file], CancellationToken.None))
            if (delivery is Delivery.Delivered(var article) && article.HasAbstract)
                articles.Add(article);
        var reader = new AbstractReader();
        var audit = new StudyAudit();
        var digest = new ExtractiveDigest();
        var check = new DigestCheck();
        var studies = articles.ConvertAll(reader.Read);
        var drafts = new List<Submission>();
        for (var i = 0; i < articles.Count; i++)
            if (await digest.RunAsync(new Brief(articles[i], studies[i], []), CancellationToken.None) is Outcome<Draft>.Done(var draft))
                drafts.Add(new(draft, articles[i], studies[i]));
        Console.WriteLine($"{articles.Count} abstracts; median over abstracts of one stage on one core, after one pass to warm up");
        Report("reading", articles, article => reader.Read(article));
        Report("audit", studies, study => audit.Check(study));
        Report("digest", drafts, item => digest.RunAsync(new Brief(item.Article, item.Study, []), CancellationToken.None).AsTask().GetAwaiter().GetResult());
        Report("verification", drafts, item => check.Check(item));
    }

    private static void Report<T>(string name, List<T> items, Func<T, object> work)
    {
        foreach (var item in items.Take(500)) work(item);
        var times = new List<double>(items.Count);
        foreach (var item in items)
        {
            var start = Stopwatch.GetTimestamp();
            GC.KeepAlive(work(item));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        times.Sort();
        Console.WriteLine($"  {name,-14} median {times[times.Count / 2],7:0.000} ms  p90 {times[times.Count * 9 / 10],7:0.000} ms  max {times[^1],8:0.0} ms  mean {times.Average(),7:0.000} ms");
    }

    private static async Task RouteAsync(string file, string place)
    {
        var topics = TopicCatalogue.Shipped();
        var first = new List<double>();
        var second = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var database = Path.Combine(place, $"run-{run}.db");
            first.Add(await OnceAsync(file, database, topics));
            second.Add(await OnceAsync(file, database, topics));
        }
        first.Sort();
        second.Sort();
        Console.WriteLine($"whole route, {Articles} articles from XML to pages in SQLite; median of {Runs} runs");
        Console.WriteLine($"  first run   {first[Runs / 2],7:0.00} s  {Articles / first[Runs / 2],8:0} articles/s");
        Console.WriteLine($"  second run  {second[Runs / 2],7:0.00} s  {Articles / second[Runs / 2],8:0} articles/s, nothing written");
    }

    private static async Task<double> OnceAsync(string file, string database, System.Collections.Immutable.ImmutableSortedDictionary<string, Topic> topics)
    {
        await using var store = await SqliteStore.OpenAsync(database, CancellationToken.None);
        var route = new Assay.Workers.Route(store, new Instruments(topics).Stops(), TimeProvider.System, new Assay.Workers.RouteOptions { KeepAll = true });
        var clock = Stopwatch.StartNew();
        var steps = 0;
        await foreach (var _ in route.RunAsync(SourceFiles.ReadAsync([file], CancellationToken.None), CancellationToken.None)) steps++;
        return steps >= Articles ? clock.Elapsed.TotalSeconds : throw new InvalidOperationException("Not every article was taken.");
    }
}
