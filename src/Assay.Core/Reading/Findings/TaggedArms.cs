using Assay.Language;
using Assay.Reading.Linking;

namespace Assay.Reading.Findings;

/// <summary>Finds arms that are named only where their values stand, by the learned tagger: for texts whose methods name fewer than two.</summary>
internal static class TaggedArms
{
    private const double Likely = 0.5;
    private const int FewestNumbers = 2;

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
            var arms = linked.Sentence(words.TokenAt(sentence.At.Start), words.TokenAt(sentence.At.End)).Arms(Likely)
                .Select(arm => words.Range(arm.First, arm.Last)).DistinctBy(at => ArmNames.Key(at.Of(words.Text))).ToList();
            if (arms.Count < 2) continue;
            foreach (var at in arms) register.Add(at.Of(words.Text), at, null);
        }
    }
}
