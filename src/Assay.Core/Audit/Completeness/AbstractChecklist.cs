using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assay.Reading;
using Assay.Records;

namespace Assay.Audit.Completeness;

/// <summary>Which items of CONSORT for Abstracts an abstract of a randomised trial reports. It says what is there, not how well the trial was done.</summary>
/// <remarks>Hopewell and others (2008), doi:10.1016/S0140-6736(07)61835-2 and doi:10.1371/journal.pmed.0050020; the items on authors and recruitment concern conferences and are left out.</remarks>
public static partial class AbstractChecklist
{
    /// <summary>The items in the statement's order; empty where the paper is no randomised trial or has no abstract.</summary>
    public static ImmutableArray<AbstractItem> Of(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        if (study.Design.Type != StudyType.Rct || study.Text.Length == 0) return [];
        var primary = study.Outcomes.FirstOrDefault(outcome => outcome.Role == OutcomeRole.Primary)?.At;
        // Groups counted as they were analysed are not counted as they were randomised.
        var counted = study.Population.N.FirstOrDefault(size => size is { Set: "analysed", N.Origin: Origin.Derived })?.N.At;
        var sized = counted is null ? study.Arms.Select(arm => arm.N?.At).FirstOrDefault(at => at is not null) : null;
        var effect = study.Comparisons.FirstOrDefault(one => one.Interval is not null)?.At;
        var value = study.Results.FirstOrDefault(result => !result.IsBaseline && result.Value.At is not null)?.Value.At;
        return
        [
            new("Title", "calls the study randomised", null, Randomised().IsMatch(study.Title)),
            Item(study, "Trial design", "parallel, crossover, cluster, non-inferiority", Plan()),
            Item(study, "Participants", "who was eligible, and where", FirstTold(study, People()) ?? study.Population.Description ?? First(study, People())),
            Item(study, "Interventions", "what each group was given", study.Arms.FirstOrDefault(arm => arm.At is not null)?.At ?? First(study, Given())),
            Item(study, "Objective", "the aim or the hypothesis", Role(study, Reading.Role.Objective) ?? First(study, Aim())),
            Item(study, "Outcome", "the primary outcome, named as such", First(study, Primary()) ?? primary),
            Item(study, "Randomisation", "how people were allocated", Allocated()),
            Item(study, "Blinding", "who was blinded, or that nobody was", Blinded()),
            Item(study, "Numbers randomised", "people randomised to each group", sized ?? First(study, Sizes())),
            Item(study, "Numbers analysed", "people analysed in each group", First(study, Analysed()) ?? counted ?? study.Results.Select(result => result.Denominator is null ? null : result.Value.At).FirstOrDefault(at => at is not null)),
            Item(study, "Results", "the result of each group", value),
            Item(study, "Effect and precision", "the estimated effect with its confidence interval", effect),
            Item(study, "Harms", "adverse events, or that there were none", Harms()),
            Item(study, "Conclusions", "what the authors conclude", Role(study, Reading.Role.Conclusions)),
            Item(study, "Registration", "registration number and register", Registered()),
            Item(study, "Funding", "who paid", Funded()),
        ];
    }

    private static AbstractItem Item(Study study, string name, string asks, Regex words) => new(name, asks, First(study, words));

    private static AbstractItem Item(Study study, string name, string asks, Passage? at) => new(name, asks, at);

    private static Passage? First(Study study, Regex words) => words.Match(study.Text) is { Success: true } match ? new(match.Index, match.Length) : null;

    // What was known before, or is concluded, tells of other people.
    private static Passage? FirstTold(Study study, Regex words) => study.Sentences
        .Where(sentence => sentence.Role is Reading.Role.Objective or Reading.Role.Methods or Reading.Role.Results && words.IsMatch(sentence.At.Of(study.Text)))
        .Select(sentence => (Passage?)sentence.At).FirstOrDefault();

