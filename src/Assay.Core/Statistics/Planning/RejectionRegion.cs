using Assay.Statistics.Distributions;
using Assay.Statistics.Tables;

namespace Assay.Statistics.Planning;

/// <summary>Which outcomes of a two-arm trial a test calls significant: for each total of events, at most so many, or at least so many, in arm 1.</summary>
public sealed class RejectionRegion
{
    // Tables as likely as the one observed count, up to the noise of the recurrence (as in R).
    private const double Ties = 1 + 1e-7;
    private const double Negligible = 1e-24;

    private readonly int n1, n2, first;
    private readonly int[] low, high;

    private RejectionRegion(int n1, int n2, int first, int last)
    {
        (this.n1, this.n2, this.first) = (n1, n2, first);
        (low, high) = (new int[last - first + 1], new int[last - first + 1]);
    }

    /// <summary>The region of a test.</summary>
    /// <param name="n1">People in arm 1, at least 1.</param>
    /// <param name="n2">People in arm 2, at least 1.</param>
    /// <param name="test">Pearson, Yates or Fisher.</param>
    /// <param name="threshold">Alpha and sides; P at alpha exactly is significant.</param>
    /// <param name="higher">With one side: whether arm 1 is expected to have more events.</param>
    /// <param name="first">Least total of events that will be asked about.</param>
    /// <param name="last">Largest total, null for all.</param>
    /// <exception cref="ArgumentException">Another test, or a size below 1.</exception>
    /// <remarks>Pearson (1900), Yates (1934), Fisher (1935); tables without events, or with only events, are never significant.</remarks>
    public static RejectionRegion Of(int n1, int n2, ContingencyTest test, Threshold threshold, bool higher, int first = 0, int? last = null)
    {
        ArgumentNullException.ThrowIfNull(threshold);
        Admit.AtLeast(n1, 1, nameof(n1));
        Admit.AtLeast(n2, 1, nameof(n2));
        var region = new RejectionRegion(n1, n2, first, last ?? (n1 + n2));
        switch (test)
        {
            case ContingencyTest.Pearson: region.ByChiSquare(threshold.Z, 0); break;
            case ContingencyTest.Yates: region.ByChiSquare(threshold.Z, 0.5); break;
            case ContingencyTest.Fisher: region.ByFisher(threshold); break;
            default: throw new ArgumentException("Exact power is known for Pearson's, Yates' and Fisher's test.", nameof(test));
        }
        if (threshold.Sides == 1) Array.Fill(higher ? region.low : region.high, higher ? -1 : int.MaxValue);
        return region;
    }

    /// <summary>Whether so many events in the two arms are significant.</summary>
    /// <param name="events1">Events in arm 1.</param>
    /// <param name="events2">Events in arm 2.</param>
    /// <remarks>Neyman and Pearson (1933), doi:10.1098/rsta.1933.0009: a test is its region.</remarks>
    public bool Rejects(int events1, int events2)
    {
        var at = events1 + events2 - first;
        return events1 <= low[at] || events1 >= high[at];
    }

    // z = (ad − bc − N·c)/√(..), solved for a and then put right by trying the neighbours.
    private void ByChiSquare(double z, double correction)
    {
        double all = (double)n1 + n2;
        for (var at = 0; at < low.Length; at++)
        {
            double events = first + at, others = all - events;
            var (least, most) = Span(first + at);
            (low[at], high[at]) = (-1, int.MaxValue);
            if (events == 0 || others == 0) continue;
            var centre = events * n1 / all;
            var reach = (z * Math.Sqrt(events * others * n1 * n2 / all) / all) + correction;
            var (below, above) = ((int)Math.Floor(centre - reach + 1e-9), (int)Math.Ceiling(centre + reach - 1e-9));
            if (below >= least) low[at] = below;
            if (above <= most) high[at] = above;
        }
    }

    private void ByFisher(Threshold threshold)
    {
        var (down, up) = (new double[n1 + 2], new double[n1 + 2]);
        for (var at = 0; at < low.Length; at++)
        {
            var events = first + at;
            var (least, most) = Span(events);
            (low[at], high[at]) = (-1, int.MaxValue);
            if (least == most) continue;
            var mode = (int)Math.Clamp((events + 1.0) * (n1 + 1.0) / (n1 + n2 + 2.0), least, most);
            var (below, above, total) = Weights(events, mode, least, most, down, up);
            var level = threshold.Tail * total;
            if (threshold.Sides == 1) OneSided(at, mode, below, above, down, up, level);
            else TwoSided(at, mode, below, above, down, up, threshold.Alpha * total);
        }
    }

    // down[i] is the weight of mode − i, up[i] that of mode + i (up[0] = 0: the mode is counted once); far terms are left out.
    private (int Below, int Above, double Total) Weights(int events, int mode, int least, int most, double[] down, double[] up)
    {
        (down[0], up[0]) = (1, 0);
        var (below, above, total) = (0, 0, 1.0);
        for (var (x, w) = (mode, 1.0); x > least; x--)
        {
            w *= x * ((double)n2 - events + x) / ((n1 - x + 1.0) * (events - x + 1.0));
            if (w < Negligible) break;
            total += down[++below] = w;
        }
        for (var (x, w) = (mode, 1.0); x < most; x++)
        {
            w *= (double)(n1 - x) * (events - x) / ((x + 1.0) * (n2 - events + x + 1.0));
            if (w < Negligible) break;
            total += up[++above] = w;
        }
        return (below, above, total);
    }

    private void OneSided(int at, int mode, int below, int above, double[] down, double[] up, double level)
    {
        double lower = 0, upper = 0;
        for (var i = below; i >= 0 && (lower += down[i]) <= level; i--) low[at] = mode - i;
        for (var i = above; i > 0 && (upper += up[i]) <= level; i--) high[at] = mode + i;
    }

    // From the two ends inwards, the rarer table first: its P is all that was passed, ties included.
    private void TwoSided(int at, int mode, int below, int above, double[] down, double[] up, double level)
    {
        var (sum, left, right) = (0.0, below, above);
        while (left >= 0 || right > 0)
        {
            var rare = Math.Min(left >= 0 ? down[left] : double.MaxValue, right > 0 ? up[right] : double.MaxValue) * Ties;
            while (left >= 0 && down[left] <= rare) sum += down[left--];
            while (right > 0 && up[right] <= rare) sum += up[right--];
            if (sum > level) return;
            if (left < below) low[at] = mode - left - 1;
            if (right < above) high[at] = mode + right + 1;
        }
    }

    private (int Least, int Most) Span(int events) => (Math.Max(0, events - n2), Math.Min(events, n1));
}
