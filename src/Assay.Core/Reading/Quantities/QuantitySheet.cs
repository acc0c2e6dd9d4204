using Assay.Language;
using Assay.Language.Learning;
using Assay.Reading.Findings;

namespace Assay.Reading.Quantities;

/// <summary>The numbers of an abstract, told apart by the part they play and bound to arms and outcomes by learned models.</summary>
/// <remarks>Models of <c>assay train quantities</c>, <c>quantity-arms</c> and <c>quantity-outcomes</c>.</remarks>
internal sealed class QuantitySheet
{
    private const int EarlierPhrases = 4;

    private readonly OutcomeFinder finder;
    private readonly FeatureList seen = new();

    public QuantitySheet(Wording words, ArmRegister arms, IReadOnlyList<Sentence> sentences, IReadOnlyList<Number> numbers, OutcomeFinder finder)
    {
        this.finder = finder;
        Arms = arms;
        Sentences = QuantitySentence.Of(words, arms, sentences, numbers, finder);
    }

    public ArmRegister Arms { get; }

    public List<QuantitySentence> Sentences { get; }

    /// <summary>Tells the parts of the numbers of a sentence.</summary>
    public void Tell(QuantitySentence sentence, LinearChain model)
    {
        if (sentence.Quantities.Count == 0) return;
        var rows = new List<FeatureList>(sentence.Quantities.Count);
        for (var i = 0; i < sentence.Quantities.Count; i++)
        {
            var row = new FeatureList();
            RoleFeatures.See(sentence, i, row);
            rows.Add(row);
        }
        var labels = model.Tag(rows, out var odds);
        for (var i = 0; i < labels.Length; i++) (sentence.Quantities[i].Role, sentence.Quantities[i].RoleOdds) = ((QuantityRole)labels[i], odds[i]);
    }

    /// <summary>Binds the values of a sentence to arms, in order; values of one list go to different arms.</summary>
    public void BindArms(QuantitySentence sentence, LinearClassifier model)
    {
        if (Arms.Count == 0) return;
        Span<double> odds = stackalloc double[2];
        var previous = default(Quantity);
        var scores = new Dictionary<Quantity, double[]>();
        foreach (var value in sentence.Quantities)
        {
            if (!value.IsValue) continue;
            if (previous is not null && ArmFeatures.IsTwin(sentence, value.Index))
            {
                (value.Arm, value.ArmOdds) = (previous.Arm, previous.ArmOdds);
                continue;
            }
            var row = scores[value] = new double[Arms.Count];
            for (var a = 0; a < Arms.Count; a++)
            {
                seen.Clear();
                ArmFeatures.See(sentence, value, previous, Arms.Arms[a], seen);
                model.Probabilities(seen, odds);
                row[a] = odds[1];
            }
            Give(value, row);
            previous = value;
        }
        Part(sentence, scores);
        // A value told twice follows its first telling.
        foreach (var value in sentence.Quantities)
            if (value.IsValue && !scores.ContainsKey(value) && scores.Keys.LastOrDefault(one => one.First < value.First) is { } first) (value.Arm, value.ArmOdds) = (first.Arm, first.ArmOdds);
    }

    private void Give(Quantity value, double[] row)
    {
        var best = 0;
        for (var a = 1; a < row.Length; a++)
            if (row[a] > row[best]) best = a;
        (value.Arm, value.ArmOdds) = (Arms.Arms[best], row[best]);
    }

    // Two values of one list never belong to one arm: of the two ways to part them the likelier is taken.
    private void Part(QuantitySentence sentence, Dictionary<Quantity, double[]> scores)
    {
        if (Arms.Count < 2) return;
        foreach (var (one, row) in scores)
        {
            var (_, place, count) = ArmFeatures.List(sentence, one);
            if (count != 2 || place != 0 || scores.Keys.FirstOrDefault(next => next.First > one.First) is not { } other || one.Arm != other.Arm || one.Role == QuantityRole.Baseline != (other.Role == QuantityRole.Baseline)) continue;
            var second = scores[other];
            var (best, a, b) = (-1.0, 0, 0);
            for (var i = 0; i < row.Length; i++)
                for (var j = 0; j < row.Length; j++)
                    if (i != j && row[i] * second[j] > best) (best, a, b) = (row[i] * second[j], i, j);
            (one.Arm, one.ArmOdds) = (Arms.Arms[a], Math.Max(row[a], 0.5));
            (other.Arm, other.ArmOdds) = (Arms.Arms[b], Math.Max(second[b], 0.5));
        }
    }

    /// <summary>Binds the values of a sentence to the phrases of it and of the sentence before.</summary>
    public void BindOutcomes(QuantitySentence sentence, LinearClassifier model)
    {
        Span<double> odds = stackalloc double[2];
        var previous = default(Quantity);
        foreach (var value in sentence.Quantities)
        {
            if (!value.IsValue) continue;
            if (previous is not null && ArmFeatures.IsTwin(sentence, value.Index))
            {
                (value.Outcome, value.OutcomeOdds) = (previous.Outcome, previous.OutcomeOdds);
                continue;
            }
            foreach (var (phrase, earlier) in Phrases(sentence))
            {
                seen.Clear();
                OutcomeFeatures.See(sentence, value, previous, phrase, earlier, finder, seen);
                model.Probabilities(seen, odds);
                if (value.Outcome is null || odds[1] > value.OutcomeOdds) (value.Outcome, value.OutcomeOdds) = (phrase, odds[1]);
            }
            previous = value;
        }
    }

    /// <summary>What a value of <paramref name="sentence"/> may be a value of.</summary>
    public static IEnumerable<(OutcomePhrase Phrase, bool Earlier)> Phrases(QuantitySentence sentence)
    {
        foreach (var phrase in sentence.Phrases) yield return (phrase, false);
        if (sentence.Before is { } before)
            foreach (var phrase in before.Phrases.Take(EarlierPhrases)) yield return (phrase, true);
    }

    public void See(QuantitySentence sentence, Quantity value, Quantity? previous, OutcomePhrase phrase, bool earlier, FeatureList into) =>
        OutcomeFeatures.See(sentence, value, previous, phrase, earlier, finder, into);
}
