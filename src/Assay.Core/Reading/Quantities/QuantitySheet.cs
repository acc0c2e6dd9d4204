using Assay.Language;
using Assay.Language.Learning;
using Assay.Reading.Findings;
using Assay.Reading.Findings.Arms;
using Assay.Reading.Linking;

namespace Assay.Reading.Quantities;

/// <summary>The numbers of an abstract, told apart by the part they play and bound to arms and outcomes by learned models.</summary>
/// <remarks>Models of <c>assay train quantities</c>, <c>quantity-arms</c> and <c>quantity-outcomes</c>.</remarks>
internal sealed class QuantitySheet
{
    private const int EarlierPhrases = 4;
    private const double SamePair = 3;

    private readonly OutcomeFinder finder;
    private readonly LinkedText linked;
    private readonly FeatureList seen = new();

    public QuantitySheet(Wording words, ArmRegister arms, IReadOnlyList<Sentence> sentences, IReadOnlyList<Number> numbers, OutcomeFinder finder, LinkedText linked)
    {
        (this.finder, this.linked) = (finder, linked);
        Arms = arms;
        Sentences = QuantitySentence.Of(words, arms, sentences, numbers, finder);
    }

    public ArmRegister Arms { get; }

    public List<QuantitySentence> Sentences { get; }

    /// <summary>Asks the linker of result sentences what the numbers of a sentence belong to; methods say what was given, not what came of it.</summary>
    public void Link(QuantitySentence sentence)
    {
        if (sentence.Role == Role.Methods || !sentence.Quantities.Exists(static one => one.Number.Kind != NumberKind.P)) return;
        var words = sentence.Span.Words;
        var told = linked.Sentence(sentence.Span.First, sentence.Span.End);
        foreach (var one in sentence.Quantities)
        {
            if (told.ValueAt(one.First) is not { } value) continue;
            var arm = told.ArmOf(one.First);
            // A figure opens a time or a size, not the name of what was measured.
            var outcome = told.OutcomeOf(one.First, words) is var named && named is { } found && words.Kind(found.Outcome.First) == TokenKind.Number ? null : named;
            one.Link = new(value.Last >= one.First, arm is { } link ? SentenceLinks.Arm(words, Arms, link.Arm) : null, arm?.Confidence ?? 0, outcome?.Outcome, outcome?.Confidence ?? 0);
            // A name that only the linker knows may be chosen too.
            if (outcome is { } own && !sentence.Phrases.Exists(phrase => phrase.At.Overlaps(own.Outcome.At)))
                sentence.Phrases.Insert(sentence.Phrases.FindIndex(phrase => phrase.First > own.Outcome.First) is >= 0 and var at ? at : sentence.Phrases.Count, own.Outcome);
        }
    }

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

    /// <summary>Binds the values of a sentence to arms: the likeliest run of arms as a whole, in which the values of one pair go to two arms.</summary>
    public void BindArms(QuantitySentence sentence, LinearClassifier model)
    {
        if (Arms.Count == 0) return;
        var values = sentence.Quantities.FindAll(value => value.IsValue && !ArmFeatures.IsTwin(sentence, value.Index));
        if (values.Count == 0) return;
        var arms = Arms.Count;
        var total = new double[values.Count, arms];
        var chance = new double[values.Count, arms];
        var back = new int[values.Count, arms];
        Span<double> odds = stackalloc double[2];
        var row = new double[arms];
        for (var v = 0; v < values.Count; v++)
        {
            var pair = v > 0 && ArmFeatures.List(sentence, values[v]) is (_, 1, 2);
            for (var a = 0; a < arms; a++) total[v, a] = double.NegativeInfinity;
            for (var last = 0; last < (v == 0 ? 1 : arms); last++)
            {
                if (v > 0) values[v - 1].Arm = Arms.Arms[last];
                var sum = 0.0;
                for (var a = 0; a < arms; a++)
                {
                    seen.Clear();
                    ArmFeatures.See(sentence, values[v], v > 0 ? values[v - 1] : null, Arms.Arms[a], seen);
                    model.Probabilities(seen, odds);
                    row[a] = odds[1];
                    sum += odds[1];
                }
                for (var a = 0; a < arms; a++)
                {
                    var score = Math.Log(row[a] / sum) + (v > 0 ? total[v - 1, last] : 0) - (pair && a == last ? SamePair : 0);
                    if (score <= total[v, a]) continue;
                    (total[v, a], chance[v, a], back[v, a]) = (score, row[a], last);
                }
            }
        }
        var best = 0;
        for (var a = 1; a < arms; a++)
            if (total[values.Count - 1, a] > total[values.Count - 1, best]) best = a;
        for (var v = values.Count - 1; v >= 0; v--)
        {
            (values[v].Arm, values[v].ArmOdds) = (Arms.Arms[best], chance[v, best]);
            best = back[v, best];
        }
        // A value told twice follows its first telling.
        foreach (var value in sentence.Quantities)
            if (value.IsValue && !values.Contains(value) && values.FindLast(one => one.First < value.First) is { } first) (value.Arm, value.ArmOdds) = (first.Arm, first.ArmOdds);
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
