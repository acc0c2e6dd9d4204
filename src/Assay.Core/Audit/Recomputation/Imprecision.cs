using Assay.Records;

namespace Assay.Audit.Recomputation;

/// <summary>Too few events, or an interval that holds both a clear benefit and a clear harm.</summary>
public sealed class Imprecision() : SheetRule("S36", "IMPRECISION")
{
    // GRADE: relative effects of a quarter either way; about 300 events are the least that gives a stable estimate.
    private const double Benefit = 0.75, Harm = 1.25;
    private const int EnoughEvents = 300;

    internal override IEnumerable<Remark> Check(Sheet sheet)
    {
        foreach (var ranged in Ranged.In(sheet))
            if (ranged is { IsRatio: true, Interval.IsUsable: true } && ranged.Interval.Low.Value < Benefit && ranged.Interval.High.Value > Harm)
                yield return Say(sheet, Severity.Note, Finding.Undetermined,
                    $"{ranged.Words}: the interval holds both a benefit and a harm of a quarter or more (0.75 and 1.25), so it decides nothing.", ranged.Spans) with
                { Reported = ranged.Words, Assumptions = ["GRADE's thresholds of 25% relative benefit and harm"] };
        var few = new List<(int Events, Contrast Contrast)>();
        foreach (var contrast in sheet.Contrasts)
            if (contrast.P is not null && Shares.Are(sheet, contrast) && contrast.Table is { } table && table.A + table.C is > 0 and < EnoughEvents and var events)
                few.Add((events, contrast));
        if (few.Count == 0) yield break;
        var most = few.MaxBy(one => one.Events);
        IEnumerable<Passage> spans = few.SelectMany(one => one.Contrast.Spans);
        yield return Say(sheet, Severity.Info, Finding.Undetermined,
            few.Count == 1
                ? $"{most.Contrast.Name} rests on {most.Events} events; below about {EnoughEvents} an estimate is imprecise whatever its P."
                : $"{few.Count} comparisons rest on {few.Min(one => one.Events)} to {most.Events} events each; below about {EnoughEvents} an estimate is imprecise whatever its P.", spans) with
        {
            Recomputed = new(few.Min(one => one.Events), most.Events, null, "events"),
            Assumptions = ["GRADE's rule of thumb of 300 events"],
        };
    }
}
