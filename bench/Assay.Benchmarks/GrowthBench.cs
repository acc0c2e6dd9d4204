using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Assay.Cli;
using Assay.Records;
using Assay.Sources;
using Assay.Store.Sqlite;
using Assay.Topics;
using Assay.Workers;
using Microsoft.Data.Sqlite;

namespace Assay.Benchmarks;

/// <summary>
/// Time and size per article as the store grows: real articles, each copy under ids, a title and a trial of its own, from memory into
/// one store. Before every step of it a new store of the first size is filled: a machine that is slow for a minute is slow for both,
/// and the ratio stands. Processor time stands beside the clock.
/// </summary>
internal static partial class GrowthBench
{
    private const double PubMed = 39e6;
    private const int WarmUp = 10_000;
    private const int First = 30_000;
    private const int Step = 20_000;
    private static readonly int[] Sizes = [100_000, 300_000];

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
        await SmallAsync(articles, WarmUp);
        Console.WriteLine($"Keeping with full text, articles from memory; beside each {Step} a new store of {First}");
        Console.WriteLine("  articles  articles/s   us/article   to the new   processor   to the new   bytes/article   to the new   39 million");
        var place = Directory.CreateTempSubdirectory("assay-bench-");
        try
        {
            var file = Path.Combine(place.FullName, SqliteStore.FileName);
            var store = await SqliteStore.OpenAsync(file, CancellationToken.None);
            await using (store)
            {
                Cost grown = default, beside = default;
                for (var kept = 0; kept < Sizes[^1];)
                {
                    beside += await SmallAsync(articles, First);
                    grown += await FillAsync(store, articles, kept, Step);
                    kept += Step;
                    Console.Error.WriteLine($"{kept} articles: {grown.Seconds:0.0} s, beside {beside.Seconds:0.0} s");
                    if (!Sizes.Contains(kept)) continue;
                    grown = grown with { Bytes = Settled(file) };
                    if (kept == Sizes[0]) Tell(First, beside.Each, beside.Each);
                    Tell(kept, grown.Each, beside.Each);
                }
            }
            return 0;
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    private static void Tell(int size, Cost each, Cost small) => Console.WriteLine(
        $"  {size,8} {1 / each.Seconds,11:0} {each.Seconds * 1e6,12:0} {each.Seconds / small.Seconds,12:0.00} {each.Processor * 1e6,11:0} {each.Processor / small.Processor,12:0.00} {each.Bytes,15:0} {each.Bytes / small.Bytes,12:0.00} {each.Seconds * PubMed / 3600,8:0.0} h {each.Bytes * PubMed / 1e9,6:0} GB");

    // The size once what is in the log is in its place.
    private static long Settled(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var settle = connection.CreateCommand();
        settle.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        settle.ExecuteNonQuery();
        return new FileInfo(file).Length;
    }

    private static async Task<Cost> SmallAsync(List<Article> articles, int size)
    {
        var place = Directory.CreateTempSubdirectory("assay-bench-");
        try
        {
            var file = Path.Combine(place.FullName, SqliteStore.FileName);
            Cost cost;
            await using (var store = await SqliteStore.OpenAsync(file, CancellationToken.None)) cost = await FillAsync(store, articles, 0, size);
            return cost with { Bytes = new FileInfo(file).Length };
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    private static async Task<Cost> FillAsync(SqliteStore store, List<Article> articles, int from, int count)
    {
        // What the run before left behind is not this one's to clear away.
        GC.Collect();
        var (clock, began) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var route = new Workers.Route(store, new Instruments(TopicCatalogue.Shipped()).Stops(), TimeProvider.System, new RouteOptions { KeepAll = true, PageAll = false });
        var kept = 0;
        await foreach (var step in route.RunAsync(Deliveries(articles, from, count).ToAsyncEnumerable(), CancellationToken.None))
            if (step is RouteStep.Kept) kept++;
        if (kept != count) throw new InvalidOperationException("Not every article was kept.");
        return new(count, clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - began).TotalSeconds, 0);
    }

    /// <summary>What articles cost in all.</summary>
    private readonly record struct Cost(double Articles, double Seconds, double Processor, double Bytes)
    {
        public Cost Each => new(1, Seconds / Articles, Processor / Articles, Bytes / Articles);

        public static Cost operator +(Cost a, Cost b) => new(a.Articles + b.Articles, a.Seconds + b.Seconds, a.Processor + b.Processor, a.Bytes + b.Bytes);
    }

    private static IEnumerable<Delivery> Deliveries(List<Article> articles, int from, int count) =>
        Enumerable.Range(from, count).Select(i => (Delivery)new Delivery.Delivered(Fresh(articles[i % articles.Count], i, i / articles.Count)));

    /// <summary>
    /// The article as one of its own: what records are known by is as much as before and shared with no copy. Hundreds of copies of one
    /// trial would each be held against all that came before, which in PubMed nobody is.
    /// </summary>
    private static Article Fresh(Article article, int i, int copy) => article with
    {
        Id = SourceId.OfPmid(10_000_000 + i),
        // Neighbours in PubMed are not neighbours by DOI.
        Doi = article.Doi is null ? null : $"10.{1000 + (i * 7919L % 8999)}/{i * 2654435761L % 4294967296L:x}",
        PmcId = article.PmcId is null ? null : $"PMC{1_000_000 + i}",
        Title = copy == 0 ? article.Title : $"{article.Title} ({copy})",
        Text = Moved(article.Text, copy),
        DataBanks = [.. article.DataBanks.Select(bank => bank with { AccessionNumbers = [.. bank.AccessionNumbers.Select(number => Moved(number, copy))] })],
        Corrections = [.. article.Corrections.Select(link => link.Pmid is null ? link : link with { Pmid = $"{10_000_000_000 + (long.Parse(link.Pmid, CultureInfo.InvariantCulture) * 1000) + copy}" })],
    };

    // A registry's number for another number of its length.
    private static string Moved(string text, int copy) => copy == 0 ? text : RegistryDigits().Replace(text, digits =>
    {
        var modulus = (long)Math.Pow(10, digits.Length);
        return ((long.Parse(digits.ValueSpan, CultureInfo.InvariantCulture) + (copy * 104_729L)) % modulus).ToString(CultureInfo.InvariantCulture).PadLeft(digits.Length, '0');
    });

    [GeneratedRegex(@"(?<=\b(?:NCT|ISRCTN|ACTRN|ChiCTR[-A-Z]*|DRKS|UMIN|IRCT|KCT))\d{7,16}\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RegistryDigits();
}
