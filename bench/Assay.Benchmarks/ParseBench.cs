using System.Diagnostics;
using System.IO.Compression;
using Assay.Sources;

namespace Assay.Benchmarks;

/// <summary>Parse speed on 30,000 real articles, beside Python's ElementTree reading the same fields.</summary>
internal static class ParseBench
{
    private const int Articles = 30_000;
    private const int Runs = 5;

    public static Task<int> RunAsync() => Corpus.WithAsync(Articles, async file =>
    {
        var packed = file + ".gz";
        await PackAsync(file, packed);
        var size = new FileInfo(file).Length;
        Console.WriteLine($"{Articles} articles, {size / 1e6:0.0} MB of XML; median of {Runs} runs after one to warm up");

        var (ours, cpu) = await MedianAsync(() => ReadAsync(file));
        Report("assay, XML", size, ours, cpu);
        var (unpacking, unpackingCpu) = await MedianAsync(() => ReadAsync(packed));
        Report("assay, XML.gz", size, unpacking, unpackingCpu);
        await RivalAsync(file, size, ours);
    });

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
        var theirs = seconds[Runs / 2];
        Report("python3 ElementTree.iterparse", size, theirs, null);
        Console.WriteLine($"  ratio {theirs / ours:0.0}");
    }

    // Processor time stands beside wall time: on a machine that others use it is the steadier of the two.
    private static void Report(string who, long size, double wall, double? cpu) =>
        Console.WriteLine($"  {who,-30} {wall,7:0.00} s  {size / 1e6 / wall,7:0.0} MB/s  {Articles / wall,9:0} articles/s{(cpu is { } busy ? $"  {busy,6:0.00} s of processor" : "")}");

    private static async Task<(double Wall, double Cpu)> MedianAsync(Func<Task<int>> read)
    {
        await read();
        var runs = new List<(double Wall, double Cpu)>();
        for (var run = 0; run < Runs; run++)
        {
            var busy = Environment.CpuUsage.TotalTime;
            var clock = Stopwatch.StartNew();
            if (await read() != Articles) throw new InvalidOperationException("Not every article was read.");
            runs.Add((clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - busy).TotalSeconds));
        }
        return (Median(runs.Select(run => run.Wall)), Median(runs.Select(run => run.Cpu)));
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Runs / 2);

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
