namespace Assay.Language;

/// <summary>What is attached to a literal: a percent sign, a fold, a unit, a power of ten, or a name.</summary>
internal static class NumeralMarks
{
    // No name or unit is longer; a chain of digits and hyphens without end would else be walked again from every digit.
    private const int LongestWord = 80;

    public static Numeral Attach(string text, Numeral bare)
    {
        var at = bare.End;
        if (PowerOfTen(text, bare) is { } power) return power;
        if (at >= text.Length) return bare;
        var next = text[at] is ' ' or '\u00a0' or '\u2009' or '\u202f' && at + 1 < text.Length ? at + 1 : at;
        if (text[next] is '%' or '％') return bare with { End = next + 1, Mark = "%" };
        if (text[next] == '‰') return bare with { End = next + 1, Mark = "‰" };
        if (Fold(text, at) is var fold and > 0) return bare with { End = fold, Mark = "fold" };
        if (IsHyphen(text[at]) && at + 1 < text.Length && char.IsLetter(text[at + 1])) return Hyphened(text, bare);
        if (char.IsLetter(text[at]) || text[at] is '_' or '^' && Tokens.Script(text, at) > 0) return Lettered(text, bare);
        return bare;
    }

    private static bool IsHyphen(char c) => c is '-' or '‐' or '‑' or '–';

    private static int Fold(string text, int at)
    {
        var word = at < text.Length && (IsHyphen(text[at]) || text[at] is ' ' or '\u00a0') ? at + 1 : at;
        if (word + 1 < text.Length && IsHyphen(text[word]) && text[at] == ' ') word++;
        if (word + 4 > text.Length || !text.AsSpan(word, 4).Equals("fold", StringComparison.OrdinalIgnoreCase)) return 0;
        return word + 4 == text.Length || !char.IsLetter(text[word + 4]) ? word + 4 : 0;
    }

