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
    private static readonly ImmutableArray<string> Inner = ["alpha", "beta", "gamma", "kappa"];
    private const int ShortestInner = 4;

    /// <summary>The words of <paramref name="text"/> in order.</summary>
    public static ImmutableArray<Word> Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var list = new WordList(ImmutableArray.CreateBuilder<Word>());
        Read(text, list);
        return list.Words.ToImmutable();
    }

    /// <summary>The words joined by spaces.</summary>
    public static string Line(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = new WordLine(new StringBuilder(text.Length + 16));
        Read(text, line);
        return line.Text.ToString();
    }

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

    private static void Read<TSink>(string text, TSink sink) where TSink : struct, IWordSink
    {
        var open = new OpenWord(stackalloc char[128]);
        var (start, kind) = (0, Kind.Gap);
        for (var at = 0; at < text.Length;)
        {
            var letter = text[at];
            if (letter < 128)
            {
                var ascii = char.IsAsciiLetter(letter) ? Kind.Letter : char.IsAsciiDigit(letter) ? Kind.Digit : Kind.Gap;
                if (ascii != kind)
                {
                    Close(sink, ref open, start, at, kind);
                    (start, kind) = (at, ascii);
                }
                if (ascii != Kind.Gap) open.Add(ascii == Kind.Letter ? (char)(letter | 0x20) : letter);
                at++;
                continue;
            }
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            var (folded, next) = Fold(rune);
            // A combining mark belongs to the letter before it.
            if (next != Kind.Mark)
            {
                if (next != kind || next == Kind.Greek)
                {
                    Close(sink, ref open, start, at, kind);
                    (start, kind) = (at, next);
                }
                foreach (var one in folded) open.Add(one);
            }
            at += length;
        }
        Close(sink, ref open, start, text.Length, kind);
    }

    private static (string Folded, Kind Kind) Fold(Rune rune)
    {
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

    private static void Close<TSink>(TSink sink, ref OpenWord open, int start, int end, Kind kind) where TSink : struct, IWordSink
    {
        var folded = open.Text;
        open.Clear();
        if (folded.IsEmpty) return;
        // Offsets hold only where folding changed no length, which a Latin word with a Greek name in it is.
        if (kind == Kind.Letter && folded.Length == end - start)
        {
            for (var (at, length) = Cut(folded); length > 0; (at, length) = Cut(folded))
            {
                sink.Add(folded[..at], start, at);
                sink.Add(folded.Slice(at, length), start + at, length);
                start += at + length;
                folded = folded[(at + length)..];
            }
            if (folded.IsEmpty) return;
        }
        sink.Add(folded, start, end - start);
    }

    private static (int At, int Length) Cut(ReadOnlySpan<char> folded)
    {
        for (var at = 1; at <= folded.Length - ShortestInner; at++)
        {
            if (folded[at] is not ('a' or 'b' or 'g' or 'k')) continue;
            foreach (var name in Inner)
                if (folded[at..].StartsWith(name, StringComparison.Ordinal)) return (at, name.Length);
        }
        return default;
    }

    private interface IWordSink
    {
        void Add(ReadOnlySpan<char> folded, int start, int length);
    }

    private readonly struct WordList(ImmutableArray<Word>.Builder words) : IWordSink
    {
        public ImmutableArray<Word>.Builder Words { get; } = words;

        public void Add(ReadOnlySpan<char> folded, int start, int length) => Words.Add(new(folded.ToString(), new(start, length)));
    }

    private readonly struct WordLine(StringBuilder text) : IWordSink
    {
        public StringBuilder Text { get; } = text;

        public void Add(ReadOnlySpan<char> folded, int start, int length)
        {
            if (Text.Length > 0) Text.Append(' ');
            Text.Append(folded);
        }
    }

    private ref struct OpenWord(Span<char> room)
    {
        private Span<char> letters = room;
        private int count;

        public readonly ReadOnlySpan<char> Text => letters[..count];

        public void Add(char letter)
        {
            if (count == letters.Length)
            {
                var wider = new char[count * 2];
                letters.CopyTo(wider);
                letters = wider;
            }
            letters[count++] = letter;
        }

        public void Clear() => count = 0;
    }

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
