namespace Assay.Statistics.Pooling;

/// <summary>The variance between studies.</summary>
/// <param name="Value">0 or more, in squared units of the analysis scale.</param>
/// <param name="StandardError">Its asymptotic standard error; NaN where there is none (fixed effect, one study).</param>
/// <param name="Converged">Whether the root was found; the value is the best there is where not.</param>
/// <param name="HasRival">Whether the likelihood has another local maximum; the value is the higher one.</param>
public readonly record struct TauSquared(double Value, double StandardError, bool Converged = true, bool HasRival = false)
{
    internal static TauSquared Zero { get; } = new(0, double.NaN);

    // Every estimator of τ², whatever the design: Viechtbauer (2005), doi:10.3102/10769986030003261, for the standard errors.
    internal static TauSquared Of<TProfile>(TProfile profile, Estimator estimator)
        where TProfile : IProfile, allows ref struct
    {
        var df = profile.Studies - profile.Columns;
        if (df <= 0) return Zero;
        return estimator switch
        {
            Estimator.FixedEffect => Zero,
            Estimator.DerSimonianLaird => OfMoments(profile, df, true),
            Estimator.HunterSchmidt => OfMoments(profile, df, false),
            Estimator.Hedges => OfHedges(profile.Plain(), df),
            Estimator.SidikJonkman => OfSidikJonkman(profile, df),
            Estimator.PauleMandel or Estimator.EmpiricalBayes => OfPauleMandel(profile, df),
            Estimator.MaximumLikelihood => LikelihoodRoot.Of(profile, restricted: false),
            Estimator.RestrictedMaximumLikelihood => LikelihoodRoot.Of(profile, restricted: true),
            _ => throw new ArgumentOutOfRangeException(nameof(estimator), estimator, "There is no such estimator."),
        };
    }

    private static TauSquared OfMoments<TProfile>(TProfile profile, int df, bool simple)
        where TProfile : IProfile, allows ref struct
    {
        var at = profile.At(0);
        var scale = simple ? at.TraceP : at.SumW;
        var tau2 = Math.Max(0, (at.Q - (simple ? df : profile.Studies)) / scale);
        var variance = (2.0 * df) + (4 * tau2 * at.TraceP) + (2 * tau2 * tau2 * at.TracePP);
        return new(tau2, Math.Sqrt(variance) / scale);
    }

    private static TauSquared OfHedges(PlainMoments plain, int df)
    {
        var tau2 = Math.Max(0, (plain.Residual - plain.TraceMV) / df);
        var variance = (2 * plain.TraceMVMV) + (4 * tau2 * plain.TraceMV) + (2 * tau2 * tau2 * df);
        return new(tau2, Math.Sqrt(variance) / df);
    }

    private static TauSquared OfSidikJonkman<TProfile>(TProfile profile, int df)
        where TProfile : IProfile, allows ref struct
    {
        var crude = profile.Plain().Residual / profile.Studies;
        if (crude == 0) return new(0, double.NaN);
        var at = profile.At(crude);
        var tau2 = crude * at.Q / df;
        var pvpv = df - (2 * crude * at.TraceP) + (crude * crude * at.TracePP);
        var pvp = at.TraceP - (crude * at.TracePP);
        return new(tau2, crude / df * Math.Sqrt((2 * pvpv) + (4 * tau2 * pvp) + (2 * tau2 * tau2 * at.TracePP)));
    }

    private static TauSquared OfPauleMandel<TProfile>(TProfile profile, int df)
        where TProfile : IProfile, allows ref struct
    {
        var (tau2, converged) = GeneralisedQ.Root(profile, df);
        var k = (double)profile.Studies;
        return new(tau2, Math.Sqrt(2 * k * k / df) / profile.At(tau2).SumW, converged);
    }
}
