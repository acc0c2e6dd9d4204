using System.Diagnostics;
using System.IO.Compression;
using Assay.Sources;

namespace Assay.Benchmarks;

/// <summary>Parse speed on 30,000 real articles, beside Python's ElementTree reading the same fields.</summary>
internal static class ParseBench
{
    private const int Articles = 30_000;
    private const int Runs = 5;

    public static async Task<int> RunAsync()
    {
        if (Corpus.Folder() is not { } folder)
        {
            Console.Error.WriteLine("The shared PubMed files are not beside this checkout: nothing to replicate.");
            return 1;
        }
        var place = Directory.CreateTempSubdirectory("assay-bench-");
        try
        {
            var file = Path.Combine(place.FullName, "articles.xml");
            await Corpus.WriteAsync(folder, file, Articles);
            var packed = file + ".gz";
            await PackAsync(file, packed);
            var size = new FileInfo(file).Length;
            Console.WriteLine($"{Articles} articles, {size / 1e6:0.0} MB of XML; median of {Runs} runs after one to warm up");

            var ours = Report("assay, XML", size, await MedianAsync(() => ReadAsync(file)));
            Report("assay, XML.gz", size, await MedianAsync(() => ReadAsync(packed)));
            await RivalAsync(file, size, ours);
            return 0;
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    private static async Task RivalAsync(string file, long size, double ours)
    {
        var script = Path.Combine(Corpus.Root(), "bench", "rivals", "etree_reader.py");
        var seconds = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var (answer, why) = await Rival.RunAsync(script, file);
            if (answer is null)
            {
                Console.WriteLine($"  rival skipped: {why}");
                return;
            }
            var parts = answer.Split(' ');
            if (int.Parse(parts[0]) != Articles) throw new InvalidOperationException($"The rival read {parts[0]} articles.");
            seconds.Add(double.Parse(parts[1]));
        }
        seconds.Sort();
        var theirs = Report("python3 ElementTree.iterparse", size, seconds[Runs / 2]);
        Console.WriteLine($"  ratio {theirs / ours:0.0}");
    }

    private static double Report(string who, long size, double seconds)
    {
        Console.WriteLine($"  {who,-30} {seconds,7:0.00} s  {size / 1e6 / seconds,7:0.0} MB/s  {Articles / seconds,9:0} articles/s");
        return seconds;
    }

    private static async Task<double> MedianAsync(Func<Task<int>> read)
    {
        await read();
        var seconds = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var clock = Stopwatch.StartNew();
            if (await read() != Articles) throw new InvalidOperationException("Not every article was read.");
            seconds.Add(clock.Elapsed.TotalSeconds);
        }
        seconds.Sort();
        return seconds[Runs / 2];
    }

    private static async Task<int> ReadAsync(string file)
    {
        var count = 0;
        await foreach (var delivery in SourceFiles.ReadAsync([file], CancellationToken.None))
            if (delivery is Delivery.Delivered)
                count++;
        return count;
    }

    private static async Task PackAsync(string file, string packed)
    {
        await using var source = File.OpenRead(file);
        await using var target = new GZipStream(File.Create(packed), CompressionLevel.Fastest);
        await source.CopyToAsync(target);
    }
}
