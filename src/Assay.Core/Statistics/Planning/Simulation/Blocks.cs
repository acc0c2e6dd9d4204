namespace Assay.Statistics.Planning.Simulation;

/// <summary>Trials in blocks, each with its own stream of chance: the counts are the same however many threads share the blocks.</summary>
internal static class Blocks
{
    // Trials in a block.
    public const int Size = 8192;

    // Most trials.
    public const long Most = 1_000_000_000;

    // Runs every block and adds up what each counted.
    // trials: Trials in all.
    // seed: Names the stream of chance.
    // threads: Threads at most; null for as many as there are processors.
    // counters: How many things are counted.
    // block: Counts so many trials into the array it is given.
    // cancellationToken: Stops between blocks.
    public static long[] Run(long trials, ulong seed, int? threads, int counters, Action<Chance, int, long[]> block, CancellationToken cancellationToken)
    {
        if (trials is < 1 or > Most) throw new ImpossiblePlanException(nameof(trials), $"lies between 1 and {Most}, not at {trials}");
        if (threads is < 1) throw new ImpossiblePlanException(nameof(threads), $"is at least 1, not {threads}");
        var total = new long[counters];
        var gate = new Lock();
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads ?? Environment.ProcessorCount, CancellationToken = cancellationToken };
        Parallel.For(0L, (trials + Size - 1) / Size, options, at =>
        {
            var counts = new long[counters];
            block(new Chance(seed, (ulong)at), (int)Math.Min(Size, trials - (at * Size)), counts);
            lock (gate)
                for (var i = 0; i < counters; i++) total[i] += counts[i];
        });
        return total;
    }
}
