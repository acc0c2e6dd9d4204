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

// As ./assay sets it for the program; no rival here has threads that would share the C library's memory.
Environment.SetEnvironmentVariable("MALLOC_ARENA_MAX", Environment.GetEnvironmentVariable("MALLOC_ARENA_MAX") ?? "1");

if (args is [var name] && benches.TryGetValue(name, out var run)) return await run();
Console.Error.WriteLine($"Name one bench: {string.Join(", ", benches.Keys)}.");
return 2;
