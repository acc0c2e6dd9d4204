using Assay.Language;
using Assay.Reading.Linking;

namespace Assay.Reading.Findings.Arms;

/// <summary>Finds arms that are named only where their values stand, by the learned tagger: for texts whose methods name fewer than two.</summary>
internal static class TaggedArms
{
    private const double Likely = 0.5;
    private const int FewestNumbers = 2;

    // In a whole abstract only sentences that hold one thing against another are worth the tagger's time.
    private const int Few = 5;

    /// <summary>Adds the arms of every sentence that has values of at least two.</summary>
    public static void Add(ArmRegister register, Wording words, IReadOnlyList<Sentence> sentences, IReadOnlyList<Number> numbers, LinkedText linked)
    {
        var results = sentences.Any(static sentence => sentence.Role == Role.Results);
        var next = 0;
        foreach (var sentence in sentences)
        {
            while (next < numbers.Count && numbers[next].At.Start < sentence.At.Start) next++;
            var from = next;
            while (next < numbers.Count && numbers[next].At.Start < sentence.At.End) next++;
            if (next - from < FewestNumbers || sentence.Role != Role.Results && (results || sentence.Role == Role.Background)) continue;
            var (first, end) = (words.TokenAt(sentence.At.Start), words.TokenAt(sentence.At.End));
            if (sentences.Count > Few && !Compares(words, first, end)) continue;
            var arms = linked.Sentence(first, end).Arms(Likely)
                .Select(arm => words.Range(arm.First, arm.Last)).DistinctBy(at => ArmNames.Key(at.Of(words.Text))).ToList();
            if (arms.Count < 2) continue;
            foreach (var at in arms) register.Add(at.Of(words.Text), at, null);
        }
    }

    private static bool Compares(Wording words, int first, int end)
    {
        for (var k = first; k < end; k++)
            if (words.Has(k, WordClass.Group) || words.IsAny(k, "versus", "vs", "vs.", "v", "compared", "than", "respectively", "whereas", "while", "between", "placebo", "control", "controls", "both")) return true;
        return false;
    }
}
