using System.Collections.Immutable;
using System.Globalization;
using Assay.Reading;

namespace Assay.Publication.Tables;

/// <summary>The results of a study as a methodologist would lay them out: a row for each outcome and time, a column for each arm, and what compares them.</summary>
/// <param name="Columns">Names of the arms, in the order of the study; a last column "not stated" only where a value has no arm.</param>
/// <param name="Rows">Rows in the order in which the text tells them.</param>
public sealed record ResultsTable(ImmutableArray<string> Columns, ImmutableArray<ResultsRow> Rows)
{
    private const string NotStated = "not stated";

    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => Rows.IsEmpty;

    /// <summary>The table of a study.</summary>
    public static ResultsTable Of(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var arms = study.Arms.Select((arm, index) => (arm.Id, index)).ToDictionary(static pair => pair.Id, static pair => pair.index, StringComparer.Ordinal);
        var loose = study.Results.Any(result => Column(arms, result.Arm) < 0) || study.Changes.Any(change => Column(arms, change.Arm) < 0);
        ImmutableArray<string> columns = [.. study.Arms.Select(static arm => arm.N is { } n ? $"{arm.Label} (n = {n.Raw})" : arm.Label), .. loose ? (string[])[NotStated] : []];
        var names = study.Outcomes.ToDictionary(static outcome => outcome.Id, static outcome => outcome.Name, StringComparer.Ordinal);
        var drafts = new List<Draft>();
        foreach (var result in study.Results) Row(drafts, result.Outcome, result.Timepoint, columns.Length).Put(Column(arms, result.Arm), Value(result));
        foreach (var change in study.Changes) Row(drafts, change.Outcome, null, columns.Length).Put(Column(arms, change.Arm), Changed(change));
        foreach (var one in study.Comparisons) Row(drafts, one.Outcome, one.Timepoint, columns.Length).Comparisons.Add(Compared(one));
        return new(columns,
            [.. drafts.Select(draft => new ResultsRow(draft.Outcome is { } id && names.TryGetValue(id, out var name) ? name : "Outcome not told", When(draft.Time),
                [.. draft.Cells.Select(static cell => cell.ToImmutableArray())], [.. draft.Comparisons]))]);
    }

    private static int Column(Dictionary<string, int> arms, string? id) => id is not null && arms.TryGetValue(id, out var index) ? index : -1;

    private static Draft Row(List<Draft> drafts, string? outcome, Timepoint? time, int columns)
    {
        var key = When(time);
        if (drafts.Find(draft => draft.Outcome == outcome && When(draft.Time) == key) is { } known) return known;
        // A comparison whose time nobody names belongs to the row of its outcome where there is only one.
        if (time is null && outcome is not null && drafts.FindAll(draft => draft.Outcome == outcome) is [var only]) return only;
        var fresh = new Draft(outcome, time, columns);
        drafts.Add(fresh);
        return fresh;
    }

    private static string When(Timepoint? time) => time is null ? "" : $"{Show(time.Value)} {time.Unit}{(time.Value == 1 ? "" : "s")}";

    private static string Value(ArmResult result)
    {
        var people = result.Denominator is { } whole && result.Count is { } part ? $" ({part}/{whole})" : result.Count is { } count ? $" ({count})" : "";
        var spread = result.Dispersion switch
        {
            null => "",
            { Value: { } value, Kind: "sd" } => $" ± {Show(value)}",
            { Value: { } value } dispersion => $" ({dispersion.Kind.ToUpperInvariant()} {Show(value)})",
            { Kind: "ci" } dispersion => $" ({Show(dispersion.Level ?? 95)}% CI {Show(dispersion.Low)} to {Show(dispersion.High)})",
            { Kind: "iqr" } dispersion => $" (IQR {Show(dispersion.Low)} to {Show(dispersion.High)})",
            { } dispersion => $" ({dispersion.Kind} {Show(dispersion.Low)} to {Show(dispersion.High)})",
        };
        // 8.7 ± 4.2 days: the unit stands behind both; an interval in brackets stands behind the unit.
        return spread.StartsWith(" ±", StringComparison.Ordinal)
            ? $"{Show(result.Value.Value)}{spread}{Unit(result.Unit)}{people}"
            : $"{Show(result.Value.Value)}{Unit(result.Unit)}{spread}{people}";
    }

    private static string Changed(WithinArmChange change)
    {
        var size = change.Change is { } by ? (by.Value > 0 ? "+" : "") + Show(by.Value) : $"{Show(change.From)} to {Show(change.To)}";
        return $"{size}{Unit(change.Unit)} from before{(change.P is { } p ? $", p {p.Op} {Show(p.Value.Value)}" : "")}";
    }

    private static string Compared(Comparison one)
    {
        var parts = new List<string>();
        if (one.Estimate is { } estimate) parts.Add($"{one.Measure ?? "difference"} {Show(estimate.Value)}{(one.Interval is { } range ? $" ({Show(range.Level)}% CI {Show(range.Low.Value)} to {Show(range.High.Value)})" : "")}");
        if (one.P is { } p) parts.Add($"p {p.Op} {Show(p.Value.Value)}");
        parts.Add(one.Direction switch { Direction.Higher => "higher", Direction.Lower => "lower", Direction.NoDifference => "no difference shown", _ => "direction not told" });
        return string.Join("; ", parts);
    }

    private static string Unit(string unit) => unit switch { "" => "", "%" or "‰" => unit, "fold" => "-fold", "second" or "minute" or "hour" or "day" or "week" or "month" or "year" => $" {unit}s", _ => " " + unit };

    private static string Show(double? value) => value is { } number ? number.ToString("0.######", CultureInfo.InvariantCulture).Replace('-', '−') : "?";

    private sealed class Draft(string? outcome, Timepoint? time, int columns)
    {
        public string? Outcome { get; } = outcome;

        public Timepoint? Time { get; } = time;

        public List<string>[] Cells { get; } = [.. Enumerable.Range(0, columns).Select(static _ => new List<string>())];

        public List<string> Comparisons { get; } = [];

        public void Put(int column, string value) => Cells[column < 0 ? ^1 : column].Add(value);
    }
}
