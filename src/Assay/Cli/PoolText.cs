using System.Globalization;
using System.Text;
using Assay.Statistics;
using Assay.Statistics.Pooling;
using Assay.Statistics.Sequential;

namespace Assay.Cli;

/// <summary>A meta-analysis for people: natural scale, a table, then what is said of it.</summary>
internal static class PoolText
{
    private const int LongestName = 40;

    public static string Of(MetaAnalysis analysis)
    {
        var text = new StringBuilder();
        var asked = analysis.Options;
        Row(text, "study", $"{asked.Measure.Code} ({Number(asked.Level)}% CI)", "weight");
        foreach (var (study, effect, weight) in analysis.Studies)
            Row(text, study.Name, effect.IsEstimable ? Range(analysis, effect.Value, effect.Interval(asked.Level)) : effect.Missing!, $"{weight.ToString("F1", CultureInfo.InvariantCulture)}%", effect.Correction is null ? "" : "*");
        if (analysis.Studies.Any(one => one.Effect.Correction is not null)) text.Append("* ").Append(analysis.Studies.First(one => one.Effect.Correction is not null).Effect.Correction).Append('\n');
        foreach (var (name, reason) in analysis.Excluded) text.Append("left out: ").Append(name).Append(", ").Append(reason).Append('\n');
        text.Append('\n');
        if (analysis.Pool is { } pool) Pool(text, analysis, pool);
        foreach (var warning in analysis.Warnings) text.Append("note: ").Append(warning).Append('\n');
        foreach (var convention in analysis.Conventions) text.Append("convention: ").Append(convention).Append('\n');
        return text.ToString();
    }

    /// <summary>The pool against its boundary, in words.</summary>
    public static string Of(MetaAnalysis analysis, AccruedEvidence watched)
    {
        var text = new StringBuilder();
        var anticipated = analysis.Options.Measure.IsRatio ? Math.Exp(watched.Anticipated) : watched.Anticipated;
        Line(text, "watched", $"to show {analysis.Options.Measure.Code} {Short(anticipated)} with power {Number(watched.Power)}: {Number(Math.Round(100 * watched.Share, 1))}% of the information needed (diversity {Number(Math.Round(100 * watched.Diversity, 1))}%)");
        foreach (var step in watched.Steps)
            Line(text, "", $"{Cut(step.Name)}: {Number(Math.Round(100 * step.Share, 1))}%, z {Short(step.Z)}, boundary {(step.Boundary is { } z ? $"±{Short(z)}" : "out of reach")}");
        Line(text, "boundary", watched.Crossing is { } crossing ? $"crossed with {Cut(crossing.Name)}" : watched.Share >= 1 ? "not crossed, though all the information needed is there" : "not crossed");
        if (watched.Adjusted is { } adjusted) Line(text, "adjusted interval", Range(analysis, null, adjusted));
        return text.ToString();
    }

