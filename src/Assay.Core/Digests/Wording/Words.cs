using System.Collections.Immutable;
using Assay.Language;
using Assay.Records;

namespace Assay.Digests.Wording;

/// <summary>A text as a row of <see cref="Word"/>s.</summary>
internal static class Words
{
    private static readonly ImmutableArray<string> Families = ["il", "cd", "ifn", "tnf", "covid", "interleukin", "tgf", "vegf", "ccl", "cxcl", "pd", "hla", "th", "sars"];
    private static readonly ImmutableArray<string> Greek = ["alpha", "beta", "gamma", "delta", "kappa"];

    /// <summary>Words of <paramref name="text"/> from <paramref name="start"/> up to <paramref name="end"/>, names put together.</summary>
    public static List<Word> In(string text, int start, int end)
    {
        var raw = new List<Word>((end - start) / 5);
        for (var at = start; at < end;)
        {
            if (!IsWord(text[at]))
            {
                at++;
                continue;
            }
            var stop = StopOf(text, at, end);
            raw.Add(Plain(text, at, stop));
            at = stop;
        }
        return Joined(text, raw);
    }

    /// <summary>Words of a whole text.</summary>
    public static List<Word> In(string text) => In(text, 0, text.Length);

    private static bool IsWord(char c) => char.IsLetterOrDigit(c);

    private static bool IsGreek(char c) => c is >= 'α' and <= 'ω' or >= 'Α' and <= 'Ω';

    // A word ends where its script changes to or from Greek, and where digits begin or end a plain word: "TNFα", "90days".
    private static int StopOf(string text, int at, int end)
    {
        var digits = char.IsAsciiDigit(text[at]);
        var greek = IsGreek(text[at]);
        var stop = at + 1;
        for (; stop < end; stop++)
        {
            var c = text[stop];
            var decimalMark = digits && (c is '.' or ',') && stop + 1 < end && char.IsAsciiDigit(text[stop + 1]);
            var apostrophe = c is '\'' or '’' && stop + 1 < end && char.IsLetter(text[stop + 1]);
            if (c == '(' && Subscripts.EndOf(text, at, stop, end) is var last and > 0)
            {
                stop = last - 1;
                continue;
            }
            if (!IsWord(c) && !decimalMark && !apostrophe || IsGreek(c) != greek && IsWord(c) || digits && char.IsLetter(c))
                break;
        }
        return stop;
    }

    private static Word Plain(string text, int at, int stop)
    {
        var lower = Folded(text, at, stop);
        var passage = Passage.Between(at, stop);
        if (char.IsAsciiDigit(lower[0]))
            return new(lower, lower, passage, WordKind.Digits);
        if (Lexicon.Function.Contains(lower) || lower.Length == 1)
            return new(lower, lower, passage, WordKind.Function);
        var kind = Lexicon.Generic.Contains(lower) ? WordKind.Generic
            : lower.AsSpan().IndexOfAnyInRange('0', '9') >= 0 ? WordKind.Name : WordKind.Content;
        return new(lower, Synonyms.ConceptOf(lower) ?? Stem.Of(lower), passage, kind);
    }

    private static string Folded(string text, int at, int stop)
    {
        // Longest fold of one letter is five.
        Span<char> built = stop - at <= 48 ? stackalloc char[240] : new char[5 * (stop - at)];
        var length = 0;
        foreach (var c in text.AsSpan(at, stop - at))
        {
            if (c is '(' or ')') continue;
            if (Named(c) is not { } name)
            {
                built[length++] = c == '’' ? '\'' : char.ToLowerInvariant(c);
                continue;
            }
            name.CopyTo(built[length..]);
            length += name.Length;
        }
        var lower = built[..length];
        return (lower.EndsWith("'s", StringComparison.Ordinal) ? lower[..^2] : lower).ToString();
    }

    private static string? Named(char c) => c switch
    {
        < 'Α' => null,
        'α' or 'Α' => "alpha",
        'β' or 'Β' => "beta",
        'γ' or 'Γ' => "gamma",
        'δ' or 'Δ' => "delta",
        'κ' => "kappa",
        _ => null,
    };

    private static List<Word> Joined(string text, List<Word> raw)
    {
        var words = new List<Word>(raw.Count);
        for (var i = 0; i < raw.Count; i++)
        {
            var taken = NameAt(text, raw, i);
            if (taken > 1)
            {
                var key = string.Join('-', raw.GetRange(i, taken).Select(word => word.Lower)).Replace("interleukin", "il", StringComparison.Ordinal);
                foreach (var letter in Greek)
                    if (key.IndexOf(letter, StringComparison.Ordinal) is var here and >= 0 && here + letter.Length < key.Length && char.IsAsciiDigit(key[here + letter.Length]))
                        key = key.Insert(here + letter.Length, "-");
                key = Synonyms.ConceptOf(key) ?? key;
                words.Add(new(key, key, Passage.Between(raw[i].At.Start, raw[i + taken - 1].At.End), WordKind.Name));
                i += taken - 1;
            }
            else
                words.Add(raw[i].Lower is "ta1" or "talpha1" ? raw[i] with { Kind = WordKind.Name } : raw[i]);
        }
        return words;
    }

    // How many words make a name from here: "thymosin alpha 1", "TNF-α", "IL-6", "COVID-19", "Tα1"; 1 where none does.
    private static int NameAt(string text, List<Word> raw, int i)
    {
        if (raw[i].Kind is WordKind.Digits or WordKind.Function && raw[i].Lower is not ("t" or "t'"))
            return 1;
        if (Near(text, raw, i) && Greek.Contains(raw[i + 1].Lower))
            return Near(text, raw, i + 1) && IsShortNumber(raw[i + 2]) && !Continues(text, raw[i + 2]) ? 3 : 2;
        if (Near(text, raw, i) && raw[i + 1].Kind == WordKind.Name && Greek.Any(letter => raw[i + 1].Lower.StartsWith(letter, StringComparison.Ordinal)))
            return 2;
        if (Near(text, raw, i) && IsShortNumber(raw[i + 1]) && Families.Contains(raw[i].Lower) && !Continues(text, raw[i + 1]))
            return 2;
        return 1;
    }

    private static bool IsShortNumber(Word word) => word.Kind == WordKind.Digits && word.Lower.Length <= 2;

    // "thymosin alpha 1.6 mg" is a dose, not a name.
    private static bool Continues(string text, Word digits) =>
        digits.At.End < text.Length && text[digits.At.End] is '%' or '·';

    private static bool Near(string text, List<Word> raw, int i) =>
        i + 1 < raw.Count && raw[i + 1].At.Start - raw[i].At.End <= 1
        && (raw[i + 1].At.Start == raw[i].At.End || text[raw[i].At.End] is ' ' or '-' or '‐' or '‑' or '–' or '\u00A0');
}
