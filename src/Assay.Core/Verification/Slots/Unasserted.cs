using System.Collections.Frozen;
using System.Collections.Immutable;
using Assay.Digests.Wording;

namespace Assay.Verification.Slots;

/// <summary>Words that a sentence has and does not assert: what "was asked whether", what "a cholesterol-lowering drug" is for.</summary>
internal static class Unasserted
{
    private const int Reach = 4;

    private static readonly FrozenSet<string> Asking = ("ask asked asks asking test tested testing tests examine examined examines examining investigate investigated investigates investigating explore explored assess assessed assesses assessing "
        + "evaluate evaluated evaluating determine determined see find out learn know known tell unclear unknown uncertain wondered wonder question clear establish study studied look looked check checked").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Which words are asked after or name what something is for, one for each word.</summary>
    public static bool[] In(string text, ImmutableArray<Word> words)
    {
        var found = new bool[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            if (IsAttribute(text, words[i])) found[i] = true;
            if (words[i].Lower is not ("whether" or "if") || !IsAsked(words, i)) continue;
            // The question ends with its part of the sentence.
            for (; i < words.Length && !text.AsSpan(words[i].At.Start, (i + 1 < words.Length ? words[i + 1].At.Start : words[i].At.End) - words[i].At.Start).ContainsAny(",;."); i++) found[i] = true;
            if (i < words.Length) found[i] = true;
        }
        return found;
    }

    private static bool IsAsked(ImmutableArray<Word> words, int at)
    {
        for (var back = at - 1; back >= Math.Max(0, at - Reach); back--)
            if (Asking.Contains(words[back].Lower)) return true;
        return false;
    }

    private static bool IsAttribute(string text, Word word) => word.At.Start > 0 && text[word.At.Start - 1] is '-' or '‐' or '‑' && word.Lower.EndsWith("ing", StringComparison.Ordinal);
}
