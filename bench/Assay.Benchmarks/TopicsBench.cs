using System.Collections.Immutable;
using System.Diagnostics;
using Assay.Cli;
using Assay.Sources;
using Assay.Store.Sqlite;
using Assay.Topics;
using Assay.Workers;

namespace Assay.Benchmarks;

/// <summary>What ten thousand topics with fifty thousand aliases cost an ingest, beside one topic.</summary>
internal static class TopicsBench
{
    private const int Articles = 30_000;
    private const int Many = 10_000;
    private const int Aliases = 5;
    private const int Runs = 3;
    private const double Goal = 1.3;

    private static readonly string[] Syllables = ["ba", "cor", "di", "flu", "gen", "ka", "lo", "mer", "nu", "pra", "ri", "sol", "ta", "ver", "xi", "zo"];

    public static Task<int> RunAsync() => Corpus.WithAsync(Articles, async file =>
    {
        var one = Topics(1);
        var many = Topics(Many);
        var (alone, beside) = (new List<double>(), new List<double>());
        await OnceAsync(file, $"{file}.warm", one);
        for (var run = 0; run < Runs; run++)
        {
            alone.Add(await OnceAsync(file, $"{file}.one-{run}", one));
            beside.Add(await OnceAsync(file, $"{file}.many-{run}", many));
        }
        var (few, all) = (alone.Order().ElementAt(Runs / 2), beside.Order().ElementAt(Runs / 2));
        Console.WriteLine($"ingest of {Articles} articles from XML, the making of the matcher included; median of {Runs} runs, in turns, after one to warm up");
        Console.WriteLine($"  {1,6} topic,  {Aliases,6} aliases  {few,7:0.00} s  {Articles / few,7:0} articles/s");
        Console.WriteLine($"  {Many,6} topics, {Many * Aliases,6} aliases  {all,7:0.00} s  {Articles / all,7:0} articles/s");
        Console.WriteLine($"  ratio {all / few:0.00}; asked for: at most {Goal}");
    });

    private static async Task<double> OnceAsync(string file, string data, ImmutableSortedDictionary<string, Topic> topics)
    {
        var clock = Stopwatch.StartNew();
        await using (var store = await new DataFolder(data).OpenAsync(CancellationToken.None))
        {
            var route = new Workers.Route(store, new Instruments(topics).Stops(), TimeProvider.System, new RouteOptions { KeepAll = true, PageAll = false });
            var kept = 0;
            await foreach (var step in route.RunAsync(SourceFiles.ReadAsync([file], CancellationToken.None), CancellationToken.None))
                if (step is RouteStep.Kept) kept++;
            if (kept != Articles) throw new InvalidOperationException("Not every article was kept.");
        }
        return clock.Elapsed.TotalSeconds;
    }

    // Names as substances have them, a Greek letter or a number here and there; none is a word of the articles.
    private static ImmutableSortedDictionary<string, Topic> Topics(int count) =>
        Enumerable.Range(0, count).Select(topic => new Topic
        {
            Slug = $"invented-{topic}",
            Name = $"Invented {topic}",
            Class = "peptide",
            Query = $"invented {topic}",
            Aliases = [.. Enumerable.Range(0, Aliases).Select(alias => Name((topic * Aliases) + alias))],
        }).ToImmutableSortedDictionary(topic => topic.Slug, topic => topic);

    private static string Name(int number)
    {
        var stem = string.Concat(Enumerable.Range(0, 4).Select(place => Syllables[(number >> (4 * place)) & 15]));
        return (number % 3) switch { 0 => $"{stem}qin", 1 => $"{stem}qin α{number % 7}", _ => $"{stem}q-{number % 997}" };
    }
}
