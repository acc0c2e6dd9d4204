using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assay.Digests;
using Assay.Digests.Wording;
using Assay.Reading;

namespace Assay.Evaluation.Written;

/// <summary>
/// The parts of evidence 5.3, told apart in the printed words alone: what the writer meant to tell counts for nothing. Version, date and the
/// table of verdicts stand on every page and are not a digest's to forget.
/// </summary>
public static partial class RequiredContent
{
    /// <summary>They.</summary>
    public static ImmutableArray<RequiredPart> All { get; } =
    [
        new("design", static _ => true, static digest => digest.Printed.Any(claim => claim.Sentence == DesignPhrase.Sentence(digest.Article, digest.Study)), "how the study was designed"),
        new("evidence level", static _ => true, static digest => Level().IsMatch(digest.Told), ""),
        new("population", Human, Population, "who took part"),
        new("sample size", Human, static digest => digest.Numbers.Any(IsSize) || Counted().IsMatch(digest.Told) || DesignPhrase.Sizes(digest.Study).Length > 0 && digest.Told.Contains(DesignPhrase.Opening(digest.Study), StringComparison.Ordinal), "how many took part"),
        new("size of each group", Comparative, Groups, "the size of each group|how many took part"),
        new("comparator", Comparative, static digest => Cues.Comparing().IsMatch(digest.Told) || NamesTwo(digest), "a comparator"),
        new("primary outcome", Trial, static digest => Primary().IsMatch(digest.Told), "which outcome was the primary one"),
        new("time point", Trial, static digest => Time().IsMatch(digest.Told) || digest.Numbers.Any(static number => number.Kind is NumberKind.Timepoint or NumberKind.Duration), "when outcomes were measured"),
        new("both groups' result", Comparative, static digest => digest.Printed.Any(claim => claim.Ground == Ground.Text && HasPair(claim.Sentence)), "figures for each group"),
        new("effect", Held, static digest => digest.Numbers.Any(static number => number.Kind == NumberKind.Ratio) || Effect().IsMatch(digest.Told), "an effect size"),
        new("confidence interval", static digest => Duty.IsCounted(digest.Study), static digest => digest.Numbers.Any(static number => number.Kind == NumberKind.CiBound), "confidence interval"),
        new("P value", Held, static digest => digest.Numbers.Any(static number => number.Kind == NumberKind.P), "a P value"),
        new("null or opposite result", static digest => digest.Study.Sentences.Any(sentence => sentence.Role == Role.Results && Cues.Null().IsMatch(sentence.At.Of(digest.Study.Text))), static digest => digest.Judged.Omissions.All(static omission => omission.Rule != "V25"), ""),
        new("harms", static digest => Duty.IsTrial(digest.Study) || digest.Study.Design.Type == StudyType.SystematicReviewRct, static digest => Cues.Harm().IsMatch(digest.Told) || Complaint().IsMatch(digest.Told), "harms"),
        new("registration and funding", static digest => !digest.Study.Design.RegistryIds.IsEmpty || !digest.Article.Grants.IsEmpty,
            static digest => digest.Study.Design.RegistryIds.Take(1).All(id => digest.Told.Contains(id, StringComparison.OrdinalIgnoreCase)) && (digest.Article.Grants.IsEmpty || digest.Told.Contains("names funding by", StringComparison.Ordinal)), ""),
        new("limitation", static _ => true, static digest => digest.Judged.Draft.Parts.Any(static part => part.Heading == Heading.Limitations && part.Claims.Length > 0), ""),
    ];

    /// <summary>Whether an article reports results of its own: a study, with a figure among its results.</summary>
    public static bool HasResults(WrittenDigest digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        var study = digest.Study;
        return study.Design.Type is not (StudyType.Protocol or StudyType.RegistryRecord or StudyType.Erratum or StudyType.Comment or StudyType.NarrativeReview or StudyType.Guideline)
            && study.Sentences.Any(sentence => sentence.Role == Role.Results && study.Numbers.Any(number => number.Kind is NumberKind.P or NumberKind.Ratio or NumberKind.Percent or NumberKind.Mean or NumberKind.Median && sentence.At.Contains(number.At)));
    }

    private static bool Human(WrittenDigest digest) => Duty.IsHuman(digest.Study);

    private static bool Trial(WrittenDigest digest) => Duty.IsTrial(digest.Study);

    private static bool Comparative(WrittenDigest digest) => Duty.IsComparative(digest.Study);

    private static bool Held(WrittenDigest digest) => Comparative(digest) && Duty.IsCounted(digest.Study);

