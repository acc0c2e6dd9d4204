using System.Globalization;
using System.Text.Json;
using Assay.Cli.Loopback;

namespace Assay.Benchmarks;

/// <summary>
/// What a run makes of a model server that takes its time: 64 requests in flight, each answered after two seconds. The best possible
/// is one wave of answers after another; the rest is ours: start-up, reading, checking, writing.
/// </summary>
internal static class EngineBench
{
    private const int Articles = 1_280;
    private const int InFlight = 64;

    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("assay-bench-").FullName;
        try
        {
            var file = Path.Combine(folder, "articles.jsonl");
            await File.WriteAllLinesAsync(file, Enumerable.Range(1, Articles).Select(Article));
            await using var server = await LoopbackModel.StartAsync(delay: Delay);
            Environment.SetEnvironmentVariable("ASSAY_ENGINE_URL", server.Endpoint.ToString());
            Environment.SetEnvironmentVariable("ASSAY_ENGINE_CONCURRENCY", InFlight.ToString(CultureInfo.InvariantCulture));
            var data = Path.Combine(folder, "data");
            var embedded = await MeasuredProcess.AssayAsync("ingest", file, "--topic", "thymosin-alpha-1", "--data", Path.Combine(folder, "embedded"));
            var model = await MeasuredProcess.AssayAsync("ingest", file, "--topic", "thymosin-alpha-1", "--engine", "honest", "--data", data);
            var best = Math.Ceiling(server.Asked / (double)InFlight) * Delay.TotalSeconds;
            Console.WriteLine($"{Articles} articles, a server that answers each question after {Delay.TotalSeconds:0} s, {InFlight} in flight at most");
            Console.WriteLine($"  in flight at once      {server.MostAtOnce,8}");
            Console.WriteLine($"  questions              {server.Asked,8}");
            Console.WriteLine($"  best possible          {best,8:0.0} s   {server.Asked / best,7:0.0} answers/s");
            Console.WriteLine($"  assay                  {model.Wall,8:0.0} s   {server.Asked / model.Wall,7:0.0} answers/s   {100 * best / model.Wall:0} %");
            Console.WriteLine($"  the same, embedded     {embedded.Wall,8:0.0} s");
            Console.WriteLine($"  most memory            {model.Memory / (1 << 20),8:0} MB   embedded {embedded.Memory / (1 << 20):0} MB");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Article(int n) => JsonSerializer.Serialize(new
    {
        id = $"pubmed:{n}",
        title = $"A randomised trial of zinc gluconate in colds, {n}",
        @abstract = $"Colds are common. We randomised {1000 + n} adults to zinc gluconate or placebo. Colds lasted 4.5 days with zinc and 6.1 days with placebo (p = 0.012). "
            + "Nausea was reported by 18% of the zinc group and 5% of the placebo group. There was no significant difference in fever. Zinc may shorten colds in adults.",
    });
}
