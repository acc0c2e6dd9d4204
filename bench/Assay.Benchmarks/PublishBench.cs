using System.Diagnostics;
using Assay.Cli;
using Assay.Search;
using Assay.Sources;
using Assay.Topics;
using Assay.Web;
using Assay.Web.Publishing;
using Assay.Workers;

namespace Assay.Benchmarks;

/// <summary>What it costs to publish ten thousand papers as files, and to publish again with nothing new.</summary>
internal static class PublishBench
{
    private const int Articles = 10_000;
    private const double Goal = 60, GoalAgain = 5;

    public static Task<int> RunAsync() => Corpus.WithAsync(Articles, async file =>
    {
        var topics = TopicCatalogue.Shipped();
        await using var store = await new DataFolder($"{file}.data").OpenAsync(CancellationToken.None);
        var stops = new Instruments(topics).Stops();
        var route = new Workers.Route(store, stops, TimeProvider.System, new RouteOptions { KeepAll = true });
        await foreach (var _ in route.RunAsync(SourceFiles.ReadAsync([file], CancellationToken.None), CancellationToken.None))
        {
            // Papers are kept and their pages made; only publishing is measured.
        }
        Console.WriteLine($"publish of {Articles} papers, every page made before");
        foreach (var (name, goal) in new[] { ("first run", Goal), ("nothing new", GoalAgain) })
        {
            var desk = new Desk(new SiteOptions(), store, new PageShelf(store, stops), new SqliteSearch(store), topics, TimeProvider.System);
            var clock = Stopwatch.StartNew();
            var published = await new StaticSite(desk).WriteAsync($"{file}.site", CancellationToken.None);
            Console.WriteLine($"  {name,-12} {clock.Elapsed.TotalSeconds,7:0.00} s  {published.Files} files, {published.Written} written; asked for: under {goal} s");
        }
    });
}
