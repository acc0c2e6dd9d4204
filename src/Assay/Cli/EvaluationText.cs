using System.Globalization;
using System.Text;
using Assay.Evaluation;
using Assay.Statistics;

namespace Assay.Cli;

/// <summary>Reports of <c>assay eval</c> as a terminal shows them.</summary>
internal static class EvaluationText
{
    private const int NameWidth = 30;

    public static string Write(EvaluationReport report)
    {
        var text = new StringBuilder();
        text.AppendLine($"{report.Task}  {report.File}  {report.Documents} documents{(report.Engine is { } engine ? $"  {engine}" : "")}");
        text.AppendLine($"  {"",-NameWidth}{"precision",-22}{"recall",-22}{"F1",-22}{"tp",6}{"fp",6}{"fn",6}{(report.Baseline.Length > 0 ? "   baseline P / R / F1" : "")}");
        foreach (var row in report.Rows)
        {
            var counts = row.Tally is { } tally ? $"{tally.Hits,6}{tally.Extra,6}{tally.Missed,6}" : $"{"",18}";
            var baseline = report.Baseline.FirstOrDefault(other => other.Name == row.Name) is { } other ? $"   {Figure(other.Precision)} / {Figure(other.Recall)} / {Figure(other.F1)}" : "";
            text.AppendLine($"  {row.Name,-NameWidth}{Cell(row.Precision, row.PrecisionInterval),-22}{Cell(row.Recall, row.RecallInterval),-22}{Cell(row.F1, row.F1Interval),-22}{counts}{baseline}".TrimEnd());
        }
        if (report.BaselineName is { } name) text.AppendLine($"  baseline: {name}");
        foreach (var bar in report.Bars)
            if (report.Row(bar.Row) is { } row) text.AppendLine($"  bar: {Line(bar, row)}");
        if (report.Engine is not null) Written(text, report);
        if (report.Errors.Length > 0) text.AppendLine("  errors");
        foreach (var error in report.Errors) text.AppendLine($"  {error.Count,6}  {error.Name}");
        if (report.Worst.Length > 0) text.AppendLine("  worst documents");
        foreach (var document in report.Worst) text.AppendLine($"  {document.Id}  tp {document.Tally.Hits} fp {document.Tally.Extra} fn {document.Tally.Missed}: {document.Why}");
        return text.ToString();
    }

    private static void Written(StringBuilder text, EvaluationReport report)
    {
        text.AppendLine($"  {"required of articles with results",-36}{"told",7}{"said missing",14}{"silent",8}   told or said missing");
        foreach (var row in report.Coverage)
            text.AppendLine($"  {row.Part,-36}{row.Present,7}{row.SaidMissing,14}{row.Absent,8}   {(row.Due == 0 ? "none owes it" : Cell(row.Covered, row.Interval))}");
        foreach (var figure in report.Figures)
            text.AppendLine($"  {figure.Name,-50}{figure.Value.ToString("0.####", CultureInfo.InvariantCulture),12}");
        if (report.PairedNames is not [var first, var second]) return;
        text.AppendLine($"  A {first}; B {second}; P of the exact sign test");
        text.AppendLine($"  {"article by article",-36}{"A",10}{"B",10}{"A more",8}{"B more",8}{"same",7}{"P",9}");
        foreach (var row in report.Paired)
            text.AppendLine($"  {row.Name,-36}{Figure(row.First),10}{Figure(row.Second),10}{row.FirstMore,8}{row.SecondMore,8}{row.Same,7}{Figure(row.P),9}");
    }

    /// <summary>Every bar of every report, one line each: the table of docs/accuracy.md.</summary>
    public static string Bars(IEnumerable<EvaluationReport> reports)
    {
        var text = new StringBuilder();
        text.AppendLine($"{"task",-12}{"file",-30}{"figure",-36}{"bar",7}{"stretch",9}{"ours",7}{"baseline",10}");
        foreach (var report in reports)
            foreach (var bar in report.Bars)
            {
                if (report.Row(bar.Row) is not { } row) continue;
                var baseline = report.Baseline.FirstOrDefault(other => other.Name == bar.Row) is { } other ? Figure(bar.Of(other)) : "";
                var reached = bar.Of(row) >= bar.Least ? "" : $"  {Figure(bar.Least - bar.Of(row))} short";
                text.AppendLine($"{report.Task,-12}{report.File,-30}{bar.Row + ", " + Word(bar.Measure),-36}{Figure(bar.Least),7}{(bar.Stretch is { } stretch ? Figure(stretch) : ""),9}{Figure(bar.Of(row)),7}{baseline,10}{reached}");
            }
        return text.ToString();
    }

    private static string Line(Bar bar, ScoreRow row)
    {
        var figure = bar.Of(row);
        var word = figure >= (bar.Stretch ?? 2) ? "reached, stretch too" : figure >= bar.Least ? "reached" : $"{Figure(bar.Least - figure)} short";
        return $"{bar.Row} {Word(bar.Measure)} {Figure(figure)} against {Figure(bar.Least)}{(bar.Stretch is { } stretch ? $" (stretch {Figure(stretch)})" : "")}: {word}";
    }

    private static string Word(Measure measure) => measure switch { Measure.Precision => "precision", Measure.Recall => "recall", _ => "F1" };

    private static string Cell(double value, Interval? interval) => interval is { } range ? $"{Figure(value)} ({Figure(range.Low)}-{Figure(range.High)})" : Figure(value);

    private static string Figure(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
