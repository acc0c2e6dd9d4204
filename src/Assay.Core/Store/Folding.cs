using System.Collections.Immutable;
using System.Text;
using Assay.Records;

namespace Assay.Store;

/// <summary>
/// Cuts text into words that are the same however they are spelt: <c>Tα1</c>, <c>T-alpha 1</c> and <c>Talpha1</c> are all
/// <c>t alpha 1</c>; <c>IL6</c> is <c>il 6</c>; <c>10⁹</c> is <c>10 9</c>.
/// </summary>
public static class Folding
{
    // Named inside a Latin word these begin a word of their own (TNFalpha, NFkappaB).
    private static readonly string[] Inner = ["alpha", "beta", "gamma", "kappa"];

    /// <summary>The words of <paramref name="text"/> in order.</summary>
    public static ImmutableArray<Word> Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = ImmutableArray.CreateBuilder<Word>();
        var open = new StringBuilder();
        var (start, kind) = (0, Kind.Gap);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var (folded, next) = Fold(rune);
            // A combining mark belongs to the letter before it.
            if (next != Kind.Mark)
            {
                if (next != kind || next == Kind.Greek)
                {
                    Close(words, open, start, at, kind);
                    (start, kind) = (at, next);
                }
                open.Append(folded);
            }
            at += rune.Utf16SequenceLength;
        }
        Close(words, open, start, at, kind);
        return words.ToImmutable();
    }

    /// <summary>The words joined by spaces.</summary>
    public static string Line(string text) => string.Join(' ', Words(text).Select(word => word.Folded));

    /// <summary>
    /// The words of <paramref name="text"/> that hold a Greek letter, written with the Latin letter it looks like (<c>Tα1</c>
    /// as <c>ta 1</c>), joined by spaces; empty where there is none.
    /// </summary>
    public static string LookAlikes(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAnyInRange('\u00B5', '\u03C9')) return "";
        var found = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Any(letter => Alphabet.LookAlike(letter) != letter))
            .Select(word => Line(string.Concat(word.Select(Alphabet.LookAlike))));
        return string.Join(' ', found.Distinct(StringComparer.Ordinal));
    }

    private static (string Folded, Kind Kind) Fold(Rune rune)
    {
        if (rune.IsAscii)
        {
            var letter = (char)(rune.Value | 0x20);
            return Rune.IsDigit(rune) ? (((char)rune.Value).ToString(), Kind.Digit)
                : letter is >= 'a' and <= 'z' ? (letter.ToString(), Kind.Letter)
                : ("", Kind.Gap);
        }
        if (rune.IsBmp)
        {
            var letter = (char)rune.Value;
            if (Alphabet.GreekName(letter) is { } name) return (name, Kind.Greek);
            if (Alphabet.Digit(letter) is { } digit) return (digit.ToString(), Kind.Raised);
            if (Alphabet.Plain(letter) is { } plain) return (plain, Kind.Letter);
        }
        return Rune.GetUnicodeCategory(rune) switch
        {
            System.Globalization.UnicodeCategory.NonSpacingMark => ("", Kind.Mark),
            _ when Rune.IsLetter(rune) => (Rune.ToLowerInvariant(rune).ToString(), Kind.Letter),
            _ when Rune.IsNumber(rune) => (rune.ToString(), Kind.Digit),
            _ => ("", Kind.Gap),
        };
    }

    private static void Close(ImmutableArray<Word>.Builder words, StringBuilder open, int start, int end, Kind kind)
    {
        if (open.Length == 0) return;
        var folded = open.ToString();
        open.Clear();
        // Offsets hold only where folding changed no length, which a Latin word with a Greek name in it is.
        if (kind == Kind.Letter && folded.Length == end - start)
        {
            for (var cut = Cut(folded); cut.Length > 0; cut = Cut(folded))
            {
                if (cut.At > 0) words.Add(new(folded[..cut.At], new(start, cut.At)));
                words.Add(new(cut.Name, new(start + cut.At, cut.Length)));
                start += cut.At + cut.Length;
                folded = folded[(cut.At + cut.Length)..];
            }
            if (folded.Length == 0) return;
        }
        words.Add(new(folded, Passage.Between(start, end)));
    }

    private static (int At, int Length, string Name) Cut(string folded) => folded.Length < 2 ? default : Inner
        .Select(name => (At: folded.IndexOf(name, 1, StringComparison.Ordinal), name.Length, Name: name))
        .Where(found => found.At > 0)
        .OrderBy(found => found.At)
        .FirstOrDefault();

    private enum Kind
    {
        Gap,
        Letter,
        Digit,
        Raised,
        Greek,
        Mark,
    }
}
