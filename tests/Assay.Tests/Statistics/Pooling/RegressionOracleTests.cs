using System.Globalization;
using System.Text.Json;
using Assay.Statistics.Pooling;
using Assay.Statistics.Pooling.Regression;

namespace Assay.Tests.Statistics.Pooling;

/// <summary>Meta-regression and subgroups as metafor 3.8 has them (R 4.2.2).</summary>
public sealed class RegressionOracleTests
{
    [Fact]
    public void Regressions_and_subgroups_agree_with_metafor() => OracleFolder.EachDataSet(OracleFolder.Own, 20, Check);

    [Fact]
    public void Regressions_and_subgroups_agree_with_metafor_on_all_data_sets() => OracleFolder.EachDataSet(OracleFolder.Full(), 70, Check);

    private static void Check(JsonElement set, Mismatches off)
    {
        foreach (var analysis in set.GetProperty("analyses").EnumerateArray())
        {
            var data = Pooled.Of(analysis);
            if (analysis.TryGetProperty("metareg", out var regression) && regression.ValueKind == JsonValueKind.Object) Regressions(set, data, regression, off);
            if (analysis.TryGetProperty("subgroups", out var subgroups) && subgroups.ValueKind == JsonValueKind.Object) Groups(set, data, subgroups, off);
        }
    }

    private static void Regressions(JsonElement set, Pooled data, JsonElement expected, Mismatches off)
    {
        var column = data.Column(set, "mod");
        if (column.Any(value => value is not { ValueKind: JsonValueKind.Number })) column = [.. column.Where(value => value is { ValueKind: JsonValueKind.Number })];
        var rows = Enumerable.Range(0, data.Kept.Length).Where(i => data.Column(set, "mod")[i] is { ValueKind: JsonValueKind.Number }).ToList();
        if (rows.Count != expected.GetProperty("k").GetInt32())
        {
            off.Fault($"moderators of {rows.Count} studies, expected {expected.GetProperty("k")}");
            return;
        }
        double[] y = [.. rows.Select(i => data.Values[i])], v = [.. rows.Select(i => data.Variances[i])];
        var moderator = new Moderator("mod", [.. column.Select(value => value!.Value.GetDouble())]);
        foreach (var method in expected.EnumerateObject().Where(method => Estimators.Of(method.Name) is not null))
        {
            var where = $"metareg.{method.Name}";
            var fit = MetaRegression.Fit(y, v, [moderator], Estimators.Of(method.Name)!.Value);
            off.Same(true, fit.Tau2.Converged, where + ".converged");
            Coefficients(method.Value, fit.Coefficients, "z", where, off);
            off.Number(method.Value, "tau2", fit.Tau2.Value, where, 1e-6, 1e-9 * data.Scale);
            // By exact fractions the reference's QE on calendar years (dat.egger2001) is off by 3e-8, not this one.
            off.Number(method.Value, "QE", fit.Residual.Q, where, 1e-6, 1e-10);
            off.Number(method.Value, "QE_p", fit.Residual.P, where, 1e-6, 1e-290);
            off.Number(method.Value, "QM", fit.Moderators!.Value.Statistic, where, 1e-6, 1e-9);
            off.Number(method.Value, "QM_p", fit.Moderators!.Value.P, where, 1e-5, 1e-290);
            off.Number(method.Value, "I2", fit.Residual.I2, where, 1e-6, 1e-7);
            off.Number(method.Value, "H2", fit.Residual.H2, where, 1e-6, 1e-7);
            off.Number(method.Value, "R2_pct", fit.R2, where, 1e-6, 1e-5);
            if (!method.Value.TryGetProperty("hksj", out var scaled) || scaled.ValueKind != JsonValueKind.Object) continue;
            Coefficients(scaled, fit.KnappHartung(), "t", where + ".hksj", off);
            off.Number(scaled, "F", fit.KnappHartungTest()!.Value.Statistic, where, 1e-6, 1e-9);
            off.Number(scaled, "F_p", fit.KnappHartungTest()!.Value.P, where, 1e-5, 1e-290);
        }
    }

