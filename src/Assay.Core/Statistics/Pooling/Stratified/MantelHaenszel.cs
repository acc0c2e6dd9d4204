using Assay.Statistics.Effects;

namespace Assay.Statistics.Pooling.Stratified;

/// <summary>Mantel and Haenszel's pools. Nothing is added to empty cells for the estimate; Q compares the tables' own (corrected) estimates.</summary>
public static class MantelHaenszel
{
    /// <summary>Log odds ratio.</summary>
    /// <param name="tables">One table a study; tables without events, or with only events, add nothing.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <returns>Null where the ratio is not estimable.</returns>
    /// <remarks>Mantel and Haenszel (1959), doi:10.1093/jnci/22.4.719; Robins, Breslow and Greenland (1986), doi:10.2307/2531052, for the variance.</remarks>
    public static StratifiedEstimate? OddsRatio(IReadOnlyList<FourCells> tables, double level = 95)
    {
        ArgumentNullException.ThrowIfNull(tables);
        double r = 0, s = 0, pr = 0, mixed = 0, qs = 0;
        foreach (var t in tables)
        {
            var n = t.N;
            var (ri, si) = (t.A / n * t.D, t.B / n * t.C);
            var (p, q) = ((t.A + t.D) / n, (t.B + t.C) / n);
            r += ri;
            s += si;
            pr += p * ri;
            mixed += (p * si) + (q * ri);
            qs += q * si;
        }
        var variance = (pr / (2 * r * r)) + (mixed / (2 * r * s)) + (qs / (2 * s * s));
        return StratifiedEstimate.Of(tables.Count, Math.Log(r / s), variance, tables.Select(t => BinaryEffects.LogOddsRatio(t)), level);
    }

    /// <summary>Log risk ratio.</summary>
    /// <inheritdoc cref="OddsRatio" path="/param"/>
    /// <returns>Null where the ratio is not estimable.</returns>
    /// <remarks>Greenland and Robins (1985), doi:10.2307/2530643.</remarks>
    public static StratifiedEstimate? RiskRatio(IReadOnlyList<FourCells> tables, double level = 95)
    {
        ArgumentNullException.ThrowIfNull(tables);
        double r = 0, s = 0, d = 0;
        // Tables with only events carry weight here in no package: their ratio is not estimable.
        foreach (var t in tables.Where(t => !t.IsDoubleZero))
        {
            var n = t.N;
            r += t.A / n * t.N2;
            s += t.C / n * t.N1;
            d += (t.N1 / n * (t.N2 / n) * t.Events) - (t.A / n * t.C);
        }
        return StratifiedEstimate.Of(tables.Count, Math.Log(r / s), d / (r * s), tables.Select(t => BinaryEffects.LogRiskRatio(t)), level);
    }

    /// <summary>Risk difference, a proportion. Tables without events keep their weight in the estimate.</summary>
    /// <param name="tables">One table a study.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <param name="compareDoubleZero">Whether Q also runs over tables without events in both arms (RevMan) or not (metafor).</param>
    /// <returns>Null where it is not estimable.</returns>
    /// <remarks>Greenland and Robins (1985), doi:10.2307/2530643; Sato, Greenland and Robins (1989), doi:10.2307/2531751, for the variance.</remarks>
    public static StratifiedEstimate? RiskDifference(IReadOnlyList<FourCells> tables, double level = 95, bool compareDoubleZero = false)
    {
        ArgumentNullException.ThrowIfNull(tables);
        double sum = 0, weight = 0, p = 0, q = 0;
        foreach (var t in tables)
        {
            var (f1, f2) = (t.N1 / t.N, t.N2 / t.N);
            sum += (t.A * f2) - (t.C * f1);
            weight += t.N1 * f2;
            p += (f1 * f1 * t.C) - (f2 * f2 * t.A) + (f1 * f2 * (t.N2 - t.N1) / 2);
            q += ((t.A / t.N * t.D) + (t.C / t.N * t.B)) / 2;
        }
        var difference = sum / weight;
        var own = tables.Where(t => compareDoubleZero || !t.IsDoubleZero).Select(t => BinaryEffects.RiskDifference(t));
        return StratifiedEstimate.Of(tables.Count, difference, ((difference * p) + q) / weight / weight, own, level);
    }

    /// <summary>Log incidence rate ratio.</summary>
    /// <param name="groups">Events and person-time of both groups, one a study.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <returns>Null where the ratio is not estimable.</returns>
    /// <remarks>Rothman and Boice (1979); Greenland and Robins (1985), doi:10.2307/2530643, for the variance.</remarks>
    public static StratifiedEstimate? RateRatio(IReadOnlyList<(double X1, double T1, double X2, double T2)> groups, double level = 95)
    {
        ArgumentNullException.ThrowIfNull(groups);
        double r = 0, s = 0, d = 0;
        foreach (var (x1, t1, x2, t2) in groups)
        {
            var t = t1 + t2;
            r += x1 * (t2 / t);
            s += x2 * (t1 / t);
            d += t1 / t * (t2 / t) * (x1 + x2);
        }
        return StratifiedEstimate.Of(groups.Count, Math.Log(r / s), d / (r * s), groups.Select(g => RateEffects.LogRatio(g.X1, g.T1, g.X2, g.T2)), level);
    }
}
