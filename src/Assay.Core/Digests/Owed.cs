using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assay.Digests.Wording;
using Assay.Reading;
using Assay.Records;

namespace Assay.Digests;

/// <summary>Something that a digest tells where the abstract does, and says to be missing where it does not.</summary>
/// <param name="Noun">How the sentence about what is missing calls it.</param>
/// <param name="IsDue">Whether a study of this kind owes it.</param>
/// <param name="IsToldIn">Whether a sentence of the source tells it.</param>
public sealed partial record Owed(string Noun, Func<Study, bool> IsDue, Func<Article, Study, Sentence, bool> IsToldIn)
{
    private const string Size = "how many took part";
    private const string Groups = "the size of each group";

    /// <summary>Whether all sentences that tell it are needed, each telling its share; else one will do.</summary>
    public bool NeedsAll { get; private init; }

    /// <summary>All of them, in the order they are named.</summary>
    public static ImmutableArray<Owed> All { get; } =
    [
        new("who took part", Duty.IsHuman, static (_, study, sentence) => study.Population.Description is { } people ? sentence.At.Contains(people) : Duty.People().IsMatch(Words(study, sentence))),
        new(Size, Duty.IsHuman, static (article, study, sentence) => Sizes(study, sentence) > 0 || IsOwn(article, study, sentence) && Counted().IsMatch(Words(study, sentence))),
        new(Groups, static study => Duty.IsComparative(study) && !AreArmsSized(study), static (_, study, sentence) => Sizes(study, sentence) > 1 || sentence.Role is not (Role.Background or Role.Conclusions) && Counted().Count(Words(study, sentence)) > 1 || Each().IsMatch(Words(study, sentence))),
        new(Groups, static study => Duty.IsComparative(study) && AreArmsSized(study), static (_, study, sentence) => study.Arms.Any(arm => arm.N is { At: { } at } && sentence.At.Contains(at))) { NeedsAll = true },
        new("a comparator", Duty.IsComparative, static (_, study, sentence) => Cues.Comparing().IsMatch(Words(study, sentence)) || study.Arms.Count(arm => Words(study, sentence).Contains(arm.Label, StringComparison.OrdinalIgnoreCase)) > 1),
        new("which outcome was the primary one", Duty.IsTrial, static (article, study, sentence) => Primary().IsMatch(Words(study, sentence)) || article.Sections.Any(section => section.At.Contains(sentence.At) && section.Label is { } label && Primary().IsMatch(label))),
        new("when outcomes were measured", Duty.IsTrial, static (_, study, sentence) => Time().IsMatch(Words(study, sentence)) || Has(study, sentence, NumberKind.Timepoint, NumberKind.Duration)),
        new("figures for each group", Duty.IsComparative, HasPair),
        new("an effect size", IsHeld, static (_, study, sentence) => sentence.Role is not (Role.Background or Role.Methods) && (Has(study, sentence, NumberKind.Ratio) || Effect().IsMatch(Words(study, sentence)))),
        new("a confidence interval", Duty.IsCounted, static (_, study, sentence) => Has(study, sentence, NumberKind.CiBound)),
        new("a P value", IsHeld, static (_, study, sentence) => Has(study, sentence, NumberKind.P)),
        new("harms", static study => Duty.IsTrial(study) || study.Design.Type == StudyType.SystematicReviewRct, static (_, study, sentence) => Cues.Harm().IsMatch(Words(study, sentence)) || sentence.Role == Role.Results && Complaint().IsMatch(Words(study, sentence))),
        new("which animals were used", static study => study.Design.Type == StudyType.Animal, static (_, study, sentence) => Animals().IsMatch(Words(study, sentence))),
        new("who will take part", static study => study.Design.Type == StudyType.Protocol, static (_, study, sentence) => Counted().IsMatch(Words(study, sentence)) || Duty.People().IsMatch(Words(study, sentence)) && sentence.Role is not (Role.Background or Role.Conclusions)),
    ];

