using System.Text.RegularExpressions;
using Assay.Digests.Wording;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>Of V04: "with 60 mg but not with 30 mg" is not "with 30 mg but not with 60 mg": what stands on the two sides of "but not" has changed places.</summary>
internal static partial class Contrast
{
    private const int Reach = 6;
    private const double Enough = 0.5;

    /// <summary>The objection, or null.</summary>
    public static Objection? Of(Examination examination)
    {
        if (Sides(examination.Claim) is not var (mine, other)) return null;
        foreach (var statement in examination.Region)
            if (examination.Claim.SharedWith(statement).Content >= Enough && Sides(statement) is var (theirs, rest))
            {
                // What both sides have tells nothing.
                var (a, b) = (mine.Except(other).ToList(), other.Except(mine).ToList());
                var (straight, crossed) = (a.Count(theirs.Contains) + b.Count(rest.Contains), a.Count(key => rest.Contains(key) && !theirs.Contains(key)) + b.Count(key => theirs.Contains(key) && !rest.Contains(key)));
                if (a.Exists(key => rest.Contains(key) && !theirs.Contains(key)) && b.Exists(key => theirs.Contains(key) && !rest.Contains(key)) && crossed > straight)
                    return new(Support.Contradicted, $"The digest has the two sides of “but not” the other way about: “{Wordings.Quote(statement)}”.", statement.At);
            }
        return null;
    }

    private static (HashSet<string> Before, HashSet<string> After)? Sides(Statement statement)
    {
        if (ButNot().Match(statement.Sentence) is not { Success: true } match) return null;
        var (start, end) = (statement.At.Start + match.Index, statement.At.Start + match.Index + match.Length);
        var telling = statement.Words.Where(static word => word.Kind is WordKind.Content or WordKind.Name or WordKind.Digits).ToList();
        var before = telling.Where(word => word.At.End <= start).TakeLast(Reach).Select(static word => word.Key).ToHashSet(StringComparer.Ordinal);
        var after = telling.Where(word => word.At.Start >= end).Take(Reach).Select(static word => word.Key).ToHashSet(StringComparer.Ordinal);
        return before.Count == 0 || after.Count == 0 ? null : (before, after);
    }

    [GeneratedRegex(@"\b(?:but|and|though|although)[, ]+not\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ButNot();
}
