using System.Collections.Immutable;
using Assay.Evaluation.Corpora;
using Assay.Reading;
using Assay.Reading.Directions;

namespace Assay.Evaluation.Tasks;

/// <summary>Directions of Evidence Inference: intervention, comparator and outcome are given, the abstract is asked.</summary>
public sealed class DirectionsTask : IEvaluationTask
{
    /// <inheritdoc/>
    public string Name => "directions";

    /// <inheritdoc/>
    public string Question => "which way an outcome went, given intervention, comparator and outcome";

    /// <inheritdoc/>
    public ImmutableArray<string> Files => ["directions/directions_dev.jsonl"];

    /// <inheritdoc/>
    public EvaluationReport Run(GoldFile gold)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var score = new DirectionScore();
        var reader = new AbstractReader();
        var prompts = gold.Read(DirectionPrompt.Read).ToList();
        foreach (var prompt in prompts)
            score.Add(prompt, prompt.IsSnippet ? DirectionReader.Of(prompt.Text, prompt.Question)
                : new DirectionReader(reader.Read(GoldArticle.Of(prompt.Id, prompt.Title, prompt.Text))).Ask(prompt.Question));
        return score.Report(Name, gold, prompts, new Bar("macro", Measure.F1, 0.75, 0.85));
    }
}
