using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Assay.Publication;

/// <summary>The rules of verification in plain words; docs/verification.md says exactly what each does.</summary>
public static class Rules
{
    /// <summary>They, in the order of their ids.</summary>
    public static ImmutableArray<RulePhrase> All { get; } =
    [
        new("V01", "Wrong number", "Every number is the source’s in the same role, rounded at most, or follows from it by a formula that is shown."),
        new("V02", "Sharper than the source", "A digest may round a number; it may not give it more exactly than the source."),
        new("V03", "Wrong unit", "The unit is the source’s, or a conversion of it: 90 days are not 90 weeks, points are not percent."),
        new("V04", "Wrong direction", "What rose did not fall, and what was better was not worse."),
        new("V05", "Groups exchanged", "A value stays with the group it had in the source."),
        new("V06", "Outcomes exchanged", "A value stays with the outcome it had in the source."),
        new("V07", "Another outcome", "The outcome is the source’s and not its neighbour: survival without transplant is not survival."),
        new("V08", "Wrong time", "The time is the source’s, and so is the time at which a value was measured."),
        new("V09", "Wrong number of people", "A sample size is the source’s, of the same set: those enrolled are not those analysed."),
        new("V10", "Invented number of people", "No sample size is given where the source gives none."),
        new("V11", "Significance", "A P value keeps its sign and value, and “significant” is said where the source bears it out."),
        new("V12", "Wrong interval", "A confidence interval keeps its bounds and its level."),
        new("V13", "Wrong measure", "A hazard ratio is not an odds ratio, and lower odds are not lower mortality."),
        new("V14", "Adjustment", "A crude figure is not told as an adjusted one, nor the other way round."),
        new("V15", "Denial lost or added", "What the source denies is denied, and nothing else."),
        new("V16", "Surer than the source", "Where the source says “may” or “suggests”, so does the digest."),
        new("V17", "Cause for association", "An association is not told as a cause."),
        new("V18", "Other people", "Those studied are the source’s: rats are not patients, children not adults."),
        new("V19", "Other treatment", "How a treatment was given, and how often, is as the source has it."),
        new("V20", "Other comparison", "What it was compared with is the source’s: standard care is not placebo."),
        new("V21", "Other design", "The design is the source’s: a cohort is not randomised, an open trial not blinded."),
        new("V22", "Subgroup as the whole", "A figure of a subgroup is not told as one of the study."),
        new("V23", "Secondary as primary", "A secondary outcome is not told as the primary one."),
        new("V24", "A caveat", "A reservation of the source about its results has a counterpart in the digest."),
        new("V25", "A result of no difference", "A difference that was not found is told."),
        new("V26", "A harm", "What the source says of harms has a counterpart in the digest."),
        new("V27", "Not in the source", "What a sentence says beyond its numbers stands in the source."),
        new("V28", "Praise added", "No praise that is not the source’s."),
        new("V29", "Novelty added", "“First” and “novel” are said only with the source’s word."),
        new("V30", "Name not in the source", "No marker, gene or other name that the source does not name."),
        new("V31", "Wrong reference", "A PMID, DOI or registry number is this paper’s own, or stands in its text."),
        new("V32", "Two studies in one", "Facts of two papers are not told as one’s."),
        new("V33", "Superseded text", "A digest rests on the latest version of the abstract."),
        new("V34", "Wrong derivation", "A number needed to treat, a share or a fold is what its formula gives from the source’s numbers."),
        new("V35", "Advice", "No advice that the source does not give."),
        new("V36", "Title", "A headline obeys the same rules as a sentence."),
        new("V37", "Against the source", "A sentence without numbers does not say the opposite of its source, as far as a learned judge can tell."),
    ];

    private static readonly FrozenDictionary<string, RulePhrase> byId = All.ToFrozenDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>The rule of this id; one not known here is told by its id.</summary>
    public static RulePhrase Of(string id) => byId.GetValueOrDefault(id) ?? new(id, "Refused", "See docs/verification.md.");
}
