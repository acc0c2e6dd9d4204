using System.Collections.Immutable;
using Assay.Evaluation;
using Assay.Evaluation.Corpora;
using Assay.Evaluation.Tasks;
using Assay.Language.Learning;

namespace Assay.Training;

/// <summary>Learns which words tell of participants, interventions and outcomes.</summary>
public sealed class PicoTrainer : ITrainer
{
    /// <inheritdoc/>
    public string Task => "pico";

    /// <inheritdoc/>
    public string Lesson => "which words tell of participants, interventions and outcomes";

    /// <inheritdoc/>
    public ImmutableArray<string> Files => ["pico/ebmnlp_train.jsonl.gz"];

    /// <inheritdoc/>
    public LearnedModel Train(IReadOnlyList<GoldFile> gold, int seed, CancellationToken cancellationToken) =>
        PicoLesson.Parts(gold.SelectMany(static file => file.Read(PicoDocument.Read)), seed, cancellationToken);
}
