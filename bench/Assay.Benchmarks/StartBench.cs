using System.Diagnostics;

namespace Assay.Benchmarks;

/// <summary>What a reader waits for: the demo, a second demo, the server's start, a page; and the server's memory.</summary>
internal static class StartBench
{
    private const int Runs = 5;

    public static async Task<int> RunAsync()
    {
        var program = Built.Program;
        var place = Directory.CreateTempSubdirectory("assay-bench-");
        try
        {
            var demo = await MedianAsync(run => DemoAsync(program, Path.Combine(place.FullName, $"demo-{run}")));
            var again = await MedianAsync(_ => DemoAsync(program, Path.Combine(place.FullName, "demo-0")));
            Console.WriteLine($"median of {Runs} runs");
            Console.WriteLine($"  demo --no-serve, first   {demo,7:0.00} s");
            Console.WriteLine($"  demo --no-serve, second  {again,7:0.00} s");
            await ServeAsync(program, Path.Combine(place.FullName, "demo-0"));
            return 0;
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    private static async Task<double> DemoAsync(string program, string data)
    {
        var clock = Stopwatch.StartNew();
        using var process = Start(program, "demo", "--no-serve", "--data", data);
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? clock.Elapsed.TotalSeconds : throw new InvalidOperationException("The demo failed.");
    }

    private static async Task ServeAsync(string program, string data)
    {
        var starts = new List<double>();
        var pages = new List<double>();
        var memory = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var clock = Stopwatch.StartNew();
            using var process = Start(program, "serve", "--urls", "http://127.0.0.1:0", "--data", data);
            try
            {
                var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server did not start.");
                using var client = new HttpClient { BaseAddress = new Uri(line.Split(' ')[1].TrimEnd(',')) };
                (await client.GetAsync(new Uri("/readyz", UriKind.Relative))).EnsureSuccessStatusCode();
                starts.Add(clock.Elapsed.TotalSeconds);
                for (var page = 0; page < 50; page++)
                {
                    var one = Stopwatch.StartNew();
                    await client.GetByteArrayAsync(new Uri("/papers/pubmed/35616850", UriKind.Relative));
                    if (page >= 10) pages.Add(one.Elapsed.TotalMilliseconds);
                }
                process.Refresh();
                memory.Add(process.WorkingSet64 / 1e6);
            }
            finally
            {
                process.Kill();
                await process.WaitForExitAsync();
            }
        }
        Console.WriteLine($"  serve, until ready       {Median(starts),7:0.00} s");
        Console.WriteLine($"  a paper's page, warm     {Median(pages),7:0.0} ms");
        Console.WriteLine($"  resident after 50 pages  {Median(memory),7:0} MB");
    }

    private static Process Start(string program, params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })
        ?? throw new InvalidOperationException("dotnet did not start.");

    private static async Task<double> MedianAsync(Func<int, Task<double>> measure)
    {
        var seconds = new List<double>();
        for (var run = 0; run < Runs; run++) seconds.Add(await measure(run));
        return Median(seconds);
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
