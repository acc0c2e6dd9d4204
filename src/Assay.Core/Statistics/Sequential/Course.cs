using System.Collections.Immutable;
using Assay.Statistics.Planning;

namespace Assay.Statistics.Sequential;

/// <summary>Where trials stop, look by look.</summary>
internal static class Course
{
    // Chances of stopping at each look between two boundaries.
    public static ImmutableArray<Stopping> Run(Boundaries boundaries, ImmutableArray<double> lower, double drift)
    {
        var steps = ImmutableArray.CreateBuilder<Stopping>(lower.Length);
        var going = Ongoing.Start;
        for (var look = 0; look < lower.Length; look++)
        {
            var share = boundaries.Information[look];
            steps.Add(new(going.Above(share, boundaries.Z[look], drift), going.Below(share, lower[look], drift)));
            if (look < lower.Length - 1) going = going.Past(share, lower[look], boundaries.Z[look], boundaries.Information[look + 1]);
        }
        return steps.MoveToImmutable();
    }

    // The lower bounds that spend beta under a drift; the last one is the upper boundary, and never is one above it.
    public static ImmutableArray<double> Futility(Boundaries boundaries, Spending spending, double beta, double drift)
    {
        var bounds = ImmutableArray.CreateBuilder<double>(boundaries.Z.Length);
        var (going, before) = (Ongoing.Start, 0.0);
        for (var look = 0; look < boundaries.Z.Length - 1; look++)
        {
            var share = boundaries.Information[look];
            var spent = spending.Spent(beta, share);
            bounds.Add(Math.Min(boundaries.Z[look], Bound(going, share, spent - before, drift)));
            before = spent;
            going = going.Past(share, bounds[look], boundaries.Z[look], boundaries.Information[look + 1]);
        }
        bounds.Add(boundaries.Z[^1]);
        return bounds.MoveToImmutable();
    }

    private static double Bound(Ongoing going, double share, double beta, double drift)
    {
        if (beta < 1e-12) return double.NegativeInfinity;
        double Off(double z) => Math.Log(Math.Max(going.Below(share, z, drift), 1e-300) / beta);
        // Where even all who go on are fewer than may stop, the trial is decided at this look.
        return Off(15) <= 0 ? double.PositiveInfinity : Root.Between(Off, -10, 15);
    }
}
