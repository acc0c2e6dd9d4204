using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Assay.Evaluation;

/// <summary>Gathers what a report needs while a task goes through its documents. Not safe across threads.</summary>
public sealed class EvaluationSheet
{
    private const int ErrorsShown = 15;
    private const int WordsShown = 3;

    private readonly Dictionary<string, int> errors = new(StringComparer.Ordinal);
    private readonly List<WorstDocument> documents = [];
    private readonly ImmutableArray<Prediction>.Builder predictions = ImmutableArray.CreateBuilder<Prediction>();

    /// <summary>Our tallies.</summary>
    public TallySheet Ours { get; } = new();

    /// <summary>The baseline's tallies.</summary>
    public TallySheet Baseline { get; } = new();

    /// <summary>Counts an error of a kind.</summary>
    public void Error(string kind) => errors[kind] = errors.GetValueOrDefault(kind) + 1;

    /// <summary>A document is done.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="tally">Its answers.</param>
    /// <param name="faults">What went wrong in it, in words; the first few are shown.</param>
    /// <param name="gold">The gold's answer for the file of predictions.</param>
    /// <param name="predicted">Ours.</param>
    public void Done(string id, Tally tally, IReadOnlyList<string> faults, JsonNode? gold, JsonNode? predicted)
    {
        ArgumentNullException.ThrowIfNull(faults);
        var why = string.Join("; ", faults.Take(WordsShown)) + (faults.Count > WordsShown ? $"; and {faults.Count - WordsShown} more" : "");
        documents.Add(new(id, tally, why));
        predictions.Add(new(id, gold, predicted));
    }

    /// <summary>The report; rows and bars are the task's.</summary>
    public EvaluationReport Report(string task, GoldFile gold, ImmutableArray<ScoreRow> rows, ImmutableArray<ScoreRow> baseline, string? baselineName, params ImmutableArray<Bar> bars)
    {
        ArgumentNullException.ThrowIfNull(gold);
        return new()
        {
            Task = task,
            File = gold.Name,
            Documents = documents.Count,
            Rows = rows,
            Baseline = baseline,
            BaselineName = baselineName,
            Bars = bars,
            Errors = [.. errors.Select(static pair => new ErrorClass(pair.Key, pair.Value)).OrderByDescending(static error => error.Count).ThenBy(static error => error.Name, StringComparer.Ordinal).Take(ErrorsShown)],
            Worst = WorstDocument.Of(documents),
            Predictions = predictions.ToImmutable(),
        };
    }

    /// <summary>The usual report: micro, macro and every class of <see cref="Ours"/> and <see cref="Baseline"/>.</summary>
    public EvaluationReport Report(string task, GoldFile gold, string? baselineName, params ImmutableArray<Bar> bars) =>
        Report(task, gold, Ours.Rows(), baselineName is null ? [] : Baseline.Rows(), baselineName, bars);
}
