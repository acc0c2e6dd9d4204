using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Assay.Verification.Entailment;

/// <summary>Cuts a claim or a sentence into its words.</summary>
internal static class ClaimWords
{
    private static readonly FrozenSet<string> Functions = ("the a an this these those that its their our his her each every all both some any other another such of in for with at by from to among between during after before within into over under on as per via towards toward through throughout despite until since upon about against following regarding concerning across and or but while whereas although however which who whom whose because when where if though thus therefore so plus yet than "
        + "was were is are be been being had has have having does do did would should shall must can will we i it they he she us them there here also only even just then too very well how what up down out off vs versus compared using used use based including according further furthermore moreover study studies trial trials paper article data analysis evidence research findings finding we show shows showed shown demonstrate demonstrates demonstrated found find report reported reports observed identified identify conclusion conclusions background objective objectives methods method results context setting design purpose aim aims significantly significant statistically respectively t s one two").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words of <paramref name="text"/>, in order.</summary>
    /// <param name="text">A claim or a sentence.</param>
    /// <param name="rarity">How much a key tells.</param>
    public static List<ClaimWord> Of(string text, Func<string, float> rarity)
    {
        var words = new List<ClaimWord>(text.Length / 6);
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || Joins(text, start, i))) i++;
            words.Add(Word(text, start, i, words, rarity));
        }
        return words;
    }

    // A decimal point inside a number: 0.05, 1·75, 12,000.
    private static bool Joins(string text, int start, int at) =>
        text[at] is '.' or '·' or ',' && at > start && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[start]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    private static ClaimWord Word(string text, int start, int end, List<ClaimWord> before, Func<string, float> rarity)
    {
        var written = text.AsSpan(start, end - start);
        var lower = Lower(written);
        var place = before.Count;
        if (char.IsAsciiDigit(lower[0]) && lower.All(static c => char.IsAsciiDigit(c) || c is '.' or '·' or ','))
        {
            var percent = end < text.Length && text[end] == '%' ? "%" : "";
            return new(place, lower, lower.Replace('·', '.').Replace(",", "", StringComparison.Ordinal) + percent, WordSort.Number, Pole.None, 4);
        }
        var pole = lower == "t" && start > 0 && text[start - 1] is '\'' or '’' ? Pole.Not : PoleWords.Of(lower);
        // up-regulated, down-regulated
        if (before is [.., var last] && lower.StartsWith("regulat", StringComparison.Ordinal) && last.Lower is "up" or "down") pole = last.Lower == "up" ? Pole.Up : Pole.Down;
        var capitals = 0;
        foreach (var c in written)
            if (char.IsUpper(c)) capitals++;
        var digits = written.ContainsAnyInRange('0', '9');
        var shouted = text.AsSpan(0, Math.Min(text.Length, 400)).ContainsAnyInRange('a', 'z') is false;
        if (!shouted && (capitals >= 2 && written.Length <= 12 || digits && written.Length > 1 || capitals == 1 && start > 0 && written.Length > 2 && text[start - 1] != '.'))
            if (!Functions.Contains(lower)) return new(place, lower, WordKey.Of(lower), WordSort.Name, written.Length > 3 && capitals < 2 ? pole : Pole.None, rarity(WordKey.Of(lower)));
        if (Functions.Contains(lower)) return new(place, lower, lower, WordSort.Function, pole, 0);
        var key = WordKey.Of(lower);
        return new(place, lower, key, pole == Pole.None ? WordSort.Content : WordSort.Pointer, pole, rarity(key));
    }

    private static string Lower(ReadOnlySpan<char> written)
    {
        if (!written.ContainsAnyInRange('\u0080', '\uffff'))
            return string.Create(written.Length, written, static (lower, word) => word.ToLowerInvariant(lower));
        var lower = new StringBuilder(written.Length);
        foreach (var c in written)
            lower.Append(c switch
            {
                'α' or 'Α' => "alpha",
                'β' or 'Β' => "beta",
                'γ' or 'Γ' => "gamma",
                'δ' or 'Δ' => "delta",
                'κ' => "kappa",
                'ω' => "omega",
                'ε' => "epsilon",
                'µ' or 'μ' => "mu",
                'ζ' => "zeta",
                'λ' => "lambda",
                _ => char.ToLower(c, CultureInfo.InvariantCulture).ToString(),
            });
        return lower.ToString();
    }
}
