using Assay.Audit;
using Assay.Digests;
using Assay.Reading;
using Assay.Records;
using Assay.Verification;

namespace Assay.Publication;

/// <summary>What a reader is told for each value of a closed list.</summary>
public static class Phrases
{
    /// <summary>A study type, as a chip says it.</summary>
    public static string Of(StudyType type) => type switch
    {
        StudyType.SystematicReviewRct => "Systematic review of randomised trials",
        StudyType.SystematicReviewObs => "Systematic review",
        StudyType.MetaAnalysisOther => "Meta-analysis",
        StudyType.Guideline => "Guideline",
        StudyType.Rct => "Randomised controlled trial",
        StudyType.RctSecondary => "Secondary analysis of a randomised trial",
        StudyType.NonrandomisedTrial => "Trial without randomisation",
        StudyType.SingleArmTrial => "Single-arm trial",
        StudyType.HistoricalControl => "Trial with historical controls",
        StudyType.CohortProspective => "Prospective cohort",
        StudyType.CohortRetrospective => "Retrospective cohort",
        StudyType.CaseControl => "Case-control study",
        StudyType.CrossSectional => "Cross-sectional study",
        StudyType.CaseSeries => "Case series",
        StudyType.CaseReport => "Case report",
        StudyType.Animal => "Animal study",
        StudyType.InVitro => "Cell or tissue culture",
        StudyType.ExVivoHuman => "Human tissue outside the body",
        StudyType.InSilico => "Computation",
        StudyType.NarrativeReview => "Narrative review",
        StudyType.Protocol => "Protocol",
        StudyType.RegistryRecord => "Registry record",
        StudyType.Comment => "Comment, letter or editorial",
        StudyType.Erratum => "Correction or retraction notice",
        StudyType.HumanUnspecified => "In humans, design not stated",
        _ => "Design not stated",
    };

    /// <summary>A verdict, in one or two words.</summary>
    public static string Of(Support support) => support switch
    {
        Support.Supported => "Supported",
        Support.Derived => "Derived",
        Support.Contradicted => "Contradicted",
        Support.Unsupported => "Not in the source",
        Support.Overstated => "Overstated",
        Support.Understated => "Understated",
        _ => "Not checkable",
    };

    /// <summary>What a verdict means, in a sentence.</summary>
    public static string MeaningOf(Support support) => support switch
    {
        Support.Supported => "The source says so.",
        Support.Derived => "A registered formula makes it from what the source says; the formula is shown.",
        Support.Contradicted => "The source says otherwise.",
        Support.Unsupported => "The source does not say so.",
        Support.Overstated => "The source says less, or says it with more reserve.",
        Support.Understated => "The source says more.",
        _ => "It is not a statement about the source.",
    };

    /// <summary>The title of a digest's section.</summary>
    public static string Of(Heading heading) => heading switch
    {
        Heading.Background => "Background",
        Heading.Results => "Results",
        Heading.WhyItMatters => "Why it matters",
        _ => "Limitations",
    };

    /// <summary>What a sentence of the abstract does.</summary>
    public static string Of(Role role) => role switch
    {
        Role.Background => "Background",
        Role.Objective => "Objective",
        Role.Methods => "Methods",
        Role.Results => "Results",
        _ => "Conclusions",
    };

    /// <summary>How much an audit remark matters.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "Cannot be as printed",
        Severity.Warn => "Take care",
        Severity.Note => "Worth knowing",
        _ => "For information",
    };

    /// <summary>What came of an audit rule.</summary>
    public static string Of(Finding finding) => finding switch
    {
        Finding.Ok => "recomputes",
        Finding.OkTrunc => "recomputes if truncated",
        Finding.Mismatch => "does not recompute",
        Finding.DecisionError => "does not recompute, and crosses the threshold",
        Finding.Undetermined => "cannot be decided",
        Finding.Missing => "not reported",
        Finding.Ambiguous => "can be read two ways",
        _ => "derived",
    };

    /// <summary>What became of a digest: <c>May be published: all 7 sentences are borne out.</c>, <c>Blocked: 2 of 7 sentences are not borne out.</c></summary>
    public static string Verdict(CheckedDigest digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        var (all, refused) = (digest.Verdicts.Length, digest.Verdicts.Count(verdict => !verdict.MayBePrinted));
        return (all, refused) switch
        {
            (1, 0) => "May be published: its sentence is borne out by the source.",
            (1, _) => "Blocked: its sentence is not borne out by the source.",
            (_, 0) => $"May be published: all {all} sentences are borne out by the source.",
            _ => $"Blocked: {refused} of {all} sentences {(refused == 1 ? "is" : "are")} not borne out by the source.",
        };
    }

    /// <summary>Whether a paper stands, as a label.</summary>
    public static string Of(Standing standing) => standing switch
    {
        Standing.Corrected => "Corrected",
        Standing.Concern => "Expression of concern",
        Standing.Retracted => "Retracted",
        Standing.Notice => "Notice about another paper",
        Standing.Reinstated => "Reinstated",
        Standing.Withdrawn => "Withdrawn",
        Standing.Replaced => "Retracted and replaced",
        _ => "Nothing known against it",
    };

    /// <summary>Papers that do not count as evidence: <c>1 retracted, not counted</c>.</summary>
    public static string Of(CountedApart apart)
    {
        ArgumentNullException.ThrowIfNull(apart);
        return apart.Standing switch
        {
            Standing.Notice => apart.Papers == 1 ? "1 notice about another paper, not counted" : $"{apart.Papers} notices about other papers, not counted",
            _ => $"{apart.Papers} {Of(apart.Standing).ToLowerInvariant()}, not counted",
        };
    }

    /// <summary>In what a record changed, in one line: <c>numbers: HR 0.99 (0.77-1.27) → HR 0.97 (0.76-1.24)</c>.</summary>
    public static string Of(PageChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change switch
        {
            { What: "abstract" } => "the abstract was reworded",
            { What: "title", Before: var before, After: var after } => $"title, from “{before}” to “{after}”",
            { Before: "", After: var after } => $"{change.What}, new: {after}",
            { After: "", Before: var before } => $"{change.What}, gone: {before}",
            _ => $"{change.What}, from {change.Before} to {change.After}",
        };
    }

    /// <summary>What a standing means to a reader of the digest.</summary>
    public static string MeaningOf(Standing standing) => standing switch
    {
        Standing.Corrected => "The journal has published a correction of this paper. Read it beside what follows.",
        Standing.Concern => "The journal has published an expression of concern about this paper. Treat what follows with caution.",
        Standing.Retracted => "This paper has been retracted. What follows is kept for the record and is not evidence.",
        Standing.Reinstated => "This paper was retracted once, and the retraction was taken back. It stands.",
        Standing.Withdrawn => "The publisher has withdrawn this paper. What follows is kept for the record and is not evidence.",
        Standing.Replaced => "This version has been retracted and another published in its place. What follows is kept for the record; cite the replacement.",
        Standing.Notice => "This record is a notice about another paper, not a study.",
        _ => "No correction, concern or retraction is linked to this record.",
    };
}
