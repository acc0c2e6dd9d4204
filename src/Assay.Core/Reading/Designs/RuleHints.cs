using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Assay.Reading.Designs;

/// <summary>Pieces of words of which a rule's every match has at least one: a text without them need not be searched by the rule.</summary>
/// <remarks>Most abstracts have none of most rules' words; to see that takes a twentieth of the time.</remarks>
internal static class RuleHints
{
    private static readonly FrozenDictionary<Regex, SearchValues<string>> Hints = new Dictionary<Regex, SearchValues<string>>
    {
        [DesignRules.ProtocolTitle()] = Of("protocol", "rationale"),
        [DesignRules.ProtocolText()] = Of("protocol", "will "),
        [DesignRules.GuidelineTitle()] = Of("guideline", "consensus", "position "),
        [DesignRules.Review()] = Of("systematic", "meta", "cochrane"),
        [DesignRules.OfRandomised()] = Of("randomi", "rcts"),
        [DesignRules.Secondary()] = Of("hoc", "retrospective", "participated", "taken part", "participating", "secondary ", "group analys", "pooled ", "substudy", "sub-study", "ancillary", "exploratory", "subanalysis", "sub-analysis", "individual p"),
        [DesignRules.Randomised()] = Of("random", "rct"),
        [DesignRules.NonRandomisedTrial()] = Of("randomi", "quasi"),
        [DesignRules.Masked()] = Of("blind", "placebo", "crossover", "cross-over"),
        [DesignRules.SingleArm()] = Of("single", "extension", "phase ", "escalation", "uncontrolled", "pilot trial"),
        [DesignRules.Historical()] = Of("historical"),
        [DesignRules.ControlledTrial()] = Of("controlled", "clinical trial"),
        [DesignRules.Propensity()] = Of("propensity", "inverse prob", "matched cohort"),
        [DesignRules.Retrospective()] = Of("retrospective", "record", "chart", "files", "database", "administrative", "reviewed"),
        [DesignRules.Prospective()] = Of("prospective"),
        [DesignRules.Cohort()] = Of("cohort", "up study", "longitudinal", "observational", "registry", "population-based"),
        [DesignRules.CaseControl()] = Of("case-control", "case control", "nested case"),
        [DesignRules.CrossSectional()] = Of("sectional", "prevalence s", "survey"),
        [DesignRules.CaseSeries()] = Of("case", "patients of", "patients with"),
        [DesignRules.CaseReport()] = Of("case report", "a case of", "we report", "we present", "we describe", "year-old", "year old"),
        [DesignRules.Cells()] = Of("in vitro", "cell", "hela", "hepg2", "a549", "mcf-7", "264.7", "hek", "jurkat", "thp-1", "transfect"),
        [DesignRules.ExVivo()] = Of("ex vivo", "pbmc", "mononuclear", "monocytes", "neutrophils", "lymphocytes", "tissue sample", "biops"),
        [DesignRules.Silico()] = Of("in silico", "molecular d", "network pharm", "bioinformatic", "markov", "monte carlo", "simulation"),
        [DesignRules.Narrative()] = Of("review", "we discuss", "we summari", "we outline", "this article", "this paper", "this chapter", "state of the art"),
        [DesignRules.Blinding()] = Of("blind", "mask", "open"),
        [DesignRules.BlindedTo()] = Of("blind", "masked"),
        [DesignRules.BlindedWho()] = Of("blind", "masked"),
        [DesignRules.Phase()] = Of("phase"),
        [DesignRules.Centres()] = Of("center", "centre", "centric", "multisite", "multi-site", "multi site", "hospital", "sites", "single-site", "single site", "singlesite", "clinics", "institution", "practices", "icus"),
    }.ToFrozenDictionary();

    /// <summary>Whether <paramref name="rule"/> may match <paramref name="text"/>.</summary>
    public static bool MayMatch(Regex rule, ReadOnlySpan<char> text) => !Hints.TryGetValue(rule, out var pieces) || text.ContainsAny(pieces);

    private static SearchValues<string> Of(params ReadOnlySpan<string> pieces) => SearchValues.Create(pieces, StringComparison.OrdinalIgnoreCase);
}
