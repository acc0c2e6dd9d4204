using System.Diagnostics;
using System.Globalization;
using Assay.Store;
using Assay.Workers;

namespace Assay.Benchmarks;

/// <summary>What readers wait for over a store of 100,000 papers: pages, topics, searches, at a steady rate; beside them nginx with one of the pages as a file.</summary>
internal static class SiteBench
{
    private const int Articles = 100_000, Paged = 10_000;
    private const double Rate = 500, TopicRate = 100, SearchRate = 20;
    private const int Seconds = 15;

    public static async Task<int> RunAsync()
    {
        if (await SiteStore.OpenAsync(Articles, Paged) is not { } store) return 1;
        var words = await SearchesAsync(store);
        var page = SiteStore.Address(17);
        // The second start finds its files in memory, as a server that is started again does.
        await using (var cold = await ServedSite.StartAsync(store.Folder, page)) Console.WriteLine($"first page after a start  {cold.Started,7:0.00} s");
        await using var site = await ServedSite.StartAsync(store.Folder, page);
        Console.WriteLine($"  and after a second one  {site.Started,7:0.00} s    asked for: under 1 s");
        Console.WriteLine($"memory after one page     {site.Memory.Now / 1e6,7:0} MB");
        var random = new Random(1);
        var all = Enumerable.Range(0, Paged).Select(SiteStore.Address).OrderBy(_ => random.Next()).ToArray();
        // As readers choose: the paper of rank r is asked for in proportion to 1/r.
        var popular = Enumerable.Range(0, 20_000).Select(_ => all[(int)Math.Min(Paged - 1, Math.Pow(Paged, random.NextDouble()) - 1)]).ToArray();
        string[] topics = [.. SiteStore.Small.Prepend(SiteStore.Large).Select(slug => $"/topics/{slug}")];
        string[] lists = [.. Enumerable.Range(2, 400).Select(at => $"/topics/{SiteStore.Large}?page={at}")];
        Warm(site, [page, .. topics, .. all.Take(200)]);

        Console.WriteLine($"\nsteady load over 32 connections on this machine, {Seconds} s each; ms from the moment a request was due");
        Console.WriteLine("                                       rate   served       p50       p99      most    KB each  processor/request  failed");
        var file = await OneAsync(site, page);
        await using var nginx = await FileServer.StartAsync(file);
        var one = await LineAsync("a paper's page", site, [page], Rate, packed: false);
        var limit = nginx is null ? null : await LineAsync("the same page, a file of nginx", nginx.Address, null, ["/page.html"], Rate, packed: false);
        if (limit is not null) Console.WriteLine($"  ratio to nginx: p50 {one.P50 / limit.P50:0.0}, p99 {one.P99 / limit.P99:0.0}");
        await LineAsync("papers' pages, by popularity", site, popular, Rate, packed: true);
        await LineAsync("papers' pages, each once", site, all, Rate, packed: true);
        await LineAsync("topics' pages", site, topics, TopicRate, packed: true);
        await LineAsync("a large topic's list, page by page", site, lists, SearchRate, packed: true);
        await LineAsync("searches, no two the same", site, words, SearchRate, packed: true);
        await LineAsync("a first page, feeds, JSON", site, ["/", "/feeds/all.atom", $"/feeds/{SiteStore.Large}.json", page + ".json", $"/topics/{SiteStore.Large}.json"], TopicRate, packed: true);
        var (now, most) = site.Memory;
        Console.WriteLine($"memory afterwards         {now / 1e6,7:0} MB, at most {most / 1e6:0} MB    asked for: under 250 MB");
        Console.WriteLine("asked for: paper p50 < 5 ms, p99 < 25 ms; topic p99 < 50 ms; search p50 < 15 ms, p99 < 60 ms");

        await SeeAsync(site, [("first page", "/"), ("a paper's page", page), ("a topic of 250 papers", $"/topics/{SiteStore.Small[0]}"), ("a topic of 9,000 papers", $"/topics/{SiteStore.Large}"), ("a search", words[0])]);

        Console.WriteLine("\nas fast as it goes: wrk, 1 thread, 8 connections, 5 s");
        var own = await FlatOutAsync("a paper's page", new Uri(site.Address, page));
        var other = nginx is null ? null : await FlatOutAsync("the same page, a file of nginx", new Uri(nginx.Address, "/page.html"));
        if (own is { } mine && other is { } its) Console.WriteLine($"  ratio to nginx: {mine / its:0.00} of its requests a second");
        return 0;
    }

