using System.Collections.Immutable;
using Assay.Reading;
using Assay.Records;
using Assay.Statistics;
using Assay.Statistics.Effects;
using Assay.Statistics.Proportions;
using Assay.Statistics.Reported;
using Assay.Statistics.Tables;

namespace Assay.Synthesis;

/// <summary>Makes of each outcome of an abstract an effect with its standard error, or says what is missing.</summary>
/// <remarks>Cochrane Handbook 6.4 (2019), chapters 6 and 10: what is printed first, then what follows from it, then what follows under a stated assumption.</remarks>
internal static class EffectReader
{
    private const double Level = 95;

    // A ratio printed to two decimals is off by this at most, on the scale of logarithms.
    private const double SameRatio = 0.02;

    /// <summary>The effects of one paper, in the order of its outcomes; none where its design compares nothing.</summary>
    public static IEnumerable<StudyEffect> Of(Reviewed paper)
    {
        if (ClassOf(paper.Study.Design.Type) is null) yield break;
        var pairs = Pairs.Of(paper.Study).ToLookup(pair => pair.Outcome.Id);
        foreach (var outcome in paper.Study.Outcomes)
        {
            var found = new List<StudyEffect>();
            found.AddRange(paper.Study.Comparisons.Where(one => one.Outcome == outcome.Id).Select(one => Reported(paper, outcome, one)).OfType<StudyEffect>());
            foreach (var pair in pairs[outcome.Id])
                if (FromValues(paper, pair) is { } effect) Beside(found, effect, ClassOf(paper.Study.Design.Type)!.Value);
            foreach (var window in found.GroupBy(effect => (effect.Window, effect.Measure)))
                yield return window.MinBy(effect => effect.Poolability)!;
            if (found.Count == 0 && Lacking(paper, outcome) is { } lacking) yield return lacking;
        }
    }

    // What follows from values stands beside what is printed. In a randomised trial counts give the risk ratio whatever else is printed, and give it
    // more exactly than its printed form; elsewhere a printed ratio may be adjusted, and speaks alone. Counts always tell the risk of the other arm.
    private static void Beside(List<StudyEffect> found, StudyEffect effect, DesignClass design)
    {
        var same = found.FindIndex(one => one.Window == effect.Window && one.Measure == effect.Measure && one.Analysis is not null);
        if (same >= 0 && effect.Poolability == Poolability.Poolable && effect.Table is not null && Math.Abs(found[same].Analysis!.Value - effect.Analysis!.Value) < SameRatio)
            found[same] = effect with { Why = Join(effect.Why, found[same].Why) };
        else if (!found.Exists(one => one.Window == effect.Window && one.Poolability == Poolability.Poolable)) found.Add(effect);
        else if (design == DesignClass.Randomised && effect is { Poolability: Poolability.Poolable, Table: not null } && same < 0) found.Add(effect);
        for (var i = 0; i < found.Count; i++)
            if (effect.Table is { } table && found[i].Window == effect.Window && found[i].Table is null) found[i] = found[i] with { Table = table };
    }

    /// <summary>The class a design is pooled in; null where it compares nothing, or is no study of its own.</summary>
    public static DesignClass? ClassOf(StudyType type) => type switch
    {
        StudyType.Rct => DesignClass.Randomised,
        StudyType.NonrandomisedTrial or StudyType.HistoricalControl or StudyType.CohortProspective or StudyType.CohortRetrospective or StudyType.CaseControl => DesignClass.Observational,
        _ => null,
    };

    private static StudyEffect? Reported(Reviewed paper, Measured outcome, Comparison one)
    {
        if (one.Measure is not ("RR" or "OR" or "HR" or "SHR" or "IRR" or "RD" or "MD") || one.Estimate is not { } estimate) return null;
        var isRatio = one.Measure is not ("RD" or "MD");
        if (isRatio && estimate.Value <= 0) return null;
        var analysis = isRatio ? Math.Log(estimate.Value) : estimate.Value;
        var time = one.Timepoint ?? paper.Study.Results.FirstOrDefault(result => result.Outcome == outcome.Id && result.Timepoint is not null)?.Timepoint;
        var effect = New(paper, outcome, time) with
        {
            Measure = one.Measure,
            Analysis = analysis,
            At = [one.At],
            People = People(paper.Study),
            // Abstracts give differences of shares in percentage points; one printed as a share of 1 is another unit.
            Unit = one.Measure == "RD" && (estimate.Raw.Contains('%', StringComparison.Ordinal) || Math.Abs(estimate.Value) > 1 || one.Interval is { Low.Value: < -1 } or { High.Value: > 1 }) ? "percentage points" : "",
        };
        var survivors = Flips(outcome) && one.Measure is "HR" or "OR" or "RR" or "SHR";
        if (one.Interval is { Low.Value: var low, High.Value: var high, Level: > 0 and < 100 and var level } && low < high && (!isRatio || low > 0))
        {
            var reported = new ReportedInterval(Printed.Of(estimate.Value, estimate.Raw), Printed.Of(low, one.Interval.Low.Raw), Printed.Of(high, one.Interval.High.Raw), isRatio, level);
            if (!(reported.StandardError > 0)) return null;
            effect = effect with { StandardError = reported.StandardError, Figures = $"{one.Measure} {estimate.Raw} ({one.Interval.Low.Raw} to {one.Interval.High.Raw})", Poolability = Poolability.Poolable };
        }
        else if (one.P is { Op: "=", Value.Value: > 0 and < 1 and var p } && analysis != 0)
            effect = effect with
            {
                StandardError = IntervalFromP.Exact(estimate.Value, p, isRatio, Level).StandardError,
                Figures = $"{one.Measure} {estimate.Raw}, P = {one.P.Value.Raw}",
                Poolability = Poolability.UnderAssumption,
                Why = "the standard error is taken from P (Altman and Bland 2011)",
            };
        else return effect with { Measure = null, Analysis = null, Figures = $"{one.Measure} {estimate.Raw}", Poolability = Poolability.NotPoolable, Why = "the estimate has no confidence interval and no exact P" };
        return survivors ? OfDeath(effect) : effect;
    }

