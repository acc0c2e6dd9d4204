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
        return candidates.FirstOrDefault(candidate => Fits(candidate)
                && study.Results.Where(result => result.Outcome is not null && primary.Contains(result.Outcome) && result.Value.At is { } at && candidate.At.Contains(at)).Select(result => result.Arm).OfType<string>().Distinct().Count() >= 2)
            ?? Defined(study, candidates);
    }

    private static bool Fits(Candidate candidate) => candidate.Role == Role.Results && Compression.WordsIn(candidate.Text) <= MostWords;

    // "The primary outcome was death within 28 days": the first result that shares its words and its time, with figures to show.
    private static Candidate? Defined(Study study, List<Candidate> candidates)
    {
        if (candidates.Find(candidate => candidate.Role != Role.Results && Definition().IsMatch(candidate.Text)) is not { } definition)
            return null;
        var told = definition.Text[Definition().Match(definition.Text).Index..];
        var (keys, times) = (KeysOf(told), Times(told));
        return candidates.FirstOrDefault(candidate => Fits(candidate) && KeysOf(candidate.Text).Overlaps(keys) && Times(candidate.Text).IsSupersetOf(times)
            && study.Numbers.Count(number => number.Kind is NumberKind.Percent or NumberKind.Ratio or NumberKind.Mean or NumberKind.Median && candidate.At.Contains(number.At)) >= 2
            && Cues.Comparing().IsMatch(candidate.Text + (study.Arms.Length >= 2 && study.Comparisons.Any(comparison => candidate.At.Overlaps(comparison.At)) ? " versus" : "")));
    }

    private static HashSet<string> Times(string text) =>
        [.. Time().Matches(text).Select(match => match.Groups["n"].Value + match.Groups["unit"].Value.ToLowerInvariant())];

    [GeneratedRegex(@"\bprimary (?:(?:efficacy|study) )?(?:outcome|end ?point)s?(?: measures?)? (?:was|were|is)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Definition();

    [GeneratedRegex(@"\b(?<n>\d{1,4})[- ](?<unit>day|week|month|year)s?\b|\b(?<unit>day|week|month|year)s? (?<n>\d{1,4})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Time();

    /// <summary>
    /// What the authors found: of their conclusions, else of their results, the sentence that says most of what the title
    /// names; one that only calls for caution or for more research comes last.
    /// </summary>
    public static Candidate? Finding(Article article, List<Candidate> candidates)
    {
        var title = KeysOf(article.Title);
        foreach (var role in (ReadOnlySpan<Role>)[Role.Conclusions, Role.Results])
            if (candidates.Where(candidate => candidate.Role == role).OrderByDescending(candidate => Worth(candidate, title)).ThenBy(candidate => candidate.At).FirstOrDefault() is { } found && Stands(found.Text))
                return found;
        return candidates.OrderBy(candidate => candidate.Role is Role.Background or Role.Objective).ThenBy(candidate => !Stands(candidate.Text)).ThenByDescending(candidate => candidate.Score).ThenByDescending(candidate => candidate.At).FirstOrDefault();
    }

    /// <summary>Whether a sentence only limits what the study can show, or asks for another one.</summary>
    public static bool IsReservation(string text) => Reservation().IsMatch(text);

    // "It may help, but needs a larger trial" says something; "a larger trial should tell who benefits" does not.
    private static bool Stands(string text) => !Pointing().IsMatch(text) && !(Advice().Match(text) is { Success: true } advice && !(Found().Match(text) is { Success: true } told && told.Index < advice.Index))
        && (Reservation().Match(text) is not { Success: true } reservation || Found().Match(text) is { Success: true } found && found.Index < reservation.Index);

    private static double Worth(Candidate candidate, HashSet<string> title)
    {
        var told = KeysOf(candidate.Text).Count(title.Contains);
        return Math.Min(told, 6) + (Found().IsMatch(candidate.Text) ? 2 : 0) + (Cues.Comparing().IsMatch(candidate.Text) ? 1 : 0) + (Accuracy().IsMatch(candidate.Text) ? 4 : 0)
            - (IsReservation(candidate.Text) ? 3 : 0) - (Advice().IsMatch(candidate.Text) ? 1 : 0) - (Pointing().IsMatch(candidate.Text) ? 3 : 0) - (Cues.Harm().IsMatch(candidate.Text) && told < 2 ? 2 : 0);
    }

    private static HashSet<string> KeysOf(string text) =>
        Words.In(text).Where(word => word.Kind is WordKind.Content or WordKind.Name).Select(word => word.Key).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\b(?:(?:further|larger?|more|future|prospective|additional|confirmatory)(?: \w+){0,3} (?:trials?|stud(?:y|ies)|research|investigations?)|(?:needs?|requires?|warrants?|deserves?|awaits?)\b|needed|warranted|cannot (?:show|tell|prove|be)|limitations?|not randomi[sz]ed|not allocated|confounding|few (?:deaths|events|patients|animals|mice)|hypothes[ei]s[- ]generating|only generate|too small|(?:has|have) (?:yet )?to be (?:tested|confirmed|shown)|was not studied|ought to|pilot study|is recommended|are recommended|uncontrolled|with caution|underpowered|small sample)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reservation();

    // What a study of a test is about.
    [GeneratedRegex(@"\bsensitivit(?:y|ies)\b.{0,200}\bspecificit(?:y|ies)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Accuracy();

    // What ought to be done is not what was found.
    [GeneratedRegex(@"\b(?:should|must|ought to|needs? to|(?:is|are) (?:recommended|advised|advocated|encouraged|emphasi[sz]ed|stressed))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Advice();

    // A sentence that points back at another one cannot stand alone.
    [GeneratedRegex(@"^(?:whether\b|this (?!trial|study|meta|review|cohort|analysis)|it\b|they\b|such\b|however\b|on the contrary|moreover|he\b|she\b|their\b|its\b|these (?!data|findings|results))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pointing();

    [GeneratedRegex(@"\b(?:improv\w*|reduc\w*|increas\w*|decreas\w*|associated|effective|safe|superior|inferior|benefi\w*|prevent\w*|lower|higher|no (?:significant )?(?:difference|effect)|did not|was not|were not|better|worse|prolong\w*|predict\w*|enhanc\w*|protect\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Found();
}
