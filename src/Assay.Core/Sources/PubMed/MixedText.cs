using System.Buffers;
using System.Xml;

namespace Assay.Sources.PubMed;

/// <summary>
/// Flattens an element's mixed content without losing a character: white space collapses to one space and is trimmed,
/// raised and lowered runs become Unicode's or are marked, formulas are written in a line.
/// </summary>
internal sealed class MixedText(XmlCursor cursor)
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\t\r\n");

    private char[] buffer = new char[4096];
    private int length;
    private bool spaceDue;
    private Formula? formula;

    /// <summary>Characters so far.</summary>
    public int Length => length;

    /// <summary>The text of the element the cursor stands on, consumed; valid until the next call.</summary>
    public ReadOnlySpan<char> Read()
    {
        length = 0;
        spaceDue = false;
        Collect();
        return buffer.AsSpan(0, length);
    }

    /// <summary>Appends the content of the element the cursor stands on.</summary>
    public void Collect()
    {
        var parent = cursor.Enter();
        if (parent < 0) return;
        while (cursor.Step())
            switch (cursor.Kind)
            {
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    do Append(cursor.Chunk());
                    while (cursor.HasMore);
                    break;
                case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    SpaceOut();
                    break;
                case XmlNodeType.Element:
                    Inline();
                    break;
                case XmlNodeType.EndElement when cursor.Depth == parent:
                    return;
            }
    }

    /// <summary>Asks for a space before the next character, unless the text begins there.</summary>
    public void SpaceOut() => spaceDue = length > 0;

    /// <summary>Appends text, collapsing white space.</summary>
    public void Append(ReadOnlySpan<char> piece)
    {
        if (piece.IsEmpty) return;
        // Nearly all text is single-spaced already and is copied whole.
        if (piece.ContainsAny(Breaks) || piece.Contains("  ", StringComparison.Ordinal))
        {
            foreach (var range in piece.SplitAny(" \t\r\n"))
                if (range.Start.Equals(range.End)) SpaceOut();
                else
                {
                    if (range.Start.Value > 0) SpaceOut();
                    Put(piece[range]);
                }
            return;
        }
        if (piece[0] == ' ')
        {
            SpaceOut();
            piece = piece[1..];
        }
        var spaced = piece is [.., ' '];
        if (spaced) piece = piece[..^1];
        if (!piece.IsEmpty) Put(piece);
        if (spaced) SpaceOut();
    }

    /// <summary>Makes what was appended since <paramref name="mark"/> a raised or lowered run.</summary>
    public void Shift(int mark, Scripts scripts)
    {
        mark = PastSpace(mark);
        if (mark == length) return;
        var run = buffer.AsSpan(mark, length - mark);
        if (scripts.TryShift(run)) return;
        Enclose(mark);
        Reserve(1);
        buffer.AsSpan(mark, length - mark).CopyTo(buffer.AsSpan(mark + 1));
        buffer[mark] = scripts.Mark;
        length++;
    }

    /// <summary>Puts what was appended since <paramref name="mark"/> between parentheses.</summary>
    public void Enclose(int mark)
    {
        mark = PastSpace(mark);
        Reserve(2);
        buffer.AsSpan(mark, length - mark).CopyTo(buffer.AsSpan(mark + 1));
        buffer[mark] = '(';
        length += 2;
        buffer[length - 1] = ')';
    }

    /// <summary>Moves what stands from <paramref name="middle"/> to before <paramref name="start"/>.</summary>
    public void Rotate(int start, int middle)
    {
        start = PastSpace(start);
        if (middle >= length || start >= middle) return;
        var tail = buffer.AsSpan(middle, length - middle).ToArray();
        buffer.AsSpan(start, middle - start).CopyTo(buffer.AsSpan(start + tail.Length));
        tail.CopyTo(buffer.AsSpan(start));
    }

    /// <summary>The characters since <paramref name="mark"/>, without the space before them.</summary>
    public ReadOnlySpan<char> Since(int mark) => buffer.AsSpan(0, length)[PastSpace(mark)..];

    private void Inline()
    {
        var mark = length;
        switch (cursor.Name)
        {
            case "sup":
                Collect();
                Shift(mark, Scripts.Raised);
                break;
            case "sub":
                Collect();
                Shift(mark, Scripts.Lowered);
                break;
            case "math":
                (formula ??= new Formula(cursor, this)).Read();
                break;
            case "br" or "p" or "DispFormula":
                SpaceOut();
                Collect();
                SpaceOut();
                break;
            default:
                Collect();
                break;
        }
    }

    // The space that was due before a run is put down with the run's first character, but is not part of it.
    private int PastSpace(int mark)
    {
        while (mark < length && buffer[mark] == ' ') mark++;
        return mark;
    }

    private void Put(ReadOnlySpan<char> some)
    {
        Reserve(some.Length + 1);
        if (spaceDue) buffer[length++] = ' ';
        spaceDue = false;
        some.CopyTo(buffer.AsSpan(length));
        length += some.Length;
    }

    private void Reserve(int more)
    {
        if (length + more > buffer.Length) Array.Resize(ref buffer, Math.Max(length + more, buffer.Length * 2));
    }
}
