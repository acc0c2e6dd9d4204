using System.Collections.Immutable;
using Assay.Statistics.Distributions;
using Assay.Statistics.Planning;

namespace Assay.Statistics.Sequential;

/// <summary>The z at which a trial stops early for benefit, look by look.</summary>
/// <param name="Information">Share of the information at each look.</param>
/// <param name="Z">Upper boundary; infinite where nearly nothing may be spent (below 1e-40) and no result stops.</param>
/// <param name="Alpha">Error of one side, in all.</param>
/// <param name="Spent">Error of one side spent by each look.</param>
/// <param name="Symmetric">Whether the mirrored lower boundary stops as well (a two-sided test).</param>
/// <param name="Spending">By which rule.</param>
public sealed record Boundaries(ImmutableArray<double> Information, ImmutableArray<double> Z, double Alpha, ImmutableArray<double> Spent, bool Symmetric, Spending Spending)
{
    private const double Nothing = 1e-40;

    /// <summary>P of one side at each look that reaches the boundary.</summary>
    public ImmutableArray<double> NominalP => [.. Z.Select(Normal.Upper)];

    /// <summary>Boundaries that spend alpha by a rule.</summary>
    /// <param name="information">Shares that rise to 1.</param>
    /// <param name="alpha">Error of ONE side: 0.025 for a two-sided test at 0.05.</param>
    /// <param name="spending">The rule.</param>
    /// <param name="symmetric">Whether the mirrored lower boundary stops as well.</param>
    /// <exception cref="ImpossiblePlanException">A value is out of range.</exception>
    /// <remarks>Lan and DeMets (1983), doi:10.1093/biomet/70.3.659; integrals as in Armitage, McPherson and Rowe (1969), doi:10.2307/2343787. Errors below 1e-9 in z.
    /// Spending a two-sided 0.05 as one sum, 2(1 − Φ(1.96/√t)), is another convention, with 2.7718 in place of 2.9626 at half the information.</remarks>
    public static Boundaries Of(ImmutableArray<double> information, double alpha, Spending spending, bool symmetric = true)
    {
        ArgumentNullException.ThrowIfNull(spending);
        var shares = Sequential.Information.Checked(information);
        if (!(alpha > 0 && alpha < 0.5)) throw new ImpossiblePlanException(nameof(alpha), "of one side lies between 0 and 0.5");
        var z = ImmutableArray.CreateBuilder<double>(shares.Length);
        var spent = ImmutableArray.CreateBuilder<double>(shares.Length);
        var (going, before) = (Ongoing.Start, 0.0);
        for (var look = 0; look < shares.Length; look++)
        {
            spent.Add(spending.Spent(alpha, shares[look]));
            z.Add(Bound(going, shares[look], spent[look] - before, first: look == 0));
            before = spent[look];
            if (look < shares.Length - 1) going = going.Past(shares[look], symmetric ? -z[look] : double.NegativeInfinity, z[look], shares[look + 1]);
        }
        return new(shares, z.MoveToImmutable(), alpha, spent.MoveToImmutable(), symmetric, spending);
    }

    private static double Bound(Ongoing going, double share, double alpha, bool first)
    {
        if (alpha < Nothing) return double.PositiveInfinity;
        return first ? -Normal.Quantile(alpha) : Root.Between(z => Math.Log(going.Above(share, z, 0) / alpha), -5, 15);
    }
}
