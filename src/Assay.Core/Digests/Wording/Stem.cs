namespace Assay.Digests.Wording;

/// <summary>A light stemmer: cuts endings so that <c>improved</c>, <c>improvement</c> and <c>improving</c> meet. Not a linguist.</summary>
internal static class Stem
{
    private static readonly string[] Endings =
        ["izations", "ization", "ations", "ation", "ments", "ment", "ingly", "edly", "ings", "ing", "ions", "ion", "ers", "ies", "ied", "ed", "er", "es", "ly", "s", "e", "y"];

    private const int Shortest = 4;

    private static readonly System.Buffers.SearchValues<string> British =
        System.Buffers.SearchValues.Create(["ae", "oe", "our", "isation", "ageing", "tre", "programme"], StringComparison.Ordinal);

    /// <summary>The stem of a word in lower case.</summary>
    public static string Of(string lower)
    {
        var word = American(lower);
        if (word.Length <= Shortest)
            return word.Length == Shortest && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
        foreach (var ending in Endings)
            if (word.Length - ending.Length >= Shortest && word.EndsWith(ending, StringComparison.Ordinal) && !IsDoubleS(word, ending))
                return Undouble(word[..^ending.Length]);
        return word;
    }

    private static bool IsDoubleS(string word, string ending) =>
        ending == "s" && word[^2] is 's' or 'u' or 'i';

    private static string Undouble(string stem) =>
        stem.Length > Shortest && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l') ? stem[..^1] : stem;

    // British and American spellings meet before the ending goes.
    private static string American(string word)
    {
        if (word.Length < 5)
            return word;
        var folded = Spelled(word);
        foreach (var ending in (ReadOnlySpan<string>)["ised", "ises", "ising", "ise"])
            if (folded.Length > ending.Length + 3 && folded.EndsWith(ending, StringComparison.Ordinal))
                return string.Concat(folded.AsSpan(0, folded.Length - ending.Length), "iz", ending.AsSpan(2));
        return folded.EndsWith("ysed", StringComparison.Ordinal) ? string.Concat(folded.AsSpan(0, folded.Length - 3), "zed") : folded;
    }

    // Each fold below takes one of these pairs out; most words have none.
    private static string Spelled(string word)
    {
        if (!word.AsSpan().ContainsAny(British))
            return word;
        return word.Replace("haem", "hem", StringComparison.Ordinal).Replace("aemi", "emi", StringComparison.Ordinal)
            .Replace("oedema", "edema", StringComparison.Ordinal).Replace("oesoph", "esoph", StringComparison.Ordinal)
            .Replace("paed", "ped", StringComparison.Ordinal).Replace("anaes", "anes", StringComparison.Ordinal)
            .Replace("diarrhoea", "diarrhea", StringComparison.Ordinal).Replace("foet", "fet", StringComparison.Ordinal)
            .Replace("tumour", "tumor", StringComparison.Ordinal).Replace("behaviour", "behavior", StringComparison.Ordinal)
            .Replace("favour", "favor", StringComparison.Ordinal).Replace("centre", "center", StringComparison.Ordinal)
            .Replace("isation", "ization", StringComparison.Ordinal).Replace("litre", "liter", StringComparison.Ordinal)
            .Replace("ageing", "aging", StringComparison.Ordinal).Replace("programme", "program", StringComparison.Ordinal);
    }
}
