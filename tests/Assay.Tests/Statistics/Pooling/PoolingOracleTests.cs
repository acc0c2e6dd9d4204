using System.Text.Json;
using Assay.Statistics.Pooling;

namespace Assay.Tests.Statistics.Pooling;

/// <summary>Every estimator on every data set, as metafor 3.8 has it (R 4.2.2).</summary>
public sealed class PoolingOracleTests
{
    [Fact]
    public void Every_estimator_agrees_with_metafor() => OracleFolder.EachDataSet(OracleFolder.Own, 20, Analyses);

    [Fact]
    public void Every_estimator_agrees_with_metafor_on_all_data_sets() => OracleFolder.EachDataSet(OracleFolder.Full(), 70, Analyses);

    [Fact]
    public void Leaving_out_and_adding_up_agree_with_metafor() => OracleFolder.EachDataSet(OracleFolder.Own, 20, Sensitivities);

    [Fact]
    public void Leaving_out_and_adding_up_agree_with_metafor_on_all_data_sets() => OracleFolder.EachDataSet(OracleFolder.Full(), 70, Sensitivities);

    private static void Analyses(JsonElement set, Mismatches off)
    {
        foreach (var analysis in set.GetProperty("analyses").EnumerateArray())
        {
            var data = Pooled.Of(analysis);
            foreach (var fit in analysis.GetProperty("fits").EnumerateObject())
                Fit(data, fit.Value, Estimators.Of(fit.Name)!.Value, $"{data.Measure}.{fit.Name}", off);
            if (!analysis.TryGetProperty("tau2_ci", out var expected)) continue;
            var found = InverseVariance.TauInterval(data.Values, data.Variances)!;
            off.Pair(expected, "tau2", found.Tau2, $"{data.Measure}.qp", 1e-8, 1e-10 * data.Scale);
            off.Pair(expected, "I2", found.I2, $"{data.Measure}.qp", 1e-8, 1e-8);
            off.Pair(expected, "H2", found.H2, $"{data.Measure}.qp", 1e-8, 1e-8);
            off.Same(expected.GetProperty("null_set").GetBoolean(), found.IsNull, $"{data.Measure}.null_set");
            off.Same(true, found.Converged, $"{data.Measure}.qp converged");
        }
    }

    private static void Fit(Pooled data, JsonElement expected, Estimator estimator, string where, Mismatches off)
    {
        var fit = InverseVariance.Pool(data.Values, data.Variances, estimator);
        var (tau, rest) = Tolerance(estimator);
        off.Same(true, fit.Tau2.Converged, where + ".converged");
        // Where the reference stopped at a lower mode, either is right.
        if (expected.TryGetProperty("global_maximum", out var global) && !global.GetBoolean()) return;
        off.Number(expected, "tau2", fit.Tau2.Value, where, tau, Math.Max(1e-12, 10 * tau * tau) * data.Scale);
        off.Number(expected, "se_tau2", fit.Tau2.StandardError, where, tau, 1e-12 * data.Scale);
        off.Number(expected, "beta", fit.Estimate, where, rest, 1e-12 + (rest * 1e-2));
        off.Number(expected, "se", fit.StandardError, where, rest, 1e-12);
        off.Number(expected, "z", fit.Z, where, 10 * rest, 1e-10);
        off.Number(expected, "p", fit.P, where, 1000 * rest, 1e-290);
        off.Pair(expected, "ci", fit.Interval, where, 10 * rest, 1e-9);
        off.Number(expected, "Q", fit.Heterogeneity.Q, where, 1e-9, 1e-12);
        off.Number(expected, "Q_p", fit.Heterogeneity.P, where, 1e-8, 1e-290);
        off.Number(expected, "I2", fit.Heterogeneity.I2, where, tau, 1e-9);
        off.Number(expected, "H2", fit.Heterogeneity.H2, where, tau, 1e-10);
        off.Number(expected, "loglik", double.IsNaN(fit.LogLikelihood) ? null : fit.LogLikelihood, where, 0, 1e-9);
        Predictions(expected, fit, null, where, 10 * rest, off);
        if (expected.TryGetProperty("weights_pct", out var weights))
        {
            var found = InverseVariance.Weights(data.Variances, fit.Tau2.Value);
            for (var i = 0; i < found.Length; i++) off.Number(weights[i], found[i], $"{where}.weight[{i}]", tau, 1e-10);
        }
        HartungKnapps(expected, "hksj", fit, adHoc: false, where, rest, off);
        HartungKnapps(expected, "hksj_adhoc", fit, adHoc: true, where, rest, off);
    }

