using System.Text.RegularExpressions;
using Assay.Reading;

namespace Assay.Audit.Reporting;

/// <summary>A treatment is tried, and neither dose nor schedule is given.</summary>
public sealed partial class NoDose() : TextRule("NO_DOSE", "NO_DOSE")
{
    internal override Remark? Judge(Sheet sheet) =>
        !Scope.IsTrial(sheet) || sheet.HasNumber(NumberKind.Dose) || sheet.Mentions(Dose()) || !sheet.Mentions(Medicine())
            ? null
            : Missing(sheet, Weight(sheet), "Neither dose nor route nor schedule of the treatment is given.");

    [GeneratedRegex(@"\d\s?(?:mg|µg|μg|mcg|ng|g|IU|U|units?|m[lL]|mmol|nmol|Gy)\b|\b(?:once|twice|daily|weekly|sessions?|subcutaneous|intravenous|oral(?:ly)?|intramuscular)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Dose();

    // Surgery, diets and teaching have no dose.
    [GeneratedRegex(@"\b(?:peptide|drug|\w+(?:mab|nib|vir|tide|mycin|statin|sone|lone|cillin)|thymosin|thymalfasin|agonist|antagonist|inhibitor|injection|infusion|vaccine|dosing|pharmaco\w*|treated with|received)\b", Plain)]
    private static partial Regex Medicine();
}
