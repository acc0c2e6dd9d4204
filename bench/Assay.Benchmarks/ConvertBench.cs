namespace Assay.Benchmarks;

/// <summary>
/// <c>assay convert --to tsv</c> as a whole process, start included, on 30,000 real articles, beside NCBI's xtract and Python's
/// lxml on the same file and the same fields, in turn: what else the machine does meets all of them.
/// </summary>
internal static class ConvertBench
{
    private const int Articles = 30_000;
    private const int Runs = 9;

    public static Task<int> RunAsync() => Corpus.WithAsync(Articles, async file =>
    {
        // As PubMed packs its files: gzip at its usual level.
        await MeasuredProcess.RunAsync("gzip", "-6", "-k", file);
        var rivals = Path.Combine(Corpus.Root(), "bench", "rivals");
        var program = Built.Program;
        Console.WriteLine($"{Articles} articles, {new FileInfo(file).Length / 1e6:0.0} MB of XML, {new FileInfo(file + ".gz").Length / 1e6:0.0} MB packed; whole processes, median of {Runs} runs after one to warm up");
        foreach (var input in new[] { file, file + ".gz" })
        {
            Contestant[] contestants =
            [
                new("assay convert", "dotnet", [program, "convert", input, "--to", "tsv", "--out", "/dev/null"]),
                new(input.EndsWith(".gz", StringComparison.Ordinal) ? "zcat | xtract" : "xtract -input", "sh", [Path.Combine(rivals, "xtract_fields.sh"), input, "/dev/null"]),
                new("lxml iterparse", "/usr/bin/python3", [Path.Combine(rivals, "lxml_reader.py"), input, "/dev/null"]),
            ];
            await CompareAsync(Path.GetExtension(input), contestants);
        }
    });

    private static async Task CompareAsync(string kind, Contestant[] contestants)
    {
        for (var run = 0; run <= Runs; run++)
            foreach (var contestant in contestants.Where(one => one.Skipped is null))
            {
                var measured = await MeasuredProcess.RunAsync(contestant.Program, contestant.Arguments);
                if (measured.Fault is { } fault) contestant.Skipped = fault;
                else if (run > 0) contestant.Measured.Add(measured);
            }
        var ours = contestants[0];
        if (ours.Skipped is { } why) throw new InvalidOperationException($"assay convert failed: {why}");
        foreach (var one in contestants)
            Console.WriteLine(one.Skipped is { } reason
                ? $"  {kind,-5} {one.Name,-16} skipped: {reason}"
                : $"  {kind,-5} {one.Name,-16} {one.Wall,6:0.00} s (least {one.Least:0.00})  {one.Busy,6:0.00} s of processor  {one.Memory / 1e6,6:0} MB at most{(one == ours ? "" : $"  ours is {ours.Wall / one.Wall:0.00} of it, least of least {ours.Least / one.Least:0.00}")}");
    }

    private sealed record Contestant(string Name, string Program, string[] Arguments)
    {
        public List<MeasuredProcess> Measured { get; } = [];

        public string? Skipped { get; set; }

        public double Wall => Median(Measured.Select(one => one.Wall));

        // On a machine that others take time from, the least is what the program needs.
        public double Least => Measured.Min(one => one.Wall);

        public double Busy => Median(Measured.Select(one => one.Busy));

        public double Memory => Median(Measured.Select(one => one.Memory));

        private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Runs / 2);
    }
}
