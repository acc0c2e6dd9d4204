using System.Text.Json.Nodes;
using Assay.Evaluation.Corpora;
using Assay.Reading;

namespace Assay.Evaluation.Tasks;

/// <summary>How many patients a trial studied in all, exactly; asked of the documents in which annotators found it.</summary>
public sealed class SampleSizeTask : IEvaluationTask
{
    private const string Total = "analysed";

    /// <inheritdoc/>
    public string Name => "sample-size";

    /// <inheritdoc/>
    public string Question => "how many were studied in all, exact";

    /// <inheritdoc/>
    public System.Collections.Immutable.ImmutableArray<string> Files => ["ctro/ctro_dev.jsonl"];

    /// <inheritdoc/>
    public EvaluationReport Run(GoldFile gold)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var sheet = new EvaluationSheet();
        var reader = new AbstractReader();
        foreach (var document in gold.Read(SampleSizeDocument.Read))
        {
            if (document.Total is not { } total) continue;
            var study = reader.Read(GoldArticle.Of(document.Id, document.Title, document.Text));
            int? ours = study.Population.N.LastOrDefault(static size => size.Set == "analysed")?.N.Value;
            int? largest = study.Numbers.Where(static number => number.Kind == NumberKind.N && number.Value < int.MaxValue).Select(static number => (int?)number.Value).Max();
            var tally = Tally(total, ours);
            sheet.Ours.Add(Total, tally);
            sheet.Baseline.Add(Total, Tally(total, largest));
            var faults = new List<string>();
            if (ours != total)
            {
                sheet.Error(ours is null ? "not found" : "another number");
                faults.Add($"{total} studied, read {(ours is null ? "nothing" : ours)}");
            }
            sheet.Done(document.Id, tally, faults, JsonValue.Create(total), JsonValue.Create(ours));
        }
        return sheet.Report(Name, gold, [ScoreRow.Of(Total, sheet.Ours[Total])], [ScoreRow.Of(Total, sheet.Baseline[Total])], "the largest n",
            new Bar(Total, Measure.Precision, 0.93, 0.97), new Bar(Total, Measure.Recall, 0.90, 0.95));
    }

    private static Tally Tally(int gold, int? given) => given == gold ? new(1, 0, 0) : new(0, given is null ? 0 : 1, 1);
}
