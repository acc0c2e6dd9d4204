using System.Text.RegularExpressions;
using Assay.Reading;

namespace Assay.Audit.Reporting;

/// <summary>Findings in people, and nowhere how many there were.</summary>
public sealed partial class NoSampleSize() : TextRule("S28", "NO_N")
{
    internal override Remark? Judge(Sheet sheet)
    {
        if (!Scope.HasFindings(sheet) || sheet.Study.Population.N.Length > 0 || sheet.Study.Arms.Any(a => a.N is not null)) return null;
        if (sheet.HasNumber(NumberKind.N, NumberKind.Denominator, NumberKind.Count) || sheet.Mentions(Size())) return null;
        return Missing(sheet, Scope.IsClinical(sheet) ? Severity.Warn : Severity.Info,
            "No sample size is stated anywhere: neither in total nor for an arm.", sheet.Contrasts.SelectMany(c => c.Spans));
    }

    [GeneratedRegex(@"\b\d[\d,]*\s(?:[\w-]+\s){0,3}(?:patients|participants|subjects|adults|children|women|men|people|individuals|volunteers|cases|mice|rats|animals|trials|studies)\b|\bn\s?=\s?\d", Plain)]
    private static partial Regex Size();
}
