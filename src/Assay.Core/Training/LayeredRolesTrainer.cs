using System.Collections.Immutable;
using Assay.Evaluation;
using Assay.Evaluation.Corpora;
using Assay.Language;
using Assay.Language.Learning;
using Assay.Language.Learning.Layered;
using Assay.Reading;
using Assay.Reading.Roles;

namespace Assay.Training;

/// <summary>Roles of sentences once more, seen through a hidden layer; it errs otherwise than <c>roles</c> does, and the two are averaged.</summary>
public sealed class LayeredRolesTrainer : ITrainer
{
    private const int Layers = 2;

    /// <inheritdoc/>
    public string Task => RoleBags.Model;

    /// <inheritdoc/>
    public string Lesson => "the role of each sentence once more, through a hidden layer";

    /// <inheritdoc/>
    public ImmutableArray<string> Files => ["roles/structured_train.jsonl.gz"];

    /// <inheritdoc/>
    public LearnedModel Train(IReadOnlyList<GoldFile> gold, int seed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ImmutableArray<string> labels = [.. Enum.GetNames<Role>().Select(static role => role.ToUpperInvariant())];
        var examples = gold.SelectMany(static file => file.Read(RolesDocument.Read)).Select(document => Example(document, labels)).ToList();
        return LayeredTrainer.Train(Task, labels, Layers, examples, new() { Bits = 18, Epochs = 4, Rate = 0.05f, Dropout = 0.5f, Seed = seed }, cancellationToken);
    }

    private static BagExample Example(RolesDocument document, ImmutableArray<string> labels)
    {
        var words = new Wording(document.Text);
        return new(RoleBags.Of(document.Title, [.. document.Sentences.Select(at => HashedWords.Of(words, at))]), [.. document.Labels.Select(label => labels.IndexOf(label))]);
    }
}
