using System.Collections.Immutable;
using Assay.Statistics.Sequential;

namespace Assay.Statistics.Planning.Simulation;

/// <summary>Simulated sequential trials.</summary>
public static class SequentialTrials
{
    /// <summary>Draws the path of z through the looks of a design.</summary>
    /// <param name="design">The design; futility is heeded where it has it.</param>
    /// <param name="drift">Expected z at full information; the design's own is the effect planned for, 0 is none.</param>
    /// <param name="trials">How many.</param>
    /// <param name="seed">The same seed gives the same counts, whatever the threads.</param>
    /// <param name="threads">Threads at most; null for as many as there are processors.</param>
    /// <param name="cancellationToken">Stops between blocks of trials.</param>
    /// <returns>Counts, and the trials stopped at each look for benefit and below.</returns>
    /// <exception cref="ImpossiblePlanException">A value is out of range.</exception>
    /// <remarks>Jennison and Turnbull (2000), 3.1: the canonical joint distribution, independent increments of the score.</remarks>
    public static (Simulated Counts, ImmutableArray<(long Upper, long Lower)> Stops) Run(SequentialDesign design, double drift, long trials, ulong seed = 1,
        int? threads = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(design);
        Admit.Finite(drift, nameof(drift));
        var looks = design.Looks.Length;
        var (upper, lower) = (new double[looks], new double[looks]);
        for (var i = 0; i < looks; i++)
        {
            upper[i] = design.Looks[i].Z ?? double.PositiveInfinity;
            lower[i] = design.Looks[i].FutilityZ ?? (design.Boundaries.Symmetric ? -upper[i] : double.NegativeInfinity);
        }
        var counts = Blocks.Run(trials, seed, threads, 2 * looks, (chance, size, tally) =>
        {
            for (var trial = 0; trial < size; trial++) Walk(design, drift, upper, lower, ref chance, tally);
        }, cancellationToken);
        ImmutableArray<(long Upper, long Lower)> stops = [.. Enumerable.Range(0, looks).Select(i => (counts[2 * i], counts[(2 * i) + 1]))];
        var opposite = design.Boundaries.Symmetric ? stops.Sum(stop => stop.Lower) : 0;
        return (new(trials, stops.Sum(stop => stop.Upper), opposite), stops);
    }

    private static void Walk(SequentialDesign design, double drift, double[] upper, double[] lower, ref Chance chance, long[] tally)
    {
        var (score, before) = (0.0, 0.0);
        for (var look = 0; look < upper.Length; look++)
        {
            var share = design.Boundaries.Information[look];
            score += (drift * (share - before)) + (Math.Sqrt(share - before) * chance.Normal());
            before = share;
            var z = score / Math.Sqrt(share);
            if (z >= upper[look]) tally[2 * look]++;
            else if (z < lower[look]) tally[(2 * look) + 1]++;
            else continue;
            return;
        }
    }
}
