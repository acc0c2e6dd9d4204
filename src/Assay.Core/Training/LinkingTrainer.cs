using System.Collections.Immutable;
using Assay.Evaluation;
using Assay.Evaluation.Corpora;
using Assay.Language.Learning;
using Assay.Reading.Linking;
using Assay.Reading.Mentions;

namespace Assay.Training;

/// <summary>Learns which arm, outcome and time a value belongs to. Looks at words through the model <c>terms</c>, so that is trained first.</summary>
public sealed class LinkingTrainer : ITrainer
{
    private const int Parts = 4;
    private const float Found = 0.5f;
    private static readonly ImmutableArray<MentionKind> Named = [MentionKind.Arm, MentionKind.Outcome, MentionKind.Time];

    /// <inheritdoc/>
    public string Task => "linking";

    /// <inheritdoc/>
    public string Lesson => "which arm, outcome and time a value belongs to";

    /// <inheritdoc/>
    public ImmutableArray<string> Files => ["results/rctart_train.jsonl"];

    /// <inheritdoc/>
    public LearnedModel Train(IReadOnlyList<GoldFile> gold, int seed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(gold);
        return Learn([.. gold.SelectMany(static file => file.Read(ResultSentence.Read)).Select(static sentence => new MarkedSentence(sentence))], TermSense.Shipped, seed, cancellationToken);
    }

    // Mentions as marked, and as a tagger finds them that has not seen the sentence: linking meets the second kind.
    internal static LinearClassifier Learn(IReadOnlyList<MarkedSentence> sentences, TermSense terms, int seed, CancellationToken cancellationToken)
    {
        List<MarkedSentence> sound = [.. sentences.Where(static sentence => !sentence.IsShifted)];
        var examples = sound.SelectMany(static sentence => Examples(sentence, sentence.Mentions, 1)).ToList();
        for (var part = 0; part < Parts; part++)
        {
            var tagger = new MentionTagger(MentionsTrainer.Learn(sound.Where((_, index) => index % Parts != part), terms, seed, cancellationToken), terms);
            foreach (var sentence in sound.Where((_, index) => index % Parts == part))
                examples.AddRange(Examples(sentence, tagger.Tag(sentence.Words, sentence.Numbers, 0, sentence.Words.Count), Found));
        }
        return ClassifierTrainer.Train("linking", Linker.Labels, examples, new() { Bits = 17, Epochs = 15, Rate = 0.1f, L1 = 0.1f, L2 = 5, Seed = seed }, cancellationToken);
    }

    private static IEnumerable<Example> Examples(MarkedSentence sentence, IReadOnlyList<Mention> mentions, float weight)
    {
        var sheet = new LinkSheet(sentence.Words, sentence.Numbers, mentions, 0, sentence.Words.Count);
        var marked = sentence.Links();
        int[] match = [.. mentions.Select(mention => Match(sentence, mention))];
        bool Linked(int value, int name) => match[value] >= 0 && match[name] >= 0 && marked.Contains((match[value], match[name]));
        // A value that is none teaches nothing of what values go with.
        var values = sheet.Of(MentionKind.Measure);
        foreach (var kind in Named)
        {
            var names = sheet.Of(kind);
            foreach (var value in values.Where(value => match[value] >= 0))
                foreach (var name in names)
                {
                    var seen = new FeatureList();
                    LinkFeatures.OfPair(sheet, value, name, seen);
                    yield return new(seen, Linked(value, name) ? 1 : 0, weight);
                }
            for (var v = 0; v + 1 < values.Count; v++)
            {
                var (mine, theirs) = (names.FindAll(name => Linked(values[v], name)), names.FindAll(name => Linked(values[v + 1], name)));
                if (mine.Count == 0 && theirs.Count == 0) continue;
                var seen = new FeatureList();
                LinkFeatures.OfNeighbours(sheet, values[v], values[v + 1], kind, seen);
                yield return new(seen, mine.Exists(one => theirs.Exists(other => Same(sheet, one, other))) ? 1 : 0, weight);
            }
        }
    }

    // An arm mentioned twice is one arm.
    private static bool Same(LinkSheet sheet, int one, int other) =>
        one == other || sheet.Mentions[one].Kind == MentionKind.Arm && sheet.Names[sheet.Place(one)] == sheet.Names[sheet.Place(other)];

    // The marked mention of the same kind that shares most tokens; -1 where there is none.
    private static int Match(MarkedSentence sentence, Mention mention)
    {
        var (best, shared) = (-1, 0);
        for (var m = 0; m < sentence.Mentions.Length; m++)
        {
            var other = sentence.Mentions[m];
            if (other.Kind != mention.Kind || Math.Min(other.Last, mention.Last) - Math.Max(other.First, mention.First) + 1 is var common && common <= shared) continue;
            (best, shared) = (m, common);
        }
        return best;
    }
}
