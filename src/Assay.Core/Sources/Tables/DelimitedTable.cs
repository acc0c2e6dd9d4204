using System.Collections.Immutable;

namespace Assay.Sources.Tables;

/// <summary>A table as spreadsheets write it: a header and rows, separated by commas, semicolons or tabs.</summary>
/// <param name="Name">What faults call it: its file name.</param>
/// <param name="Separator">What separates its fields.</param>
/// <param name="Header">Names of the columns, trimmed.</param>
/// <param name="Rows">Rows that hold anything.</param>
public sealed record DelimitedTable(string Name, char Separator, ImmutableArray<string> Header, ImmutableArray<TableRow> Rows)
{
    private const int MostRows = 100_000;

    /// <summary>Reads a table (RFC 4180): fields in quotes may hold separators, line ends and doubled quotes.</summary>
    /// <param name="text">The file's text; a byte order mark is passed over.</param>
    /// <param name="name">What faults call it.</param>
    /// <exception cref="TableException">It is no table: empty, a quote left open, a row of another length, a column named twice.</exception>
    public static DelimitedTable Read(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        text = text.TrimStart('\uFEFF');
        var separator = SeparatorOf(text);
        var lines = new RowReader(text, separator, name);
        if (!lines.Next(out _, out var header)) throw new TableException($"{name} is empty; it needs a header row and one row a study.");
        ImmutableArray<string> names = [.. header.Select(field => field.Trim())];
        if (names.Where(one => one.Length > 0).GroupBy(one => one, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new TableException($"{name}, row 1: column {twice.Key} is named twice; rename one.");
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        while (lines.Next(out var number, out var fields))
        {
            // Spreadsheets write empty rows as separators alone.
            if (fields.All(string.IsNullOrWhiteSpace)) continue;
            if (fields.Count != names.Length)
                throw new TableException($"{name}, row {number} has {fields.Count} fields and the header has {names.Length}; quote fields that hold a '{separator}'.");
            if (rows.Count == MostRows) throw new TableException($"{name} has more than {MostRows} rows, which no pool has.");
            rows.Add(new(number, [.. fields]));
        }
        return new(name, separator, names, rows.ToImmutable());
    }

    /// <summary>The place of a column, whatever its case, or −1.</summary>
    public int Column(string column)
    {
        for (var i = 0; i < Header.Length; i++)
            if (string.Equals(Header[i], column, StringComparison.OrdinalIgnoreCase))
                return i;
        return -1;
    }

    /// <summary>The number in a field; null where it is empty or says NA.</summary>
    /// <exception cref="TableException">It holds something else; the sentence names row and column.</exception>
    public double? Number(TableRow row, int column)
    {
        ArgumentNullException.ThrowIfNull(row);
        return PrintedNumber.Read(row.Fields[column], Separator) switch
        {
            (var value, null) => value,
            var (_, fault) => throw Fault(row, Header[column], fault),
        };
    }

    /// <summary>What is wrong with one field.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column's name.</param>
    /// <param name="fault">A clause without a stop.</param>
    public TableException Fault(TableRow row, string column, string fault)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new($"{Name}, row {row.Number}, column {column}: {fault}.");
    }

    // The one that the first line holds most of, outside quotes.
    private static char SeparatorOf(string text)
    {
        var counts = new Dictionary<char, int> { [','] = 0, [';'] = 0, ['\t'] = 0 };
        var quoted = false;
        foreach (var c in text)
        {
            if (c == '"') quoted = !quoted;
            else if (c is '\n' or '\r' && !quoted) break;
            else if (!quoted && counts.TryGetValue(c, out var count)) counts[c] = count + 1;
        }
        return counts.OrderByDescending(one => one.Value).ThenBy(one => one.Key == ',' ? 0 : 1).First().Key;
    }
}
