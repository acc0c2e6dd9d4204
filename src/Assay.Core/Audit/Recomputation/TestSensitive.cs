namespace Assay.Audit.Recomputation;

/// <summary>Whether the result is significant hangs on which of the usual tests was chosen.</summary>
public sealed class TestSensitive() : TestedRule("S06", "TEST_SENSITIVE")
{
    internal override Remark? Judge(Sheet sheet, Tested tested)
    {
        var usual = tested.Ps.Take(3).Select(p => p.P).ToList();
        if (tested.MayBeOther || tested.Claim.IsSignificant is null || usual.Max() < 0.05 || usual.Min() >= 0.05) return null;
        return Say(sheet, tested, Severity.Warn, Finding.Undetermined,
            $"Whether {tested.Contrast.Name} ({tested.Counts}) differs at the 5% level depends on the test: {tested.List}.");
    }
}
