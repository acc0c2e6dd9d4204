using System.Text.RegularExpressions;
using Assay.Reading;

namespace Assay.Audit.Wording;

/// <summary>Words that praise a result rather than measure it.</summary>
public sealed partial class Spin() : SheetRule("SPIN", "SPIN")
{
    internal override IEnumerable<Remark> Check(Sheet sheet)
    {
        var strong = sheet.Find(Strong());
        // "Novel" and "promising" are the common coin of abstracts: one alone is not worth a reader's time.
        var weak = sheet.Find(Weak()).Where(at => sheet.SentenceAt(at.Start) is not (>= 0 and var i)
            || sheet.Study.Sentences[i].Role is Role.Results or Role.Conclusions).ToList();
        if (strong.Count == 0 && weak.Count < 3) yield break;
        var words = strong.Concat(weak).Order().ToList();
        var low = sheet.Study.Design.Level is "1" or "2" && !sheet.IsDigest;
        yield return Say(sheet, low ? Severity.Info : Severity.Note, Finding.Ambiguous,
            $"Words that praise rather than measure: {string.Join(", ", words.Take(8).Select(at => "\"" + at.Of(sheet.Study.Text) + "\"").Distinct())}.", words);
    }

    [GeneratedRegex(@"\b(?:compelling evidence|strongly (?:support|suggest)s?|groundbreaking|ground-breaking|game[- ]chang\w+|paradigm[- ]shift\w*|unprecedented|breakthrough|revolutionar\w+|miracul\w+|remarkabl[ey]|dramatic(?:ally)?|tremendous(?:ly)?|striking(?:ly)?|conclusively|undoubtedly|proves? that|definitive(?:ly)? (?:show|prove|demonstrat)\w*|paving the way)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Strong();

    [GeneratedRegex(@"\b(?:markedly|promising|novel|potent|powerful|impressive|excellent|robust(?:ly)?|outstanding|exciting)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Weak();
}
