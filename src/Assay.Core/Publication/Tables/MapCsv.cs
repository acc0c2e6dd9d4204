using System.Globalization;
using System.Text;
using Assay.Synthesis.Maps;

namespace Assay.Publication.Tables;

/// <summary>What a topic's page shows, as tables that other programs read.</summary>
public static class MapCsv
{
    /// <summary>The evidence map: one line for each paper and outcome.</summary>
    public static string Write(EvidenceMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        var text = new StringBuilder("outcome,outcome_name,column,design,id,label,year,n,direction,figures\n");
        foreach (var row in map.Rows)
            foreach (var dot in row.Dots)
                Line(text, row.Concept.Slug, row.Concept.Name, MapColumns.Name(dot.Column), Words.Of(dot.Type), dot.Id.ToString(), dot.Label,
                    dot.Year?.ToString(CultureInfo.InvariantCulture), dot.People?.ToString(CultureInfo.InvariantCulture), Contradiction.Word(dot.Way), dot.Figures);
        return text.ToString();
    }

    /// <summary>How the treatment was given: one line for each study.</summary>
    public static string Write(IEnumerable<RegimenRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var text = new StringBuilder("id,label,design,dose,route,frequency,duration\n");
        foreach (var row in rows)
            Line(text, row.Id.ToString(), row.Label, Words.Of(row.Type), row.Regimen.Dose?.Of(row.Text), row.Regimen.Route?.Of(row.Text), row.Regimen.Frequency?.Of(row.Text), row.Regimen.Duration?.Of(row.Text));
        return text.ToString();
    }

    /// <summary>The flow of records: one line for each step and each reason.</summary>
    public static string Write(EvidenceFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        var text = new StringBuilder("step,records,left_out,why\n");
        foreach (var step in flow.Steps)
        {
            Line(text, step.Name, step.Records.ToString(CultureInfo.InvariantCulture), null, null);
            foreach (var (why, records) in step.LeftOut) Line(text, step.Name, null, records.ToString(CultureInfo.InvariantCulture), why);
        }
        return text.ToString();
    }

    private static void Line(StringBuilder text, params ReadOnlySpan<string?> cells)
    {
        for (var i = 0; i < cells.Length; i++) text.Append(i > 0 ? "," : "").Append(Cell(cells[i] ?? ""));
        text.Append('\n');
    }

    // A spreadsheet must take none of a source's words for a formula.
    private static string Cell(string words)
    {
        var safe = words.Length > 0 && words[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + words : words;
        return safe.AsSpan().IndexOfAny(",\"\n\r") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
