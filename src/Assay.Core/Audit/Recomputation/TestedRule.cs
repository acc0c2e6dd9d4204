namespace Assay.Audit.Recomputation;

/// <summary>Rules on a P that stands beside counts.</summary>
public abstract class TestedRule(string id, string name) : SheetRule(id, name)
{
    internal sealed override IEnumerable<Remark> Check(Sheet sheet)
    {
        foreach (var tested in Tested.In(sheet))
            if (Judge(sheet, tested) is { } remark)
                yield return remark;
    }

    internal abstract Remark? Judge(Sheet sheet, Tested tested);

    private protected Remark Say(Sheet sheet, Tested tested, Severity severity, Finding finding, string message) =>
        Say(sheet, severity, finding, message, tested.Contrast.Spans) with
        {
            Reported = tested.Claim.Words,
            Recomputed = new(tested.Box.Low, tested.Box.High, tested.Ps[0].P, ""),
            Inputs = Inputs(("events1", tested.Table.A), ("n1", tested.Table.N1), ("events2", tested.Table.C), ("n2", tested.Table.N2),
                ("pPearson", tested.Ps[0].P), ("pYates", tested.Ps[1].P), ("pFisher", tested.Ps[2].P), ("pLikelihoodRatio", tested.Ps[3].P),
                ("pMid", tested.Ps[4].P)),
            Assumptions = tested.Contrast.IsCounted
                ? ["two-sided", "unadjusted two-by-two table"]
                : ["two-sided", "unadjusted two-by-two table", "counts worked out from percentages and arm sizes"],
        };
}
