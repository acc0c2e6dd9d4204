using System.Text.Json;
using Assay.Statistics;
using Assay.Statistics.Conversions;
using Assay.Statistics.Effects;

namespace Assay.Tests.Statistics.Effects;

/// <summary>Effects and conversions as escalc of metafor 3.8 has them (R 4.2.2).</summary>
public sealed class EffectsOracleTests
{
    [Fact]
    public void Every_effect_agrees_with_escalc() => Cases(OracleFolder.Own, 150);

    [Fact]
    public void Every_effect_agrees_with_escalc_on_all_cases() => Cases(OracleFolder.Full(), 480);

    [Fact]
    public void Effects_of_whole_data_sets_agree_with_escalc() => OracleFolder.EachDataSet(OracleFolder.Own, 20, DataSet);

    [Fact]
    public void Effects_of_all_data_sets_agree_with_escalc() => OracleFolder.EachDataSet(OracleFolder.Full(), 70, DataSet);

    private static void Cases(string folder, int least)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "effects.json")));
        var off = new Mismatches("effects");
        var cases = document.RootElement.GetProperty("cases").EnumerateArray().ToList();
        foreach (var c in cases) Case(c, off);
        Assert.True(cases.Count >= least);
        Assert.True(!off.Found.Any(), string.Join('\n', off.Found.Take(40)));
    }

    private static void Case(JsonElement c, Mismatches off)
    {
        var id = c.GetProperty("id").GetString()!;
        var (given, expected) = (c.GetProperty("in"), c.GetProperty("out"));
        switch (c.GetProperty("kind").GetString())
        {
            case "effect":
                var measure = c.GetProperty("measure").GetString()!;
                // The unbiased variance is a difference of near-equal numbers; the reference's J has lost digits for it at large sizes.
                var loose = c.GetProperty("options") is { ValueKind: JsonValueKind.Object } options && options.TryGetProperty("vtype", out var type) && type.GetString() == "UB";
                Same(expected, Of(measure, given, c.GetProperty("options")), $"{id} {measure}", loose ? 100 : 1, off);
                break;
            case "hedges_detail":
                var (one, two) = Arms(given);
                off.Number(expected, "sd_pooled", MeanEffects.PooledSd(one, two), id, 1e-12, 0);
                off.Number(expected, "d", MeanEffects.CohenD(one, two), id, 1e-12, 1e-15);
                off.Number(expected, "J_exact", HedgesCorrection.Exact(one.N + two.N - 2), id, 1e-12, 0);
                off.Number(expected, "J_approx", HedgesCorrection.Approximate(one.N + two.N - 2), id, 1e-12, 0);
                off.Number(expected, "g_approx", MeanEffects.StandardisedOfRevMan(one, two).Value, id, 1e-12, 1e-15);
                off.Number(expected, "var_cochrane_g_approx", MeanEffects.StandardisedOfRevMan(one, two).Variance, id, 1e-12, 0);
                break;
            case "wan2014":
                var n = given.GetProperty("n").GetDouble();
                double[] x = [.. given.GetProperty("values").EnumerateArray().Select(value => value.GetDouble())];
                var arm = given.GetProperty("scenario").GetString() switch
                {
                    "C1" => FromQuantiles.Range(x[0], x[1], x[2], n),
                    "C2" => FromQuantiles.FiveNumbers(x[0], x[1], x[2], x[3], x[4], n),
                    _ => FromQuantiles.Quartiles(x[0], x[1], x[2], n),
                };
                off.Number(expected, "mean", arm.Mean, id, 1e-12, 0);
                off.Number(expected, "sd", arm.Sd, id, 1e-11, 0);
                break;
            case "sd_from_se":
                off.Number(expected, "sd", StandardDeviation.FromError(N(given, "se"), N(given, "n")), id, 1e-12, 0);
                break;
            case "sd_from_ci_t":
                off.Number(expected, "sd", StandardDeviation.FromSmallInterval(new(N(given, "lo"), N(given, "hi")), N(given, "n"), 100 * N(given, "level")), id, 1e-10, 0);
                break;
            case "sd_from_ci_z":
                off.Number(expected, "sd", StandardDeviation.FromInterval(new(N(given, "lo"), N(given, "hi")), N(given, "n"), 100 * N(given, "level")), id, 1e-10, 0);
                break;
            case "sd_from_p_md":
                var found = StandardDeviation.FromP(N(given, "md"), N(given, "p"), N(given, "n1"), N(given, "n2"));
                off.Number(expected, "t", found.T, id, 1e-10, 0);
                off.Number(expected, "se", found.Error, id, 1e-10, 0);
                off.Number(expected, "sd", found.Sd, id, 1e-10, 0);
                break;
            case "sd_change":
                off.Number(expected, "sd", StandardDeviation.OfChange(N(given, "sd_base"), N(given, "sd_final"), N(given, "r")), id, 1e-12, 0);
                break;
            case "combine_groups":
                var all = StandardDeviation.Combined(new(N(given, "m1"), N(given, "sd1"), N(given, "n1")), new(N(given, "m2"), N(given, "sd2"), N(given, "n2")));
                off.Number(expected, "mean", all.Mean, id, 1e-12, 0);
                off.Number(expected, "sd", all.Sd, id, 1e-12, 0);
                break;
            case "cohen_h":
                off.Number(expected, "h", Assay.Statistics.Proportions.ArcsineDifference.CohenH(N(given, "p1"), N(given, "p2")), id, 1e-12, 0);
                break;
            case "or_to_rr":
                off.Number(expected, "rr", Assay.Statistics.Tables.RiskRatio.FromOddsRatio(N(given, "or"), N(given, "p0")), id, 1e-12, 0);
                break;
            case var other:
                off.Fault($"{id}: no test for {other}");
                break;
        }
    }

    private static EffectSize Of(string measure, JsonElement x, JsonElement options)
    {
        var zero = ZeroCells.Keep;
        var variance = SmdVariance.LargeSample;
        if (options.ValueKind == JsonValueKind.Object)
        {
            if (options.TryGetProperty("to", out var to) && to.GetString() == "none") zero = ZeroCells.None;
            if (options.TryGetProperty("drop00", out _)) zero = ZeroCells.LeaveOut;
            if (options.TryGetProperty("vtype", out var type)) variance = type.GetString() == "UB" ? SmdVariance.Unbiased : SmdVariance.LargeSampleCorrected;
        }
        return measure switch
        {
            "OR" => BinaryEffects.LogOddsRatio(Table(x), zero),
            "RR" => BinaryEffects.LogRiskRatio(Table(x), zero),
            // Without double zeros a difference is left out too, which only escalc's drop00 asks for.
            "RD" when zero == ZeroCells.LeaveOut && Table(x).IsDoubleZero => EffectSize.NotEstimable("double zero"),
            "RD" => BinaryEffects.RiskDifference(Table(x), zero),
            "PETO" => BinaryEffects.Peto(Table(x), zero),
            "AS" => BinaryEffects.Arcsine(Table(x)),
            "MD" => MeanEffects.Difference(Arms(x).One, Arms(x).Two),
            "SMD" => MeanEffects.Standardised(Arms(x).One, Arms(x).Two, variance),
            "SMDH" => MeanEffects.StandardisedUnequal(Arms(x).One, Arms(x).Two),
            "ROM" => MeanEffects.LogRatio(Arms(x).One, Arms(x).Two),
            "CVR" => MeanEffects.LogRatioOfVariation(Arms(x).One, Arms(x).Two),
            "VR" => MeanEffects.LogRatioOfSds(Arms(x).One, Arms(x).Two),
            "IRR" => RateEffects.LogRatio(N(x, "x1i"), N(x, "t1i"), N(x, "x2i"), N(x, "t2i"), zero),
            "IRD" => RateEffects.Difference(N(x, "x1i"), N(x, "t1i"), N(x, "x2i"), N(x, "t2i"), zero),
            "IRSD" => RateEffects.RootDifference(N(x, "x1i"), N(x, "t1i"), N(x, "x2i"), N(x, "t2i")),
            "IR" => RateEffects.Rate(N(x, "xi"), N(x, "ti")),
            "IRLN" => RateEffects.LogRate(N(x, "xi"), N(x, "ti")),
            "IRS" => RateEffects.RootRate(N(x, "xi"), N(x, "ti")),
            "PR" => ProportionEffects.Raw(N(x, "xi"), N(x, "ni")),
            "PLN" => ProportionEffects.Log(N(x, "xi"), N(x, "ni")),
            "PLO" => ProportionEffects.Logit(N(x, "xi"), N(x, "ni")),
            "PAS" => ProportionEffects.Arcsine(N(x, "xi"), N(x, "ni")),
            "PFT" => ProportionEffects.DoubleArcsine(N(x, "xi"), N(x, "ni")),
            "COR" => CorrelationEffects.Raw(N(x, "ri"), N(x, "ni")),
            "UCOR" => CorrelationEffects.Unbiased(N(x, "ri"), N(x, "ni")),
            "ZCOR" => CorrelationEffects.Z(N(x, "ri"), N(x, "ni")),
            "MN" => PairedMeans.Mean(new(N(x, "mi"), N(x, "sdi"), N(x, "ni"))),
            "MNLN" => PairedMeans.LogMean(new(N(x, "mi"), N(x, "sdi"), N(x, "ni"))),
            "MC" => PairedMeans.Change(First(x), Second(x), N(x, "ri")),
            "SMCC" => PairedMeans.StandardisedByChange(First(x), Second(x), N(x, "ri")),
            "SMCR" => PairedMeans.StandardisedByFirst(First(x), Second(x), N(x, "ri")),
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "No test for it."),
        };
    }

    private static void DataSet(JsonElement set, Mismatches off)
    {
        var studies = set.GetProperty("studies").EnumerateArray().ToList();
        if (set.GetProperty("kind").GetString() == "generic") return;
        foreach (var analysis in set.GetProperty("analyses").EnumerateArray())
        {
            var measure = analysis.GetProperty("measure").GetString()!;
            var zero = measure.EndsWith("_drop00", StringComparison.Ordinal) ? """{"drop00":true}""" : measure.EndsWith("_raw", StringComparison.Ordinal) ? """{"to":"none"}""" : "null";
            using var options = JsonDocument.Parse(zero);
            for (var i = 0; i < studies.Count; i++)
            {
                var found = Of(measure.Split('_')[0], studies[i], options.RootElement);
                if (!analysis.GetProperty("included")[i].GetBoolean())
                {
                    off.Same(false, found.IsEstimable, $"{measure}[{i}] is not estimable");
                    continue;
                }
                off.Number(analysis.GetProperty("yi")[i], found.Value, $"{measure}[{i}].yi", 1e-10, 1e-12);
                off.Number(analysis.GetProperty("vi")[i], found.Variance, $"{measure}[{i}].vi", 1e-10, 1e-14);
            }
        }
    }

    private static void Same(JsonElement expected, EffectSize found, string where, double loose, Mismatches off)
    {
        if (expected.GetProperty("vi") is { ValueKind: JsonValueKind.Number } variance && variance.GetDouble() == 0)
        {
            // escalc gives an estimate without variance, which no pool can use; here it has a reason instead.
            off.Same("the variance is zero", found.Missing, where);
            return;
        }
        double? Value(double value) => found.IsEstimable ? value : null;
        off.Number(expected, "yi", Value(found.Value), where, 1e-10, 1e-12);
        off.Number(expected, "vi", Value(found.Variance), where, loose * 1e-10, 1e-14);
        if (!found.IsEstimable) return;
        off.Number(expected, "sei", found.StandardError, where, loose * 1e-10, 1e-14);
        off.Number(expected, "z", found.Z, where, loose * 1e-9, 1e-11);
        if (found.P > 1e-300) off.Number(expected, "p", found.P, where, loose * 1e-8, 1e-290);
        off.Pair(expected, "ci", found.Interval(), where, loose * 1e-10, 1e-12);
    }

    private static FourCells Table(JsonElement x) => FourCells.OfEvents(N(x, "ai"), N(x, "n1i"), N(x, "ci"), N(x, "n2i"));

    private static (ArmMeans One, ArmMeans Two) Arms(JsonElement x) =>
        (new(N(x, "m1i"), N(x, "sd1i"), N(x, "n1i")), new(N(x, "m2i"), N(x, "sd2i"), N(x, "n2i")));

    private static ArmMeans First(JsonElement x) => new(N(x, "m1i"), N(x, "sd1i"), N(x, "ni"));

    private static ArmMeans Second(JsonElement x) => new(N(x, "m2i"), N(x, "sd2i"), N(x, "ni"));

    private static double N(JsonElement x, string name) => x.GetProperty(name).GetDouble();
}
