using System.Collections.Immutable;
using Assay.Evaluation.Corpora;
using Assay.Reading.Directions;

namespace Assay.Evaluation.Tasks;

/// <summary>Directions of Evidence Inference where the evidence itself is given.</summary>
public sealed class SnippetsTask : IEvaluationTask
{
    /// <inheritdoc/>
    public string Name => "snippets";

    /// <inheritdoc/>
    public string Question => "which way an outcome went, by the words of the evidence alone";

    /// <inheritdoc/>
    public ImmutableArray<string> Files => ["directions/snippets_dev.jsonl"];

    /// <inheritdoc/>
    public EvaluationReport Run(GoldFile gold)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var score = new DirectionScore();
        var prompts = gold.Read(DirectionPrompt.Read).ToList();
        foreach (var prompt in prompts) score.Add(prompt, DirectionReader.Of(prompt.Text, prompt.Question));
        return score.Report(Name, gold, prompts);
    }
}
