using System.Globalization;
using System.Text;
using Assay.Statistics.Effects;
using Assay.Statistics.Pooling;
using Assay.Statistics.Sequential;

namespace Assay.Publication.Pools;

/// <summary>Writes the R script (package metafor) that reproduces a pool.</summary>
public static class PoolScript
{
    /// <summary>The script, lines ended by line feeds. Names from the data are quoted, never run.</summary>
    /// <param name="analysis">The pool.</param>
    /// <param name="moderators">Names of its moderators.</param>
    /// <param name="watched">The pool against its boundary, or null where that was not asked.</param>
    public static string Write(MetaAnalysis analysis, IReadOnlyList<string> moderators, AccruedEvidence? watched = null)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(moderators);
        var asked = analysis.Options;
        var text = new StringBuilder("library(metafor)\ndat <- data.frame(\n  study = c(");
        text.AppendJoin(", ", analysis.Studies.Select(one => Quoted(one.Study.Name))).Append(')');
        var given = analysis.Studies.Length > 0 ? analysis.Studies[0].Study.Numbers : null;
        foreach (var (name, of) in Columns(given)) Column(text, name, analysis.Studies.Select(one => of(one.Study.Numbers!)));
        // Years as numbers would bring ties in another order: studies are numbered as they came in.
        var isDated = analysis.Studies.Any(one => one.Study.Year is not null);
        if (isDated) Column(text, "came", Ranks(analysis));
        for (var j = 0; j < moderators.Count; j++) Column(text, $"mod{j + 1}", analysis.Studies.Select(one => one.Study.Moderators[j] ?? double.NaN));
        if (asked.Subgroup is not null) text.Append(",\n  grp = c(").AppendJoin(", ", analysis.Studies.Select(one => Quoted(one.Study.Group ?? ""))).Append(')');
        text.Append(")\n");
        Fit(text, asked, given, moderators, isDated ? ", order=dat$came" : "", analysis.Studies.Length);
        if (watched is not null) Watch(text, watched, asked);
        return text.ToString();
    }

    private static IEnumerable<double> Ranks(MetaAnalysis analysis)
    {
        int[] order = [.. Enumerable.Range(0, analysis.Studies.Length).OrderBy(i => analysis.Studies[i].Study.Year ?? double.MaxValue)];
        return Enumerable.Range(0, order.Length).Select(i => Array.IndexOf(order, i) + 1.0);
    }

    private static void Fit(StringBuilder text, PoolOptions asked, StudyNumbers? given, IReadOnlyList<string> moderators, string order, int studies)
    {
        var each = studies > 1 ? $"leave1out(fit)\ncumul(fit{order})\n" : "";
        var level = $", level={Number(asked.Level)}";
        var names = string.Join(", ", Columns(given).Select(column => $"{column.Name}={column.Name}"));
        var own = given is StudyNumbers.Given;
        switch (asked.Method)
        {
            case PoolMethod.MantelHaenszel:
                text.Append(CultureInfo.InvariantCulture, $"fit <- rma.mh({names}, measure=\"{asked.Measure.Code}\", data=dat{level})\nfit\n{each}");
                return;
            case PoolMethod.Peto:
                text.Append(CultureInfo.InvariantCulture, $"fit <- rma.peto({names}, data=dat{level})\nfit\n{each}");
                return;
        }
        if (!own)
        {
            var zero = asked.Measure.Family == StudyFamily.Counts && asked.Measure.Code is "OR" or "RR" or "RD"
                ? asked.Zero.Add == 0 ? ", add=0, to=\"none\"" : asked.Zero.KeepDoubleZero ? ", drop00=FALSE" : ", drop00=TRUE"
                : asked.Measure.Code == "PETO" ? ", add=0, to=\"none\"" : "";
            text.Append(CultureInfo.InvariantCulture, $"dat <- escalc(measure=\"{asked.Measure.Code}\", {names}, data=dat{zero})\n");
        }
        var test = asked.HartungKnapp ? asked.AdHoc ? ", test=\"adhoc\"" : ", test=\"knha\"" : "";
        var fine = asked.Estimator is Estimator.MaximumLikelihood or Estimator.RestrictedMaximumLikelihood or Estimator.EmpiricalBayes
            ? ", control=list(threshold=1e-12, maxiter=1000)"
            : asked.Estimator == Estimator.PauleMandel ? ", control=list(tol=1e-14, maxiter=1000)" : "";
        var model = $"data=dat, slab=study, method=\"{asked.Method.Code}\"{level}{test}{fine}";
        text.Append(CultureInfo.InvariantCulture, $"fit <- rma(yi, vi, {model})\nfit\n");
        if (asked.Estimator != Estimator.FixedEffect && studies > 1) text.Append("predict(fit)\nconfint(fit, control=list(tau2.max=1e6))\n");
        text.Append(each);
        // Fewer studies than a slope needs.
        if (studies > 2) text.Append("regtest(fit)\nregtest(fit, model=\"lm\")\nranktest(fit)\ntrimfill(fit)\n");
        if (moderators.Count > 0) text.Append(CultureInfo.InvariantCulture, $"rma(yi, vi, mods = ~ {string.Join(" + ", Enumerable.Range(1, moderators.Count).Select(j => $"mod{j}"))}, {model})\n");
        if (asked.Subgroup is not null) text.Append(CultureInfo.InvariantCulture, $"rma(yi, vi, mods = ~ factor(grp), {model})\n");
    }

    // Information and diversity by hand, the pool as studies came in by metafor, the boundaries by rpact.
    private static void Watch(StringBuilder text, AccruedEvidence watched, PoolOptions asked)
    {
        var order = string.Join(", ", watched.Steps.Select(step => Quoted(step.Name)));
        var model = $"method=\"{asked.Estimator.Code()}\"" + (asked.Estimator is Estimator.MaximumLikelihood or Estimator.RestrictedMaximumLikelihood or Estimator.EmpiricalBayes ? ", control=list(threshold=1e-12, maxiter=1000)" : "");
        text.Append(CultureInfo.InvariantCulture, $"""

            # against a boundary: the information needed to show {Number(watched.Anticipated)} on the analysis scale
            came <- dat[match(c({order}), dat$study), ]
            last <- rma(yi, vi, data=came, {model})
            D2 <- max(0, 1 - 1 / (sum(1 / came$vi) * last$se^2))
            needed <- ((qnorm({Number(1 - (watched.Alpha / 2))}) + qnorm({Number(watched.Power)})) / {Number(watched.Anticipated)})^2 / (1 - D2)
            share <- cumsum(1 / came$vi) / needed
            z <- sapply(seq_len(nrow(came)), function(i) rma(yi, vi, data=came[1:i, ], {model})$zval)
            t <- unique(c(pmin(share, 1)[c(share[1], diff(pmin(share, 1))) >= 0.001], 1))
            bound <- if (length(t) == 1) qnorm({Number(1 - (watched.Alpha / 2))}) else rpact::getDesignGroupSequential(sided=2, alpha={Number(watched.Alpha)}, informationRates=t, typeOfDesign="asOF")$criticalValues
            data.frame(study=came$study, share, z)
            data.frame(share=t, boundary=bound)

            """);
    }

    private static List<(string Name, Func<StudyNumbers, double> Of)> Columns(StudyNumbers? given) => given switch
    {
        StudyNumbers.Counts =>
        [
            ("ai", n => ((StudyNumbers.Counts)n).Cells.A), ("n1i", n => ((StudyNumbers.Counts)n).Cells.N1),
            ("ci", n => ((StudyNumbers.Counts)n).Cells.C), ("n2i", n => ((StudyNumbers.Counts)n).Cells.N2),
        ],
        StudyNumbers.Means =>
        [
            ("m1i", n => ((StudyNumbers.Means)n).One.Mean), ("sd1i", n => ((StudyNumbers.Means)n).One.Sd), ("n1i", n => ((StudyNumbers.Means)n).One.N),
            ("m2i", n => ((StudyNumbers.Means)n).Two.Mean), ("sd2i", n => ((StudyNumbers.Means)n).Two.Sd), ("n2i", n => ((StudyNumbers.Means)n).Two.N),
        ],
        StudyNumbers.Rates =>
        [
            ("x1i", n => ((StudyNumbers.Rates)n).X1), ("t1i", n => ((StudyNumbers.Rates)n).T1),
            ("x2i", n => ((StudyNumbers.Rates)n).X2), ("t2i", n => ((StudyNumbers.Rates)n).T2),
        ],
        StudyNumbers.Correlation => [("ri", n => ((StudyNumbers.Correlation)n).R), ("ni", n => ((StudyNumbers.Correlation)n).N)],
        StudyNumbers.Proportion => [("xi", n => ((StudyNumbers.Proportion)n).X), ("ni", n => ((StudyNumbers.Proportion)n).N)],
        StudyNumbers.Given => [("yi", n => ((StudyNumbers.Given)n).Effect.Value), ("vi", n => ((StudyNumbers.Given)n).Effect.Variance)],
        _ => [],
    };

    private static void Column(StringBuilder text, string name, IEnumerable<double> values) =>
        text.Append(",\n  ").Append(name).Append(" = c(").AppendJoin(", ", values.Select(Number)).Append(')');

    private static string Number(double value) => double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "NA";

    // A string of R: backslash, quote and control characters cannot end it.
    private static string Quoted(string name) =>
        "\"" + string.Concat(name.Select(c => c switch { '"' or '\\' => $"\\{c}", _ when char.IsControl(c) => " ", _ => c.ToString() })) + "\"";
}
