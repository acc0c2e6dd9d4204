using System.Collections.Immutable;
using Assay.Evaluation;
using Assay.Evaluation.Corpora;
using Assay.Language;
using Assay.Language.Learning;
using Assay.Reading.Designs;
using Assay.Reading.Roles;

namespace Assay.Training;

/// <summary>Randomised trial or not, from title and abstract.</summary>
public sealed class TrialTrainer : ITrainer
{
    /// <inheritdoc/>
    public string Task => TrialModel.Model;

    /// <inheritdoc/>
    public string Lesson => "whether a record is a randomised trial, from title and abstract";

    /// <inheritdoc/>
    public ImmutableArray<string> Files => ["designs/robotsearch_train.jsonl"];

    /// <inheritdoc/>
    public LearnedModel Train(IReadOnlyList<GoldFile> gold, int seed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var examples = gold.SelectMany(static file => file.Read(DesignDocument.Read)).Select(Example).ToList();
        return ClassifierTrainer.Train(Task, ["other", "rct"], examples, new() { Bits = 18, Epochs = 20, Rate = 0.1f, L1 = 0.1f, L2 = 1, Dropout = 0.3f, Seed = seed }, cancellationToken);
    }

    private static Example Example(DesignDocument document)
    {
        var article = GoldArticle.Of(document.Id, document.Title, document.Text);
        var words = new Wording(article.Text);
        var evidence = DesignReader.Gather(article, RoleReader.Read(article, words), out var species);
        return new(TrialModel.Features(evidence, Cascade.Decide(evidence, species), words), document.IsRct ? 1 : 0);
    }
}
