using System.Collections.Immutable;
using System.Text;
using Assay.Records;

namespace Assay.Evaluation.Corpora;

/// <summary>Ordinary text made again from a text that was cut into tokens with spaces between them: <c>8 . 5</c> is <c>8.5</c> again.</summary>
/// <remarks>Only spaces are dropped, never a character, so that every address of the cut text has one in the ordinary text.</remarks>
public sealed class SpacedText
{
    private readonly ImmutableArray<int> places;

    private SpacedText(string text, ImmutableArray<int> places)
    {
        Text = text;
        this.places = places;
    }

    /// <summary>The ordinary text.</summary>
    public string Text { get; }

    /// <summary>Where the character at <paramref name="position"/> of the cut text stands now; a dropped space, where the next character stands.</summary>
    public int Place(int position) => places[Math.Clamp(position, 0, places.Length - 1)];

    /// <summary>Where the half-open range of the cut text stands now.</summary>
    public Passage Place(int start, int end) => end <= start ? new(Place(start), 0) : Passage.Between(Place(start), Place(end - 1) + 1);

    /// <summary>Joins what the tokeniser of <paramref name="spaced"/> cut.</summary>
    public static SpacedText Join(string spaced)
    {
        ArgumentNullException.ThrowIfNull(spaced);
        var tokens = Cut(spaced);
        var text = new StringBuilder(spaced.Length);
        var places = ImmutableArray.CreateBuilder<int>(spaced.Length + 1);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i > 0)
            {
                var keeps = !Joins(spaced, tokens, i);
                for (var gap = tokens[i - 1].End; gap < tokens[i].Start; gap++) places.Add(text.Length);
                if (keeps) text.Append(' ');
            }
            else
                for (var gap = 0; gap < tokens[0].Start; gap++) places.Add(0);
            for (var k = tokens[i].Start; k < tokens[i].End; k++)
            {
                places.Add(text.Length);
                text.Append(spaced[k]);
            }
        }
        while (places.Count <= spaced.Length) places.Add(text.Length);
        return new(text.ToString(), places.DrainToImmutable());
    }

    private static List<Passage> Cut(string spaced)
    {
        var tokens = new List<Passage>();
        for (var at = 0; at < spaced.Length;)
        {
            if (char.IsWhiteSpace(spaced[at]))
            {
                at++;
                continue;
            }
            var start = at;
            while (at < spaced.Length && !char.IsWhiteSpace(spaced[at])) at++;
            tokens.Add(Passage.Between(start, at));
        }
        return tokens;
    }

    /// <summary>Whether token <paramref name="i"/> stood right behind the one before it.</summary>
    private static bool Joins(string spaced, List<Passage> tokens, int i)
    {
        var (before, left, right, after) = (At(i - 2), At(i - 1), At(i), At(i + 1));
        // Accented letters were cut out of their words.
        if (IsAccented(right) || IsAccented(left) && char.IsLower(right[0])) return true;
        switch (left)
        {
            case "(" or "[" or "{" or "/" or "@":
                return true;
            case "." or "·":
                // 8.5; .001 behind a sign; e.g., i.v.
                if (IsDigits(right)) return EndsInDigit(before) || before is "<" or ">" or "=" or "(" or "-" or "≤" or "≥";
                return IsLetter(right) && IsLetter(before) && after == "." && char.IsLower(before[0]) == char.IsLower(right[0]);
            case ",":
                return IsThousands(At(i - 2), right, At(i - 3), after);
            case ":":
                return EndsInDigit(before) && IsDigits(right);
            case "-" or "–":
                return BehindHyphen(i);
            case "+":
                return right == "/" && after == "-" || StartsInDigit(right) && !EndsInDigit(before);
            case "<" or ">" or "=" or "±":
                return false;
            case "'" or "’":
                return right is "s" or "t";
            default:
                break;
        }
        switch (right)
        {
            case ")" or "]" or "}" or "," or ";" or ":" or "." or "%" or "!" or "?" or "/" or "@" or "'" or "’" or "·":
                return right != "." || !(IsDigits(after) && left is "<" or ">" or "=");
            case "(":
                // HbA(1c)
                return left is "HbA" or "A" or "HbA1" or "P" or "V" or "E" && after is "1c" or "1C" or "1" or "2" && At(i + 2) == ")";
            case "-" or "–":
                return BeforeHyphen(i);
            default:
                return false;
        }

        string At(int k) => k >= 0 && k < tokens.Count ? tokens[k].Of(spaced) : "";

        // The sign of a number stands away from the word before it; a hyphen does not.
        bool BeforeHyphen(int hyphen)
        {
            var (previous, next) = (At(hyphen - 1), At(hyphen + 1));
            if (previous == "/") return true;
            if (previous is "(" or "[") return true;
            if (!StartsInDigit(next) && next != ".") return !(previous is "," or ";" or ":" or "." or "=" or "<" or ">" or "%" or ")" && !char.IsLetter(next.Length > 0 ? next[0] : ' '));
            return !IsSigned(previous, hyphen);
        }

        bool BehindHyphen(int next)
        {
            var (hyphen, previous) = (next - 1, At(next - 2));
            // "+/- 0.1", "8- to 14-week", "12- and 52-week"
            if (previous == "/" && At(next - 3) == "+") return false;
            if (At(next) is "to" or "and" or "or" or "," or ")" && !(previous == "up")) return false;
            if (!char.IsLetterOrDigit(At(next)[0]) && At(next) is not ("." or "(")) return false;
            return StartsInDigit(At(next)) || At(next) == "." || BeforeHyphen(hyphen);
        }

        bool IsSigned(string previous, int hyphen)
        {
            if (previous.Length == 0) return true;
            // "0.232 - 0.138" is a range, "CI - 0.5" is not.
            if (EndsInDigit(previous) || previous is ")" or "%" or "]") return previous is ")" or "]" && !StartsInDigit(At(hyphen + 1));
            if (!char.IsLetter(previous[^1])) return true;
            return previous is "of" or "to" or "by" or "was" or "were" or "is" or "and" or "or" or "vs" or "versus" or "CI" or "than" or "from" or "with" or "change" or "difference" or "averaged" or "approximately" or "about" or "mean" or "reduction" or "between" or "for" or "respectively" or "in" or "placebo";
        }
    }

    private static bool IsThousands(string left, string right, string before, string after) =>
        right.Length == 3 && IsDigits(right) && left.Length is >= 1 and <= 3 && IsDigits(left) && before is not ("." or ",") && (before != "-" || right.EndsWith("00", StringComparison.Ordinal)) && after != "." && left[0] != '0';

    private static bool IsAccented(string token) => token.Length > 0 && token[0] is >= '\u00c0' and <= '\u024f' and not '\u00d7' and not '\u00f7';

    private static bool IsDigits(string token)
    {
        foreach (var c in token)
            if (!char.IsAsciiDigit(c)) return false;
        return token.Length > 0;
    }

    private static bool IsLetter(string token) => token.Length == 1 && char.IsAsciiLetter(token[0]);

    private static bool StartsInDigit(string token) => token.Length > 0 && char.IsAsciiDigit(token[0]);

    private static bool EndsInDigit(string token) => token.Length > 0 && char.IsAsciiDigit(token[^1]);
}
