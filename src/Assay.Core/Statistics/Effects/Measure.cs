namespace Assay.Statistics.Effects;

/// <summary>An effect that studies can be compared on.</summary>
/// <param name="Code">Its short name: <c>OR</c>.</param>
/// <param name="Name">Its name in words.</param>
/// <param name="Family">What studies must give.</param>
/// <param name="IsRatio">Whether the analysis scale is the logarithm of a ratio.</param>
public sealed record Measure(string Code, string Name, StudyFamily Family, bool IsRatio)
{
    /// <summary>Every measure that pools.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        new("OR", "odds ratio", StudyFamily.Counts, true), new("RR", "risk ratio", StudyFamily.Counts, true),
        new("RD", "risk difference", StudyFamily.Counts, false), new("PETO", "Peto odds ratio", StudyFamily.Counts, true),
        new("AS", "arcsine risk difference", StudyFamily.Counts, false),
        new("MD", "mean difference", StudyFamily.Means, false), new("SMD", "standardised mean difference", StudyFamily.Means, false),
        new("ROM", "ratio of means", StudyFamily.Means, true),
        new("IRR", "incidence rate ratio", StudyFamily.Rates, true), new("IRD", "incidence rate difference", StudyFamily.Rates, false),
        new("COR", "correlation", StudyFamily.Correlation, false), new("ZCOR", "Fisher's z of a correlation", StudyFamily.Correlation, false),
        new("PR", "proportion", StudyFamily.Proportion, false), new("PLO", "logit of a proportion", StudyFamily.Proportion, false),
        new("PFT", "double arcsine of a proportion", StudyFamily.Proportion, false),
        new("HR", "hazard ratio", StudyFamily.Hazard, true), new("GEN", "effect", StudyFamily.Given, false),
    ];

    /// <summary>The measure of a short name, or null where there is none.</summary>
    /// <remarks>Viechtbauer (2010), doi:10.18637/jss.v036.i03, whose abbreviations these are.</remarks>
    public static Measure? Of(string code) => All.FirstOrDefault(measure => measure.Code == code);

    /// <summary>The effect of one study.</summary>
    /// <param name="numbers">What the study gives, of this measure's family.</param>
    /// <param name="zero">What is done about empty cells.</param>
    /// <exception cref="ArgumentException">The numbers are of another family.</exception>
    /// <remarks>As the measure's own method in this folder; Viechtbauer (2010), doi:10.18637/jss.v036.i03, collects them.</remarks>
    public EffectSize Effect(StudyNumbers numbers, ZeroCells zero) => (Code, numbers) switch
    {
        ("OR", StudyNumbers.Counts(var cells)) => BinaryEffects.LogOddsRatio(cells, zero),
        ("RR", StudyNumbers.Counts(var cells)) => BinaryEffects.LogRiskRatio(cells, zero),
        ("RD", StudyNumbers.Counts(var cells)) => BinaryEffects.RiskDifference(cells, zero),
        ("PETO", StudyNumbers.Counts(var cells)) => BinaryEffects.Peto(cells),
        ("AS", StudyNumbers.Counts(var cells)) => BinaryEffects.Arcsine(cells),
        ("MD", StudyNumbers.Means(var one, var two)) => MeanEffects.Difference(one, two),
        ("SMD", StudyNumbers.Means(var one, var two)) => MeanEffects.Standardised(one, two),
        ("ROM", StudyNumbers.Means(var one, var two)) => MeanEffects.LogRatio(one, two),
        ("IRR", StudyNumbers.Rates(var x1, var t1, var x2, var t2)) => RateEffects.LogRatio(x1, t1, x2, t2, zero),
        ("IRD", StudyNumbers.Rates(var x1, var t1, var x2, var t2)) => RateEffects.Difference(x1, t1, x2, t2, zero),
        ("COR", StudyNumbers.Correlation(var r, var n)) => CorrelationEffects.Raw(r, n),
        ("ZCOR", StudyNumbers.Correlation(var r, var n)) => CorrelationEffects.Z(r, n),
        ("PR", StudyNumbers.Proportion(var x, var n)) => ProportionEffects.Raw(x, n),
        ("PLO", StudyNumbers.Proportion(var x, var n)) => ProportionEffects.Logit(x, n),
        ("PFT", StudyNumbers.Proportion(var x, var n)) => ProportionEffects.DoubleArcsine(x, n),
        (_, StudyNumbers.Given(var effect)) => effect,
        _ => throw new ArgumentException($"A {Name} is not made of such numbers."),
    };
}
