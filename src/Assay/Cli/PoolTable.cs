using System.Collections.Immutable;
using Assay.Sources.Tables;
using Assay.Statistics.Effects;
using Assay.Statistics.Pooling;

namespace Assay.Cli;

/// <summary>Studies from the rows of a table.</summary>
internal static class PoolTable
{
    private static readonly string[] labels = ["study", "label", "slab", "author", "trial"];

    /// <summary>One study a row, in the order of the table.</summary>
    /// <exception cref="WrongCallException">A column is missing.</exception>
    /// <exception cref="TableException">A field is not what its column needs; the sentence names row and column.</exception>
    public static List<PoolStudy> Studies(DelimitedTable table, PoolOptions options, string[] moderators)
    {
        var sets = StudyColumns.All.Where(set => set.Family == options.Measure.Family).ToList();
        var columns = sets.FirstOrDefault(set => set.Names.All(name => table.Column(name) >= 0)) ?? throw Missing(table, options, sets);
        var label = labels.Select(table.Column).FirstOrDefault(at => at >= 0, -1);
        var year = table.Column("year");
        var group = options.Subgroup is { } by ? Place(table, by) : -1;
        int[] others = [.. moderators.Select(name => Place(table, name))];
        if (table.Rows.Length == 0) throw new WrongCallException($"{table.Name} has a header and no rows; give one row a study.");
        return [.. table.Rows.Select((row, i) =>
        {
            var (numbers, missing) = Numbers(table, row, columns);
            var name = label >= 0 ? Name(row.Fields[label], i) : $"study {i + 1}";
            // Authors alone do not tell two of their studies apart.
            if (year >= 0 && label >= 0 && table.Header[label].Equals("author", StringComparison.OrdinalIgnoreCase)) name = Name($"{name} {row.Fields[year]}", i);
            return new PoolStudy(name, numbers, missing, year >= 0 ? Year(row.Fields[year]) : null,
                group >= 0 && row.Fields[group].Trim() is { Length: > 0 } and not "NA" ? row.Fields[group].Trim() : null,
                [.. others.Select(at => table.Number(row, at))]);
        })];
    }

    private static (StudyNumbers? Numbers, string? Missing) Numbers(DelimitedTable table, TableRow row, StudyColumns columns)
    {
        var values = new double[columns.Names.Length];
        string? missing = null;
        for (var i = 0; i < values.Length; i++)
        {
            if (table.Number(row, table.Column(columns.Names[i])) is { } value) values[i] = value;
            else missing ??= $"{columns.Names[i]} is missing";
        }
        if (missing is not null) return (null, missing);
        if (columns.Fault(values) is var (column, clause)) throw table.Fault(row, column, clause);
        return (columns.Make(values), null);
    }

    private static int Place(DelimitedTable table, string column) =>
        table.Column(column) is >= 0 and var at ? at : throw new WrongCallException($"{table.Name} has no column {column}; it has {string.Join(", ", table.Header)}.");

    private static WrongCallException Missing(DelimitedTable table, PoolOptions options, List<StudyColumns> sets)
    {
        // Of the set that comes nearest, the columns that are not there.
        var near = sets.OrderByDescending(set => set.Names.Count(name => table.Column(name) >= 0)).First();
        var gone = near.Names.Where(name => table.Column(name) < 0);
        var forms = string.Join("; or ", sets.Select(set => string.Join(",", set.Names)));
        return new($"{table.Name} has no column {string.Join(", ", gone)}, which {options.Measure.Code} needs ({forms}).");
    }

    // Control characters of a name never reach a terminal.
    private static string Name(string field, int index)
    {
        var name = new string([.. field.Select(c => char.IsControl(c) ? ' ' : c)]).Trim();
        return name.Length > 0 ? name : $"study {index + 1}";
    }

    private static double? Year(string field) =>
        double.TryParse(field, System.Globalization.NumberStyles.Integer, System.Globalization.CultureInfo.InvariantCulture, out var year) ? year : null;
}
