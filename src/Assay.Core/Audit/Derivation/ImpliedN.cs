using Assay.Statistics;
using Assay.Statistics.Proportions;
using Assay.Statistics.Tables;

namespace Assay.Audit.Derivation;

/// <summary>Two percentages and a P, but no arm size: the size that makes them agree, under each test they may have used.</summary>
public sealed class ImpliedN() : SheetRule("S15", "IMPLIED_N")
{
    internal override IEnumerable<Remark> Check(Sheet sheet)
    {
        if (Scope.HasSize(sheet)) yield break;
        foreach (var contrast in sheet.Contrasts)
        {
            if (contrast.N1 is not null || contrast.N2 is not null || !Shares.Are(sheet, contrast)) continue;
            if (contrast.One.Value.Value == contrast.Two.Value.Value) continue;
            if (contrast.ExactP is { } p)
                foreach (var remark in Solve(sheet, contrast, p)) yield return remark;
            else if (contrast.P is { Op: "<" or "<=", Value.Value: > 0 and < 1 })
                yield return AtLeast(sheet, contrast);
        }
    }

    private IEnumerable<Remark> Solve(Sheet sheet, Contrast contrast, Printed p)
    {
        var (p1, p2) = (contrast.One.Value.Value / 100, contrast.Two.Value.Value / 100);
        var band = new Interval(Math.Max(p.Rounding.Low, p.Value / 1000), Math.Min(p.Rounding.High, 0.999999));
        var pooled = Reach(n => ImpliedSize.Pooled(p1, p2, n), band);
        var yates = Reach(n => ImpliedSize.Yates(p1, p2, n), band);
        var unpooled = Reach(n => ImpliedSize.Unpooled(p1, p2, n), band);
        var designs = Whole(contrast, p, ContingencyTest.Pearson);
        var summary = $"No sample size is stated. For {contrast.Name} to be {contrast.One.Value.Raw} against {contrast.Two.Value.Raw} with "
            + $"P = {contrast.P!.Value.Value:0.####}, each arm would hold about {Math.Round(ImpliedSize.Pooled(p1, p2, p.Value)):0} people "
            + $"({Wordings.Tenth(pooled.Low)} to {Wordings.Tenth(pooled.High)} over the rounding of P) by Pearson's chi-square; "
            + $"{Wordings.Tenth(ImpliedSize.Unpooled(p1, p2, p.Value))} by an unpooled z test, {Wordings.Tenth(ImpliedSize.Yates(p1, p2, p.Value))} with Yates' correction."
            + Sizes(designs);
        yield return Size(sheet, contrast, Severity.Note, summary, pooled, ImpliedSize.Pooled(p1, p2, p.Value), "Pearson chi-square (pooled z)", designs);
        yield return Size(sheet, contrast, Severity.Info, Line(contrast, "an unpooled z test", unpooled, []), unpooled,
            ImpliedSize.Unpooled(p1, p2, p.Value), "unpooled z", []);
        designs = Whole(contrast, p, ContingencyTest.Yates);
        yield return Size(sheet, contrast, Severity.Info, Line(contrast, "chi-square with Yates' correction", yates, designs), yates,
            ImpliedSize.Yates(p1, p2, p.Value), "chi-square with Yates' correction", designs);
        designs = Whole(contrast, p, ContingencyTest.Fisher);
        if (designs.Count > 0)
            yield return Size(sheet, contrast, Severity.Info, Line(contrast, "Fisher's exact test", new(designs[0].PerArm, designs[^1].PerArm), designs),
                new(designs[0].PerArm, designs[^1].PerArm), null, "Fisher's exact test, two-sided", designs);
    }

    private Remark Size(Sheet sheet, Contrast contrast, Severity severity, string message, Interval band, double? point, string test,
        IReadOnlyList<WholeDesign> designs)
    {
        var inputs = Inputs(("percent1", contrast.One.Value.Value), ("percent2", contrast.Two.Value.Value), ("p", contrast.P!.Value.Value));
        for (var i = 0; i < designs.Count && i < 9; i++) inputs = inputs.Add($"design{i + 1}", designs[i].PerArm);
        return Say(sheet, severity, Finding.Derived, message, contrast.Spans) with
        {
            Reported = $"{contrast.One.Value.Raw} vs {contrast.Two.Value.Raw}, P {contrast.P.Op} {contrast.P.Value.Value:0.####}",
            Recomputed = new(band.Low, band.High, point, "per arm"),
            Inputs = inputs,
            Assumptions = [test, "two-sided", "equal arms", "P tests these two percentages"],
        };
    }

    private Remark AtLeast(Sheet sheet, Contrast contrast)
    {
        var least = ImpliedSize.Pooled(contrast.One.Value.Value / 100, contrast.Two.Value.Value / 100, contrast.P!.Value.Value);
        return Say(sheet, Severity.Note, Finding.Derived,
            $"No sample size is stated. For {contrast.Name} to be {contrast.One.Value.Raw} against {contrast.Two.Value.Raw} with "
            + $"P {contrast.P.Op} {contrast.P.Value.Value:0.####}, each arm would hold at least {Math.Ceiling(least):0} people by Pearson's chi-square.",
            contrast.Spans) with
        {
            Reported = $"{contrast.One.Value.Raw} vs {contrast.Two.Value.Raw}, P {contrast.P.Op} {contrast.P.Value.Value:0.####}",
            Recomputed = new(least, null, null, "per arm"),
            Inputs = Inputs(("percent1", contrast.One.Value.Value), ("percent2", contrast.Two.Value.Value), ("p", contrast.P.Value.Value)),
            Assumptions = ["Pearson chi-square (pooled z)", "two-sided", "equal arms", "P tests these two percentages"],
        };
    }

    private static Interval Reach(Func<double, double> size, Interval p) => p.Map(size);

    private static IReadOnlyList<WholeDesign> Whole(Contrast contrast, Printed p, ContingencyTest test) =>
        WholeDesigns.Find(contrast.Percent1, contrast.Percent2, p, test);

    private static string Line(Contrast contrast, string test, Interval band, IReadOnlyList<WholeDesign> designs) =>
        $"By {test}, {contrast.One.Value.Raw} against {contrast.Two.Value.Raw} with P = {contrast.P!.Value.Value:0.####} implies "
        + $"{Wordings.Tenth(band.Low)} to {Wordings.Tenth(band.High)} people per arm.{Sizes(designs)}";

    private static string Sizes(IReadOnlyList<WholeDesign> designs) => designs.Count is 0 or > 12
        ? ""
        : " Whole designs that print like this: " + string.Join("; ", designs.Select(d => $"{d.PerArm} per arm ({d.Events1} against {d.Events2})")) + ".";
}
