using System.Text.RegularExpressions;
using Assay.Reading;
using Assay.Records;

namespace Assay.Audit.Wording;

/// <summary>Words that praise a result rather than measure it.</summary>
public sealed partial class Spin() : SheetRule("SPIN", "SPIN")
{
    // One "remarkable" or "novel" is the common coin of abstracts and not worth a reader's time.
    private const double Enough = 2;

    internal override IEnumerable<Remark> Check(Sheet sheet)
    {
        if (!Scope.HasFindings(sheet) && !sheet.IsDigest) yield break;
        var (claims, praise, mild) = (In(sheet, Claims()), In(sheet, Praise()), In(sheet, Mild()));
        if ((2 * claims.Count) + praise.Count + (0.5 * mild.Count) < Enough) yield break;
        var words = claims.Concat(praise).Concat(mild).Order().ToList();
        var appraised = sheet.Study.Design.Level is "1" or "2" && !sheet.IsDigest;
        yield return Say(sheet, appraised ? Severity.Info : Severity.Note, Finding.Ambiguous,
            $"Words that praise rather than measure: {string.Join(", ", words.Take(8).Select(at => "\"" + at.Of(sheet.Study.Text) + "\"").Distinct())}.", words);
    }

    private static List<Passage> In(Sheet sheet, Regex words) => [.. sheet.Find(words).Where(at =>
        sheet.SentenceAt(at.Start) is not (>= 0 and var i) || sheet.Study.Sentences[i].Role is Role.Results or Role.Conclusions)];

    [GeneratedRegex(@"\b(?:compelling evidence|strongly (?:support|suggest)s?|groundbreaking|ground-breaking|game[- ]chang\w+|paradigm[- ]shift\w*|breakthrough|revolutionar\w+|miracul\w+|conclusively|undoubtedly|proves? that|definitive(?:ly)? (?:show|prove|demonstrat)\w*|paving the way)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Claims();

    [GeneratedRegex(@"\b(?:unprecedented|remarkabl[ey]|dramatic(?:ally)?|tremendous(?:ly)?|striking(?:ly)?|impressive(?:ly)?|outstanding|exciting)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Praise();

    [GeneratedRegex(@"\b(?:markedly|promising|novel|powerful|excellent|robust(?:ly)?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Mild();
}
