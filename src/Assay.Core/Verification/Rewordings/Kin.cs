using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Assay.Verification.Rewordings;

/// <summary>Words of one family, of which a sentence took the wrong one: measure, comparator, design, set, rank, how often, by which way, who.</summary>
internal sealed class Kin : IMending
{
    private static readonly ImmutableArray<(string[] Rules, ImmutableArray<(string Text, Regex Pattern)> Words)> Families = [.. new (string[] Rules, string[] Words)[]
    {
        (["V13"], ["hazard ratio/HR", "odds ratio/OR", "relative risk/RR", "risk ratio/RR", "rate ratio"]),
        (["V09"], ["enrolled", "randomised", "randomized", "analysed", "analyzed", "completed", "screened", "included"]),
        (["V20"], ["placebo", "standard care", "usual care", "standard treatment", "standard therapy", "standard medical treatment", "best supportive care", "no treatment", "sham treatment", "sham"]),
        (["V21"], ["double-blind", "single-blind", "triple-blind", "open-label"]),
        (["V21"], ["multicentre", "multicenter", "multi-centre", "single-centre", "single-center"]),
        (["V21"], ["prospective", "retrospective"]),
        (["V21"], ["randomised controlled trial", "randomized controlled trial", "randomised trial", "randomized trial", "controlled trial", "clinical trial", "retrospective cohort study",
            "prospective cohort study", "cohort study", "case-control study", "cross-sectional study", "observational study", "systematic review", "meta-analysis", "case series", "case report", "cohort"]),
        (["V14"], ["adjusted", "unadjusted", "crude"]),
        (["V23"], ["primary", "secondary", "exploratory"]),
        (["V19"], ["once daily", "twice daily", "three times daily", "daily", "once a day", "twice a day", "once weekly", "twice weekly", "three times weekly", "weekly", "once a week", "twice a week", "monthly", "every other day", "every two weeks", "every 2 weeks"]),
        (["V19"], ["oral", "intravenous", "subcutaneous", "intramuscular", "intraperitoneal", "inhaled", "topical"]),
        (["V19"], ["orally", "intravenously", "subcutaneously", "intramuscularly", "intraperitoneally"]),
        (["V18"], ["patients", "people", "humans", "mice", "rats", "cells", "children", "adults", "women", "men"]),
        (["V03", "V08"], ["days", "weeks", "months", "years"]),
        (["V03", "V08"], ["day", "week", "month", "year"]),
    }.Select(family => (family.Rules, family.Words.OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal).Select(word => (word, PatternOf(word))).ToImmutableArray()))];

    public IEnumerable<Mend> Of(Complaint complaint)
    {
        foreach (var (rules, words) in Families)
        {
            if (!complaint.Breaks(rules) || words.Select(word => word.Pattern.Match(complaint.Sentence)).FirstOrDefault(match => match.Success) is not { } mine)
                continue;
            var others = words.Where(word => !word.Pattern.IsMatch(mine.Value)).ToList();
            // The nearest words of the source come first; where those say nothing, the whole of it.
            var near = others.FindAll(word => complaint.Homes.Any(home => word.Pattern.IsMatch(home.At.Of(complaint.Source))));
            var known = near.Count > 0 ? near : others.FindAll(word => word.Pattern.IsMatch(complaint.Source) || word.Pattern.IsMatch(complaint.Article.Title));
            var best = known.Select(word => word.Text.Split('/') is [var full, var brief] ? mine.Length <= brief.Length ? brief : full : word.Text).Distinct().ToList();
            best = best.FindAll(word => !known.Exists(longer => longer.Text.Length > word.Length && longer.Text.Contains(word, StringComparison.OrdinalIgnoreCase) && !longer.Text.Contains('/', StringComparison.Ordinal)));
            foreach (var word in best)
                yield return Mend.Of(mine.Index, mine.Length, char.IsUpper(mine.Value[0]) && char.IsLower(word[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word) with { IsGuess = best.Count > 1 };
        }
    }

    // "single-centre" may be written "single centre"; HR is no hr.
    private static Regex PatternOf(string word) =>
        new($@"(?<![\w-])(?:{string.Join('|', word.Split('/').Select(FormOf))})(?!\w)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static string FormOf(string form) => char.IsUpper(form[0]) ? $"(?-i:{form})"
        : string.Join(@"[\s-]", form.Split(' ', '-').Select(Regex.Escape)) + (form.EndsWith("blind", StringComparison.Ordinal) ? "(?:ed)?" : "");
}
