using Assay.Language;

namespace Assay.Reading.Figures;

/// <summary>All figures of a text in order, with the words between them.</summary>
internal sealed class FigureSheet
{
    private FigureSheet(Wording wording, List<Figure> figures)
    {
        Wording = wording;
        Figures = figures;
    }

    public Wording Wording { get; }

    public List<Figure> Figures { get; }

    public static FigureSheet Of(Wording wording)
    {
        var figures = new List<Figure>();
        var words = NumberWords.Find(wording.Text, wording.Tokens);
        var word = 0;
        for (var i = 0; i < wording.Count; i++)
        {
            var token = wording.Tokens[i];
            if (token.Kind is TokenKind.Number)
            {
                var numeral = Numerals.Scan(wording.Text, token.Start, i > 0 ? wording.Tokens[i - 1] : null);
                figures.Add(new() { First = i, Last = i, At = token.At, Value = numeral.Value, Decimals = numeral.Decimals, Mark = numeral.Mark, UnitLast = i });
            }
            else if (HasDigit(wording.Span(i)))
                figures.Add(new() { First = i, Last = i, At = token.At, Value = double.NaN, UnitLast = i });
            else if (word < words.Length && words[word].At.Start == token.Start)
            {
                var found = words[word++];
                var last = i;
                while (last + 1 < wording.Count && wording.Tokens[last + 1].End <= found.At.End) last++;
                figures.Add(new() { First = i, Last = last, At = found.At, Value = found.Value, InWords = true, Form = found.Form, Mark = found.Unit ?? "", UnitLast = last });
            }
        }
        return new(wording, figures);
    }

    private static bool HasDigit(ReadOnlySpan<char> token)
    {
        foreach (var c in token)
            if (char.IsDigit(c)) return true;
        return false;
    }

    /// <summary>Tokens between figure <paramref name="i"/>, its unit included, and the next; large where there is none.</summary>
    public int Gap(int i) => i + 1 < Figures.Count ? Figures[i + 1].First - Figures[i].UnitLast - 1 : int.MaxValue;

    /// <summary>Whether only a list separator stands between figure <paramref name="i"/> and the next: a comma, <c>and</c>, <c>vs</c>, <c>or</c>.</summary>
    public bool ListedWithNext(int i)
    {
        var gap = Gap(i);
        if (gap is < 1 or > 3) return false;
        for (var k = Figures[i].UnitLast + 1; k < Figures[i + 1].First; k++)
            if (!(Wording.Mark(k) is ',' or '/' or '.' || Wording.IsAny(k, "and", "or", "vs", "versus", "v", "to", "with", "than"))) return false;
        // A point is part of "vs." only.
        return Wording.Mark(Figures[i].UnitLast + 1) != '.';
    }

    /// <summary>Whether figure <paramref name="i"/> and the next are written as a range: <c>a-b</c>, <c>a to b</c>.</summary>
    public bool RangesToNext(int i, bool commas = false)
    {
        var gap = Gap(i);
        if (gap is < 1 or > 2) return false;
        var k = Figures[i].UnitLast + 1;
        var joins = Wording.Mark(k) is '-' or '–' or '—' or '−' or '~' or '‐' or '‑' or '…' || Wording.IsAny(k, "to", "through", "until") || commas && (Wording.Mark(k) is ',' or ';' or ':' || Wording.Is(k, "and"));
        return joins && (gap == 1 || Wording.Mark(k + 1) is '-' or '–');
    }
}
