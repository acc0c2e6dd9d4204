using System.Buffers;
using System.Text;

namespace Assay.Publication.Citations;

/// <summary>Text from a source as TeX prints it and never obeys it.</summary>
internal static class Bibtex
{
    private static readonly SearchValues<char> Special = SearchValues.Create(@"\{}$&#%_~^<>""");
    private static readonly SearchValues<char> NotInAddress = SearchValues.Create(@"\{}$&#%~^""");

    /// <summary>The text with every character escaped that TeX or BibTeX takes for more than itself.</summary>
    public static string Text(string? value)
    {
        if (string.IsNullOrEmpty(value)) return "";
        var line = Parts.OneLine(value);
        if (!line.AsSpan().ContainsAny(Special)) return line;
        var text = new StringBuilder(line.Length + 16);
        foreach (var c in line)
            switch (c)
            {
                case '\\':
                    text.Append(@"{\textbackslash}");
                    break;
                case '~':
                    text.Append(@"{\textasciitilde}");
                    break;
                case '^':
                    text.Append(@"{\textasciicircum}");
                    break;
                case '<':
                    text.Append(@"{\textless}");
                    break;
                case '>':
                    text.Append(@"{\textgreater}");
                    break;
                // BibTeX counts braces whether or not they are escaped.
                case '{':
                    text.Append(@"{\textbraceleft}");
                    break;
                case '}':
                    text.Append(@"{\textbraceright}");
                    break;
                case '$' or '&' or '#' or '%' or '_':
                    text.Append('\\').Append(c);
                    break;
                case '"':
                    text.Append(@"{\textquotedbl}");
                    break;
                default:
                    text.Append(c);
                    break;
            }
        return text.ToString();
    }

    /// <summary>An address or a DOI, which styles print character by character: what TeX would obey is percent-encoded.</summary>
    public static string Verbatim(string? value)
    {
        if (string.IsNullOrEmpty(value)) return "";
        var text = new StringBuilder(value.Length);
        foreach (var c in value.EnumerateRunes())
            if (c.Value is > ' ' and < '\u007F' && !NotInAddress.Contains((char)c.Value)) text.Append((char)c.Value);
            else text.Append(Uri.EscapeDataString(c.ToString()));
        return text.ToString();
    }
}