    private static void HartungKnapps(JsonElement parent, string name, PooledEstimate fit, bool adHoc, string where, double rest, Mismatches off)
    {
        if (!parent.TryGetProperty(name, out var expected) || expected.ValueKind != JsonValueKind.Object) return;
        var found = fit.HartungKnapp(adHoc)!;
        off.Number(expected, "se", found.StandardError, $"{where}.{name}", 10 * rest, 1e-12);
        off.Number(expected, "t", found.T, $"{where}.{name}", 10 * rest, 1e-9);
        off.Number(expected, "p", found.P, $"{where}.{name}", 100 * rest, 1e-290);
        off.Pair(expected, "ci", found.Interval, $"{where}.{name}", 10 * rest, 1e-8);
        Predictions(expected, fit, found.StandardError, $"{where}.{name}", 10 * rest, off);
    }

    private static void Predictions(JsonElement expected, PooledEstimate fit, double? error, string where, double relative, Mismatches off)
    {
        foreach (var convention in Enum.GetValues<PredictionConvention>())
            off.Pair(expected, convention.Name(), fit.Prediction(convention, error), where, relative, 1e-8);
    }

    // Of τ², and of what follows from it.
    private static (double Tau, double Other) Tolerance(Estimator estimator) => estimator switch
    {
        Estimator.MaximumLikelihood or Estimator.RestrictedMaximumLikelihood or Estimator.EmpiricalBayes => (1e-6, 1e-7),
        Estimator.PauleMandel => (1e-8, 1e-8),
        _ => (1e-10, 1e-10),
    };

    private static void Sensitivities(JsonElement set, Mismatches off)
    {
        foreach (var analysis in set.GetProperty("analyses").EnumerateArray())
        {
            var data = Pooled.Of(analysis);
            if (analysis.TryGetProperty("leave_one_out", out var without) && without.ValueKind == JsonValueKind.Object)
                foreach (var method in without.EnumerateObject().Where(method => Estimators.Of(method.Name) is not null))
                    Columns(method.Value, [.. Sensitivity.LeaveOneOut(data.Values, data.Variances, Estimators.Of(method.Name)!.Value)], $"{data.Measure}.without.{method.Name}", data, off);
            if (analysis.TryGetProperty("cumulative", out var cumulative) && cumulative.ValueKind == JsonValueKind.Object)
                foreach (var method in cumulative.EnumerateObject().Where(method => Estimators.Of(method.Name) is not null))
                {
                    var (values, variances) = data.InOrderOf(set);
                    Columns(method.Value, [.. Sensitivity.Cumulative(values, variances, Estimators.Of(method.Name)!.Value)], $"{data.Measure}.cumulative.{method.Name}", data, off);
                }
        }
    }

    private static void Columns(JsonElement expected, PooledEstimate[] found, string where, Pooled data, Mismatches off)
    {
        off.Same(expected.GetProperty("beta").GetArrayLength(), found.Length, where + ".length");
        for (var i = 0; i < found.Length; i++)
        {
            var one = found[i];
            foreach (var (name, value) in new (string, double)[]
            {
                ("beta", one.Estimate), ("se", one.StandardError), ("z", one.Z), ("p", one.P), ("ci_lb", one.Interval.Low), ("ci_ub", one.Interval.High),
                ("Q", one.Heterogeneity.Q), ("Q_p", one.Heterogeneity.P), ("I2", one.Heterogeneity.I2), ("H2", one.Heterogeneity.H2),
            })
                if (expected.TryGetProperty(name, out var column)) off.Number(column[i], value, $"{where}[{i}].{name}", name == "p" ? 1e-5 : 1e-6, 1e-8);
            if (expected.TryGetProperty("tau2", out var taus)) off.Number(taus[i], one.Tau2.Value, $"{where}[{i}].tau2", 1e-6, 1e-9 * data.Scale);
        }
    }
}
