namespace Assay.Publication;

/// <summary>A value in a table of comma-separated values (RFC 4180): it never breaks its row, and no spreadsheet takes it for a formula.</summary>
internal static class CsvField
{
    // Also the full-width forms, which some spreadsheets read as the plain ones.
    private const string Formula = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>The value as a field: control characters become spaces, what begins like a formula gets an apostrophe in front.</summary>
    public static string Of(string? words)
    {
        if (string.IsNullOrEmpty(words)) return "";
        var plain = words.Any(char.IsControl) ? new string([.. words.Select(c => char.IsControl(c) ? ' ' : c)]) : words;
        if (plain.AsSpan().TrimStart() is [var first, ..] && Formula.Contains(first, StringComparison.Ordinal)) plain = "'" + plain;
        return plain.AsSpan().ContainsAny(',', '"') ? $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : plain;
    }
}
