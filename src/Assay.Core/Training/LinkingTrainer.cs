using System.Collections.Immutable;
using Assay.Evaluation;
using Assay.Evaluation.Corpora;
using Assay.Language.Learning;
using Assay.Reading.Linking;
using Assay.Reading.Mentions;

namespace Assay.Training;

/// <summary>Learns which arm, outcome and time a value belongs to, from sentences whose mentions are marked.</summary>
public sealed class LinkingTrainer : ITrainer
{
    private static readonly ImmutableArray<MentionKind> Named = [MentionKind.Arm, MentionKind.Outcome, MentionKind.Time];

    /// <inheritdoc/>
    public string Task => "linking";

    /// <inheritdoc/>
    public string Lesson => "which arm, outcome and time a value belongs to";

    /// <inheritdoc/>
    public ImmutableArray<string> Files => ["results/rctart_train.jsonl"];

    /// <inheritdoc/>
    public LinearModel Train(IReadOnlyList<GoldFile> gold, int seed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(gold);
        return Learn(gold.SelectMany(static file => file.Read(ResultSentence.Read)).Select(static sentence => new MarkedSentence(sentence)), seed, cancellationToken);
    }

    internal static LinearClassifier Learn(IEnumerable<MarkedSentence> sentences, int seed, CancellationToken cancellationToken) =>
        ClassifierTrainer.Train("linking", Linker.Labels, [.. sentences.Where(static sentence => !sentence.IsShifted).SelectMany(Examples)],
            new() { Bits = 17, Epochs = 15, Rate = 0.1f, L1 = 0.1f, L2 = 5, Seed = seed }, cancellationToken);

    private static IEnumerable<Example> Examples(MarkedSentence sentence)
    {
        var sheet = new LinkSheet(sentence.Words, sentence.Numbers, sentence.Mentions, 0, sentence.Words.Count);
        var links = sentence.Links();
        var values = sheet.Of(MentionKind.Measure);
        foreach (var kind in Named)
        {
            var names = sheet.Of(kind);
            foreach (var value in values)
                foreach (var name in names)
                {
                    var seen = new FeatureList();
                    LinkFeatures.OfPair(sheet, value, name, seen);
                    yield return new(seen, links.Contains((value, name)) ? 1 : 0);
                }
            for (var v = 0; v + 1 < values.Count && names.Count > 0; v++)
            {
                if (Shares(sheet, links, names, values[v], values[v + 1]) is not { } shares) continue;
                var seen = new FeatureList();
                LinkFeatures.OfNeighbours(sheet, values[v], values[v + 1], kind, seen);
                yield return new(seen, shares ? 1 : 0);
            }
        }
    }

    // Whether two values have one name, an arm under two mentions counted as one; null where neither has any.
    private static bool? Shares(LinkSheet sheet, HashSet<(int Value, int Name)> links, List<int> names, int one, int other)
    {
        var (mine, theirs) = (names.FindAll(name => links.Contains((one, name))), names.FindAll(name => links.Contains((other, name))));
        if (mine.Count == 0 && theirs.Count == 0) return null;
        return mine.Exists(name => theirs.Exists(match => name == match
            || sheet.Mentions[name].Kind == MentionKind.Arm && sheet.Names[sheet.Place(name)] == sheet.Names[sheet.Place(match)]));
    }
}
