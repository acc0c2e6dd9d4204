using System.Text;

namespace Assay.Sources.Retractions;

/// <summary>One record of comma-separated values (RFC 4180): fields in quotes may hold commas, line ends and doubled quotes.</summary>
internal static class CsvRow
{
    /// <summary>Takes a record apart; false where it ends inside quotes, and the next line belongs to it.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, List<string> fields)
    {
        fields.Clear();
        var field = new StringBuilder();
        var at = 0;
        while (true)
        {
            if (at < text.Length && text[at] == '"')
            {
                at++;
                while (true)
                {
                    var quote = text[at..].IndexOf('"');
                    if (quote < 0) return false;
                    field.Append(text.Slice(at, quote));
                    at += quote + 1;
                    if (at >= text.Length || text[at] != '"') break;
                    field.Append('"');
                    at++;
                }
            }
            // A quote in the middle of a field is itself, as spreadsheets read it.
            var comma = text[at..].IndexOf(',');
            field.Append(comma < 0 ? text[at..] : text.Slice(at, comma));
            fields.Add(field.ToString());
            if (comma < 0) return true;
            at += comma + 1;
            field.Clear();
        }
    }
}
