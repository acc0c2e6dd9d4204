namespace Assay.Search;

/// <summary>Cuts an English word to its stem, so that <c>infection</c> and <c>infected</c> meet.</summary>
/// <remarks>Porter (1980), An algorithm for suffix stripping, Program 14(3), 130-137, doi:10.1108/eb046814.</remarks>
public static class PorterStem
{
    private static readonly (string End, string By)[] second =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"), ("entli", "ent"), ("eli", "e"),
        ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"),
        ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string End, string By)[] third =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] fourth =
        ["al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ou", "ism", "ate", "iti", "ous", "ive", "ize"];

    /// <summary>The stem of a word in lower case; a word of fewer than three letters, or with anything but letters, stays.</summary>
    /// <param name="word">The word.</param>
    public static string Of(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length < 3 || word.AsSpan().ContainsAnyExceptInRange('a', 'z')) return word;
        var w = First(word);
        if (w.Length > 1 && w[^1] == 'y' && HasVowel(w[..^1])) w = w[..^1] + "i";
        w = Replace(w, second);
        w = Replace(w, third);
        w = Fourth(w);
        if (w[^1] == 'e' && (Measure(w[..^1]) > 1 || (Measure(w[..^1]) == 1 && !Short(w[..^1])))) w = w[..^1];
        return w.EndsWith("ll", StringComparison.Ordinal) && Measure(w[..^1]) > 1 ? w[..^1] : w;
    }

    private static string First(string word)
    {
        var w = word;
        if (w.EndsWith("sses", StringComparison.Ordinal) || w.EndsWith("ies", StringComparison.Ordinal)) w = w[..^2];
        else if (w[^1] == 's' && w[^2] != 's') w = w[..^1];
        if (w.EndsWith("eed", StringComparison.Ordinal)) return Measure(w[..^3]) > 0 ? w[..^1] : w;
        string? cut = w.EndsWith("ed", StringComparison.Ordinal) && HasVowel(w[..^2]) ? w[..^2] : w.EndsWith("ing", StringComparison.Ordinal) && HasVowel(w[..^3]) ? w[..^3] : null;
        if (cut is null) return w;
        if (cut.EndsWith("at", StringComparison.Ordinal) || cut.EndsWith("bl", StringComparison.Ordinal) || cut.EndsWith("iz", StringComparison.Ordinal)) return cut + "e";
        if (cut.Length > 1 && cut[^1] == cut[^2] && !IsVowel(cut, cut.Length - 1) && cut[^1] is not ('l' or 's' or 'z')) return cut[..^1];
        return Measure(cut) == 1 && Short(cut) ? cut + "e" : cut;
    }

    private static string Replace(string w, (string End, string By)[] rules)
    {
        foreach (var (end, by) in rules)
            if (w.EndsWith(end, StringComparison.Ordinal)) return Measure(w[..^end.Length]) > 0 ? w[..^end.Length] + by : w;
        return w;
    }

    private static string Fourth(string w)
    {
        string? longest = null;
        foreach (var end in fourth)
            if (w.EndsWith(end, StringComparison.Ordinal) && end.Length > (longest?.Length ?? 0)) longest = end;
        if (longest is null && w.EndsWith("ion", StringComparison.Ordinal) && w.Length > 3 && w[^4] is 's' or 't') longest = "ion";
        return longest is not null && Measure(w[..^longest.Length]) > 1 ? w[..^longest.Length] : w;
    }

    private static bool IsVowel(string w, int at) => w[at] is 'a' or 'e' or 'i' or 'o' or 'u' || (w[at] == 'y' && at > 0 && !IsVowel(w, at - 1));

    private static bool HasVowel(string w)
    {
        for (var i = 0; i < w.Length; i++)
            if (IsVowel(w, i)) return true;
        return false;
    }

    // How often a vowel is followed by a consonant.
    private static int Measure(string w)
    {
        var (count, vowel) = (0, false);
        for (var i = 0; i < w.Length; i++)
        {
            var now = IsVowel(w, i);
            if (vowel && !now) count++;
            vowel = now;
        }
        return count;
    }

    private static bool Short(string w) => w.Length > 2 && !IsVowel(w, w.Length - 1) && IsVowel(w, w.Length - 2) && !IsVowel(w, w.Length - 3) && w[^1] is not ('w' or 'x' or 'y');
}
