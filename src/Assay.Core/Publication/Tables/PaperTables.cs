using System.Collections.Immutable;
using Assay.Audit;
using Assay.Audit.Completeness;
using Assay.Reading;
using Assay.Records;

namespace Assay.Publication.Tables;

/// <summary>What a paper's page shows in tables, as tables that other programs read. Of the abstract they hold figures, names and places, no sentence.</summary>
public static class PaperTables
{
    private static readonly ImmutableArray<string> results =
    [
        "told", "outcome", "role", "time", "time_unit", "arm", "arm_n", "value", "unit", "count", "denominator", "spread", "level", "low", "high", "measure", "p_op", "p", "direction", "start", "length",
    ];
    private static readonly ImmutableArray<string> derived = ["rule", "name", "message", "point", "low", "high", "unit", "assuming"];
    private static readonly ImmutableArray<string> items = ["item", "asks", "reported", "in_title", "start", "length"];

    /// <summary>Names of the tables, as they stand in addresses.</summary>
    public static ImmutableArray<string> Names { get; } = ["results", "derived", "abstract"];

    /// <summary>A table by its name; null where no table has it, or the page shows none.</summary>
    public static DataTable? Find(PaperPage page, string name)
    {
        ArgumentNullException.ThrowIfNull(page);
        DataTable? table = page.Study is not { } study ? null : name switch
        {
            "results" => Results(study),
            "derived" => Derived(page.Remarks),
            "abstract" => Items(study),
            _ => null,
        };
        return table is { Rows.IsEmpty: false } ? table : null;
    }

    /// <summary>The tables of a page as R data frames; null where it shows none.</summary>
    public static string? Script(PaperPage page)
    {
        var shown = Names.Select(name => Find(page, name)).OfType<DataTable>().ToList();
        return shown.Count == 0 ? null : $"# {page.Article.Id}: what Assay read of the abstract. Places are counted in UTF-16 units of its text.\n" + string.Concat(shown.Select(static table => table.R()));
    }

    /// <summary>Values of arms, changes within them, and comparisons: one line for each, in the order of the study.</summary>
    public static DataTable Results(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var outcomes = study.Outcomes.ToDictionary(static outcome => outcome.Id, StringComparer.Ordinal);
        var arms = study.Arms.ToDictionary(static arm => arm.Id, StringComparer.Ordinal);
        return new("results", results,
        [
            .. study.Results.Select(one => Row(one.IsBaseline ? "baseline" : "value", one.Outcome, one.Timepoint, one.Arm, one.Value.At,
                [DataTable.Cell(one.Value.Value), one.Unit, DataTable.Cell(one.Count), DataTable.Cell(one.Denominator), one.Dispersion?.Kind, DataTable.Cell(one.Dispersion?.Level), DataTable.Cell(one.Dispersion?.Low ?? one.Dispersion?.Value), DataTable.Cell(one.Dispersion?.High), null, null, null, null])),
            .. study.Changes.Select(one => Row("change", one.Outcome, null, one.Arm, one.At,
                [DataTable.Cell(one.Change?.Value ?? one.To - one.From), one.Unit, null, null, null, null, null, null, null, one.P?.Op, DataTable.Cell(one.P?.Value.Value), null])),
            .. study.Comparisons.Select(one => Row("comparison", one.Outcome, one.Timepoint, null, one.At,
                [DataTable.Cell(one.Estimate?.Value), null, null, null, one.Interval is null ? null : "ci", DataTable.Cell(one.Interval?.Level), DataTable.Cell(one.Interval?.Low.Value), DataTable.Cell(one.Interval?.High.Value), one.Measure, one.P?.Op, DataTable.Cell(one.P?.Value.Value), Words.Of(one.Direction)])),
        ]);

        ImmutableArray<string?> Row(string told, string? outcome, Timepoint? time, string? arm, Passage? at, ImmutableArray<string?> figures)
        {
            var named = outcome is not null ? outcomes.GetValueOrDefault(outcome) : null;
            var group = arm is not null ? arms.GetValueOrDefault(arm) : null;
            return [told, named?.Name, named is null ? null : Words.Of(named.Role), DataTable.Cell(time?.Value), time?.Unit, group?.Label, DataTable.Cell(group?.N?.Value), .. figures, DataTable.Cell(at?.Start), DataTable.Cell(at?.Length)];
        }
    }

    /// <summary>Values made from reported ones: one line for each.</summary>
    public static DataTable Derived(IEnumerable<Remark> remarks) => new("derived", derived,
        [.. remarks.Where(static remark => remark.Finding == Finding.Derived).Select(static remark => ImmutableArray.Create(remark.Rule, remark.Name, remark.Message,
            DataTable.Cell(remark.Recomputed?.Point), DataTable.Cell(remark.Recomputed?.Low), DataTable.Cell(remark.Recomputed?.High), remark.Recomputed?.Unit, string.Join("; ", remark.Assumptions)))]);

    /// <summary>Items of CONSORT for Abstracts: one line for each; none where the paper is no randomised trial.</summary>
    public static DataTable Items(Study study) => new("abstract_items", items,
        [.. AbstractChecklist.Of(study).Select(static item => ImmutableArray.Create(item.Name, item.Asks, item.IsReported ? "yes" : "missing", item.InTitle ? "yes" : null, DataTable.Cell(item.At?.Start), DataTable.Cell(item.At?.Length)))]);
}
