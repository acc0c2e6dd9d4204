namespace Assay.Statistics.Pooling;

/// <summary>How studies are put together.</summary>
public abstract record PoolMethod
{
    private PoolMethod()
    {
    }

    /// <summary>Every short name.</summary>
    public static IEnumerable<string> Codes => [.. Estimators.Codes, "MH", "PETO"];

    /// <summary>Its short name.</summary>
    public abstract string Code { get; }

    /// <summary>By the inverse of the variances, with an estimate of τ².</summary>
    public sealed record Inverse(Estimator Estimator) : PoolMethod
    {
        /// <inheritdoc/>
        public override string Code => Estimator.Code();
    }

    /// <summary>Mantel and Haenszel's, over the counts themselves.</summary>
    public sealed record MantelHaenszel : PoolMethod
    {
        /// <inheritdoc/>
        public override string Code => "MH";
    }

    /// <summary>Peto's, over the counts themselves.</summary>
    public sealed record Peto : PoolMethod
    {
        /// <inheritdoc/>
        public override string Code => "PETO";
    }

    /// <summary>The method of a short name, or null where there is none.</summary>
    /// <remarks>Viechtbauer (2010), doi:10.18637/jss.v036.i03, whose abbreviations these are.</remarks>
    public static PoolMethod? Of(string code) => code switch
    {
        "MH" => new MantelHaenszel(),
        "PETO" => new Peto(),
        _ => Estimators.Of(code) is { } estimator ? new Inverse(estimator) : null,
    };
}
