using Assay.Reading;

namespace Assay.Evaluation.Perturbations;

/// <summary>P20, P24, P25, P27, P29, P30: sentences that a fluent writer might add and the source does not bear out.</summary>
internal static class Inserts
{
    // Where one of these stands, "multicentre" may be true.
    private static readonly string[] ManyPlaces = ["multicent", "multi-cent", "multisite", "multi-site", "multi‐", "multi‑", "centers", "centres", "sites", "hospitals", "clinics", "practices", "institutions", "communities", "schools", "homes", "countries"];

    // Where one of these stands, "meta-analysis" may be true.
    private static readonly string[] Pooled = ["meta-analys", "meta analys", "metaanalys", "pool", "systematic", "effects model", "fixed effect", "random effect", "revman", "summary estimate", "mean difference"];

    /// <summary>P20: the design told as a better one.</summary>
    public static IEnumerable<string> Design(TrueSentence sentence, TestBed bed)
    {
        var first = char.ToLowerInvariant(sentence.Text[0]) + sentence.Text[1..];
        if (!bed.Says("random") && !bed.Says("RCT") && bed.Article.PublicationTypes.All(static type => !type.Contains("Random", StringComparison.Ordinal))) yield return $"In this randomised trial, {first}";
        if (!bed.Says("blind") && !bed.Says("mask")) yield return $"In a double-blind study, {first}";
        if (!ManyPlaces.Any(bed.Says)) yield return $"In this multicentre study, {first}";
        if (!Pooled.Any(bed.Says)) yield return $"In this meta-analysis, {first}";
    }

    /// <summary>P24: what is added of itself.</summary>
    public static IEnumerable<string> Unsupported(TrueSentence sentence, TestBed bed)
    {
        if (!bed.Says("C-reactive") && !bed.Says("CRP") && !bed.Says("procalcitonin")) yield return "C-reactive protein and procalcitonin levels also fell significantly in the treated group.";
        if (!bed.Says("IL-6") && !bed.Says("interleukin")) yield return "Serum IL-6 was markedly lower after treatment.";
        if (!bed.Says("Treg") && !bed.Says("regulatory T")) yield return "Treg cells rose 2.1-fold in treated patients.";
        if (!bed.Says("CD8") && !bed.Says("T cell")) yield return "The effect was mediated by activation of CD8+ T cells.";
        if (!bed.Says("quality of life") && !bed.Says("QoL")) yield return "Quality of life improved in parallel.";
        if (!bed.Says("hospital stay") && !bed.Says("length of stay")) yield return "Patients in the treated group also had a shorter hospital stay.";
        if (!bed.Says("dose-depend") && !bed.Says("dose depend") && !bed.Says("dose-resp")) yield return "The benefit was clearly dose-dependent.";
        if (!bed.Says("cost")) yield return "The intervention was also found to be cost-effective.";
    }

    /// <summary>P25: praise, novelty, advice.</summary>
    public static IEnumerable<string> Praise(TrueSentence sentence, TestBed bed)
    {
        var first = char.ToLowerInvariant(sentence.Text[0]) + sentence.Text[1..];
        if (!bed.Says("remarkabl")) yield return $"Remarkably, {first}";
        if (!bed.Says("compelling")) yield return $"This compelling study shows that {first}";
        if (!bed.Says("first") && !bed.Says("novel")) yield return $"For the first time, it is shown that {first}";
        if (!bed.Says("breakthrough")) yield return $"In a breakthrough, {first}";
        if (!bed.Says("should") && !bed.Says("recommend") && bed.Study.Arms.FirstOrDefault(static arm => arm.Role == ArmRole.Experimental)?.Label is { Length: > 2 } drug) yield return $"Patients should therefore be given {drug}.";
    }

    /// <summary>P27: somebody else's number.</summary>
    public static IEnumerable<string> Citation(TrueSentence sentence, TestBed bed)
    {
        var plain = sentence.Text.TrimEnd('.');
        yield return $"{plain} (PMID 30000017).";
        yield return $"{plain} (ClinicalTrials.gov NCT09990017).";
        yield return $"{plain} (doi:10.1000/j.assay.2017.04).";
    }

    /// <summary>P29: a derivation that no formula gives.</summary>
    public static IEnumerable<string> Derived(TrueSentence sentence, TestBed bed)
    {
        if (bed.Says("needed to treat") || bed.Says("NNT")) yield break;
        foreach (var pair in bed.Study.Results.Where(static result => result.Unit == "%").Take(1))
        {
            var name = bed.Study.Outcomes.FirstOrDefault(outcome => outcome.Id == pair.Outcome)?.Name;
            if (name is null) continue;
            yield return $"The number needed to treat for {name} was 213.";
            yield return $"This is a relative reduction in {name} of 83.7%.";
            yield return $"The absolute difference in {name} was 61.3 percentage points.";
        }
    }

    /// <summary>P30: a whole digest made of the title alone, in the manner of the seed.</summary>
    public static IEnumerable<string> FromTitle(TestBed bed)
    {
        var subject = bed.Article.Title.TrimEnd('.', '?', ' ');
        yield return $"A study of {subject} found significant benefits.";
        if (bed.IsForeign(45.3, 1) && bed.IsForeign(15.2, 1)) yield return "The primary endpoint improved by 45.3% in the treated group compared with 15.2% in controls (p<0.001).";
        if (bed.IsForeign(68.4, 1)) yield return "Survival at 28 days was 68.4% in treated patients versus 42.1% in controls (p=0.003).";
        yield return "Levels of TNF-α fell by 30% and IL-6 by 35%, while they were largely unchanged in controls.";
        yield return "There was a 2.1-fold increase in regulatory T cells.";
        yield return "The findings provide compelling evidence and could change the standard of care.";
    }
}
