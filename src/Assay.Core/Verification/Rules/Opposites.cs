using System.Text.RegularExpressions;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>Of V27: words of which a paper means one or the other: who has only "short-term" is not retold with "long-term".</summary>
internal static partial class Opposites
{
    /// <summary>The claim's word and the source's, where the source has the opposite and never the word itself; or null.</summary>
    public static (string Mine, string Theirs)? Of(Examination examination)
    {
        foreach (var (one, other) in (ReadOnlySpan<(Regex, Regex)>)[(Long(), Short()), (Chronic(), Acute()), (Both(), OneSide()), (Outside(), Inside()), (Men(), Women()), (Upper(), Lower()), (Systolic(), Diastolic()), (External(), Internal()), (Antenatal(), Postnatal())])
            if ((Turned(examination, one, other) ?? Turned(examination, other, one)) is { } found) return found;
        return null;
    }

    private static (string, string)? Turned(Examination examination, Regex mine, Regex theirs)
    {
        var source = examination.Source;
        if (mine.Match(examination.Claim.Sentence) is not { Success: true } said || source.Has(mine) || theirs.IsMatch(examination.Claim.Sentence)) return null;
        var meant = theirs.Match(source.Text);
        return meant.Success ? (said.Value, meant.Value) : null;
    }

    [GeneratedRegex(@"\blong[- ](?:term|run|lasting)\b|\byears later\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Long();

    [GeneratedRegex(@"\bshort[- ](?:term|run|lived)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Short();

    [GeneratedRegex(@"\bchronic(?:ally)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Chronic();

    [GeneratedRegex(@"\bacute(?:ly)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Acute();

    [GeneratedRegex(@"\bbilateral(?:ly)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Both();

    [GeneratedRegex(@"\bunilateral(?:ly)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneSide();

    [GeneratedRegex(@"\b(?:out-?patients?|ambulatory)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Outside();

    [GeneratedRegex(@"\b(?:in-?patients?|hospitali[sz]ed)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inside();

    [GeneratedRegex(@"\b(?:men|males?|boys)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Men();

    [GeneratedRegex(@"\b(?:women|females?|girls)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Women();

    [GeneratedRegex(@"\bupper (?:limb|extremit|abdom|gastro|respir|airway|GI\b|lobe|jaw|eyelid|urinary)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Upper();

    [GeneratedRegex(@"\blower (?:limb|extremit|abdom|gastro|respir|airway|GI\b|lobe|jaw|eyelid|urinary)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lower();

    [GeneratedRegex(@"\bsystolic\b|\bSBP\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Systolic();

    [GeneratedRegex(@"\bdiastolic\b|\bDBP\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Diastolic();

    [GeneratedRegex(@"\bexternal(?:ly)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex External();

    [GeneratedRegex(@"\binternal(?:ly)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Internal();

    [GeneratedRegex(@"\b(?:ante|pre)natal(?:ly)?\b|\bbefore birth\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Antenatal();

    [GeneratedRegex(@"\bpostnatal(?:ly)?\b|\bafter (?:birth|delivery)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Postnatal();
}
