using System.Text.RegularExpressions;

namespace Assay.Audit;

/// <summary>Words that several rules look for.</summary>
internal static partial class Lexicon
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"\b(?:vs\.?|versus|compared (?:with|to)|over the|than|control|controls|placebo|whereas|while|respectively)\b", Plain)]
    public static partial Regex Versus();

    [GeneratedRegex(@"\b(?:decreas|reduc|increas|declin|chang|f[ae]ll|rose|rise|drop|loss|from baseline)", Plain)]
    public static partial Regex Change();

    /// <summary>A percentage after these is a measurement of one person or a mean, not a share of people.</summary>
    [GeneratedRegex(@"\b(?:mean|means|average|averages|median|change|changes|loss|weight|decreas\w*|reduc\w*|increas\w*|declin\w*|rose|fell|hba1c|a1c|h(?:a)?emoglobin|h(?:a)?ematocrit|ejection fraction|lvef|fev1|saturation|spo2|levels?|concentrations?|adherence|bioavailability|variance|sensitivity|specificity|accuracy|activity|expression|viability|inhibition|purity)\b", Plain)]
    public static partial Regex Measurement();

    [GeneratedRegex(@"\b(?:surviv|aliv|cured?|curing|respon|remission|recover|clearance|seroconver|resol|heal|success|improve|discharge|eradicat|disease[- ]free|progression[- ]free|event[- ]free|transplant(?:ation)?[- ]free|relapse[- ]free|recurrence[- ]free)", Plain)]
    public static partial Regex Good();

    [GeneratedRegex(@"\b(?:mortality|deaths?|died|dying|fatal|infection|sepsis|adverse|toxicit|complication|relapse|recurren|progression|failure|encephalopathy|bleed|h(?:a)?emorrhage|stroke|infarction|hospitali[sz]ation|rejection|incidence|nausea|vomiting|diarrh|discontinu|event)", Plain)]
    public static partial Regex Bad();

    [GeneratedRegex(@"\bsurviv(?:al|ed|ors?|ing)\b", Plain)]
    public static partial Regex Survival();

    [GeneratedRegex(@"\b(?:mortality|deaths?|died|fatality)\b", Plain)]
    public static partial Regex Death();

    /// <summary>Ways of testing that counts of a two-by-two table cannot reproduce.</summary>
    [GeneratedRegex(@"\b(?:kaplan|log[- ]?rank|cox|hazard|adjust|propensity|multivaria|regression|competing[- ]risk|mixed[- ](?:model|effects)|GEE|imput|stratif|non-?inferior|one-sided|mantel|bayes)|\bsurvival\b", Plain)]
    public static partial Regex OtherTest();

    /// <summary>Ways of testing two means that their spreads and sizes cannot reproduce: within people, by ranks, with a covariate.</summary>
    [GeneratedRegex(@"\b(?:cross-?over|paired|covarian|ancova|repeated[- ]measures|wilcoxon|mann[-– ]whitney|kruskal|rank[- ]sum)", Plain)]
    public static partial Regex OtherTestOfMeans();

    [GeneratedRegex(@"\b(?:control|controls|placebo|sham|comparators?|untreated|standard care|usual care|vehicle)\b", Plain)]
    public static partial Regex Control();
}
