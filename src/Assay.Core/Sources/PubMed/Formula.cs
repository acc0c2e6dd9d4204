using System.Buffers;
using System.Xml;

namespace Assay.Sources.PubMed;

/// <summary>Writes presentation MathML in a line: scripts shifted, fractions with a stroke, layout's white space dropped.</summary>
internal sealed class Formula(XmlCursor cursor, MixedText text)
{
    private static readonly SearchValues<char> Operators = SearchValues.Create("+-−–±×·*/=<>≤≥ ,");

    /// <summary>Appends the element the cursor stands on and consumes it.</summary>
    public void Read()
    {
        switch (cursor.Name)
        {
            case "mi" or "mn" or "mo" or "ms" or "mtext":
                text.Collect();
                break;
            case "msup":
                Row(null, Scripts.Raised);
                break;
            case "msub" or "munder":
                Row(null, Scripts.Lowered);
                break;
            case "msubsup" or "munderover":
                Row(null, Scripts.Lowered, Scripts.Raised);
                break;
            case "mmultiscripts":
                Tensor();
                break;
            case "mfrac":
                Fraction();
                break;
            case "msqrt":
                text.Append("√(");
                Row();
                text.Append(")");
                break;
            case "mroot":
                Root();
                break;
            case "mfenced":
                Fenced();
                break;
            case "mspace" or "mtr" or "mtd":
                text.SpaceOut();
                Row();
                break;
            case "annotation" or "annotation-xml":
                Pass(); // the same formula once more, in another notation
                break;
            default:
                Row();
                break;
        }
    }

    private void Row(params ReadOnlySpan<Scripts?> scripts)
    {
        var parent = cursor.Enter();
        for (var i = 0; NextOrText(parent); i++)
        {
            var mark = text.Length;
            Read();
            if (i < scripts.Length && scripts[i] is { } script) text.Shift(mark, script);
        }
    }

    private void Tensor()
    {
        var start = text.Length;
        var lowered = true;
        var before = -1;
        var parent = cursor.Enter();
        for (var i = 0; NextOrText(parent); i++)
        {
            if (cursor.Name == "mprescripts")
            {
                (before, lowered) = (text.Length, true);
                continue;
            }
            var mark = text.Length;
            Read();
            if (i == 0) continue;
            text.Shift(mark, lowered ? Scripts.Lowered : Scripts.Raised);
            lowered = !lowered;
        }
        if (before >= 0) text.Rotate(start, before);
    }

    private void Fraction()
    {
        var parent = cursor.Enter();
        for (var i = 0; NextOrText(parent); i++)
        {
            if (i == 1) text.Append("/");
            var mark = text.Length;
            Read();
            if (text.Since(mark).ContainsAny(Operators)) text.Enclose(mark);
        }
    }

    private void Root()
    {
        var start = text.Length;
        var parent = cursor.Enter();
        for (var i = 0; NextOrText(parent); i++)
        {
            var mark = text.Length;
            if (i == 0) text.Append("√(");
            Read();
            if (i == 0) text.Append(")");
            else
            {
                text.Shift(mark, Scripts.Raised);
                text.Rotate(start, mark);
            }
        }
    }

    private void Fenced()
    {
        var open = cursor.Attribute("open") ?? "(";
        var close = cursor.Attribute("close") ?? ")";
        var between = cursor.Attribute("separators") ?? ",";
        Show(open);
        var parent = cursor.Enter();
        for (var i = 0; NextOrText(parent); i++)
        {
            if (i > 0 && between.Length > 0) text.Append(between.AsSpan(Math.Min(i, between.Length) - 1, 1));
            Read();
        }
        Show(close);
    }

    private void Show(string fence)
    {
        if (fence.Length > 0) text.Append(fence);
    }

    private void Pass()
    {
        var parent = cursor.Enter();
        while (cursor.Next(parent))
        {
        }
    }

    // Text that stands bare in a formula is kept; the white space of its layout is not.
    private bool NextOrText(int parent)
    {
        if (parent < 0) return false;
        while (cursor.Step())
            switch (cursor.Kind)
            {
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    do text.Append(cursor.Chunk());
                    while (cursor.HasMore);
                    break;
                case XmlNodeType.Element:
                    return true;
                case XmlNodeType.EndElement when cursor.Depth == parent:
                    return false;
            }
        return false;
    }
}
