using System.Text.RegularExpressions;
using Assay.Reading;
using Assay.Records;

namespace Assay.Audit.Wording;

/// <summary>Causal verbs in titles and conclusions.</summary>
internal static partial class CausalWords
{
    /// <summary>Where a conclusion says that something does something.</summary>
    public static List<Passage> In(Sheet sheet) => [.. sheet.Find(Verbs()).Where(at =>
        sheet.SentenceAt(at.Start) is >= 0 and var i && sheet.Study.Sentences[i].Role == Role.Conclusions && !Hedged(sheet, at))];

    /// <summary>Whether the title does.</summary>
    public static bool InTitle(Sheet sheet) => Verbs().IsMatch(sheet.Study.Title) && !Hedge().IsMatch(sheet.Study.Title);

    private static bool Hedged(Sheet sheet, Passage at)
    {
        var start = Math.Max(sheet.SentenceOf(at).Start, at.Start - 30);
        return Hedge().IsMatch(sheet.Study.Text.AsSpan(start, at.End - start));
    }

    [GeneratedRegex(@"\b(?:improves|reduces|prevents|prolongs|decreases|increases|enhances|restores|protects|lowers|leads to|results in|causes|promotes|attenuates|ameliorates|(?:can|significantly|effectively|markedly) (?:significantly )?(?:improved?|reduced?|prevent(?:ed)?|prolong(?:ed)?|enhanced?|restored?|lower(?:ed)?)|by restoring|by reducing|by enhancing)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Verbs();

    [GeneratedRegex(@"\b(?:may|might|could|whether|if|not|no|associat\w+|potential(?:ly)?|suggest\w*|appears?|seems?|likely|possib\w+)\b|\?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Hedge();
}
