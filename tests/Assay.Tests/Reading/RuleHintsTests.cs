using System.Reflection;
using System.Text.RegularExpressions;
using Assay.Reading;

namespace Assay.Tests.Reading;

/// <summary>What spares a rule its search never hides a match.</summary>
public sealed class RuleHintsTests
{
    private static readonly string[] Phrases =
    [
        "study protocol", "rationale and design", "the protocol of a trial", "patients will receive", "will be randomised", "practice guidelines", "guideline for", "consensus statement", "position paper",
        "systematically reviewed", "meta analysis", "metaanalyses", "network meta", "Cochrane Library", "only RCTs", "12 randomized", "randomised controlled trials were",
        "post hoc", "post-hoc", "were included in a retrospective analysis", "who participated in a randomised trial", "had taken part in this placebo-controlled trial", "participating in a large randomised trial", "secondary analysis of", "subgroup analysis of", "pooled analysis of", "sub-study of", "ancillary study from", "exploratory analysis of", "individual patient data",
        "randomization", "randomly assigned", "allocated at random", "RCT", "non-randomised", "quasi-experimental", "without randomization", "double-blind", "placebo controlled", "versus placebo", "crossover trial", "cross-over design",
        "single-arm", "single-group", "open-label extension", "phase II trial", "dose escalation", "uncontrolled trial", "pilot trial", "historical controls", "controlled trial", "clinical trial", "propensity-score matched", "inverse probability of treatment", "matched cohort",
        "retrospectively", "medical records were", "chart review", "records of patients were reviewed", "files from wards were analysed", "database study", "administrative claims", "were reviewed", "prospectively", "cohort", "follow-up study", "longitudinal study", "observational cohort", "registry data", "population-based",
        "case-control", "case controlled", "nested case", "cross-sectional", "cross sectional", "prevalence survey", "survey of", "case series", "three patients with", "four cases of", "cases reports of two", "case report", "a case of", "we report a case", "we describe a patient", "a 41-year-old woman",
        "in vitro", "cell lines", "cultured hepatic cells", "HeLa", "RAW 264.7", "HEK293T", "transfected", "ex vivo", "PBMCs from healthy donors", "biopsies were obtained from patients", "tissue samples from volunteers", "in silico", "molecular docking", "network pharmacology", "bioinformatic analysis", "Markov model", "Monte Carlo", "simulation study",
        "we review", "we discuss", "we summarise", "we outline", "this article discusses", "this paper reviews", "this chapter will", "scoping review", "state of the art", "assessor-blinded", "triple masked", "open label", "unblinded", "phase 3", "phase-2", "multicentre", "multi-centric", "multi-site", "twelve hospitals", "two sites", "5 clinics", "three institutions", "four practices", "six ICUs", "single-center", "single site", "one hospital",
    ];

    private delegate bool MayMatch(Regex rule, ReadOnlySpan<char> text);

    [Fact]
    public void NoMatchIsHidden()
    {
        var rules = Inner("DesignRules").GetMethods(BindingFlags.Static | BindingFlags.Public).Where(static method => method.ReturnType == typeof(Regex)).Select(static method => (Regex)method.Invoke(null, null)!).ToList();
        Assert.True(rules.Count > 25);
        var mayMatch = Inner("RuleHints").GetMethod("MayMatch")!.CreateDelegate<MayMatch>();
        var matched = 0;
        foreach (var rule in rules)
            foreach (var phrase in Phrases)
                foreach (var text in (string[])[phrase, phrase.ToUpperInvariant(), $"It was {phrase}."])
                {
                    if (!rule.IsMatch(text)) continue;
                    matched++;
                    Assert.True(mayMatch(rule, text), $"{rule} matches \"{text}\", and its hints do not say so.");
                }
        Assert.True(matched > Phrases.Length);
    }

    private static Type Inner(string name) => typeof(AbstractReader).Assembly.GetType($"Assay.Reading.Designs.{name}", throwOnError: true)!;
}
