using System.Text.RegularExpressions;
using Assay.Digests.Wording;
using Assay.Records;

namespace Assay.Digests.Extractive;

/// <summary>
/// What a sentence of results says its values are of, in its own words: "At day 90, transplant-free survival was .." is of
/// "Transplant-free survival at day 90".
/// </summary>
internal static partial class SentenceSubject
{
    private const int MostWords = 10;
    private const int Longest = 90;

    /// <summary>The outcome at <paramref name="named"/> with all that belongs to it, or null where the sentence is not so simple.</summary>
    public static string? Of(string text, Passage sentence, Passage named)
    {
        var whole = sentence.Of(text);
        var (from, to) = (named.Start - sentence.Start, named.End - sentence.Start);
        var verb = Verb().Match(whole, to);
        if (!verb.Success || Doubtful().IsMatch(whole))
            return null;
        var start = whole.LastIndexOfAny([',', ';', ':'], Math.Max(0, from - 1)) + 1;
        var subject = whole[start..verb.Index].Trim();
        if (subject.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            subject = subject[4..];
        if (subject.Length is < 4 or > Longest || Compression.WordsIn(subject) > MostWords || Vague().IsMatch(subject) || Digits().IsMatch(Time().Replace(subject, "")) || subject.AsSpan().IndexOfAny(",;:()") >= 0)
            return null;
        var when = Opening().Match(whole[..start]);
        if (start > 0 && !when.Success && !Label().IsMatch(whole[..start]))
            return null;
        var name = char.ToUpperInvariant(subject[0]) + subject[1..];
        if (when.Success && !Time().IsMatch(subject))
            name += $" {char.ToLowerInvariant(when.Groups[1].Value[0])}{when.Groups[1].Value[1..].TrimEnd(',', ' ')}";
        return Words.In(subject).Exists(word => word.Kind is WordKind.Content) ? name : null;
    }

    [GeneratedRegex(@"\b(?:was|were|is|are|occurred|developed|reached|amounted)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    // Denials, hedges and contrasts do not survive the shorter form.
    [GeneratedRegex(@"\b(?:no|not|non|nor|without|neither|never|none|fail\w*|lack\w*|may|might|could|likely|chance|suggest\w*|seem\w*|appear\w*|tend\w*|trend|but|however|although|though|while|whereas|except|only|from baseline|respectively|subgroups?|if|unless|compared with baseline)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Doubtful();

    // A subject that names an arm, compares, or points elsewhere is not an outcome.
    [GeneratedRegex(@"^(?:it|they|this|these|those|there|we|which|that|both|all|one|two|three|and|or|in|of|with|for|by|at|on|as|to|patients|participants|subjects)\b|\b(?:higher|lower|greater|smaller|more|less|fewer|longer|shorter|differences?|than|groups?|arms?|who|with|treated|controls?|placebo|months?|time|was|were|had)$|\b(?:groups?|arms?|who|had|placebo|than|versus|vs|receiving|treated with)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vague();

    [GeneratedRegex(@"\b\d+(?:\.\d+)?[- ](?:hours?|days?|weeks?|months?|years?|h)\b|\b(?:hour|day|week|month|year)s? \d+\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"\d", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\s*(?:[A-Z][A-Z /&]{3,40}:\s*)?((?:at|by|within|after|on|during) (?:the )?(?:(?:hour|day|week|month|year)s? \d{1,4}|\d{1,4}[- ](?:hours?|days?|weeks?|months?|years?|h)(?: of (?:treatment|therapy|follow-up))?)),\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^\s*(?:[A-Z][A-Z /&]{3,40}|Results?|Findings?):\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