    /// <summary>Sentences of the source that tell it, in order.</summary>
    public IEnumerable<Sentence> Tellers(Article article, Study study)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(study);
        return study.Sentences.Where(sentence => sentence.At.Length <= Longest.Sentence && sentence.At.End <= Longest.Source && IsToldIn(article, study, sentence));
    }

    /// <summary>"The abstract does not report a confidence interval or harms."; null where nothing that is owed is missing.</summary>
    public static string? Silence(Article article, Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var missing = All.Where(owed => owed.IsDue(study) && !owed.Tellers(article, study).Any()).Select(static owed => owed.Noun).Distinct().ToList();
        // Who gives no number at all gives none for a group.
        if (missing.Contains(Size)) missing.Remove(Groups);
        return missing switch
        {
            [] => null,
            [var only] => $"The abstract does not report {only}.",
            [.. var first, var last] => $"The abstract does not report {string.Join(", ", first)} or {last}.",
        };
    }

    private static string Words(Study study, Sentence sentence) => sentence.At.Of(study.Text);

    // An abstract without headings may begin with what was found.
    private static bool IsOwn(Article article, Study study, Sentence sentence) =>
        sentence.Role is not (Role.Background or Role.Conclusions) || sentence.Role == Role.Background && article.Sections.Length < 2 && Past().IsMatch(Words(study, sentence));

    private static bool AreArmsSized(Study study) => study.Arms.Count(static arm => arm.N is { At: not null }) > 1;

    private static int Sizes(Study study, Sentence sentence) => study.Numbers.Count(number => number.Kind is NumberKind.N or NumberKind.Denominator && sentence.At.Contains(number.At));

    private static bool Has(Study study, Sentence sentence, params ReadOnlySpan<NumberKind> kinds)
    {
        foreach (var number in study.Numbers)
            if (sentence.At.Contains(number.At) && kinds.Contains(number.Kind)) return true;
        return false;
    }

    private static bool IsHeld(Study study) => Duty.IsComparative(study) && Duty.IsCounted(study);

    private static bool HasPair(Article article, Study study, Sentence sentence) => sentence.Role is Role.Results or Role.Conclusions && (Cues.Comparing().IsMatch(Words(study, sentence)) || Pair().IsMatch(Words(study, sentence)))
        && study.Numbers.Count(number => sentence.At.Contains(number.At) && number.Kind is NumberKind.Percent or NumberKind.Mean or NumberKind.Median or NumberKind.Count or NumberKind.Fold or NumberKind.Duration or NumberKind.Other) > 1;

    // "110 insulin-naive type 2 diabetic patients": whatever a reader of numbers makes of the 110.
    [GeneratedRegex(@"\b(?:\d[\d,\u2009 ]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[- ]\w+)?|\w+ hundred(?: and [\w-]+)?)(?: [\p{L}\d()'’-]+){0,7}? (?:(?:in-?|out-?)?patients?|adults?|children|infants?|neonates?|women|men|volunteers|subjects|participants|people|students|workers|nurses|mothers|girls|boys|residents|smokers|users|veterans|adolescents|persons|individuals|eyes|teeth|knees|hips|cases|pregnanc(?:y|ies)|births|pairs|couples|families|households|clusters)\b|\b[nN] ?= ?\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\b(?:was|were)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Past();

    [GeneratedRegex(@"\b(?:in each (?:group|arm)|each (?:group|arm)|per (?:group|arm)|equally|1 ?: ?1)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Each();

    [GeneratedRegex(@"\b(?:primar\w+|main) (?:\w+ ){0,3}(?:outcomes?|end ?points?|analys[ie]s|measures?|efficacy)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Primary();

    [GeneratedRegex(@"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)[- ](?:min\w*|h|hours?|days?|weeks?|wk|months?|mo|years?|yrs?)\b|\b(?:hour|day|week|month|year|visit)s? \d+\b|\b(?:discharge|follow-up|end of (?:the )?(?:treatment|therapy|study|trial)|post-?operative|baseline|during|immediately after)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"\b(?:difference|reduction|increase|decrease|improvement|lower|higher|change)\b[^.;]{0,60}\d|\d[^.;]{0,40}\b(?:lower|higher|reduction|increase|difference)\b|\bNNT\b|number needed", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Effect();

    // Harm by its name.
    [GeneratedRegex(@"\b(?:diarrh(?:o?ea)|nausea|vomiting|headaches?|dizziness|rash|swelling|o?edema|drowsiness|constipation|pruritus|irritation|disturbances?|haemorrhages?|hemorrhages?|bleeding|bradycardia|hypotension|neutropenia|deaths?|flushing|insomnia|dry mouth)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Complaint();

    [GeneratedRegex(@"\b(?:mice|mouse|rats?|rabbits?|dogs?|pigs?|piglets|sheep|hamsters?|monkeys?|macaques|zebrafish|chickens?|animals)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Animals();

    [GeneratedRegex(@"\b(?:and|while|but|groups?|arms?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pair();
}
