namespace Assay.Audit.Reporting;

/// <summary>Percentages of people, and not of how many.</summary>
public sealed class NoDenominator() : TextRule("S28", "NO_DENOM")
{
    internal override Remark? Judge(Sheet sheet)
    {
        if (!Scope.IsClinical(sheet)) return null;
        var bare = sheet.Contrasts.Where(c => (c.N1 is null || c.N2 is null) && Shares.Are(sheet, c)).ToList();
        return bare.Count == 0
            ? null
            : Missing(sheet, Weight(sheet), "Percentages of people are compared without the number of people in each arm.",
                bare.SelectMany(c => c.Spans));
    }
}
