using System.Text.RegularExpressions;
using Assay.Digests.Wording;
using Assay.Reading;
using Assay.Records;

namespace Assay.Digests.Extractive;

/// <summary>Which sentence of the source can stand for the whole paper in one line.</summary>
internal static partial class SummaryChoice
{
    private const int MostWords = 60;

    /// <summary>The result of the primary outcome in both arms, or null.</summary>
    public static Candidate? Primary(Study study, List<Candidate> candidates)
    {
        var primary = study.Outcomes.Where(outcome => outcome.Role == OutcomeRole.Primary).Select(outcome => outcome.Id).ToHashSet(StringComparer.Ordinal);
        if (primary.Count == 0)
            return null;
        return candidates.FirstOrDefault(candidate => candidate.Role == Role.Results && Compression.WordsIn(candidate.Text) <= MostWords
            && study.Results.Where(result => result.Outcome is not null && primary.Contains(result.Outcome) && result.Value.At is { } at && candidate.At.Contains(at)).Select(result => result.Arm).OfType<string>().Distinct().Count() >= 2);
    }

    /// <summary>
    /// What the authors found: of their conclusions, else of their results, the sentence that says most of what the title
    /// names; one that only calls for caution or for more research comes last.
    /// </summary>
    public static Candidate? Finding(Article article, List<Candidate> candidates)
    {
        var title = KeysOf(article.Title);
        foreach (var role in (ReadOnlySpan<Role>)[Role.Conclusions, Role.Results])
            if (candidates.Where(candidate => candidate.Role == role && !IsReservation(candidate.Text)).OrderByDescending(candidate => Worth(candidate, title)).ThenBy(candidate => candidate.At).FirstOrDefault() is { } found)
                return found;
        return candidates.OrderBy(candidate => candidate.Role is Role.Background or Role.Objective).ThenByDescending(candidate => candidate.Score).ThenByDescending(candidate => candidate.At).FirstOrDefault();
    }

    /// <summary>Whether a sentence only limits what the study can show, or asks for another one.</summary>
    public static bool IsReservation(string text) => Reservation().IsMatch(text);

    private static double Worth(Candidate candidate, HashSet<string> title)
    {
        var told = KeysOf(candidate.Text).Count(title.Contains);
        return Math.Min(told, 6) + (Found().IsMatch(candidate.Text) ? 2 : 0) + (Cues.Comparing().IsMatch(candidate.Text) ? 1 : 0);
    }

    private static HashSet<string> KeysOf(string text) =>
        Words.In(text).Where(word => word.Kind is WordKind.Content or WordKind.Name).Select(word => word.Key).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\b(?:(?:further|larger?|more|future|prospective|additional|confirmatory)(?: \w+){0,3} (?:trials?|stud(?:y|ies)|research|investigations?)|(?:needs?|requires?|warrants?|deserves?|awaits?)\b|needed|warranted|cannot (?:show|tell|prove|be)|limitations?|not randomi[sz]ed|not allocated|confounding|few (?:deaths|events|patients|animals|mice)|hypothes[ei]s[- ]generating|only generate|too small|(?:has|have) (?:yet )?to be (?:tested|confirmed|shown)|was not studied|uncontrolled|with caution|underpowered|small sample)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reservation();

    [GeneratedRegex(@"\b(?:improv\w*|reduc\w*|increas\w*|decreas\w*|associated|effective|safe|superior|inferior|benefi\w*|prevent\w*|lower|higher|no (?:significant )?(?:difference|effect)|did not|was not|were not|better|worse|prolong\w*|predict\w*|enhanc\w*|protect\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Found();
}