    private static bool IsSize(Number number) => number.Kind is NumberKind.N or NumberKind.Denominator;

    // The words that say who took part, most of them in one printed sentence.
    private static bool Population(WrittenDigest digest)
    {
        if (digest.Study.Population.Description is not { } at) return People().IsMatch(digest.Told);
        var keys = Words.In(at.Of(digest.Study.Text)).Where(static word => word.Kind is WordKind.Content or WordKind.Name).Select(static word => word.Key).ToHashSet(StringComparer.Ordinal);
        if (keys.Count == 0) return People().IsMatch(digest.Told);
        var told = Words.In(digest.Told + " " + digest.Judged.Draft.Title).Select(static word => word.Key).ToHashSet(StringComparer.Ordinal);
        return keys.Count(told.Contains) >= 0.6 * keys.Count;
    }

    private static bool Groups(WrittenDigest digest)
    {
        var sizes = digest.Study.Arms.Select(static arm => arm.N).OfType<Records.Sourced<int>>().ToList();
        if (sizes.Count >= 2) return sizes.TrueForAll(size => digest.Told.Contains(Regex.Match(size.Raw, @"\d[\d,. ]*\d|\d|[A-Za-z-]+").Value, StringComparison.OrdinalIgnoreCase));
        return digest.Numbers.Count(IsSize) >= 2 || Counted().Count(digest.Told) >= 2 || Each().IsMatch(digest.Told);
    }

    private static bool NamesTwo(WrittenDigest digest) => digest.Study.Arms.Count(arm => digest.Told.Contains(arm.Label, StringComparison.OrdinalIgnoreCase)) >= 2;

    private static bool HasPair(string sentence) => (Cues.Comparing().IsMatch(sentence) || Pair().IsMatch(sentence))
        && NumberReader.Read(sentence).Where(static number => number.Kind is NumberKind.Percent or NumberKind.Mean or NumberKind.Median or NumberKind.Count or NumberKind.Fold or NumberKind.Other or NumberKind.Duration).Count() >= 2;

    [GeneratedRegex(@"\b(?:\d[\d,\u2009 ]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[- ]\w+)?|\w+ hundred(?: and [\w-]+)?)(?: [\p{L}\d()'’-]+){0,7}? (?:(?:in-?|out-?)?patients?|adults?|children|infants?|neonates?|women|men|volunteers|subjects|participants|people|students|workers|nurses|mothers|girls|boys|residents|smokers|users|veterans|adolescents|persons|individuals|eyes|teeth|knees|hips|cases|pregnanc(?:y|ies)|births|pairs|couples|families|households|clusters)\b|\b[nN] ?= ?\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\b(?:diarrh(?:o?ea)|nausea|vomiting|headaches?|dizziness|rash|swelling|o?edema|drowsiness|constipation|pruritus|irritation|disturbances?|haemorrhages?|hemorrhages?|bleeding|bradycardia|hypotension|neutropenia|deaths?|flushing|insomnia|dry mouth)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Complaint();

    [GeneratedRegex(@"\(level [1-5] before appraisal\)|\(no level of evidence\)|\(level not gradable\)", RegexOptions.CultureInvariant)]
    private static partial Regex Level();

    [GeneratedRegex(@"\b(?:primar\w+|main) (?:\w+ ){0,3}(?:outcomes?|end ?points?|analys[ie]s|measures?|efficacy)|\bprimary\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Primary();

    [GeneratedRegex(@"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)[- ](?:min\w*|h|hours?|days?|weeks?|wk|months?|mo|years?|yrs?)\b|\b(?:hour|day|week|month|year|visit)s? \d+\b|\b(?:discharge|follow-up|end of (?:the )?(?:treatment|therapy|study|trial)|post-?operative|baseline|during|immediately after)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"\b(?:difference|reduction|increase|decrease|improvement|lower|higher|change)\b[^.;]{0,60}\d|\d[^.;]{0,40}\b(?:lower|higher|reduction|increase|difference)\b|\bNNT\b|number needed", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Effect();

    [GeneratedRegex(@"\b(?:in each|each (?:group|arm)|per (?:group|arm)|equally|1 ?: ?1)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Each();

    [GeneratedRegex(@"\b(?:and|while|but|group|arm)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pair();

    [GeneratedRegex(@"\b(?:patients?|adults?|children|infants?|neonates?|women|men|volunteers|subjects|participants|people|students|workers|nurses|mothers|girls|boys|residents|smokers|users|veterans|adolescents|persons|individuals|eyes|teeth|knees|hips)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex People();
}
