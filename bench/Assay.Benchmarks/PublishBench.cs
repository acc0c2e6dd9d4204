using System.Diagnostics;

namespace Assay.Benchmarks;

/// <summary>What it costs to publish ten thousand papers as files, and to publish again with nothing new: the program itself, from its start to its end.</summary>
internal static class PublishBench
{
    private const int Articles = 10_000;
    private const double Goal = 60, GoalAgain = 5;

    public static async Task<int> RunAsync()
    {
        if (await SiteStore.OpenAsync(Articles, Articles) is not { } store) return 1;
        var place = Directory.CreateTempSubdirectory("assay-bench-");
        try
        {
            foreach (var (name, goal) in new[] { ("first run", Goal), ("nothing new", GoalAgain) })
            {
                var clock = Stopwatch.StartNew();
                var run = await MeasuredProcess.AssayAsync("publish", "--data", store.Folder, "--out", Path.Combine(place.FullName, "site"));
                Console.WriteLine($"  {name,-12} {clock.Elapsed.TotalSeconds,7:0.00} s, {run.Busy:0.0} s of processor, {run.Memory / 1e6:0} MB at most; asked for: under {goal} s");
            }
            Console.WriteLine($"  {Directory.EnumerateFiles(place.FullName, "*", SearchOption.AllDirectories).Count()} files");
            return 0;
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }
}
