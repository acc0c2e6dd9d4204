namespace Assay.Statistics.Tables;

/// <summary>Fisher's exact test of a two-by-two table.</summary>
public static class FisherExact
{
    // Tables as likely as the one observed count, up to the noise of the recurrence (as in R).
    private const double Ties = 1 + 1e-7;

    /// <summary>Two-sided P: the probability of all tables no likelier than the one observed.</summary>
    /// <remarks>Fisher (1935), doi:10.2307/2342435; two-sided by the probability ordering of Freeman and Halton (1951), doi:10.1093/biomet/38.1-2.141.</remarks>
    public static double TwoSided(TwoByTwo table) => Math.Min(1, Tails(table).Rare);

    /// <summary>Two-sided mid-P: ties with the observed table count half.</summary>
    /// <remarks>Lancaster (1961), doi:10.1080/01621459.1961.10482105: half the probability of the table observed, and of those exactly as likely, is taken off.</remarks>
    public static double TwoSidedMid(TwoByTwo table)
    {
        var tails = Tails(table);
        return Math.Min(1, tails.Rare - (0.5 * tails.Tied));
    }

    /// <summary>One-sided P that arm 1 has as few events as observed, or fewer.</summary>
    /// <remarks>Fisher (1935), doi:10.2307/2342435.</remarks>
    public static double Less(TwoByTwo table) => Math.Min(1, Tails(table).Below);

    /// <summary>One-sided P that arm 1 has as many events as observed, or more.</summary>
    /// <remarks>Fisher (1935), doi:10.2307/2342435.</remarks>
    public static double Greater(TwoByTwo table) => Math.Min(1, Tails(table).Above);

    // Weights relative to the mode by the ratio of neighbouring hypergeometric terms: no logarithm, so no loss at large n.
    private static (double Rare, double Tied, double Below, double Above) Tails(TwoByTwo table)
    {
        long n1 = table.N1, n2 = table.N2, events = (long)table.A + table.C;
        long low = Math.Max(0, events - n2), high = Math.Min(events, n1);
        var mode = Math.Clamp((long)((events + 1.0) * (n1 + 1.0) / (n1 + n2 + 2.0)), low, high);
        var observed = Weight(mode, table.A, n1, n2, events);
        double total = 0, rare = 0, tied = 0, below = 0, above = 0;
        Walk(mode, high, +1, 1.0);
        if (mode > low) Walk(mode - 1, low, -1, Step(mode, -1, n1, n2, events));
        return (rare / total, tied / total, below / total, above / total);

        void Walk(long from, long to, int step, double weight)
        {
            for (var x = from; weight > 0; x += step)
            {
                total += weight;
                if (weight <= observed * Ties) rare += weight;
                if (weight <= observed * Ties && weight >= observed / Ties) tied += weight;
                if (x <= table.A) below += weight;
                if (x >= table.A) above += weight;
                if (x == to) return;
                weight *= Step(x, step, n1, n2, events);
            }
        }
    }

    private static double Weight(long mode, long x, long n1, long n2, long events)
    {
        var weight = 1.0;
        var step = x < mode ? -1 : 1;
        for (var at = mode; at != x && weight > 0; at += step) weight *= Step(at, step, n1, n2, events);
        return weight;
    }

    // P(x + step) / P(x) of the hypergeometric distribution.
    private static double Step(long x, int step, long n1, long n2, long events) => step > 0
        ? (double)(n1 - x) * (events - x) / ((x + 1.0) * (n2 - events + x + 1.0))
        : x * (n2 - events + x) / ((n1 - x + 1.0) * (events - x + 1.0));
}
