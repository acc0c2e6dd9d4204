using System.Collections.Immutable;
using Assay.Evaluation;
using Assay.Evaluation.Corpora;
using Assay.Language;
using Assay.Language.Learning;
using Assay.Reading.Roles;

namespace Assay.Training;

/// <summary>The labels of NICTA-PIBOSO, mapped onto roles. Learn <c>roles</c> first and build: its answers are among the features.</summary>
public sealed class PibosoTrainer : ITrainer
{
    /// <inheritdoc/>
    public string Task => PibosoReader.Model;

    /// <inheritdoc/>
    public string Lesson => "the labels of NICTA-PIBOSO, mapped onto roles";

    /// <inheritdoc/>
    public ImmutableArray<string> Files => ["roles/nicta_train.jsonl.gz"];

    /// <inheritdoc/>
    public LearnedModel Train(IReadOnlyList<GoldFile> gold, int seed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ImmutableArray<string> labels = ["BACKGROUND", "METHODS", "OTHER", "RESULTS"];
        var examples = gold.SelectMany(static file => file.Read(RolesDocument.Read))
            .Select(document => new ChainExample(PibosoReader.Features(document.Title, new Wording(document.Text), document.Sentences), [.. document.Labels.Select(label => labels.IndexOf(label))])).ToList();
        return ChainTrainer.Train(Task, labels, examples, new() { Bits = 19, Epochs = 8, Rate = 0.1f, L1 = 1, L2 = 1, Dropout = 0.3f, Seed = seed }, cancellationToken);
    }
}
