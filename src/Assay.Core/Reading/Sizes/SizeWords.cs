using Assay.Language;
using Assay.Records;

namespace Assay.Reading.Sizes;

/// <summary>The words beside a number of people that say which people.</summary>
internal static class SizeWords
{
    private static readonly (string Set, string[] Words)[] Sets =
    [
        ("screened", ["screened", "assessed", "approached", "invited"]),
        ("randomised", ["randomised", "randomized", "randomly", "randomization", "randomisation", "assigned", "allocated"]),
        ("matched", ["matched", "matching", "pairs"]),
        ("completed", ["completed", "completers", "finished"]),
        ("analysed", ["analysed", "analyzed", "analysis", "evaluable", "evaluated", "analyses"]),
        ("enrolled", ["enrolled", "recruited", "included", "entered", "participated", "studied", "admitted", "identified", "received", "treated", "underwent"]),
    ];

    /// <summary>The set that the word nearest to token <paramref name="token"/> names; <c>unspecified</c> where none does.</summary>
    public static string Set(Wording words, int token, Passage sentence)
    {
        for (var step = 1; step <= 12; step++)
            foreach (var k in (ReadOnlySpan<int>)[token + step, token - step])
            {
                if (k < 0 || k >= words.Count || !sentence.Contains(words.Tokens[k].At)) continue;
                foreach (var (set, cues) in Sets)
                    if (words.IsAny(k, cues)) return set;
            }
        return "unspecified";
    }

    /// <summary>Whether it stands as <c>n = 56</c>.</summary>
    public static bool IsLabelled(Wording words, int token) => words.Mark(token - 1) is '=' or ':' && words.IsAny(token - 2, "n");
}
