namespace Assay.Audit.Reporting;

/// <summary>Findings, and nowhere how many people, animals or samples there were.</summary>
public sealed class NoSampleSize() : TextRule("S28", "NO_N")
{
    internal override Remark? Judge(Sheet sheet)
    {
        if (!Scope.HasFindings(sheet) || Scope.HasSize(sheet)) return null;
        var severity = sheet.IsDigest || (Scope.IsTrial(sheet) && Scope.ComparesArms(sheet)) ? Severity.Warn
            : Scope.IsClinical(sheet) ? Severity.Note
            : Severity.Info;
        return Missing(sheet, severity, "No sample size is stated anywhere: neither in total nor for an arm.", sheet.Contrasts.SelectMany(c => c.Spans));
    }
}
