using Assay.Web.Views;

namespace Assay.Web.Parts;

/// <summary>What a group of studies comes to, in words: how many, the pooled effect with its intervals, never a verdict.</summary>
public static class PoolSentence
{
    /// <summary>The measure in full.</summary>
    public static string Measure(string measure) => measure switch
    {
        "RR" => "risk ratio",
        "OR" => "odds ratio",
        "HR" => "hazard ratio",
        "SHR" => "subdistribution hazard ratio",
        "IRR" => "rate ratio",
        "RD" => "risk difference",
        "MD" => "mean difference",
        _ => "no measure in common",
    };

    /// <summary>The group in one or two sentences.</summary>
    public static string Of(PooledGroup pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        if (pool.Estimate is not { } estimate)
            return pool.Group.LeftOut.Length == 1 ? "One study, and its abstract does not report enough to compare it." : $"{pool.Group.LeftOut.Length} studies, and none of the abstracts reports enough to pool.";
        var people = pool.People is { } n ? $", {n:#,##0} people" : "";
        var effect = $"{Measure(pool.Group.Measure)} {Value(pool, estimate.Random.Estimate)} (95% interval {Value(pool, estimate.Random.Interval.Low)} to {Value(pool, estimate.Random.Interval.High)}){Unit(pool)}";
        if (pool.Group.Studies.Length == 1) return $"One study{people}: {effect}. Nothing is pooled.";
        var guard = estimate.Adjusted is { } adjusted ? $" With {pool.Group.Studies.Length} studies the interval of Hartung and Knapp is the safer one: {Value(pool, adjusted.Interval.Low)} to {Value(pool, adjusted.Interval.High)}." : "";
        var next = estimate.Prediction is { } prediction ? $" The effect in a new study may lie anywhere from {Value(pool, prediction.Low)} to {Value(pool, prediction.High)}." : "";
        return $"{pool.Group.Studies.Length} studies{people}: {effect}.{guard}{next}";
    }

    /// <summary>A value of the analysis scale as readers know it.</summary>
    public static string Value(PooledGroup pool, double analysis)
    {
        ArgumentNullException.ThrowIfNull(pool);
        var value = pool.Shown(analysis);
        return pool.Group.IsRatio && value is >= 0.01 and < 100 ? value.ToString("0.00") : Figures.Of(value);
    }

    private static string Unit(PooledGroup pool) => pool.Group.Unit.Length == 0 || pool.Group.IsRatio ? "" : $" {pool.Group.Unit}";
}
