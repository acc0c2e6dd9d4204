using System.Collections.Immutable;
using Assay.Digests;
using Assay.Verification.Slots;

namespace Assay.Verification;

/// <summary>V36: a headline is a claim. A title that is not the paper's own, or an opening line set as one, obeys the rules of a sentence.</summary>
internal static class Headline
{
    private const int FewestWords = 4;

    /// <summary>The rule.</summary>
    public static RuleName Rule { get; } = new("V36", "TITLE");

    /// <summary>The title as a claim, or null where it is the paper's own, or too short to claim anything.</summary>
    public static Claim? Of(Submission submission)
    {
        var title = new Normalised(submission.Draft.Title).Text.TrimEnd('.', ' ');
        var own = new Normalised(submission.Article.Title).Text.TrimEnd('.', ' ');
        return title.Split(' ').Length < FewestWords || string.Equals(title, own, StringComparison.OrdinalIgnoreCase) ? null : new(title, []);
    }

    /// <summary>Whether the first sentence is set as a headline: no mark ends it.</summary>
    public static bool IsSetAsOne(string sentence) => sentence.TrimEnd() is { Length: > 0 } text && text[^1] is not ('.' or '!' or '?' or ';' or ':') && text.Split(' ').Length >= FewestWords;

    /// <summary>The first claim's verdict, with what is wrong with the headline above it.</summary>
    public static Verdict Over(Verdict first, Verdict headline) => first with
    {
        Support = WorstSupport.Of([first.Support, headline.Support], first.Support == Support.Derived),
        Breaches = [.. first.Breaches, .. headline.Breaches.Take(1).Select(breach => Broken(headline.Claim.Sentence, breach))],
    };

    /// <summary>The verdict of a first sentence set as a headline, the rule named.</summary>
    public static Verdict Named(Verdict first) => first.MayBePrinted || first.Breaches.IsEmpty ? first
        : first with { Breaches = [.. first.Breaches, Broken(first.Claim.Sentence, first.Breaches[0])] };

    private static Breach Broken(string headline, Breach breach) => new(Rule.Id, Rule.Name, $"The headline “{headline}” does not hold: {breach.Explanation}");
}