    // A hazard ratio of "survival" is one of death by custom; an odds ratio turns over exactly; a risk ratio does not without counts.
    private static StudyEffect OfDeath(StudyEffect effect) => effect.Measure switch
    {
        "HR" => effect with { Poolability = Max(effect.Poolability), Why = Join(effect.Why, "a hazard ratio given for survival is taken as one of death") },
        "OR" => effect with { Analysis = -effect.Analysis, Why = Join(effect.Why, "the odds ratio of survival is turned over") },
        _ => effect with { Measure = null, Analysis = null, StandardError = null, Poolability = Poolability.NotPoolable, Why = "a risk ratio of survival is no risk ratio of death without the counts" },
    };

    private static StudyEffect? FromValues(Reviewed paper, Pairs pair)
    {
        var effect = New(paper, pair.Outcome, pair.Time) with
        {
            At = [.. new[] { pair.Tested.Value.At, pair.Held.Value.At }.OfType<Passage>()],
            Figures = $"{pair.Tested.Value.Raw} v {pair.Held.Value.Raw}",
            People = pair.TestedN + pair.HeldN,
        };
        return pair.Tested.Count is not null || pair.Tested.Unit == "%" ? FromShares(paper, pair, effect) : FromMeans(pair, effect);
    }

    private static StudyEffect? FromShares(Reviewed paper, Pairs pair, StudyEffect effect)
    {
        if (pair.Outcome.Kind is OutcomeKind.Continuous or OutcomeKind.Rate) return null;
        if (pair is { TestedN: { } n1, HeldN: { } n2 } && Events(pair.Tested, n1) is var (a, sure1) && Events(pair.Held, n2) is var (c, sure2))
        {
            if (Flips(pair.Outcome)) (a, c) = (n1 - a, n2 - c);
            if (RiskRatio.Of(new TwoByTwo(a, n1, c, n2)) is not { } ratio)
                return effect with { Poolability = Poolability.NotPoolable, Figures = $"{a}/{n1} v {c}/{n2}", Why = "no events, or only events, in both arms: a ratio cannot be estimated" };
            var isSure = sure1 && sure2;
            return effect with
            {
                Measure = "RR",
                Table = new(a, n1, c, n2),
                Analysis = ratio.OnAnalysisScale,
                StandardError = ratio.StandardError,
                Figures = $"{a}/{n1} v {c}/{n2}",
                Poolability = isSure ? Poolability.Poolable : Poolability.UnderAssumption,
                Why = Join(Flips(pair.Outcome) ? "deaths are the people less the survivors" : "", isSure ? "" : "counts are the percentages of the arm sizes, rounded"),
            };
        }
        var p = paper.Study.Comparisons.FirstOrDefault(one => one.Outcome == pair.Outcome.Id && one.P is { Op: "=", Value.Value: > 0 and < 1 })?.P;
        var (one, two) = (Flips(pair.Outcome) ? 100 - pair.Tested.Value.Value : pair.Tested.Value.Value, Flips(pair.Outcome) ? 100 - pair.Held.Value.Value : pair.Held.Value.Value);
        return p is not null && one is > 0 and < 100 && two is > 0 and < 100 && one != two
            ? effect with
            {
                Measure = "RR",
                Analysis = Math.Log(one / two),
                StandardError = IntervalFromP.Exact(one / two, p.Value.Value, isRatio: true, Level).StandardError,
                Figures = $"{effect.Figures}, P = {p.Value.Raw}",
                Poolability = Poolability.UnderAssumption,
                Why = "arm sizes are not given; the standard error is taken from P (Altman and Bland 2011)",
            }
            : effect with { Poolability = Poolability.NotPoolable, Why = "arm sizes are not given" };
    }

