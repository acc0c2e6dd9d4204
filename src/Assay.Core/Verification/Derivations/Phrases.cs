using System.Text.RegularExpressions;
using Assay.Verification.Slots;

namespace Assay.Verification.Derivations;

/// <summary>Words that license a derivation. A number is never explained by a formula that the sentence does not ask for.</summary>
internal static partial class Phrases
{
    /// <summary>The claim's words from 45 characters before the number to 45 after.</summary>
    public static string Around(Statement claim, Figure figure, int reach = 45)
    {
        var start = Math.Max(claim.At.Start, figure.At.Start - reach);
        return claim.Text[start..Math.Min(claim.At.End, figure.At.End + reach)];
    }

    [GeneratedRegex(@"\b(?:percentage[- ]points?|points?|pp|absolute(?:ly)?|differ\w*|gap|margin|more|fewer|less|lower|higher|greater|increas\w*|decreas\w*|reduc\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Difference();

    [GeneratedRegex(@"\b(?:percentage[- ]points?|points?|pp|absolute(?:ly)?|differences?|differed)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Absolute();

    [GeneratedRegex(@"\b(?:relative\w*|lower\w*|reduc\w*|fewer|less|decreas\w*|cut\w*|fell|drop\w*|declin\w*|higher|increas\w*|more|greater|rose)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Relative();

    [GeneratedRegex(@"\b(?:higher|increas\w*|more|greater|rose|raised|gain\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Increase();

    [GeneratedRegex(@"\b(?:lower\w*|reduc\w*|fewer|less|decreas\w*|cut\w*|fell|drop\w*|declin\w*|fall)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Decrease();

    [GeneratedRegex(@"\b(?:NNT|needed to treat)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex NeededToTreat();

    [GeneratedRegex(@"(?:\bfold\b|-fold|\btimes\b|\bratio\b|\bRR\b|doubl|halv|twice|tripl)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Ratio();

    [GeneratedRegex(@"\bodds?\b|\bOR\b", RegexOptions.CultureInvariant)]
    public static partial Regex Odds();

    [GeneratedRegex(@"(?:\b(?:about|around|roughly|approximately|nearly|almost|some|circa|close to|just (?:over|under))\s*$|~\s*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex About();

    [GeneratedRegex(@"\b(?:nearly|almost|just under|close to)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Nearly();

    [GeneratedRegex(@"\b(?<more>more than|over|at least|above|greater than|exceed\w*)\s*$|\b(?<less>less than|fewer than|under|below|at most|up to)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Bounded();

    [GeneratedRegex(@"\b(?:without|no|not|never|non|free)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Negated();
}
