namespace Assay.Benchmarks;

/// <summary><c>assay ingest</c> of 30,000 real articles into a new store with full text: the whole process, its start included.</summary>
internal static class IngestBench
{
    private const int Articles = 30_000;
    private const int Runs = 3;
    private const int Goal = 3_000;
    private const double PubMed = 39e6;

    public static Task<int> RunAsync() => Corpus.WithAsync(Articles, async file =>
    {
        Console.WriteLine($"assay ingest, {Articles} articles, {new FileInfo(file).Length / 1e6:0} MB of XML, a new store each time; {Runs} runs");
        Console.WriteLine("  run      wall   processor  articles/s   bytes/article   peak memory");
        var runs = new List<MeasuredProcess>();
        for (var run = 0; run < Runs; run++)
        {
            var data = $"{file}.run-{run}";
            var one = await MeasuredProcess.AssayAsync("ingest", file, "--data", data);
            Console.WriteLine($"  {run + 1,-3} {one.Wall,8:0.00} s {one.Busy,9:0.00} s {Articles / one.Wall,11:0} {Size(data) / (double)Articles,15:0} {one.Memory / 1e6,10:0} MB");
            runs.Add(one);
            if (run == Runs - 1) await AgainAsync(file, data);
        }
        var wall = runs.Select(run => run.Wall).Order().ElementAt(Runs / 2);
        Console.WriteLine($"  median {Articles / wall:0} articles/s; asked for: {Goal}; PubMed's 39 million at this rate: {PubMed / (Articles / wall) / 3600:0.0} hours");
    });

    private static async Task AgainAsync(string file, string data)
    {
        var again = await MeasuredProcess.AssayAsync("ingest", file, "--data", data);
        Console.WriteLine($"  the same once more, nothing written: {again.Wall:0.00} s, {Articles / again.Wall:0} articles/s");
    }

    private static long Size(string data) => new FileInfo(Path.Combine(data, "assay.db")).Length;
}
