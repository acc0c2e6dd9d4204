using System.Text.RegularExpressions;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>Of V13: a median is no mean, a maximum no median, a sensitivity no specificity: the number keeps the name of its statistic.</summary>
internal static partial class StatisticKind
{
    private const int Reach = 70;

    /// <summary>The objections.</summary>
    public static IEnumerable<Objection> Of(Examination examination)
    {
        foreach (var entry in examination.Entries)
        {
            if (entry.Bound is not { } bound || entry.Figure.IsName || Named(examination.Claim, entry.Figure) is not { } mine || Named(bound.In, bound.Figure) is not { } theirs || mine.Kind == theirs.Kind) continue;
            // The same value may stand elsewhere under the claim's word.
            if (examination.Source.Statements.Any(statement => statement.Figures.Any(figure => !figure.IsName && figure.Value == bound.Figure.Value && Named(statement, figure)?.Kind == mine.Kind))) continue;
            yield return new(Support.Contradicted, $"The digest calls {Wordings.Literal(entry.Figure)} a {mine.Word}; in the source it is a {theirs.Word}: “{Wordings.Quote(bound.In)}”.", bound.Figure.At, entry.Figure.Index);
        }
    }

    // The last such word before the number in its clause, else the one right behind it in brackets.
    private static (string Kind, string Word)? Named(Statement statement, Figure figure)
    {
        var start = Math.Max(statement.At.Start, figure.At.Start - Reach);
        var before = statement.Text[start..figure.At.Start];
        var cut = before.LastIndexOf(';');
        var match = Kinds().Matches(cut < 0 ? before : before[(cut + 1)..]).LastOrDefault();
        if (match is null && Behind().Match(statement.Text[figure.At.End..Math.Min(statement.At.End, figure.At.End + Short)]) is { Success: true } behind)
            return (behind.Groups["kind"].Value.ToLowerInvariant(), behind.Groups["kind"].Value);
        return match is null ? null : (match.Groups.Keys.First(name => name.Length > 1 && match.Groups[name].Success), match.Value);
    }

    private const int Short = 20;

    // "84.4% sensitivity".
    [GeneratedRegex(@"^\s*%?\s*(?<kind>sensitivity|specificity)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(@"\b(?:(?<mean>means?|averages?|averaged)|(?<median>medians?)|(?<maximum>maximum|max)|(?<minimum>minimum|min)|(?<sensitivity>sensitivit(?:y|ies))|(?<specificity>specificit(?:y|ies))|(?<ppv>positive predictive values?|PPV)|(?<npv>negative predictive values?|NPV))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Kinds();
}
