using System.Globalization;
using System.Text;
using Assay.Statistics.Planning.Sheets;
using Assay.Statistics.Sequential;

namespace Assay.Cli.Plans;

/// <summary>A plan in words and a table.</summary>
internal static class PlanText
{
    public static string Write(PlanSheet sheet)
    {
        var text = new StringBuilder();
        text.Append(sheet.Meaning).Append("\n\n");
        var names = sheet.Rows.SelectMany(row => row.Figures.Select(figure => figure.Name)).Distinct().ToList();
        // Many numbers of one method read better one below the other.
        if (sheet.Rows.Length == 1) Table(text, sheet.Rows[0].Figures.Select(figure => new[] { figure.Name, Number(figure.Value, figure.Name) }).Prepend(["method", sheet.Rows[0].Method]));
        else Table(text, sheet.Rows.Select(row => new[] { row.Method }.Concat(names.Select(name => row[name] is { } value ? Number(value, name) : "")).ToArray()).Prepend(["method", .. names]));
        if (sheet.Design is { } design) Looks(text, design, sheet);
        text.Append('\n').Append(sheet.Convention).Append('\n');
        text.Append("Assumes: ").AppendJoin(' ', sheet.Assumptions).Append('\n');
        foreach (var warning in sheet.Warnings) text.Append("Note: ").Append(warning).Append('\n');
        text.Append("After: ").AppendJoin("; ", sheet.Rows.Select(row => row.Reference).Distinct());
        return text.ToString();
    }

    private static void Looks(StringBuilder text, SequentialDesign design, PlanSheet sheet)
    {
        text.Append('\n');
        var lower = design.Boundaries.Symmetric ? "-z" : "futility z";
        Table(text, design.Looks.Select(look => new[]
        {
            Number(look.Information, ""), sheet.DesignSize is { } size ? Number(Math.Round(size * look.Information, 1), "") : "-", Number(look.Z, ""), Number(design.Boundaries.Symmetric ? -look.Z : look.FutilityZ, ""),
            Number(look.NominalP, ""), Number(look.AlphaSpent, ""), Number(look.Power, ""), Number(look.Null.Upper + look.Null.Lower, ""), Number(look.Effect.Upper + look.Effect.Lower, ""),
        }).Prepend(["information", sheet.DesignUnit, "z", lower, "one-sided p", "alpha spent", "power", "stop, no effect", "stop, effect"]));
    }

    private static void Table(StringBuilder text, IEnumerable<string[]> lines)
    {
        var rows = lines.ToList();
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            text.Append("  ");
            for (var column = 0; column < row.Length; column++)
                text.Append(column == 0 ? row[column].PadRight(widths[column]) : "  " + row[column].PadLeft(widths[column]));
            text.Append('\n');
        }
    }

    private static string Number(double? value, string name) => value switch
    {
        null => "-",
        { } number when number == Math.Floor(number) && Math.Abs(number) < 1e15 => number.ToString("0", CultureInfo.InvariantCulture),
        { } number when name.EndsWith("unrounded", StringComparison.Ordinal) => number.ToString("0.####", CultureInfo.InvariantCulture),
        { } number => number.ToString("G6", CultureInfo.InvariantCulture),
    };
}
