using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Assay.Evaluation.Perturbations;

namespace Assay.Evaluation.Tasks;

/// <summary>The gate on digests made of articles: true ones, said otherwise, and made false one thing at a time.</summary>
/// <param name="seed">Which of the possible edits of a sentence is taken.</param>
public sealed class VerificationTask(int seed = 1) : IEvaluationTask
{
    /// <inheritdoc/>
    public string Name => "verification";

    /// <inheritdoc/>
    public string Question => "which false sentences the gate blocks, and which true ones";

    /// <inheritdoc/>
    public ImmutableArray<string> Files => ["designs/robotsearch_dev.jsonl", "ctro/ctro_dev.jsonl", "directions/directions_dev.jsonl"];

    /// <inheritdoc/>
    public EvaluationReport Run(GoldFile gold)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var sheet = new EvaluationSheet();
        var score = new GateScore(sheet, new Dice(seed));
        TestBed? before = null;
        var reader = new Reading.AbstractReader();
        foreach (var article in BenchArticles.Of(gold))
        {
            var bed = new TestBed(article, reader.Read(article));
            score.Add(bed, before, reader);
            before = bed;
        }
        return sheet.Report(Name, gold, [.. GateScore.Families.SelectMany(family => score.Sum(sheet.Ours, family)), .. sheet.Ours.ByName()],
            [.. GateScore.Families.SelectMany(family => score.Sum(sheet.Baseline, family)), .. sheet.Baseline.ByName()], "every number is one of the source's (“overlap”: four in five words are)",
            new Bar("V01 to V12", Measure.Recall, 0.97, 0.995), new Bar("V15 to V21", Measure.Recall, 0.90, 0.95), new Bar("omissions", Measure.Recall, 0.80, 0.90),
            new Bar("P30", Measure.Recall, 1), new Bar("P31", Measure.Recall, 1), new Bar("true claims printed", Measure.Recall, 0.97, 0.99), new Bar("right passage", Measure.Recall, 0.95, 0.98));
    }
}