    private static void Pool(StringBuilder text, MetaAnalysis analysis, PoolLine pool)
    {
        var asked = analysis.Options;
        Line(text, $"{asked.Method.Code}, k = {pool.Studies}", $"{asked.Measure.Name} {Range(analysis, pool.Estimate, pool.Interval)}, {(pool.Df is { } df ? $"t({df})" : "z")} = {Short(pool.Estimate / pool.StandardError)}, P {P(pool.P)}");
        if (asked.Measure.IsRatio) Line(text, "log scale", $"{Number(pool.Estimate)}, se {Number(pool.StandardError)}");
        Line(text, "heterogeneity", $"Q = {Short(pool.Heterogeneity.Q)} (df {pool.Heterogeneity.Df}, P {P(pool.Heterogeneity.P)}), I² = {pool.Heterogeneity.I2.ToString("F1", CultureInfo.InvariantCulture)}%, H² = {Short(pool.Heterogeneity.H2)}");
        if (analysis.TauInterval is { } tau && asked.Estimator != Estimator.FixedEffect)
            Line(text, "tau²", $"{Number(pool.Tau2)} (Q profile {Number(tau.Tau2.Low)} to {Number(tau.Tau2.High)})");
        foreach (var convention in Enum.GetValues<PredictionConvention>())
            if (analysis.Prediction(convention) is { } predicted)
                Line(text, $"prediction {convention.Name()}", Range(analysis, null, predicted));
        if (analysis.LeaveOneOut is { Length: > 1 } left)
        {
            var (least, most) = (left.MinBy(line => line.Estimate)!, left.MaxBy(line => line.Estimate)!);
            Line(text, "leave one out", $"from {Range(analysis, least.Estimate, least.Interval)} without {Cut(least.Name)} to {Range(analysis, most.Estimate, most.Interval)} without {Cut(most.Name)}");
        }
        if (analysis.Egger is { } egger) Line(text, "Egger", $"slope {Short(egger.Slope.Estimate)}, P {P(egger.Slope.P)}; classical {(analysis.ClassicalEgger is { } classical ? $"t({classical.Slope.Df}) = {Short(classical.Slope.Statistic)}, P {P(classical.Slope.P)}" : "none")}");
        if (analysis.TrimFill is { } filled) Line(text, "trim and fill", $"{filled.Missing} put in on the {(filled.OnTheRight ? "right" : "left")}: {Range(analysis, filled.Pool.Estimate, filled.Pool.Interval)}");
        if (analysis.Subgroups is { } groups)
        {
            foreach (var (name, one) in groups.Groups) Line(text, Cut(name), $"{Range(analysis, one.Estimate, one.Interval)}, k = {one.Studies}, tau² = {Number(one.Tau2.Value)}");
            Line(text, "between groups", $"Q = {Short(groups.Between.Statistic)} (df {groups.Df}, P {P(groups.Between.P)}), each its own tau²{(groups.Common?.Moderators is { } common ? $"; QM = {Short(common.Statistic)} (P {P(common.P)}), one tau²" : "")}");
        }
        if (analysis.Regression is not { } fit) return;
        foreach (var one in asked.HartungKnapp ? fit.KnappHartung(asked.AdHoc) : fit.Coefficients)
            Line(text, Cut(one.Name), $"{Number(one.Estimate)} ({Number(one.Interval.Low)} to {Number(one.Interval.High)}), P {P(one.P)}");
        Line(text, "moderators", $"QM = {Short(fit.Moderators!.Value.Statistic)} (df {fit.ModeratorDf}, P {P(fit.Moderators.Value.P)}), residual tau² = {Number(fit.Tau2.Value)}{(fit.R2 is { } r2 ? $", R² = {r2.ToString("F1", CultureInfo.InvariantCulture)}%" : "")}");
    }

    private static void Row(StringBuilder text, string name, string effect, string weight, string mark = "") =>
        text.Append(Cut(name).PadRight(LongestName + 2)).Append(effect.PadRight(30)).Append(weight.PadLeft(8)).Append(mark).Append('\n');

    private static void Line(StringBuilder text, string name, string words) => text.Append(name.PadRight(22)).Append(words).Append('\n');

    internal static string Range(MetaAnalysis analysis, double? value, Interval ends)
    {
        double Natural(double one) => analysis.Options.Measure.IsRatio ? Math.Exp(one) : one;
        var range = $"{Short(Natural(ends.Low))} to {Short(Natural(ends.High))}";
        return value is { } estimate ? $"{Short(Natural(estimate))} ({range})" : range;
    }

    private static string Cut(string name) => name.Length > LongestName ? name[..(LongestName - 1)] + "…" : name;

    private static string P(double p) => double.IsNaN(p) ? "not defined" : p < 0.0001 ? "< .0001" : $"= {p.ToString("0.####", CultureInfo.InvariantCulture)}";

    private static string Short(double value) => Math.Abs(value) is >= 1e6 or (> 0 and < 0.001)
        ? value.ToString("0.###e0", CultureInfo.InvariantCulture)
        : value.ToString("0.0###", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