    private static StudyEffect FromMeans(Pairs pair, StudyEffect effect)
    {
        effect = effect with { Unit = pair.Tested.Unit };
        if (Deviation(pair.Tested, pair.TestedN) is not { } sd1 || Deviation(pair.Held, pair.HeldN) is not { } sd2)
            return effect with { Poolability = Poolability.NotPoolable, Why = pair.TestedN is null || pair.HeldN is null ? "arm sizes are not given" : "no standard deviation, standard error or interval of the means is given" };
        var (n1, n2) = (pair.TestedN!.Value, pair.HeldN!.Value);
        var error = Math.Sqrt((sd1 * sd1 / n1) + (sd2 * sd2 / n2));
        return error > 0
            ? effect with
            {
                Measure = "MD",
                Means = (new(pair.Tested.Value.Value, sd1, n1), new(pair.Held.Value.Value, sd2, n2)),
                Analysis = pair.Tested.Value.Value - pair.Held.Value.Value,
                StandardError = error,
                Figures = $"{pair.Tested.Value.Raw} (SD {sd1:0.###}, n {n1}) v {pair.Held.Value.Raw} (SD {sd2:0.###}, n {n2})",
                Poolability = Poolability.Poolable,
            }
            : effect with { Poolability = Poolability.NotPoolable, Why = "the standard deviations are zero" };
    }

    private static StudyEffect? Lacking(Reviewed paper, Measured outcome)
    {
        var values = paper.Study.Results.Where(result => result.Outcome == outcome.Id).ToList();
        var comparison = paper.Study.Comparisons.FirstOrDefault(one => one.Outcome == outcome.Id);
        if (values.Count == 0 && comparison is null) return null;
        var arms = paper.Study.Arms.Count(arm => arm.Role != ArmRole.Healthy);
        var why = values.Count == 0 ? "only a P value or a direction is reported, no value of either arm"
            : arms > 2 ? $"{arms} arms are compared, and which two belong together is not decided here"
            : Pairs.Arms(paper.Study) is null ? "which arm is tested and which is the comparator is not clear"
            : "a value is reported of one arm only";
        return New(paper, outcome, comparison?.Timepoint ?? values.FirstOrDefault()?.Timepoint) with
        {
            Poolability = Poolability.NotPoolable,
            Why = why,
            Figures = string.Join(" v ", values.Take(3).Select(value => value.Value.Raw)),
            At = [.. values.Select(value => value.Value.At).OfType<Passage>().Take(3).Concat(comparison is null ? [] : [comparison.At])],
        };
    }

    private static StudyEffect New(Reviewed paper, Measured outcome, Timepoint? time) => new()
    {
        Id = paper.Study.Id,
        Label = paper.Label,
        Year = paper.Year,
        Type = paper.Study.Design.Type,
        Outcome = outcome.Name,
        Concept = OutcomeConcepts.Of(outcome),
        Window = TimeWindow.Of(time),
        Time = time,
        Poolability = Poolability.NotPoolable,
    };

    private static bool Flips(Measured outcome) =>
        OutcomeConcepts.Of(outcome).Slug is "death" or "death-or-transplant" && OutcomeConcepts.CountsSurvivors(outcome);

    private static (int Events, bool IsSure)? Events(ArmResult result, int n)
    {
        if (n < 1) return null;
        if (result.Count is { } count) return count >= 0 && count <= n ? (count, true) : null;
        if (result.Value.Value is < 0 or > 100) return null;
        var grim = Grim.OfPercent(Printed.Of(result.Value.Value, result.Value.Raw), n);
        return grim.IsUnique ? ((int)grim.First, true) : ((int)Math.Round(result.Value.Value * n / 100, MidpointRounding.AwayFromZero), false);
    }

    private static double? Deviation(ArmResult result, int? n)
    {
        if (n is not >= 2 || result.Dispersion is not { } spread) return null;
        return spread.Kind switch
        {
            "sd" => spread.Value,
            "se" => spread.Value * Math.Sqrt(n.Value),
            "ci" when spread is { Low: { } low, High: { } high } && high > low =>
                Math.Sqrt(n.Value) * (high - low) / (2 * Statistics.Distributions.StudentT.FromTwoSided(1 - ((spread.Level ?? Level) / 100), n.Value - 1)),
            _ => null,
        };
    }

    private static int? People(Study study) =>
        study.Arms.Where(arm => arm.Role != ArmRole.Healthy).ToList() is { Count: > 1 } arms && arms.All(arm => arm.N is not null) ? arms.Sum(arm => arm.N!.Value.Value)
        : study.Population.N.Where(n => n.Set is "analysed" or "randomised").Select(n => (int?)n.N.Value).FirstOrDefault();

    private static Poolability Max(Poolability one) => one > Poolability.UnderAssumption ? one : Poolability.UnderAssumption;

    private static string Join(string one, string two) => one.Length == 0 ? two : two.Length == 0 ? one : $"{one}; {two}";
}
