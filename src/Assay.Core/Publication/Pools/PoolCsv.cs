using System.Globalization;
using System.Text;
using Assay.Statistics;
using Assay.Statistics.Pooling;
using Assay.Statistics.Sequential;
using Assay.Synthesis;

namespace Assay.Publication.Pools;

/// <summary>What is drawn of a pool, as tables other programs read: analysis scale, fifteen digits, empty where there is no number.</summary>
public static class PoolCsv
{
    /// <summary>One row a study, then the pool and the interval of a new study; studies left out at the end, with why.</summary>
    /// <param name="analysis">The pool.</param>
    /// <param name="group">The group its studies are of, or null for studies of a table.</param>
    public static string Forest(MetaAnalysis analysis, OutcomeGroup? group = null)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var text = new StringBuilder("study,yi,vi,low,high,weight,poolability,why,figures,id\n");
        for (var i = 0; i < analysis.Studies.Length; i++)
        {
            var ((study, effect, weight), own) = (analysis.Studies[i], group?.Studies[i]);
            var ends = effect.IsEstimable ? effect.Interval(analysis.Options.Level) : (Interval?)null;
            Row(text, study.Name, effect.IsEstimable ? effect.Value : null, effect.IsEstimable ? effect.Variance : null, ends?.Low, ends?.High, weight,
                own is null ? "" : Words.Kebab(own.Poolability.ToString()), own?.Why ?? effect.Missing ?? "", own?.Figures ?? "", own?.Id.ToString() ?? "");
        }
        if (analysis.Pool is { } pool)
            Row(text, $"{analysis.Options.Method.Code} pool", pool.Estimate, pool.StandardError * pool.StandardError, pool.Interval.Low, pool.Interval.High, null, "", "", "", "");
        foreach (var convention in Enum.GetValues<PredictionConvention>())
            if (analysis.Prediction(convention) is { } predicted) Row(text, $"prediction {convention.Name()}", null, null, predicted.Low, predicted.High, null, "", "", "", "");
        foreach (var (name, reason) in analysis.Excluded) Row(text, name, null, null, null, null, null, "not-poolable", reason, "", "");
        foreach (var study in group?.LeftOut ?? []) Row(text, study.Label, null, null, null, null, null, "not-poolable", study.Why, study.Figures, study.Id.ToString());
        return text.ToString();
    }

    /// <summary>Effects with their standard errors.</summary>
    /// <param name="analysis">The pool.</param>
    public static string Funnel(MetaAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var text = new StringBuilder("study,yi,sei\n");
        foreach (var (study, effect, _) in analysis.Studies.Where(one => one.Effect.IsEstimable)) Row(text, study.Name, effect.Value, effect.StandardError);
        return text.ToString();
    }

    /// <summary>The pool without each study.</summary>
    /// <param name="analysis">The pool.</param>
    public static string LeaveOneOut(MetaAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return Lines("omitted", analysis.LeaveOneOut);
    }

    /// <summary>The pool as studies came in.</summary>
    /// <param name="analysis">The pool.</param>
    public static string Cumulative(MetaAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return Lines("added", analysis.Cumulative);
    }

    /// <summary>The pool against its boundary, study by study.</summary>
    /// <param name="watched">The pool, watched.</param>
    public static string Sequential(AccruedEvidence watched)
    {
        ArgumentNullException.ThrowIfNull(watched);
        var text = new StringBuilder("added,k,information,share,estimate,se,z,boundary,alpha_spent_one_sided\n");
        foreach (var step in watched.Steps)
            Row(text, step.Name, step.Studies, step.Information, step.Share, step.Estimate, step.StandardError, step.Z, step.Boundary, step.Spent);
        return text.ToString();
    }

    private static string Lines(string head, IEnumerable<PoolLine> lines)
    {
        var text = new StringBuilder(head).Append(",k,estimate,se,low,high,p,tau2,i2\n");
        foreach (var line in lines)
            Row(text, line.Name, line.Studies, line.Estimate, line.StandardError, line.Interval.Low, line.Interval.High, line.P, line.Tau2, line.Heterogeneity.I2);
        return text.ToString();
    }

    private static void Row(StringBuilder text, params ReadOnlySpan<object?> fields)
    {
        for (var i = 0; i < fields.Length; i++)
            text.Append(i > 0 ? "," : "").Append(fields[i] switch
            {
                double number => double.IsFinite(number) ? number.ToString("G15", CultureInfo.InvariantCulture) : "",
                int number => number.ToString(CultureInfo.InvariantCulture),
                string words => CsvField.Of(words),
                _ => "",
            });
        text.Append('\n');
    }
}
