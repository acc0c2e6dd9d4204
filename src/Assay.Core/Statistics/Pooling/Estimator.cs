namespace Assay.Statistics.Pooling;

/// <summary>How the variance between studies is estimated; <see cref="FixedEffect"/> takes it to be zero.</summary>
public enum Estimator
{
    /// <summary>FE: no variance between studies (equal and common effect are the same numbers).</summary>
    FixedEffect,
    /// <summary>DL: DerSimonian and Laird's moments.</summary>
    DerSimonianLaird,
    /// <summary>HE: Hedges' moments without weights (also called Cochran's ANOVA).</summary>
    Hedges,
    /// <summary>HS: Hunter and Schmidt's, (Q − k)/Σw.</summary>
    HunterSchmidt,
    /// <summary>SJ: Sidik and Jonkman's, from the crude variance Σ(y − ȳ)²/k.</summary>
    SidikJonkman,
    /// <summary>ML: maximum likelihood.</summary>
    MaximumLikelihood,
    /// <summary>REML: restricted maximum likelihood.</summary>
    RestrictedMaximumLikelihood,
    /// <summary>PM: Paule and Mandel's, where Q equals its degrees of freedom.</summary>
    PauleMandel,
    /// <summary>EB: Morris' empirical Bayes; has the same root as Paule and Mandel's.</summary>
    EmpiricalBayes,
}
