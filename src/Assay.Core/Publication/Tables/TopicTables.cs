using System.Collections.Immutable;
using Assay.Synthesis.Maps;

namespace Assay.Publication.Tables;

/// <summary>What a topic's page shows, as tables that other programs read.</summary>
public static class TopicTables
{
    private static readonly ImmutableArray<string> map = ["outcome", "outcome_name", "column", "design", "id", "label", "year", "n", "direction", "figures"];
    private static readonly ImmutableArray<string> regimens = ["id", "label", "design", "dose", "route", "frequency", "duration"];
    private static readonly ImmutableArray<string> flow = ["step", "records", "left_out", "why"];

    /// <summary>The evidence map: one line for each paper and outcome.</summary>
    public static DataTable Of(EvidenceMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return new("map", TopicTables.map, [.. map.Rows.SelectMany(row => row.Dots.Select(dot => ImmutableArray.Create<string?>(row.Concept.Slug, row.Concept.Name, MapColumns.Name(dot.Column), Words.Of(dot.Type),
            dot.Id.ToString(), dot.Label, DataTable.Cell(dot.Year), DataTable.Cell(dot.People), Contradiction.Word(dot.Way), dot.Figures)))]);
    }

    /// <summary>How the treatment was given: one line for each study.</summary>
    public static DataTable Of(IEnumerable<RegimenRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new("regimens", regimens, [.. rows.Select(row => ImmutableArray.Create(row.Id.ToString(), row.Label, Words.Of(row.Type),
            row.Regimen.Dose?.Of(row.Text), row.Regimen.Route?.Of(row.Text), row.Regimen.Frequency?.Of(row.Text), row.Regimen.Duration?.Of(row.Text)))]);
    }

    /// <summary>The flow of records: one line for each step and each reason.</summary>
    public static DataTable Of(EvidenceFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        return new("flow", TopicTables.flow, [.. flow.Steps.SelectMany(step => step.LeftOut.Select(one => ImmutableArray.Create(step.Name, null, DataTable.Cell(one.Records), one.Why))
            .Prepend([step.Name, DataTable.Cell(step.Records), null, null]))]);
    }

    /// <summary>The map in R, drawn as on the page: outcome by kind of study, larger with more people.</summary>
    public static string MapScript(EvidenceMap map) => Of(map).R() + """
        # Outcome by kind of study; a mark is a paper, its area goes with its people.
        columns <- unique(map$column); outcomes <- rev(unique(map$outcome_name))
        x <- match(map$column, columns); y <- match(map$outcome_name, outcomes)
        place <- ave(seq_along(x), x, y, FUN = seq_along) - 1
        shapes <- c("higher" = 24, "lower" = 25, "no difference" = 22, "differs by time or measure" = 23, "not told" = 21)
        size <- 0.8 + 2 * sqrt(ifelse(is.na(map$n), 1, map$n) / max(map$n, 1, na.rm = TRUE))
        par(mar = c(3, 14, 2, 1))
        plot(x + 0.12 * (place %% 7), y - 0.15 * (place %/% 7), pch = shapes[map$direction], cex = size, bg = "grey40", axes = FALSE, xlab = "", ylab = "",
             xlim = c(0.8, length(columns) + 1), ylim = c(0.5, length(outcomes) + 0.5))
        axis(1, seq_along(columns), columns); axis(2, seq_along(outcomes), outcomes, las = 1)

        """.ReplaceLineEndings("\n");

    /// <summary>The flow of records in R, as bars.</summary>
    public static string FlowScript(EvidenceFlow flow) => Of(flow).R() + """
        # What was kept at each step.
        steps <- flow[!is.na(flow$records), ]
        par(mar = c(3, 14, 2, 1))
        barplot(rev(steps$records), names.arg = rev(steps$step), horiz = TRUE, las = 1)

        """.ReplaceLineEndings("\n");
}
