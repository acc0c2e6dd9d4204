using System.Diagnostics;
using Assay.Cli;
using Assay.Records;
using Assay.Sources;
using Assay.Topics;
using Assay.Workers;

namespace Assay.Benchmarks;

/// <summary>
/// A data folder of replicated articles under fresh ids: one large topic and several small ones with their pages made, the rest
/// kept and listed. Made once, and kept under <c>artifacts/bench</c> for the next bench.
/// </summary>
internal sealed record SiteStore(string Folder, int Articles, int Paged)
{
    // Raised when the same call makes another store.
    private const string Recipe = "1";
    private const string Mark = "made.txt";
    private const int BatchSize = 512;

    /// <summary>Slug of the topic that has nearly every page.</summary>
    public const string Large = "bench-large";

    /// <summary>Papers of each small topic.</summary>
    public const int SmallPapers = 250;

    /// <summary>Slugs of the small ones.</summary>
    public static readonly string[] Small = ["bench-one", "bench-two", "bench-three", "bench-four"];

    /// <summary>Opens the one made before, else makes it; null where there are no articles to replicate.</summary>
    public static async Task<SiteStore?> OpenAsync(int articles, int paged)
    {
        if (Corpus.Folder() is not { } shared)
        {
            Console.Error.WriteLine("The shared PubMed files are not beside this checkout: nothing to replicate.");
            return null;
        }
        var store = new SiteStore(Path.Combine(Corpus.Root(), "artifacts", "bench", $"site-{articles}-{paged}"), articles, paged);
        var mark = Path.Combine(store.Folder, Mark);
        if (!File.Exists(mark) || await File.ReadAllTextAsync(mark) != Recipe)
        {
            if (Directory.Exists(store.Folder)) Directory.Delete(store.Folder, recursive: true);
            await store.MakeAsync(shared);
            await File.WriteAllTextAsync(mark, Recipe);
        }
        // Another build puts topics together anew.
        await using (var kept = await new DataFolder(store.Folder).OpenAsync(CancellationToken.None))
            await new TopicLibrary(kept).RefreshAsync(Shelf.Topics(new(store.Folder)).Values, TimeProvider.System.GetUtcNow(), CancellationToken.None);
        Console.WriteLine($"store: {articles} papers, {paged} with a page, {new FileInfo(new DataFolder(store.Folder).Database).Length / 1e6:0} MB");
        return store;
    }

    private async Task MakeAsync(string shared)
    {
        var clock = Stopwatch.StartNew();
        var folder = new DataFolder(Folder).Create();
        var shelf = Directory.CreateDirectory(Shelf.TopicFolder(folder)).FullName;
        foreach (var slug in Small.Prepend(Large))
            await File.WriteAllTextAsync(Path.Combine(shelf, $"{slug}.yaml"), $"slug: {slug}\nname: {slug.Replace('-', ' ')}\nclass: bench\naliases:\n  - {slug} as no paper says it\nquery: bench\n");
        var (whole, rest) = (new List<Article>(), new List<Article>());
        await foreach (var delivery in SourceFiles.ReadAsync([shared], CancellationToken.None))
            if (delivery is Delivery.Delivered(var article))
                (article.HasAbstract ? whole : rest).Add(article);
        // The pages are those of the smaller store: they take longest to make.
        var isLarger = Articles > Paged;
        if (isLarger && await OpenAsync(Paged, Paged) is { } smaller) File.Copy(new DataFolder(smaller.Folder).Database, folder.Database);
        var stops = new Instruments(Shelf.Topics(folder)).Stops();
        await using var store = await folder.OpenAsync(CancellationToken.None);
        var next = isLarger ? Paged : 0;
        if (!isLarger)
        {
            await TakeAsync(Large, Paged - Small.Length * SmallPapers, whole);
            foreach (var slug in Small) await TakeAsync(slug, SmallPapers, whole);
        }
        // A trial named in a text ties its papers together: their pages would be made again for every copy.
        else await TakeAsync(null, Articles - Paged, [.. whole.Concat(rest).Where(article => !Identity.Keys(article).Any(key => key.Kind == IdentityKind.Registry))]);
        Console.WriteLine($"made {(isLarger ? $"{Articles - Paged} papers without a page" : $"{Paged} papers with a page")} in {clock.Elapsed.TotalSeconds:0} s");

        async Task TakeAsync(string? topic, int count, List<Article> from)
        {
            var route = new Workers.Route(store, stops, TimeProvider.System, new RouteOptions { KeepAll = true, PageAll = false, Topic = topic, BatchSize = BatchSize });
            var deliveries = Enumerable.Range(next, count).Select(i => (Delivery)new Delivery.Delivered(Fresh(from[i % from.Count], i, topic is null || i >= from.Count)));
            await foreach (var _ in route.RunAsync(deliveries.ToAsyncEnumerable(), CancellationToken.None))
            {
                // Only what is kept counts.
            }
            next += count;
        }
    }

    /// <summary>The article under ids of its own; a copy also under a title of its own and without its trial, so that no two records are one paper.</summary>
    private static Article Fresh(Article article, int i, bool isCopy) => article with
    {
        Id = SourceId.OfPmid(10_000_000 + i),
        Doi = article.Doi is null ? null : $"10.{1000 + (i * 7919L % 8999)}/{i * 2654435761L % 4294967296L:x}",
        PmcId = article.PmcId is null ? null : $"PMC{1_000_000 + i}",
        Title = isCopy ? $"{article.Title} ({i})" : article.Title,
        DataBanks = isCopy ? [] : article.DataBanks,
        Corrections = isCopy ? [] : article.Corrections,
    };

    /// <summary>The address of a paper by its place: those below <see cref="Paged"/> have pages.</summary>
    public static string Address(int paper) => $"/papers/pubmed/{10_000_000 + paper}";
}
