using System.Collections.Immutable;
using Assay.Evaluation;
using Assay.Evaluation.Corpora;
using Assay.Evaluation.Tasks;
using Assay.Language.Learning;

namespace Assay.Training;

/// <summary>Learns where results name an outcome.</summary>
public sealed class OutcomesTrainer : ITrainer
{
    /// <inheritdoc/>
    public string Task => "outcomes";

    /// <inheritdoc/>
    public string Lesson => "where results name an outcome";

    /// <inheritdoc/>
    public ImmutableArray<string> Files => ["pico/evidence_outcomes_train.jsonl.gz"];

    /// <inheritdoc/>
    public LearnedModel Train(IReadOnlyList<GoldFile> gold, int seed, CancellationToken cancellationToken) =>
        PicoLesson.Names(gold.SelectMany(static file => file.Read(PicoDocument.Read)), seed, cancellationToken);
}