    private static void Coefficients(JsonElement expected, IReadOnlyList<Coefficient> found, string statistic, string where, Mismatches off)
    {
        for (var i = 0; i < found.Count; i++)
        {
            if (expected.TryGetProperty("beta", out var beta)) off.Number(beta[i], found[i].Estimate, $"{where}.beta[{i}]", 1e-6, 1e-9);
            off.Number(expected.GetProperty("se")[i], found[i].StandardError, $"{where}.se[{i}]", 1e-6, 1e-10);
            if (expected.TryGetProperty(statistic, out var z)) off.Number(z[i], found[i].Statistic, $"{where}.{statistic}[{i}]", 1e-6, 1e-8);
            if (expected.TryGetProperty("p", out var p)) off.Number(p[i], found[i].P, $"{where}.p[{i}]", 1e-5, 1e-290);
            if (expected.TryGetProperty("ci_lb", out var low)) off.Number(low[i], found[i].Interval.Low, $"{where}.low[{i}]", 1e-6, 1e-8);
            if (expected.TryGetProperty("ci_ub", out var high)) off.Number(high[i], found[i].Interval.High, $"{where}.high[{i}]", 1e-6, 1e-8);
        }
    }

    private static void Groups(JsonElement set, Pooled data, JsonElement expected, Mismatches off)
    {
        var column = data.Column(set, "grp");
        // Of one data set the groups of some studies are not given.
        var rows = Enumerable.Range(0, column.Count).Where(i => column[i] is { } group && Text(group).Length > 0).ToList();
        double[] y = [.. rows.Select(i => data.Values[i])], v = [.. rows.Select(i => data.Variances[i])];
        // Levels are put in the reference's order, so that the first is the same one.
        var levels = expected.GetProperty("levels").EnumerateArray().Select(Text).ToList();
        var groups = rows.Select(i => levels.IndexOf(Text(column[i]!.Value)).ToString("D4", CultureInfo.InvariantCulture)).ToList();
        foreach (var method in expected.EnumerateObject().Where(method => Estimators.Of(method.Name) is not null))
        {
            var where = $"subgroups.{method.Name}";
            var found = Subgroups.Of(y, v, groups, Estimators.Of(method.Name)!.Value);
            off.Number(method.Value, "Qb_separate", found.Between.Statistic, where, 1e-6, 1e-9);
            off.Number(method.Value, "Qb_p", found.Between.P, where, 1e-5, 1e-290);
            off.Same(method.Value.GetProperty("Qb_df").GetInt32(), found.Df, where + ".df");
            foreach (var (group, i) in method.Value.GetProperty("groups").EnumerateArray().Select((group, i) => (group, i)))
            {
                var pool = found.Groups[i].Pool;
                off.Same(group.GetProperty("k").GetInt32(), pool.Studies, $"{where}[{i}].k");
                off.Number(group, "beta", pool.Estimate, $"{where}[{i}]", 1e-6, 1e-9);
                off.Number(group, "se", pool.StandardError, $"{where}[{i}]", 1e-6, 1e-10);
                off.Number(group, "tau2", pool.Tau2.Value, $"{where}[{i}]", 1e-6, 1e-9 * data.Scale);
                off.Number(group, "Q", pool.Heterogeneity.Q, $"{where}[{i}]", 1e-8, 1e-10);
                off.Number(group, "I2", pool.Heterogeneity.I2, $"{where}[{i}]", 1e-6, 1e-7);
            }
            if (!method.Value.TryGetProperty("common_tau2", out var common) || common.ValueKind != JsonValueKind.Object) continue;
            off.Number(common, "tau2", found.Common!.Tau2.Value, where + ".common", 1e-6, 1e-9 * data.Scale);
            off.Number(common, "QM", found.Common.Moderators!.Value.Statistic, where + ".common", 1e-6, 1e-9);
            off.Number(common, "QM_p", found.Common.Moderators!.Value.P, where + ".common", 1e-5, 1e-290);
            off.Number(common, "QE", found.Common.Residual.Q, where + ".common", 1e-8, 1e-10);
            off.Number(common, "QE_p", found.Common.Residual.P, where + ".common", 1e-7, 1e-290);
            Coefficients(common, found.Common.Coefficients, "z", where + ".common", off);
        }
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
