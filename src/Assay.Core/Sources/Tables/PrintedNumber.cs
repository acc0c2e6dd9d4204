using System.Globalization;
using System.Text.RegularExpressions;

namespace Assay.Sources.Tables;

// Numbers as people type them into spreadsheets. Nothing is guessed: what has two readings is refused.
internal static partial class PrintedNumber
{
    public static (double? Value, string? Fault) Read(string field, char separator)
    {
        var text = field.Trim().Replace('\u2212', '-').Replace("\u00A0", "", StringComparison.Ordinal);
        if (text is "" or "NA" or "N/A" or "n/a" or "NaN" or "." or "-") return (null, null);
        if (text[0] is '=' or '@') return (null, $"'{Short(text)}' is a formula; give its value");
        if (Point().IsMatch(text)) return Finite(text);
        if (Comma().IsMatch(text))
            return separator == ','
                ? (null, $"'{Short(text)}' has a comma; write a decimal point, or separate columns by semicolons")
                : Finite(text.Replace(',', '.'));
        return (null, $"'{Short(text)}' is not a number");
    }

    private static (double?, string?) Finite(string text)
    {
        var value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(value) ? (value, null) : (null, $"'{Short(text)}' is too large a number");
    }

    // Control characters of a field never reach a terminal.
    private static string Short(string text)
    {
        var clean = new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]);
        return clean.Length <= 40 ? clean : clean[..40] + "..";
    }

    [GeneratedRegex(@"^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?$")]
    private static partial Regex Point();

    [GeneratedRegex(@"^[+-]?([0-9]+,[0-9]*|,[0-9]+)([eE][+-]?[0-9]+)?$")]
    private static partial Regex Comma();
}
