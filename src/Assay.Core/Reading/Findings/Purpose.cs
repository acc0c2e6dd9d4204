using Assay.Language;

namespace Assay.Reading.Findings;

/// <summary>Sentences that say what was meant, planned or defined: their figures are no findings, wherever they stand.</summary>
internal static class Purpose
{
    /// <summary>Whether the sentence of tokens <paramref name="first"/> up to <paramref name="end"/> is one.</summary>
    public static bool Speaks(Wording words, int first, int end)
    {
        // "To test this, we measured ..": what follows the comma was done.
        if (words.Is(first, "to") && words.IsAny(first + 1, "determine", "evaluate", "assess", "compare", "test", "investigate", "examine", "study", "explore")) return !Parts(words, first, end);
        // "Previous trials reported a 20% reduction"
        for (var k = first; k < first + 3; k++)
            if (words.IsAny(k, "previous", "prior", "earlier", "past") && words.IsAny(k + 1, "trials", "studies", "reports", "work", "research", "reviews", "meta-analyses", "trial", "study")) return true;
        var power = false;
        for (var k = first; k < end; k++)
        {
            if (words.IsAny(k, "aimed", "aims", "sought") && words.Is(k + 1, "to")) return true;
            if (words.IsAny(k, "aim", "objective", "purpose", "goal") && (words.Is(k + 1, "of") || words.IsAny(k + 1, "was", "is") && words.Is(k + 2, "to"))) return true;
            if (words.IsAny(k, "hypothesised", "hypothesized") || words.Is(k, "defined") && words.Is(k + 1, "as") && words.IsAny(k - 1, "was", "were")) return true;
            power |= words.Is(k, "power");
            if (power && words.IsAny(k, "detect", "demonstrate", "show") && words.Is(k - 1, "to")) return true;
        }
        return false;
    }

    private static bool Parts(Wording words, int first, int end)
    {
        for (var k = first; k < end; k++)
            if (words.Mark(k) == ',') return true;
        return false;
    }
}