    private static Passage? Role(Study study, Role role) => study.Sentences.Where(sentence => sentence.Role == role).Select(sentence => (Passage?)sentence.At).FirstOrDefault();

    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"\brandomi[sz]", Plain)]
    private static partial Regex Randomised();

    [GeneratedRegex(@"\b(?:parallel(?:[- ]group)?|cross-?over|cluster[- ]randomi[sz]ed|factorial|non-?inferiority|superiority trial|equivalence trial|adaptive (?:design|trial)|split[- ]body|stepped[- ]wedge|two-arm|three-arm|multi-?arm)\b", Plain)]
    private static partial Regex Plan();

    [GeneratedRegex(@"\b(?:patients|adults|children|participants|women|men|volunteers|infants|neonates|adolescents|people|subjects|individuals)\s+(?:aged|with|who|undergoing|admitted|receiving|diagnosed|having|older|hospitali[sz]ed|treated|at\b|in\b)[^.;]{0,90}|\beligible\b[^.;]{0,90}|\binclusion criteria\b[^.;]{0,90}|\b(?:at|in|from) (?:\d+|\w+) (?:hospitals|centres|centers|sites|clinics|countries)\b", Plain)]
    private static partial Regex People();

    [GeneratedRegex(@"\b(?:received|were given|assigned to|randomi[sz]ed to|treated with)\b[^.;]{0,90}", Plain)]
    private static partial Regex Given();

    [GeneratedRegex(@"\b(?:aim(?:s|ed)?|objectives?|purpose|we (?:sought|assessed|investigated|evaluated|tested|examined|asked)|to (?:assess|evaluate|investigate|determine|compare|examine|test))\b[^.;]{0,90}", Plain)]
    private static partial Regex Aim();

    [GeneratedRegex(@"\b(?:primary|main|co-primary) (?:efficacy |safety |clinical )?(?:outcomes?|end ?points?|end-points?|measures?)\b[^.;]{0,60}", Plain)]
    private static partial Regex Primary();

    [GeneratedRegex(@"\b(?:computer[- ]generated|random(?:ly)? (?:number|sequence)|block(?:ed)? randomi[sz]ation|permuted|stratified (?:by|randomi[sz]ation)|central(?:i[sz]ed)? randomi[sz]ation|interactive (?:voice|web)|sealed|opaque|envelopes?|allocation (?:was )?conceal|1:1|2:1|1:1:1|minimi[sz]ation)\w*", Plain)]
    private static partial Regex Allocated();

    [GeneratedRegex(@"\b(?:(?:single|double|triple|assessor|observer|investigator|participant)[- ]*(?:blind|mask)\w*|open[- ]label|unblinded|unmasked|blinded|masked|blinding|masking|not blinded)\b", Plain)]
    private static partial Regex Blinded();

    [GeneratedRegex(@"\(n\s*=\s*\d[\d,]*\)|\b\d[\d,]* (?:patients|participants|people|women|men|children|adults|subjects)?\s?(?:were )?(?:randomly )?(?:assigned|allocated|randomi[sz]ed) to\b", Plain)]
    private static partial Regex Sizes();

    [GeneratedRegex(@"\b(?:intention[- ]to[- ]treat|per[- ]protocol|modified intention|were (?:included in the )?analy[sz]ed|analysis (?:set|population|included|comprised)|completed the (?:study|trial)|lost to follow-?up)\b[^.;]{0,60}", Plain)]
    private static partial Regex Analysed();

    [GeneratedRegex(@"\b(?:adverse|side[- ]effects?|safety|safe|well tolerated|tolerability|toxicit\w+|harms?|complications?|SAEs?|TEAEs?)\b[^.;]{0,60}", Plain)]
    private static partial Regex Harms();

    [GeneratedRegex(@"\b(?:NCT\d{8}|ISRCTN\d{6,}|ChiCTR[-\w]*\d+|EudraCT[ :]*[\d-]+|ACTRN\d+|UMIN\d+|CTRI/[\d/]+|DRKS\d+|NTR\d+|IRCT\w+|PACTR\d+|jRCT\w+)\b", Plain)]
    private static partial Regex Registered();

    [GeneratedRegex(@"\b(?:funded by|funding|supported by|sponsored by|grants? from)\b[^.;]{0,60}", Plain)]
    private static partial Regex Funded();
}
