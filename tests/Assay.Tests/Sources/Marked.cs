using System.Text;

namespace Assay.Tests.Sources;

/// <summary>
/// One form for text with raised and lowered runs, whoever wrote it: every character that is not white space, with its level.
/// The oracle writes <c>^{9}</c>, we write <c>⁹</c> or <c>^(..)</c>.
/// </summary>
internal static class Marked
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁱⁿ", RaisedPlain = "0123456789+-=()in";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓₔᵦᵧᵨᵩᵪ", LoweredPlain = "0123456789+-=()aehijklmnoprstuvxəβγρφχ";

    /// <summary>The common form; <paramref name="open"/> and <paramref name="close"/> are what brackets a marked run.</summary>
    public static string Form(string text, char open, char close)
    {
        var form = new StringBuilder();
        Write(text, 0, open, close, '.', form);
        return form.ToString();
    }

    /// <summary>Letters and digits alone, without level: what survives any layout.</summary>
    public static string Bare(string text)
    {
        var bare = new StringBuilder();
        foreach (var c in text)
            if (Raised.IndexOf(c) is var up and >= 0) Keep(RaisedPlain[up], bare);
            else if (Lowered.IndexOf(c) is var down and >= 0) Keep(LoweredPlain[down], bare);
            else Keep(c, bare);
        return bare.ToString();
    }

    private static void Keep(char c, StringBuilder bare)
    {
        if (char.IsLetterOrDigit(c)) bare.Append(c);
    }

    private static int Write(string text, int from, char open, char close, char level, StringBuilder form)
    {
        var nested = 0;
        for (var i = from; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '^' or '_' && i + 1 < text.Length && text[i + 1] == open && Closes(text, i + 1, open, close))
            {
                i = Write(text, i + 2, open, close, c, form);
                continue;
            }
            if (level != '.' && c == open) nested++;
            if (level != '.' && c == close && nested-- == 0) return i;
            Put(c, level, form);
        }
        return text.Length;
    }

    private static bool Closes(string text, int at, char open, char close)
    {
        var depth = 0;
        for (var i = at; i < text.Length; i++)
            if (text[i] == open) depth++;
            else if (text[i] == close && --depth == 0) return true;
        return false;
    }

    private static void Put(char c, char level, StringBuilder form)
    {
        if (char.IsWhiteSpace(c)) return;
        if (Raised.IndexOf(c) is var up and >= 0) (c, level) = (RaisedPlain[up], '^');
        else if (Lowered.IndexOf(c) is var down and >= 0) (c, level) = (LoweredPlain[down], '_');
        if (level != '.' && c is '−' or '–') c = '-';
        // A sign that is raised by nature has no second level.
        if (c is '®' or '™' or '°' or '℠' or '′' or '″') level = '.';
        form.Append(level).Append(c);
    }
}
