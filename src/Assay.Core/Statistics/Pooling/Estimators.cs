namespace Assay.Statistics.Pooling;

/// <summary>Short names of the estimators, as metafor and this program's commands call them.</summary>
public static class Estimators
{
    private static readonly (string Code, Estimator Estimator)[] names =
    [
        ("FE", Estimator.FixedEffect), ("DL", Estimator.DerSimonianLaird), ("HE", Estimator.Hedges), ("HS", Estimator.HunterSchmidt),
        ("SJ", Estimator.SidikJonkman), ("ML", Estimator.MaximumLikelihood), ("REML", Estimator.RestrictedMaximumLikelihood),
        ("PM", Estimator.PauleMandel), ("EB", Estimator.EmpiricalBayes),
    ];

    /// <summary>All short names.</summary>
    public static IEnumerable<string> Codes => names.Select(name => name.Code);

    /// <summary>The short name: <c>REML</c>.</summary>
    /// <remarks>Viechtbauer (2010), doi:10.18637/jss.v036.i03, whose abbreviations these are.</remarks>
    public static string Code(this Estimator estimator) => names.First(name => name.Estimator == estimator).Code;

    /// <summary>The estimator of a short name, or null where there is none.</summary>
    /// <remarks>Viechtbauer (2010), doi:10.18637/jss.v036.i03; EE and CE are other names of FE.</remarks>
    public static Estimator? Of(string code) => code is "EE" or "CE"
        ? Estimator.FixedEffect
        : names.Where(name => name.Code == code).Select(name => (Estimator?)name.Estimator).FirstOrDefault();
}
