namespace Assay.Reading.Directions;

/// <summary>Brings forms of one word together: case, plural, ending, British and American spelling, a few synonyms.</summary>
internal static class Stem
{
    private const int Longest = 48;
    private const int Kept = 7;

    // What trials call by several names; the first of a row stands for all.
    private static readonly Dictionary<string, string> Synonyms = Table(
        "death mortality died dead die dying fatal fatality lethality",
        "stay hospitalisation hospitalization hospitalizations",
        "adverse side complication complications",
        "hemoglobin hb hgb",
        "hba1c a1c",
        "diastolic dbp",
        "systolic sbp",
        "ldl-c ldl",
        "hdl-c hdl",
        "triglyceride triglycerides tg",
        "cesarean caesarean caesarian c-section",
        "newborn neonate neonates infant infants baby babies",
        "control controls controlled",
        "relapse recurrence recurrences recurrent",
        "cost costs expenditure",
        "satisfaction satisfied",
        "weight bodyweight",
        "time duration",
        "percentage percent proportion rate",
        "score scores scale",
        "bleeding hemorrhage haemorrhage",
        "adherence compliance",
        "expression expressed",
        "painful pain vas",
        "combination combined plus");

    /// <summary>A number for the stem of <paramref name="word"/>; equal for forms of one word, 0 for an empty word.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[Longest];
        var length = Folded(word, letters);
        if (Synonyms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters[..length], out var one))
        {
            one.CopyTo(letters);
            length = one.Length;
        }
        return Hash(letters[..Cut(letters[..length])]);
    }

    /// <summary>A number for the letters as they stand.</summary>
    public static uint Hash(ReadOnlySpan<char> letters)
    {
        if (letters.IsEmpty) return 0;
        var hash = 2166136261u;
        foreach (var c in letters) hash = unchecked((hash ^ c) * 16777619u);
        return hash == 0 ? 1 : hash;
    }

    private static int Folded(ReadOnlySpan<char> word, Span<char> letters)
    {
        var length = 0;
        for (var i = 0; i < word.Length && length < Longest; i++)
        {
            var c = char.ToLowerInvariant(word[i]);
            // haemoglobin, oedema
            if (c is 'a' or 'o' && i + 1 < word.Length && word[i + 1] is 'e' or 'E' && word.Length > 5) continue;
            letters[length++] = c is '‐' or '‑' or '–' ? '-' : c == '’' ? '\'' : c;
        }
        return length;
    }

    private static int Cut(ReadOnlySpan<char> letters)
    {
        var length = letters.Length;
        if (length > 3 && letters[^1] == 's' && letters[^2] is not ('s' or 'u' or 'i')) length--;
        if (length > 5 && letters[..length].EndsWith("ing")) length -= 3;
        else if (length > 4 && letters[..length].EndsWith("ed")) length -= 2;
        else if (length > 4 && letters[length - 1] is 'e' or 'y') length--;
        return Math.Min(length, Kept);
    }

    private static Dictionary<string, string> Table(params ReadOnlySpan<string> rows)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var words = row.Split(' ');
            foreach (var word in words) table[word] = words[0];
        }
        return table;
    }
}
