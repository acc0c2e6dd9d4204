using System.Text.RegularExpressions;

namespace Assay.Audit.Reporting;

/// <summary>A control group of which the text does not say what it got.</summary>
public sealed partial class NoComparator() : TextRule("NO_COMPARATOR", "NO_COMPARATOR")
{
    internal override Remark? Judge(Sheet sheet)
    {
        if (!Scope.IsTrial(sheet) || sheet.Mentions(Named())) return null;
        var controls = sheet.Find(Bare());
        return controls.Count == 0
            ? null
            : Missing(sheet, Weight(sheet), "What the control group received is not said (placebo, standard care, another drug, nothing).", controls.Take(3));
    }

    [GeneratedRegex(@"\b(?:placebo|sham|vehicle|saline|usual care|(?:standard|conventional|routine|best supportive|comprehensive|basic|general|medical) (?:\w+ )?(?:care|therapy|treatment|regimen|management)|standard of care|SMT|SOC|no treatment|untreated|healthy|alone|wait(?:ing)?[- ]list|historical|baseline values|dose[- ]comparison|active comparator|head[- ]to[- ]head|once[- ]daily|combined with)\b", Plain)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(?:control (?:group|arm|patients|subjects)|controls)\b", Plain)]
    private static partial Regex Bare();
}
