using System.Text.Json;
using Assay.Statistics.Pooling;
using Assay.Statistics.Pooling.Funnel;

namespace Assay.Tests.Statistics.Pooling;

/// <summary>Funnel tests, trim and fill as metafor 3.8 has them (R 4.2.2).</summary>
public sealed class FunnelOracleTests
{
    [Fact]
    public void Funnel_tests_agree_with_metafor() => OracleFolder.EachDataSet(OracleFolder.Own, 20, Check);

    [Fact]
    public void Funnel_tests_agree_with_metafor_on_all_data_sets() => OracleFolder.EachDataSet(OracleFolder.Full(), 70, Check);

    private static void Check(JsonElement set, Mismatches off)
    {
        foreach (var analysis in set.GetProperty("analyses").EnumerateArray())
        {
            var data = Pooled.Of(analysis);
            if (analysis.TryGetProperty("egger", out var egger) && egger.ValueKind == JsonValueKind.Object) Eggers(data, egger, off);
            if (analysis.TryGetProperty("trim_fill", out var trimmed) && trimmed.ValueKind == JsonValueKind.Object)
                foreach (var one in trimmed.EnumerateObject().Where(one => one.Value.ValueKind == JsonValueKind.Object)) Trimmed(data, one, off);
        }
    }

    private static void Eggers(Pooled data, JsonElement expected, Mismatches off)
    {
        foreach (var one in expected.EnumerateObject().Where(one => one.Value.ValueKind == JsonValueKind.Object))
        {
            if (one.Name == "begg_rank")
            {
                var begg = BeggTest.Of(data.Values, data.Variances);
                off.Number(one.Value, "tau", begg?.Tau, one.Name, 1e-9, 1e-12);
                off.Number(one.Value, "p", begg?.P, one.Name, 1e-8, 1e-290);
                // The reference says "exact" below 50 studies only, though without ties its P is exact above that too.
                if (one.Value.TryGetProperty("exact", out var exact) && exact.ValueKind == JsonValueKind.True) off.Same(true, begg?.IsExact, "begg exact");
                continue;
            }
            var found = one.Name == "lm"
                ? EggerTest.Classical(data.Values, data.Variances)
                : EggerTest.Mixed(data.Values, data.Variances, Estimators.Of(one.Name["rma_".Length..])!.Value);
            off.Number(one.Value, one.Name == "lm" ? "t" : "z", found?.Slope.Statistic, one.Name, 1e-6, 1e-8);
            off.Number(one.Value, "p", found?.Slope.P, one.Name, 1e-5, 1e-290);
            off.Number(one.Value, "slope", found?.Slope.Estimate, one.Name, 1e-6, 1e-8);
            off.Number(one.Value, "slope_se", found?.Slope.StandardError, one.Name, 1e-6, 1e-8);
            off.Number(one.Value, "limit", found?.Limit.Estimate, one.Name, 1e-6, 1e-8);
            off.Number(one.Value, "limit_se", found?.Limit.StandardError, one.Name, 1e-6, 1e-8);
            off.Pair(one.Value, "limit_ci", found?.Limit.Interval, one.Name, 1e-6, 1e-8);
            off.Number(one.Value, "tau2", found?.Tau2, one.Name, 1e-6, 1e-9 * data.Scale);
        }
    }

    private static void Trimmed(Pooled data, JsonProperty expected, Mismatches off)
    {
        var parts = expected.Name.Split('_');
        var found = TrimFill.Of(data.Values, data.Variances, Estimators.Of(parts[0])!.Value, byRun: parts[1] == "R0");
        if (!expected.Value.TryGetProperty("k0", out var missing))
        {
            // Where the reference's scoring did not converge, ours does.
            if (expected.Value.TryGetProperty("error", out var error) && error.GetString() != "not convergent") off.Same(true, found is null, expected.Name + " is not defined");
            return;
        }
        if (found is null)
        {
            off.Fault($"{expected.Name}: nothing found");
            return;
        }
        off.Same(missing.GetInt32(), found.Missing, expected.Name + ".k0");
        off.Same(expected.Value.GetProperty("side").GetString(), found.OnTheRight ? "right" : "left", expected.Name + ".side");
        if (found.Missing != missing.GetInt32()) return;
        off.Number(expected.Value, "se_k0", found.StandardError, expected.Name, 1e-9, 1e-12);
        off.Number(expected.Value, "beta", found.Pool.Estimate, expected.Name, 1e-6, 1e-8);
        off.Number(expected.Value, "se", found.Pool.StandardError, expected.Name, 1e-6, 1e-8);
        off.Number(expected.Value, "p", found.Pool.P, expected.Name, 1e-5, 1e-290);
        off.Pair(expected.Value, "ci", found.Pool.Interval, expected.Name, 1e-6, 1e-8);
        off.Number(expected.Value, "tau2", found.Pool.Tau2.Value, expected.Name, 1e-6, 1e-9 * data.Scale);
        off.Number(expected.Value, "Q", found.Pool.Heterogeneity.Q, expected.Name, 1e-6, 1e-8);
        if (!expected.Value.TryGetProperty("filled_yi", out var filled) || filled.ValueKind != JsonValueKind.Array) return;
        for (var i = 0; i < found.Missing; i++)
        {
            off.Number(filled[i], found.FilledValues[i], $"{expected.Name}.filled[{i}]", 1e-6, 1e-8);
            off.Number(expected.Value.GetProperty("filled_vi")[i], found.FilledVariances[i], $"{expected.Name}.filled_vi[{i}]", 1e-9, 1e-12);
        }
    }
}
