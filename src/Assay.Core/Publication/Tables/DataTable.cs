using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Assay.Publication.Tables;

/// <summary>A table that other programs read: as comma-separated values (RFC 4180) and as an R data frame.</summary>
/// <param name="Name">What R calls it: letters and underscores.</param>
/// <param name="Columns">Names of the columns: letters, digits and underscores.</param>
/// <param name="Rows">Cells by column; null or empty where there is no value.</param>
public sealed record DataTable(string Name, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string?>> Rows)
{
    /// <summary>A whole number as a cell.</summary>
    public static string? Cell(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number as a cell, with all its digits; null where it is none.</summary>
    public static string? Cell(double? value) => value is { } number && double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : null;

    /// <summary>Comma-separated lines with a header. A spreadsheet takes none of a source's words for a formula.</summary>
    public string Csv()
    {
        var text = new StringBuilder().AppendJoin(',', Columns).Append('\n');
        foreach (var row in Rows) text.AppendJoin(',', row.Select(static cell => IsNumber(cell) ? cell : CsvField.Of(cell))).Append('\n');
        return text.ToString();
    }

    /// <summary>An R statement that makes the table a data frame. Columns of numbers are numbers; what is missing is <c>NA</c>; letters beyond ASCII are escaped.</summary>
    public string R()
    {
        var text = new StringBuilder(Name).Append(" <- data.frame(\n");
        for (var at = 0; at < Columns.Length; at++)
        {
            var cells = Rows.Select(row => row[at]).ToList();
            var numbers = cells.Exists(IsNumber) && cells.TrueForAll(static cell => string.IsNullOrEmpty(cell) || IsNumber(cell));
            text.Append("  ").Append(Columns[at]).Append(" = c(").AppendJoin(", ", cells.Select(cell => string.IsNullOrEmpty(cell) ? numbers ? "NA_real_" : "NA_character_" : numbers ? cell : Quoted(cell))).Append("),\n");
        }
        return text.Append("  stringsAsFactors = FALSE)\n").ToString();
    }

    // "Infinity" and "1,000" are words.
    private static bool IsNumber(string? cell) => double.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value);

    private static string Quoted(string words)
    {
        var text = new StringBuilder("\"");
        foreach (var rune in words.EnumerateRunes())
            _ = rune.Value switch
            {
                '"' or '\\' => text.Append('\\').Append((char)rune.Value),
                < ' ' or 0x7F => text.Append(' '),
                < 0x7F => text.Append((char)rune.Value),
                < 0x10000 => text.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
                _ => text.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}"),
            };
        return text.Append('"').ToString();
    }
}
