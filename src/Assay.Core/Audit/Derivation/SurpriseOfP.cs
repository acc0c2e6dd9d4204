namespace Assay.Audit.Derivation;

/// <summary>A P as bits of surprise: how many heads in a row would be as odd if nothing were going on.</summary>
public sealed class SurpriseOfP() : SheetRule("S_VALUE", "S_VALUE")
{
    // Enough for a reader to see the scale; a table of thirty would say no more.
    private const int Most = 5;

    internal override IEnumerable<Remark> Check(Sheet sheet) => sheet.Study.Comparisons
        .Where(comparison => comparison.P is { Op: "=", Value.Value: > 0 and < 1 })
        .OrderBy(comparison => comparison.At)
        .DistinctBy(comparison => comparison.P!.Value.At)
        .Take(Most)
        .Select(comparison => Word(sheet, comparison.P!.Value.Raw, comparison.P.Value.Value, comparison.P.Value.At ?? comparison.At));

    private Remark Word(Sheet sheet, string raw, double p, Records.Passage at)
    {
        var bits = -Math.Log2(p);
        return Say(sheet, Severity.Info, Finding.Derived,
            $"P = {raw} carries {Wordings.Tenth(bits)} bits against no effect: as odd as {Math.Round(bits):0} heads in a row from a fair coin.", at) with
        {
            Reported = raw,
            Recomputed = new(null, null, bits, "bits"),
            Inputs = Inputs(("p", p)),
            Assumptions = ["the test's model holds"],
        };
    }
}