    // "28-day" carries its unit; "36-item" and "2-arm" do not; "5-HT" and "6-MWT" are names.
    private static Numeral Hyphened(string text, Numeral bare)
    {
        var end = bare.End + 1;
        var capitals = false;
        while (end < text.Length && end - bare.End < LongestWord && (char.IsLetterOrDigit(text[end]) || text[end] == '-' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])))
        {
            capitals |= char.IsUpper(text[end]) && end - bare.End < 12;
            end++;
        }
        var word = text.AsSpan(bare.End + 1, end - bare.End - 1);
        var first = word.IndexOf('-') is var hyphen and > 0 ? word[..hyphen] : word;
        if (bare.Value is >= 1900 and <= 2099 && Lexicon.Of(first).HasFlag(WordClass.Month)) return bare;
        if (Units.Time(first) is { } time) return bare with { End = bare.End + 1 + first.Length, Mark = time };
        if (Units.Dose(first) is { } dose) return bare with { End = bare.End + 1 + first.Length, Mark = dose };
        // "M" and "C" are names as often; these are not.
        if (first is "L" or "dL" or "mm" or "cm" or "km" or "nm" or "kcal" or "kPa" or "mmHg" or "Hz" or "kHz" or "MHz" && Units.Other(first) is { } other) return bare with { End = bare.End + 1 + first.Length, Mark = other };
        if (capitals || word.ContainsAnyInRange('0', '9') || IsChemical(first)) return new(bare.Start, end, double.NaN, 0, "", true);
        return bare;
    }

    // 25-hydroxyvitamin, 5-fluorouracil, 17-beta
    private static bool IsChemical(ReadOnlySpan<char> word)
    {
        if (word is "alpha" or "beta" or "α" or "β") return true;
        foreach (var prefix in (ReadOnlySpan<string>)["hydroxy", "dihydroxy", "methyl", "dimethyl", "fluoro", "chloro", "bromo", "amino", "deoxy", "oxo", "phospho", "lipoxy", "nitro", "acetyl"])
            if (word.Length > prefix.Length && word.StartsWith(prefix, StringComparison.Ordinal)) return true;
        return false;
    }

    private static Numeral Lettered(string text, Numeral bare)
    {
        var end = bare.End;
        while (end < text.Length && end - bare.End < LongestWord && (char.IsLetterOrDigit(text[end]) || text[end] is '-' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])))
            end++;
        while (Tokens.Script(text, end) is var past and > 0) end = past;
        var word = text.AsSpan(bare.End, Math.Min(end - bare.End, 24));
        if (word is "st" or "nd" or "rd" or "th") return bare with { End = end, Mark = "th" };
        if (word is "s" && bare.Value is >= 1900 and <= 2090 && bare.Value % 10 == 0) return bare with { End = end, Mark = "s" };
        if (word is "x" or "X") return bare with { End = end, Mark = "fold" };
        var letters = 0;
        while (letters < word.Length && char.IsLetter(word[letters])) letters++;
        var unit = word[..letters];
        if (letters == word.Length && (Units.Time(unit) ?? Units.Dose(unit) ?? Units.Other(unit)) is { } known)
            return bare with { End = end, Mark = known };
        // "1.6mg/kg-day": the unit stops at the first sign that is no letter.
        if (letters > 0 && letters < word.Length && word[letters] == '-' && (Units.Time(unit) ?? Units.Dose(unit)) is { } timed)
            return bare with { End = bare.End + letters, Mark = timed };
        // A decimal with letters behind is a quantity with a unit we do not know; a whole number so is a name (16S, 3T3).
        return bare.Decimals > 0 ? bare : new(bare.Start, end, double.NaN, 0, "", true);
    }

    // 5.6 × 10⁹/L is 5.6 in units of 10⁹/L; 10⁻⁴ alone is a value of its own.
    private static Numeral? PowerOfTen(string text, Numeral bare)
    {
        var at = bare.End;
        if (bare is { Value: 10, Decimals: 0 } && Exponent(text, at, out var alone) is var past and > 0)
            return bare with { End = past, Value = Math.Pow(10, alone), Mark = "" };
        while (at < text.Length && at - bare.End < 2 && text[at] is ' ' or '\u00a0' or '\u2009') at++;
        if (at >= text.Length || text[at] is not ('×' or 'x' or 'X' or '*' or '·' or '⋅')) return null;
        for (at++; at < text.Length && at - bare.End < 5 && text[at] is ' ' or '\u00a0' or '\u2009';) at++;
        if (at + 2 > text.Length || text[at] != '1' || text[at + 1] != '0' || Exponent(text, at + 2, out var power) is not (> 0 and var end)) return null;
        if (end < text.Length && text[end] == '/')
        {
            var unit = end + 1;
            while (unit < text.Length && unit - end < 8 && (char.IsLetter(text[unit]) || text[unit] is '³')) unit++;
            if (unit > end + 1) return bare with { End = unit, Mark = $"10{Raise(power)}/{text[(end + 1)..unit]}" };
        }
        return bare with { End = end, Value = bare.Value * Math.Pow(10, power), Mark = "" };
    }

    private static int Exponent(string text, int at, out int power)
    {
        power = 0;
        var end = at;
        var bracket = false;
        if (end < text.Length && text[end] == '^') end++;
        if (end < text.Length && text[end] == '(')
        {
            bracket = true;
            end++;
        }
        var flat = end > at;
        var negative = end < text.Length && text[end] is '-' or '−' or '⁻';
        if (negative) end++;
        var first = end;
        while (end < text.Length && end - first < 3 && Raised(text[end], flat) is var digit and >= 0)
        {
            power = power * 10 + digit;
            end++;
        }
        if (end == first) return 0;
        if (bracket && (end >= text.Length || text[end++] != ')')) return 0;
        if (negative) power = -power;
        return end;
    }

    private static int Raised(char c, bool flat) => c switch
    {
        '¹' => 1,
        '²' => 2,
        '³' => 3,
        '⁰' or (>= '⁴' and <= '⁹') => c - '⁰',
        >= '0' and <= '9' when flat => c - '0',
        _ => -1,
    };

    private static string Raise(int power) =>
        (power < 0 ? "⁻" : "") + string.Concat(Math.Abs(power).ToString().Select(static c => "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0']));
}
