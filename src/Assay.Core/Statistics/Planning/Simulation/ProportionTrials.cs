using Assay.Statistics.Tables;

namespace Assay.Statistics.Planning.Simulation;

/// <summary>Simulated comparisons of two proportions.</summary>
public static class ProportionTrials
{
    /// <summary>Draws trials and tests each.</summary>
    /// <param name="p1">Proportion in arm 1.</param>
    /// <param name="p2">Proportion in arm 2.</param>
    /// <param name="n1">People in arm 1, 1 to 20,000.</param>
    /// <param name="n2">People in arm 2, 1 to 20,000.</param>
    /// <param name="test">Pearson (the pooled z test), Yates or Fisher.</param>
    /// <param name="threshold">Alpha and sides.</param>
    /// <param name="trials">How many.</param>
    /// <param name="seed">The same seed gives the same counts, whatever the threads.</param>
    /// <param name="threads">Threads at most; null for as many as there are processors.</param>
    /// <param name="cancellationToken">Stops between blocks of trials.</param>
    /// <exception cref="ImpossiblePlanException">A value is out of range.</exception>
    /// <remarks>Morris, White and Crowther (2019), doi:10.1002/sim.8086, on Monte-Carlo error; counts are sufficient, so that counts are drawn and not people.</remarks>
    public static Simulated Run(double p1, double p2, int n1, int n2, ContingencyTest test, Threshold threshold, long trials, ulong seed = 1,
        int? threads = null, CancellationToken cancellationToken = default)
    {
        Admit.Probability(p1, nameof(p1));
        Admit.Probability(p2, nameof(p2));
        foreach (var (n, field) in new[] { (n1, nameof(n1)), (n2, nameof(n2)) })
            if (n is < 1 or > ExactPower.Largest) throw new ImpossiblePlanException(field, $"lies between 1 and {ExactPower.Largest} in a simulation, not at {n}");
        var region = RejectionRegion.Of(n1, n2, test, threshold, p1 > p2);
        var (one, two, higher) = (new BinomialDraw(n1, p1), new BinomialDraw(n2, p2), p1 >= p2);
        var counts = Blocks.Run(trials, seed, threads, 2, (chance, size, tally) =>
        {
            for (var trial = 0; trial < size; trial++)
            {
                var (a, c) = (one.Next(ref chance), two.Next(ref chance));
                if (!region.Rejects(a, c)) continue;
                tally[(long)a * n2 > (long)c * n1 == higher ? 0 : 1]++;
            }
        }, cancellationToken);
        return new(trials, counts[0], counts[1]);
    }
}
