namespace Assay.Audit.Recomputation;

/// <summary>A P recomputed from the counts beside it.</summary>
public sealed class PFromCounts() : TestedRule("S04", "P_2x2")
{
    internal override Remark? Judge(Sheet sheet, Tested tested) => tested.Verdict() switch
    {
        (Finding.Ok, var test) => Say(sheet, tested, Severity.Info, Finding.Ok,
            $"{tested.Claim.Words} for {tested.Contrast.Name} recomputes from {tested.Counts} by {test}."),
        (Finding.OkTrunc, var test) => Say(sheet, tested, Severity.Info, Finding.OkTrunc,
            $"{tested.Claim.Words} for {tested.Contrast.Name} recomputes from {tested.Counts} by {test} if digits were cut, not rounded."),
        _ when tested.MayBeOther => Say(sheet, tested, Severity.Info, Finding.Undetermined,
            $"{tested.Claim.Words} for {tested.Contrast.Name} does not recompute from {tested.Counts} as a plain table ({tested.List}); "
            + "a survival or adjusted analysis would not."),
        (Finding.Mismatch, _) => Say(sheet, tested, Severity.Note, Finding.Mismatch,
            $"{tested.Claim.Words} for {tested.Contrast.Name} does not recompute from {tested.Counts}: {tested.List}."),
        _ => null,
    };
}
