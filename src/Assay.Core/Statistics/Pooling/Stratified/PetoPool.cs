using Assay.Statistics.Effects;

namespace Assay.Statistics.Pooling.Stratified;

/// <summary>Peto's pool: the log odds ratio Σ(O − E)/ΣV; for rare events and arms of about equal size.</summary>
public static class PetoPool
{
    /// <summary>Pools tables.</summary>
    /// <param name="tables">One table a study; tables without events, or with only events, add nothing.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <returns>Null where it is not estimable.</returns>
    /// <remarks>Yusuf, Peto, Lewis, Collins and Sleight (1985), doi:10.1016/S0033-0620(85)80003-7.</remarks>
    public static StratifiedEstimate? Of(IReadOnlyList<FourCells> tables, double level = 95)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var (difference, variance) = (0.0, 0.0);
        foreach (var t in tables.Where(t => !t.IsDoubleZero))
        {
            var (d, v) = BinaryEffects.Hypergeometric(t);
            difference += d;
            variance += v;
        }
        return StratifiedEstimate.Of(tables.Count, difference / variance, 1 / variance, tables.Select(t => BinaryEffects.Peto(t)), level);
    }
}
