using System.Diagnostics;
using Assay.Statistics.Pooling;

namespace Assay.Benchmarks;

/// <summary>One REML fit of thirteen studies, a thousand fits, and the pools without each study, beside metafor in one R process.</summary>
internal static class PoolBench
{
    private const int Fits = 1000;
    private const int Rounds = 200;

    // Log risk ratios and variances of the thirteen BCG trials: Colditz and others (1994), doi:10.1001/jama.1994.03510330076038.
    private static readonly (double[] Values, double[] Variances) trials = Trials(
        (4, 119, 11, 128), (6, 300, 29, 274), (3, 228, 11, 209), (62, 13536, 248, 12619), (33, 5036, 47, 5761), (180, 1361, 372, 1079), (8, 2537, 10, 619),
        (505, 87886, 499, 87892), (29, 7470, 45, 7232), (17, 1699, 65, 1600), (186, 50448, 141, 27197), (5, 2493, 3, 2338), (27, 16886, 29, 17825));

    public static async Task<int> RunAsync()
    {
        var fit = Median(() => Fit(trials), Rounds, Fits);
        Console.WriteLine($"  one REML fit of 13 studies               {fit * 1e6,10:0.00} µs (median of {Rounds} rounds of {Fits})");
        Console.WriteLine($"  1,000 REML fits                          {fit * 1e3 * Fits,10:0.00} ms");
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Fits; i++) Fit(trials);
        Console.WriteLine($"  allocated a fit                          {(GC.GetAllocatedBytesForCurrentThread() - before) / Fits,10} bytes (the answer)");
        foreach (var k in new[] { 13, 100, 1000, 10000 })
        {
            var set = Repeated(k);
            var without = Busy(() => Sensitivity.LeaveOneOut(set.Values, set.Variances)[0].Estimate);
            var growing = Busy(() => Sensitivity.Cumulative(set.Values, set.Variances)[0].Estimate);
            Console.WriteLine($"  {k,5} studies, processor time: leave one out {without * 1e3,10:0.000} ms, {without * 1e6 / k,6:0.00} µs a pool; cumulative {growing * 1e3,10:0.000} ms, {growing * 1e6 / k,6:0.00} µs a pool");
        }
        var (answer, why) = await Rival.RunAsync("Rscript", Path.Combine(Corpus.Root(), "bench", "rivals", "metafor_fits.R"), $"{Fits}");
        if (answer is null) Console.WriteLine($"  rival skipped: {why}");
        else
        {
            var theirs = double.Parse(answer) / Fits;
            Console.WriteLine($"  metafor, one fit in one R process        {theirs * 1e6,10:0.00} µs, ratio {theirs / fit:0}");
        }
        return 0;
    }

    private static double Fit((double[] Values, double[] Variances) set) => InverseVariance.Pool(set.Values, set.Variances).Estimate;

    // Processor seconds of one call, over at least half a second of calls: on a shared machine the clock would count the neighbours too.
    private static double Busy(Func<double> work)
    {
        work();
        using var process = Process.GetCurrentProcess();
        for (var times = 1; ; times *= 4)
        {
            var before = process.TotalProcessorTime;
            for (var i = 0; i < times; i++) work();
            process.Refresh();
            var busy = (process.TotalProcessorTime - before).TotalSeconds;
            if (busy > 0.5) return busy / times;
        }
    }

    private static double Median(Func<double> fit, int rounds, int fits)
    {
        var seconds = new double[rounds];
        for (var round = 0; round < rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            for (var i = 0; i < fits; i++) fit();
            seconds[round] = clock.Elapsed.TotalSeconds / fits;
        }
        Array.Sort(seconds);
        return seconds[rounds / 2];
    }

    private static (double[] Values, double[] Variances) Repeated(int k) =>
        ([.. Enumerable.Range(0, k).Select(i => trials.Values[i % 13] + (0.001 * i))], [.. Enumerable.Range(0, k).Select(i => trials.Variances[i % 13])]);

    private static (double[], double[]) Trials(params (double A, double B, double C, double D)[] tables) =>
        ([.. tables.Select(t => Math.Log(t.A / (t.A + t.B) / (t.C / (t.C + t.D))))],
            [.. tables.Select(t => (1 / t.A) - (1 / (t.A + t.B)) + (1 / t.C) - (1 / (t.C + t.D)))]);
}
