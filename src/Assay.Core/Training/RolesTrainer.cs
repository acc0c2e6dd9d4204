using System.Collections.Immutable;
using Assay.Evaluation;
using Assay.Evaluation.Corpora;
using Assay.Language;
using Assay.Language.Learning;
using Assay.Reading;
using Assay.Reading.Roles;

namespace Assay.Training;

/// <summary>Roles of sentences, from structured abstracts whose headings were taken away.</summary>
public sealed class RolesTrainer : ITrainer
{
    /// <inheritdoc/>
    public string Task => RoleReader.Model;

    /// <inheritdoc/>
    public string Lesson => "the role of each sentence of an abstract without headings";

    /// <inheritdoc/>
    public ImmutableArray<string> Files => ["roles/structured_train.jsonl.gz"];

    /// <inheritdoc/>
    public LearnedModel Train(IReadOnlyList<GoldFile> gold, int seed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ImmutableArray<string> labels = [.. Enum.GetNames<Role>().Select(static role => role.ToUpperInvariant())];
        var examples = gold.SelectMany(static file => file.Read(RolesDocument.Read)).Select(document => Example(document, labels)).ToList();
        return ChainTrainer.Train(Task, labels, examples, new() { Bits = 20, Epochs = 8, Rate = 0.1f, L1 = 1, L2 = 1, Seed = seed }, cancellationToken);
    }

    private static ChainExample Example(RolesDocument document, ImmutableArray<string> labels)
    {
        var features = new RoleFeatures(document.Title, new Wording(document.Text), document.Sentences);
        var lists = document.Sentences.Select(static _ => new FeatureList()).ToImmutableArray();
        for (var i = 0; i < lists.Length; i++) features.Fill(i, lists[i]);
        return new(lists, [.. document.Labels.Select(label => labels.IndexOf(label))]);
    }
}
