using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assay.Digests.Wording;
using Assay.Reading;
using Assay.Records;

namespace Assay.Digests;

/// <summary>A limitation that a rule can tell from what the abstract leaves out, or from the design.</summary>
/// <param name="Code">Its name.</param>
/// <param name="Sentence">As printed.</param>
/// <param name="Ground">What it rests on.</param>
/// <param name="Holds">Whether it holds of a source.</param>
public sealed partial record Limitation(string Code, string Sentence, Ground Ground, Func<Article, Study, bool> Holds)
{
    private const int Small = 100;

    /// <summary>All of them, in the order they are printed.</summary>
    public static ImmutableArray<Limitation> All { get; } =
    [
        new("retracted", "This paper has been retracted: what it found is not to be relied on.", Ground.Record, (article, _) => article.PublicationTypes.Contains("Retracted Publication") || article.Title.StartsWith("RETRACTED", StringComparison.Ordinal) || article.Corrections.Any(correction => correction.RefType == "RetractionIn")),
        new("protocol", "This is a plan: there are no results yet.", Ground.Record, (_, study) => study.Design.Type is StudyType.Protocol or StudyType.RegistryRecord),
        new("erratum", "This record is a notice about another paper, not a study.", Ground.Record, (_, study) => study.Design.Type == StudyType.Erratum),
        new("comment", "This is a comment: it reports no data of its own.", Ground.Record, (_, study) => study.Design.Type == StudyType.Comment && !HasResults(study)),
        new("animal", "Studied in animals: what it shows may not hold in people.", Ground.Record, (_, study) => study.Design.Type == StudyType.Animal),
        new("in-vitro", "Studied in cells: what it shows may not hold in people.", Ground.Record, (_, study) => study.Design.Type == StudyType.InVitro),
        new("ex-vivo", "Studied in human samples outside the body: no patient outcome was measured.", Ground.Record, (_, study) => study.Design.Type == StudyType.ExVivoHuman),
        new("in-silico", "A computation: nothing was measured in people.", Ground.Record, (_, study) => study.Design.Type == StudyType.InSilico),
        new("narrative", "A review without a stated method of finding and choosing studies.", Ground.Record, (_, study) => study.Design.Type == StudyType.NarrativeReview),
        new("case", "Single cases: no comparison is possible.", Ground.Record, (_, study) => study.Design.Type is StudyType.CaseReport or StudyType.CaseSeries),
        new("design-unstated", "The abstract does not say how the study was designed.", Ground.Absence, (_, study) => study.Design.Type is StudyType.HumanUnspecified),
        new("not-randomised", "Not randomised: groups may have differed in more than the treatment.", Ground.Record, (_, study) => IsObservational(study) || study.Design.Type is StudyType.NonrandomisedTrial or StudyType.HistoricalControl),
        new("retrospective", "Retrospective: the data were gathered for another purpose.", Ground.Record, (_, study) => study.Design.Type == StudyType.CohortRetrospective || study.Design.Prospective == false),
        new("single-centre", "One centre only: results elsewhere may differ.", Ground.Record, (_, study) => IsHuman(study) && (study.Design.Multicentre == false || SaysOneCentre(study))),
        new("single-arm", "One arm only: there is nothing to compare with.", Ground.Record, (_, study) => study.Design.Type == StudyType.SingleArmTrial),
        new("open-label", "Not blinded: patients and staff knew who got what.", Ground.Record, (_, study) => study.Design.Blinding == "open-label"),
        new("blinding-unstated", "The abstract does not say whether anyone was blinded.", Ground.Absence, (_, study) => study.Design is { Type: StudyType.Rct, Blinding: null }),
        new("small", "Small: fewer than 100 participants.", Ground.Absence, (_, study) => Largest(study) is > 0 and < Small && IsHuman(study)),
        new("subgroup", "Some of its results are of subgroups: they can suggest an effect, not show it.", Ground.Absence, (_, study) => IsHuman(study) && Subgroup().IsMatch(study.Text)),
        new("surrogate", "The abstract reports measurements, and no outcome that patients would feel.", Ground.Absence, (_, study) => IsHuman(study) && HasResults(study) && Measurement().IsMatch(study.Text) && !Felt().IsMatch(study.Text) && !Cues.Harm().IsMatch(study.Text)),
        new("left-out", "A part of the abstract is too long for a sentence; it was not read.", Ground.Absence, (_, study) => study.Sentences.Any(sentence => sentence.At.Length > Longest.Sentence || sentence.At.End > Longest.Source)),
        new("abstract-only", "Written from the abstract only: what the full paper adds is not told here.", Ground.Record, (_, _) => true),
    ];

    private static bool SaysOneCentre(Study study) => OneCentre().IsMatch(study.Text) && study.Design.Multicentre != true;

    [GeneratedRegex(@"\b(?:single|one)[- ]cent(?:re|er)\b|\bat (?:a|one) (?:single )?(?:\w+ )?(?:cent(?:re|er)|hospital)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneCentre();

    [GeneratedRegex(@"\bsub-?groups?\b|\bpost[- ]hoc\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Subgroup();

    [GeneratedRegex(@"\b(?:serum|plasma|concentrations?|expression|titers?|titres?|counts?|biomarkers?|markers?|bone mineral density|cholesterol|HbA1c|lymphocytes?|cytokines?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Measurement();

    [GeneratedRegex(@"\b(?:surviv\w*|mortality|deaths?|die[ds]?|dead|symptom\w*|quality of life|pain\w*|infections?|infected|hospitali[sz]\w*|admi(?:tted|ssions?)|relaps\w*|recurren\w*|events?|strokes?|fractures?|falls|disabilit\w*|function\w*|sleep|nausea|vomiting|cough|fever|bleeding|sever\w*|cured?|remission|response rates?|respon(?:ders?|ded)|complications?|satisfaction|exacerbations?|pregnan\w*|births?|wellbeing|fatigue|depress\w*|anxiety|seizures?|attacks?|progress\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Felt();

    private static bool IsObservational(Study study) => study.Design.Type is StudyType.CohortProspective or StudyType.CohortRetrospective or StudyType.CaseControl or StudyType.CrossSectional;

    private static bool IsHuman(Study study) => IsObservational(study)
        || study.Design.Type is StudyType.Rct or StudyType.RctSecondary or StudyType.NonrandomisedTrial or StudyType.SingleArmTrial or StudyType.HistoricalControl or StudyType.HumanUnspecified;

    private static bool HasResults(Study study) => study.Numbers.Any(number => number.Kind is NumberKind.P or NumberKind.Ratio or NumberKind.Percent);

    // People, as far as any number says so.
    private static int Largest(Study study) => study.Population.N.Select(size => size.N.Value)
        .Concat(study.Arms.Select(arm => arm.N?.Value ?? 0))
        .Concat(study.Numbers.Where(number => number.Kind is NumberKind.N or NumberKind.Denominator && number.Value is > 0 and < int.MaxValue).Select(number => (int)number.Value))
        .DefaultIfEmpty(0).Max();
}
