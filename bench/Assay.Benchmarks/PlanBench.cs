using System.Diagnostics;
using Assay.Statistics.Planning;
using Assay.Statistics.Planning.Simulation;
using Assay.Statistics.Sequential;
using Assay.Statistics.Tables;

namespace Assay.Benchmarks;

/// <summary>Two million simulated trials, and the boundaries of a sequential one.</summary>
internal static class PlanBench
{
    private const long Trials = 2_000_000;
    private const long Tens = 40_000_000;
    private const long Survival = 100_000;
    private const int Boundary = 200;

    public static Task<int> RunAsync()
    {
        Console.WriteLine($"simulations on {Environment.ProcessorCount} processors; busy is processor time, wall is the clock");
        Measure($"{Trials} trials of two proportions, 57 an arm", () =>
        {
            var found = ProportionTrials.Run(.68, .42, 57, 57, ContingencyTest.Pearson, new(), Trials);
            return $"{found.Significant:0.000000} ± {found.StandardError:0.000000}, exact {ExactPower.Of(.68, .42, 57, 57, ContingencyTest.Pearson, new()):0.000000}";
        });
        foreach (var threads in new[] { 1, Environment.ProcessorCount })
            Measure($"{Tens} such trials on {threads} thread{(threads == 1 ? "" : "s")}", () =>
            {
                var found = ProportionTrials.Run(.68, .42, 57, 57, ContingencyTest.Pearson, new(), Tens, threads: threads);
                return $"{found.Significant:0.000000} ± {found.StandardError:0.000000}";
            });
        var design = SequentialDesign.Of(Boundaries.Of(Information.Even(3), .025, new Spending.OBrienFleming()), .8);
        Measure($"{Trials} trials of three looks", () =>
        {
            var (found, _) = SequentialTrials.Run(design, design.Drift, Trials);
            return $"{found.Power:0.000000} ± {found.StandardError:0.000000}, integrated {design.Looks[^1].Power:0.000000}";
        });
        Measure($"{Survival} log-rank trials of 360 people", () =>
        {
            var (found, events) = LogRankTrials.Run(new(Math.Log(2) / 12, .7, 180, 180, 12, 24), new(), Survival);
            return $"{found.Power:0.000000} ± {found.StandardError:0.000000}, Schoenfeld {LogRank.Power(.7, events, new()):0.000000}";
        });
        foreach (var looks in new[] { 2, 5, 10 })
            Measure($"{Boundary} times the boundaries of {looks} looks", () =>
            {
                var last = 0.0;
                for (var i = 0; i < Boundary; i++) last = Boundaries.Of(Information.Even(looks), .025, new Spending.OBrienFleming()).Z[^1];
                return $"last {last:0.000000}";
            }, Boundary);
        Measure("20 times the drift of 5 looks", () =>
        {
            var boundaries = Boundaries.Of(Information.Even(5), .025, new Spending.OBrienFleming());
            var inflation = 0.0;
            for (var i = 0; i < 20; i++) inflation = SequentialDesign.Of(boundaries, .8).Inflation;
            return $"inflation {inflation:0.000000}";
        }, 20);
        Measure("exact size by Fisher, .5 against .4, power .9", () => $"{ExactSize.Search(.5, .4, .9, ContingencyTest.Fisher, new())!.LastingN1} an arm");
        return Task.FromResult(0);
    }

    private static void Measure(string what, Func<string> work, int times = 1)
    {
        work();
        using var process = Process.GetCurrentProcess();
        var (clock, before) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        var result = work();
        var wall = clock.Elapsed.TotalSeconds;
        process.Refresh();
        var busy = (process.TotalProcessorTime - before).TotalSeconds;
        Console.WriteLine($"  {what,-48} wall {wall,7:0.000} s  busy {busy,7:0.000} s  busy/wall {busy / wall,5:0.00}{(times > 1 ? $"  each {1e3 * wall / times,7:0.00} ms" : "")}  {result}");
    }
}