    private static Task<SteadyLoad.Result> LineAsync(string name, ServedSite site, IReadOnlyList<string> paths, double rate, bool packed) =>
        LineAsync(name, site.Address, site, paths, rate, packed);

    private static async Task<SteadyLoad.Result> LineAsync(string name, Uri address, ServedSite? site, IReadOnlyList<string> paths, double rate, bool packed)
    {
        var before = site?.Busy;
        var result = await new SteadyLoad(address, packed).RunAsync(paths, rate, Seconds);
        var busy = site is null ? "" : $"{(site.Busy - before) / (rate * Seconds) * 1000,14:0.00} ms";
        Console.WriteLine($"  {name,-36} {rate,5:0} {result.Served,8:0} {result.P50,9:0.00} {result.P99,9:0.00} {result.Most,9:0.0} {result.Bytes / 1000,10:0.0} {busy,18} {result.Failed,7}");
        return result;
    }

    private static async Task SeeAsync(ServedSite site, (string Name, string Path)[] asked)
    {
        Console.WriteLine("\nin Chromium, processor slowed 4 times, nothing cached; KB received in all (html, css, fonts, script, packed)");
        if (await SeenPage.LookAsync(site.Address, [.. asked.Select(one => one.Path)]) is not { } pages)
        {
            Console.WriteLine("  chromium is not installed");
            return;
        }
        for (var at = 0; at < pages.Count; at++)
            Console.WriteLine($"  {asked[at].Name,-36} {pages[at].Bytes / 1000,6:0} KB   largest paint {pages[at].Largest,5:0} ms   layout shift {pages[at].Shift:0.000}   requests elsewhere {pages[at].Strangers}");
        Console.WriteLine("asked for: < 120 KB, < 500 ms, 0, 0");
    }

    private static void Warm(ServedSite site, IEnumerable<string> paths)
    {
        var clock = Stopwatch.StartNew();
        using var line = SteadyLoad.Line.Open(site.Address, packed: true);
        var slowest = ("", 0.0);
        foreach (var path in paths)
        {
            var one = Stopwatch.StartNew();
            var (status, _) = line.Get(path);
            if (status != 200) throw new InvalidOperationException($"{path} answers {status}.");
            if (one.Elapsed.TotalMilliseconds > slowest.Item2) slowest = (path, one.Elapsed.TotalMilliseconds);
        }
        Console.WriteLine($"first views of topics and 200 papers, one after another: {clock.Elapsed.TotalSeconds:0.0} s; the slowest, {slowest.Item1}: {slowest.Item2:0} ms");
    }

    private static async Task<byte[]> OneAsync(ServedSite site, string path)
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        return await client.GetByteArrayAsync(new Uri(path, UriKind.Relative));
    }

    /// <summary>Two words of each of many titles.</summary>
    private static async Task<string[]> SearchesAsync(SiteStore store)
    {
        await using var kept = await new DataFolder(store.Folder).OpenAsync(CancellationToken.None);
        var searches = new List<string>();
        for (var skip = 0; searches.Count < SearchRate * Seconds; skip += 97)
            foreach (var card in await kept.CardsAsync(new(null, null, null, skip, 1) { ByArrival = true }, CancellationToken.None))
                if (Folding.Words(card.Title).Select(word => word.Folded).Where(word => word.Length > 4 && !char.IsDigit(word[0])).Distinct().Take(3).Skip(1).ToList() is { Count: 2 } two
                    && $"/search?q={Uri.EscapeDataString(string.Join(' ', two))}" is var search && !searches.Contains(search)) searches.Add(search);
        return [.. searches];
    }

    private static async Task<double?> FlatOutAsync(string name, Uri address)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("wrk", ["-t1", "-c8", "-d5s", "--latency", address.ToString()]) { RedirectStandardOutput = true })!;
            var said = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            string Of(string label) => said.Split('\n').FirstOrDefault(line => line.TrimStart().StartsWith(label, StringComparison.Ordinal))?.Trim()[label.Length..].Trim() ?? "?";
            Console.WriteLine($"  {name,-36} {Of("Requests/sec:")} requests/s   p50 {Of("50%")}   p99 {Of("99%")}");
            return double.TryParse(Of("Requests/sec:"), CultureInfo.InvariantCulture, out var rate) ? rate : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine($"  {name,-36} wrk is not installed");
            return null;
        }
    }
}
