using System.Collections.Frozen;
using Assay.Language;

namespace Assay.Reading.Findings.Arms;

/// <summary>What belongs to the name of an arm and what only stands beside it.</summary>
internal static class ArmLabels
{
    private static readonly FrozenSet<string> Before = Set("two three four five six seven eight nine ten several the a an either of mg up mg/day continue continued continuing adding added add bedtime nightly morning evening oral topical matching matched switch switched switching receive receiving titrated initiate initiating initiated starting addition administered nighttime once-daily twice-daily daily weekly double-blind open-label blinded g mcg ml additional only active mg/day g/day and or to with");

    private static readonly FrozenSet<string> Behind = Set("added twice once thrice daily weekly bid tid qd od qid qhs hs titrated adjunct capsules tablets eyedrops drops treatment therapy treated eyes patients alone regimen regimens tid. up and or plus in for either administered given dosed group groups arm arms orally subcutaneously intravenously bedtime nightly monthly");

    private static readonly FrozenSet<string> Empty = Set("""
        stable two three sessions session parallel titrated tablets tablet capsules switch switched medication medications monotherapy regimen regimens dose doses standard basal add-on add oral agents agent drug drugs eye eyes visit baseline randomization randomisation follow-up week weeks month months day days morning
        evening bedtime fixed twice once daily additional same different control-treated study weight initial usual-treated target achieved treatment-naive washout placebo-controlled double-blind open-label intention-to-treat per-protocol safety efficacy screening completed
        up or and sulfonylurea sulphonylurea antidiabetic ongoing existing current previous prior background concomitant run-in active-controlled extension insulin-naive naive mean change significantly greater lower higher better improved
        """);

    /// <summary>The tokens of the label without what stands beside the name; empty where nothing is left.</summary>
    public static (int First, int Last) Trim(Wording words, int first, int last)
    {
        if (Plain(words, first, last) is { } plain) return plain;
        while (first <= last && (words.Kind(first) == TokenKind.Mark || Has(Before, words, first) && !(words.Span(first) is [var letter] && char.IsUpper(letter) && first < last))) first++;
        while (last >= first && (words.Kind(last) == TokenKind.Mark && words.Mark(last) != ')' || last > first && Has(Behind, words, last))) last--;
        // "monotherapy with X", "standard dose": no word of it is a name.
        for (var k = first; k <= last; k++)
            if (words.Kind(k) != TokenKind.Mark && words.Kind(k) != TokenKind.Number && !Has(Empty, words, k)) return (first, last);
        return (first, first - 1);
    }

    // "the drug", "standard therapy", "usual care": no names, but all that some abstracts call their arms.
    private static (int First, int Last)? Plain(Wording words, int first, int last)
    {
        while (first < last && words.IsAny(first, "the", "a", "an")) first++;
        while (last > first && words.IsAny(last, "group", "groups", "arm", "arms", "alone")) last--;
        return first == last && words.Is(first, "drug") ? (first, last)
            : last > first && last - first < 4 && words.IsAny(first, "standard", "usual", "conventional", "routine") && words.IsAny(last, "therapy", "treatment", "care", "management") ? (first, last)
            : null;
    }

    private static bool Has(FrozenSet<string> set, Wording words, int k) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words.Span(k));

    private static FrozenSet<string> Set(string list) => list.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
