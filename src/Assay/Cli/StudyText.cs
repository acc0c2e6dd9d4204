using System.Text;
using Assay.Publication;
using Assay.Publication.Tables;
using Assay.Reading;

namespace Assay.Cli;

/// <summary>A study as a terminal shows it: the abstract with what was understood marked, then the table it became.</summary>
internal static class StudyText
{
    private const string Plain = "\u001b[0m";
    private const int Widest = 28;

    /// <param name="study">The study.</param>
    /// <param name="colour">Whether the output is a terminal that takes colour.</param>
    public static string Write(Study study, bool colour)
    {
        var text = new StringBuilder();
        text.AppendLine($"{study.Id}  {Clean(study.Title)}");
        if (study.Text.Length > 0) Abstract(text, study, colour);
        Facts(text, study);
        Table(text, ResultsTable.Of(study));
        foreach (var reason in study.SetAside) text.AppendLine($"  set aside    {reason.Sentence}");
        return text.ToString();
    }

    private static void Abstract(StringBuilder text, Study study, bool colour)
    {
        var marks = colour ? StudyMarks.Of(study) : [];
        var role = default(Role?);
        foreach (var sentence in study.Sentences)
        {
            if (sentence.Role != role) text.AppendLine($"  {Words.Of(sentence.Role)}");
            role = sentence.Role;
            text.Append("    ");
            foreach (var stretch in Stretches.Of(study.Text, sentence.At, [.. marks.Select(static mark => mark.At)]))
                text.Append(stretch.Mark < 0 ? Clean(stretch.Text) : $"{Colour(marks[stretch.Mark].Part)}{Clean(stretch.Text)}{Plain}");
            text.AppendLine();
        }
        if (colour) text.AppendLine($"  {string.Join("  ", ((string[])["arm", "outcome", "value", "estimate", "people", "number"]).Select(static part => $"{Colour(part)}{part}{Plain}"))}");
    }

    private static void Facts(StringBuilder text, Study study)
    {
        text.AppendLine($"  design       {Words.Of(study.Design.Type)}, level {study.Design.Level}");
        foreach (var signal in study.Design.Signals) text.AppendLine($"    signal     {signal.Rule}: {Clean(signal.Raw)} ({Words.Of(signal.Speaks)})");
        foreach (var conflict in study.Design.Conflicts) text.AppendLine($"  conflict     {conflict}");
        foreach (var size in study.Population.N) text.AppendLine($"  n            {size.N.Raw} {size.Set}");
        foreach (var arm in study.Arms) text.AppendLine($"  arm {arm.Id,-8} {Clean(arm.Label)} ({Words.Of(arm.Role)}){(arm.N is { } n ? $", n = {n.Value}" : "")}");
    }

    // Outcomes down, arms across; a last column for what compares them.
    private static void Table(StringBuilder text, ResultsTable table)
    {
        if (table.IsEmpty) return;
        var head = (string[])["outcome", .. table.Columns, "comparison"];
        var rows = table.Rows.Select(static row => (string[])
            [row.Time.Length > 0 ? $"{row.Outcome} ({row.Time})" : row.Outcome, .. row.Cells.Select(static cell => string.Join(", ", cell)), string.Join(" | ", row.Comparisons)]).ToList();
        var widths = head.Select((name, column) => Math.Min(Widest, Math.Max(name.Length, rows.Max(row => row[column].Length)))).ToArray();
        widths[^1] = 0;
        Line(text, head, widths);
        Line(text, [.. widths.Select((width, column) => new string('-', Math.Max(width, column == widths.Length - 1 ? 10 : 0)))], widths);
        foreach (var row in rows) Line(text, row, widths);
    }

    private static void Line(StringBuilder text, string[] cells, int[] widths) =>
        text.AppendLine(("  " + string.Join("  ", cells.Select((cell, column) => Fit(Clean(cell), widths[column])))).TrimEnd());

    private static string Fit(string cell, int width) => width == 0 ? cell : cell.Length <= width ? cell.PadRight(width) : cell[..(width - 1)] + "…";

    // Text of a source is data: a control sequence in it must not reach the terminal.
    private static string Clean(string text) => text.Any(IsCommand) ? string.Concat(text.Select(static c => IsCommand(c) ? ' ' : c)) : text;

    // Controls, and marks that turn the direction of what follows.
    private static bool IsCommand(char c) => char.IsControl(c) || c is '\u200e' or '\u200f' or '\u061c' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    private static string Colour(string part) => part switch
    {
        "arm" => "\u001b[1;34m",
        "outcome" => "\u001b[1;35m",
        "value" => "\u001b[1;32m",
        "estimate" => "\u001b[1;33m",
        "people" => "\u001b[36m",
        _ => "\u001b[2m",
    };
}
