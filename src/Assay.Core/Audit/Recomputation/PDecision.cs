namespace Assay.Audit.Recomputation;

/// <summary>A P recomputed from counts that lies on the other side of the threshold under every test.</summary>
public sealed class PDecision() : TestedRule("S05", "P_DECISION")
{
    internal override Remark? Judge(Sheet sheet, Tested tested) => !tested.MayBeOther && tested.Verdict().Finding == Finding.DecisionError
        ? Say(sheet, tested, Severity.Warn, Finding.DecisionError,
            $"{tested.Claim.Words} for {tested.Contrast.Name} does not recompute from {tested.Counts}, and the recomputed values lie on the other side of 0.05: {tested.List}.")
        : null;
}
