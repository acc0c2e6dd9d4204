using Assay.Benchmarks;

// One file per bench; each prints its own table. Run: dotnet run -c Release --project bench/Assay.Benchmarks -- parse
Dictionary<string, Func<Task<int>>> benches = new(StringComparer.Ordinal)
{
    ["check"] = CheckBench.RunAsync,
    ["convert"] = ConvertBench.RunAsync,
    ["engines"] = EngineBench.RunAsync,
    ["growth"] = GrowthBench.RunAsync,
    ["ingest"] = IngestBench.RunAsync,
    ["parse"] = ParseBench.RunAsync,
    ["read"] = ReadBench.RunAsync,
    ["pool"] = PoolBench.RunAsync,
    ["plan"] = PlanBench.RunAsync,
    ["publish"] = PublishBench.RunAsync,
    ["route"] = RouteBench.RunAsync,
    ["site"] = SiteBench.RunAsync,
    ["start"] = StartBench.RunAsync,
    ["topics"] = TopicsBench.RunAsync,
};

if (args is [var name] && benches.TryGetValue(name, out var run)) return await run();
Console.Error.WriteLine($"Name one bench: {string.Join(", ", benches.Keys)}.");
return 2;
