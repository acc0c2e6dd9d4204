using System.Text.RegularExpressions;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>Of V15: who says "all" where the source says "some but not all", "six of eight", or of what "persisted" that it disappeared.</summary>
internal static partial class Universal
{
    private const double Enough = 0.5;

    /// <summary>The objection, or null.</summary>
    public static Objection? Of(Examination examination)
    {
        var claim = examination.Claim.Sentence;
        if (All().Match(claim) is { Success: true } all && !NotAll().IsMatch(claim))
            foreach (var statement in examination.Region)
                if (examination.Claim.SharedWith(statement).Content >= Enough)
                {
                    if (NotAll().IsMatch(statement.Sentence)) return Against(all.Value, statement);
                    if (all.Groups["n"].Success && Number(all.Groups["n"].Value) is { } whole && Regex.Matches(statement.Sentence, @"\b(\d{1,3}) of (?:the )?(\d{1,3})\b", RegexOptions.CultureInvariant).FirstOrDefault(match => match.Groups[2].Value == whole && match.Groups[1].Value != whole) is not null)
                        return Against(all.Value, statement);
                }
        if (examination.Best is { } best && examination.Claim.SharedWith(best).Content >= Enough && Lasting().Match(claim) is { Success: true } lasting && !Denied().IsMatch(claim[..lasting.Index])
            && Vanishing().IsMatch(best.Sentence) && !Vanishing().IsMatch(claim) && (!Lasting().IsMatch(best.Sentence) || All().IsMatch(claim)))
            return Against(lasting.Value, best);
        return null;
    }

    private static Objection Against(string said, Statement statement) => new(Support.Contradicted, $"The digest says “{said}”; the source does not say so of all: “{Wordings.Quote(statement)}”.", statement.At);

    private static string? Number(string word) => word.ToLowerInvariant() switch
    {
        "two" => "2",
        "three" => "3",
        "four" => "4",
        "five" => "5",
        "six" => "6",
        "seven" => "7",
        "eight" => "8",
        "nine" => "9",
        "ten" => "10",
        _ => word,
    };

    [GeneratedRegex(@"\b(?:all|every|each)\b(?:(?: of)?(?: the)? (?<n>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex All();

    [GeneratedRegex(@"\bnot (?:(?:on|in|for|with|at|of) )?(?:all|every)\b|\b(?:some|many|most|several) but not\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotAll();

    [GeneratedRegex(@"\b(?:maintained|persist(?:s|ed)?|sustained|lasted|endured|preserved|remained)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lasting();

    [GeneratedRegex(@"\b(?:disappear(?:s|ed)?|vanish(?:es|ed)?|waned?|faded?|was lost|were lost|no longer|not (?:sustained|maintained))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vanishing();

    [GeneratedRegex(@"\b(?:not|no|never|neither)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denied();
}
