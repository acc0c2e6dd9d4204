using System.Text.RegularExpressions;
using Assay.Records;

namespace Assay.Audit.Reporting;

/// <summary>The text itself says that it does not stand as it is: retracted, withdrawn, corrected, of concern, not reviewed yet.</summary>
public sealed partial class StandingStated() : TextRule("S40", "STATUS")
{
    internal override Remark? Judge(Sheet sheet)
    {
        // Only of itself: a title's first word, or a sentence about this very article.
        var title = Title().Match(sheet.Study.Title);
        if (title.Success) return Say(sheet, title.Groups["gone"].Success ? Severity.Warn : Severity.Note, Finding.Undetermined, Sentence(title.Value), []);
        var places = sheet.Find(Own());
        if (places.Count > 0) return Say(sheet, Severity.Warn, Finding.Undetermined, "The text says of itself that it was retracted, withdrawn or corrected: find out what stands before its figures are used.", places);
        places = sheet.Find(Preprint());
        return places.Count == 0 ? null : Say(sheet, Severity.Note, Finding.Undetermined, "This is a preprint: its figures may differ from those of the paper that was reviewed; look for that one.", places);
    }

    private static string Sentence(string words) => words.StartsWith("RETRACT", StringComparison.OrdinalIgnoreCase) || words.StartsWith("WITHDR", StringComparison.OrdinalIgnoreCase)
        ? "The title says that this was retracted or withdrawn: its figures are not evidence."
        : "This is a notice about another article: the figures that stand are in that article as corrected.";

    [GeneratedRegex(@"^\W{0,3}(?:(?<gone>(?:retracted|withdrawn)(?:\s+(?:article|paper))?\s*[:\].]|retraction\b|withdrawal\s*:)|(?:erratum|corrigendum|correction|expression of concern)\b(?=\s*(?:to|for|:|\.|in)))", Plain)]
    private static partial Regex Title();

    [GeneratedRegex(@"\bthis (?:article|paper|study|publication) (?:has been|was|is) (?:retracted|withdrawn|corrected)\b", Plain)]
    private static partial Regex Own();

    [GeneratedRegex(@"\b(?:this (?:article|paper|manuscript|work) is a preprint|(?:has|have) not (?:yet )?been peer[- ]reviewed|not (?:been )?certified by peer review)\b", Plain)]
    private static partial Regex Preprint();
}
