using System.Collections.Immutable;
using Assay.Evaluation;
using Assay.Evaluation.Corpora;
using Assay.Language;
using Assay.Language.Learning;
using Assay.Reading;
using Assay.Reading.Roles;
using Assay.Reading.Sizes;

namespace Assay.Training;

/// <summary>Which number of an abstract is the number studied in all, from trials whose total is annotated.</summary>
public sealed class SampleSizeTrainer : ITrainer
{
    /// <inheritdoc/>
    public string Task => TotalModel.Model;

    /// <inheritdoc/>
    public string Lesson => "which number of an abstract is the number studied in all";

    /// <inheritdoc/>
    public ImmutableArray<string> Files => ["ctro/ctro_train.jsonl.gz"];

    /// <inheritdoc/>
    public LearnedModel Train(IReadOnlyList<GoldFile> gold, int seed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var examples = gold.SelectMany(static file => file.Read(SampleSizeDocument.Read)).SelectMany(Examples).ToList();
        return ClassifierTrainer.Train(Task, ["other", "total"], examples, new() { Bits = 14, Epochs = 30, Rate = 0.1f, L1 = 0.02f, L2 = 1, Dropout = 0.3f, Seed = seed }, cancellationToken);
    }

    private static IEnumerable<Example> Examples(SampleSizeDocument document)
    {
        if (document.Total is not { } total) return [];
        var words = new Wording(document.Text);
        var sentences = RoleReader.Read(GoldArticle.Of(document.Id, document.Title, document.Text), words);
        var candidates = new SizeCandidates(sentences, words, NumberReader.Read(words));
        return candidates.Numbers.Select((number, i) => new Example(candidates.Features(i), number.Value == total ? 1 : 0)).ToList();
    }
}
