using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assay.Statistics;
using Assay.Statistics.Pooling;
using Assay.Statistics.Pooling.Funnel;
using Assay.Statistics.Pooling.Regression;
using Assay.Statistics.Sequential;
using Assay.Synthesis;

namespace Assay.Publication.Pools;

/// <summary>Writes a meta-analysis as <c>assay pool --json</c> does: analysis scale, 15 significant digits, null where a number does not exist.</summary>
public static class PoolJson
{
    private static readonly JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One line of JSON, the contract's keys first, no line feed at its end.</summary>
    /// <param name="analysis">The pool.</param>
    /// <param name="watched">The pool against its boundary, or null where that was not asked.</param>
    /// <param name="of">The topic and the group that the studies are of, in the order of the group; null for studies of a table.</param>
    public static string Write(MetaAnalysis analysis, AccruedEvidence? watched = null, (string Topic, OutcomeGroup Group)? of = null)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var buffer = new ArrayBufferWriter<byte>(8192);
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            Head(json, analysis);
            if (of is var (topic, group)) GroupFields.Head(json, topic, group);
            json.WriteStartArray("studies");
            for (var i = 0; i < analysis.Studies.Length; i++)
            {
                var (study, effect, weight) = analysis.Studies[i];
                json.WriteStartObject();
                json.WriteString("study", study.Name);
                Number(json, "yi", effect.Value);
                Number(json, "vi", effect.Variance);
                Number(json, "weight", weight);
                if (effect.Correction is { } added) json.WriteString("correction", added);
                if (effect.Missing is { } missing) json.WriteString("notEstimable", missing);
                if (of is { } own) GroupFields.Of(json, own.Group.Studies[i]);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            if (of is { } left) GroupFields.LeftOut(json, left.Group);
            Lines(json, "leaveOneOut", "omitted", analysis.LeaveOneOut);
            Lines(json, "cumulative", "added", analysis.Cumulative);
            Funnel(json, analysis);
            if (watched is not null) GroupFields.Watched(json, watched);
            if (analysis.Subgroups is { } subgroups) Groups(json, subgroups, analysis.Options);
            if (analysis.Regression is { } regression) Regression(json, regression, analysis.Options);
            json.WriteStartArray("excluded");
            foreach (var (name, reason) in analysis.Excluded)
            {
                json.WriteStartObject();
                json.WriteString("study", name);
                json.WriteString("reason", reason);
                json.WriteEndObject();
            }
            foreach (var study in of?.Group.LeftOut ?? [])
            {
                json.WriteStartObject();
                json.WriteString("study", study.Label);
                json.WriteString("reason", study.Why);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            Words(json, "conventions", analysis.Conventions);
            Words(json, "warnings", analysis.Warnings);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Head(Utf8JsonWriter json, MetaAnalysis analysis)
    {
        var pool = analysis.Pool;
        json.WriteString("measure", analysis.Options.Measure.Code);
        json.WriteString("method", analysis.Options.Method.Code);
        json.WriteString("scale", analysis.Options.Measure.IsRatio ? "log" : "identity");
        json.WriteNumber("k", analysis.Studies.Length);
        Number(json, "estimate", pool?.Estimate);
        Number(json, "se", pool?.StandardError);
        Interval(json, "ci", pool?.Interval, analysis.Options.Level);
        json.WriteString("test", pool?.Df is null ? "z" : "t");
        Number(json, "statistic", pool?.Estimate / pool?.StandardError);
        if (pool?.Df is { } df) json.WriteNumber("df", df);
        Number(json, "p", pool?.P);
        Number(json, "tau2", pool?.Tau2);
        Number(json, "tau2Se", analysis.Wald?.Tau2.StandardError);
        Interval(json, "tau2Ci", analysis.TauInterval?.Tau2, analysis.Options.Level);
        Number(json, "q", pool?.Heterogeneity.Q);
        if (pool is null) json.WriteNull("qDf");
        else json.WriteNumber("qDf", pool.Heterogeneity.Df);
        Number(json, "qP", pool?.Heterogeneity.P);
        Number(json, "i2", pool?.Heterogeneity.I2);
        Interval(json, "i2Ci", analysis.TauInterval?.I2, analysis.Options.Level);
        Number(json, "h2", pool?.Heterogeneity.H2);
        Number(json, "logLik", analysis.Wald?.LogLikelihood);
        if (analysis.Wald is { } wald) json.WriteBoolean("converged", wald.Tau2.Converged);
        Prediction(json, "predictionInterval", analysis, analysis.UsualPrediction);
        json.WriteStartObject("predictionIntervals");
        foreach (var convention in Enum.GetValues<PredictionConvention>()) Interval(json, convention.Name(), analysis.Prediction(convention), analysis.Options.Level);
        json.WriteEndObject();
        Scaled(json, "hksj", analysis, false);
        Scaled(json, "hksjAdhoc", analysis, true);
    }

    private static void Prediction(Utf8JsonWriter json, string name, MetaAnalysis analysis, PredictionConvention convention)
    {
        if (analysis.Prediction(convention) is not { } interval)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        Number(json, "level", analysis.Options.Level);
        Number(json, "low", interval.Low);
        Number(json, "high", interval.High);
        json.WriteString("convention", convention.Name());
        json.WriteEndObject();
    }

    private static void Scaled(Utf8JsonWriter json, string name, MetaAnalysis analysis, bool adHoc)
    {
        if (analysis.Wald is not { Estimator: not Estimator.FixedEffect } wald || wald.HartungKnapp(adHoc) is not { } found)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        Number(json, "se", found.StandardError);
        Interval(json, "ci", found.Interval, found.Level);
        Number(json, "t", found.T);
        json.WriteNumber("df", found.Df);
        Number(json, "p", found.P);
        json.WriteEndObject();
    }

    private static void Lines(Utf8JsonWriter json, string name, string key, IEnumerable<PoolLine> lines)
    {
        json.WriteStartArray(name);
        foreach (var line in lines)
        {
            json.WriteStartObject();
            json.WriteString(key, line.Name);
            Line(json, line);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Line(Utf8JsonWriter json, PoolLine line)
    {
        json.WriteNumber("k", line.Studies);
        Number(json, "estimate", line.Estimate);
        Number(json, "se", line.StandardError);
        Interval(json, "ci", line.Interval, null);
        Number(json, "p", line.P);
        Number(json, "tau2", line.Tau2);
        Number(json, "q", line.Heterogeneity.Q);
        Number(json, "qP", line.Heterogeneity.P);
        Number(json, "i2", line.Heterogeneity.I2);
        Number(json, "h2", line.Heterogeneity.H2);
    }

    private static void Funnel(Utf8JsonWriter json, MetaAnalysis analysis)
    {
        Egger(json, "egger", analysis.Egger, "meta-regression on the standard error");
        Egger(json, "eggerClassical", analysis.ClassicalEgger, "weighted regression with a multiplicative factor");
        if (analysis.Begg is { } begg)
        {
            json.WriteStartObject("begg");
            Number(json, "tau", begg.Tau);
            Number(json, "p", begg.P);
            json.WriteBoolean("exact", begg.IsExact);
            json.WriteEndObject();
        }
        else json.WriteNull("begg");
        if (analysis.TrimFill is not { } filled)
        {
            json.WriteNull("trimFill");
            return;
        }
        json.WriteStartObject("trimFill");
        json.WriteString("estimator", "L0");
        json.WriteNumber("k0", filled.Missing);
        Number(json, "k0Se", filled.StandardError);
        json.WriteString("side", filled.OnTheRight ? "right" : "left");
        Number(json, "estimate", filled.Pool.Estimate);
        Number(json, "se", filled.Pool.StandardError);
        Interval(json, "ci", filled.Pool.Interval, filled.Pool.Level);
        Number(json, "p", filled.Pool.P);
        Number(json, "tau2", filled.Pool.Tau2.Value);
        json.WriteStartArray("filled");
        for (var i = 0; i < filled.Missing; i++)
        {
            json.WriteStartObject();
            Number(json, "yi", filled.FilledValues[i]);
            Number(json, "vi", filled.FilledVariances[i]);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteBoolean("converged", filled.Converged);
        json.WriteEndObject();
    }

    private static void Egger(Utf8JsonWriter json, string name, EggerTest? test, string model)
    {
        if (test is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("model", model);
        Number(json, "slope", test.Slope.Estimate);
        Number(json, "se", test.Slope.StandardError);
        Number(json, test.Slope.Df is null ? "z" : "t", test.Slope.Statistic);
        if (test.Slope.Df is { } df) json.WriteNumber("df", df);
        Number(json, "p", test.Slope.P);
        Number(json, "limit", test.Limit.Estimate);
        Number(json, "limitSe", test.Limit.StandardError);
        Interval(json, "limitCi", test.Limit.Interval, test.Limit.Level);
        Number(json, "tau2", test.Tau2);
        json.WriteEndObject();
    }

    private static void Groups(Utf8JsonWriter json, Subgroups subgroups, PoolOptions asked)
    {
        json.WriteStartObject("subgroups");
        json.WriteString("by", asked.Subgroup);
        json.WriteStartArray("groups");
        foreach (var (name, pool) in subgroups.Groups)
        {
            json.WriteStartObject();
            json.WriteString("group", name);
            json.WriteNumber("k", pool.Studies);
            Number(json, "estimate", pool.Estimate);
            Number(json, "se", pool.StandardError);
            Interval(json, "ci", pool.Interval, pool.Level);
            Number(json, "p", pool.P);
            Number(json, "tau2", pool.Tau2.Value);
            Number(json, "q", pool.Heterogeneity.Q);
            Number(json, "i2", pool.Heterogeneity.I2);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("between");
        json.WriteString("convention", "each group has its own tau2");
        Test(json, "q", subgroups.Between, subgroups.Df);
        json.WriteEndObject();
        if (subgroups.Common?.Moderators is { } common)
        {
            json.WriteStartObject("betweenCommon");
            json.WriteString("convention", "one tau2 for all groups");
            Test(json, "qm", common, subgroups.Df);
            Number(json, "tau2", subgroups.Common.Tau2.Value);
            json.WriteEndObject();
        }
        else json.WriteNull("betweenCommon");
        json.WriteEndObject();
    }

    private static void Regression(Utf8JsonWriter json, RegressionFit fit, PoolOptions asked)
    {
        json.WriteStartObject("metaRegression");
        json.WriteStartArray("coefficients");
        foreach (var one in asked.HartungKnapp ? fit.KnappHartung(asked.AdHoc) : fit.Coefficients)
        {
            json.WriteStartObject();
            json.WriteString("name", one.Name);
            Number(json, "estimate", one.Estimate);
            Number(json, "se", one.StandardError);
            Number(json, one.Df is null ? "z" : "t", one.Statistic);
            Number(json, "p", one.P);
            Interval(json, "ci", one.Interval, one.Level);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (asked.HartungKnapp && fit.KnappHartungTest(asked.AdHoc) is { } f) Test(json, "f", f, fit.ModeratorDf);
        else if (fit.Moderators is { } wald) Test(json, "qm", wald, fit.ModeratorDf);
        Number(json, "qe", fit.Residual.Q);
        json.WriteNumber("qeDf", fit.Residual.Df);
        Number(json, "qeP", fit.Residual.P);
        Number(json, "tau2", fit.Tau2.Value);
        Number(json, "i2", fit.Residual.I2);
        Number(json, "h2", fit.Residual.H2);
        Number(json, "r2", fit.R2);
        json.WriteBoolean("converged", fit.Tau2.Converged);
        json.WriteEndObject();
    }

    private static void Test(Utf8JsonWriter json, string name, TestResult test, int df)
    {
        Number(json, name, test.Statistic);
        json.WriteNumber(name + "Df", df);
        Number(json, name + "P", test.P);
    }

    internal static void Interval(Utf8JsonWriter json, string name, Interval? interval, double? level)
    {
        if (interval is not { } ends)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        if (level is { } percent) Number(json, "level", percent);
        Number(json, "low", ends.Low);
        Number(json, "high", ends.High);
        json.WriteEndObject();
    }

    internal static void Number(Utf8JsonWriter json, string name, double? value)
    {
        json.WritePropertyName(name);
        if (value is { } number && double.IsFinite(number)) json.WriteRawValue(number.ToString("G15", CultureInfo.InvariantCulture));
        else json.WriteNullValue();
    }

    private static void Words(Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words) json.WriteStringValue(word);
        json.WriteEndArray();
    }
}
