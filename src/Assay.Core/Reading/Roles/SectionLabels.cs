using System.Collections.Frozen;

namespace Assay.Reading.Roles;

/// <summary>What the labels of structured abstracts say of the sentences under them.</summary>
internal static class SectionLabels
{
    private static readonly FrozenDictionary<string, Role> Known = Build(
        (Role.Background, "BACKGROUND|INTRODUCTION|CONTEXT|RATIONALE|BACKGROUND CONTEXT|SUMMARY OF BACKGROUND DATA|IMPORTANCE|WHAT IS KNOWN|SIGNIFICANCE|ISSUE|STATE OF THE ART|STUDY BACKGROUND|BACKGROUND INFORMATION"),
        (Role.Objective, """
            OBJECTIVE|OBJECTIVES|AIM|AIMS|PURPOSE|GOAL|GOALS|HYPOTHESIS|STUDY OBJECTIVE|STUDY OBJECTIVES|AIM OF THE STUDY|AIMS OF THE STUDY|BACKGROUND AND OBJECTIVE|BACKGROUND AND OBJECTIVES|
            BACKGROUND AND AIM|BACKGROUND AND AIMS|BACKGROUND AND PURPOSE|INTRODUCTION AND OBJECTIVES|INTRODUCTION AND OBJECTIVE|BACKGROUND/AIM|BACKGROUND/AIMS|BACKGROUND/OBJECTIVE|BACKGROUND/OBJECTIVES|BACKGROUND & AIMS|
            PURPOSE OF REVIEW|PURPOSE OF THE REVIEW|QUESTION|RESEARCH QUESTION|OBJECT|PURPOSE OF THE STUDY|INTRODUCTION AND AIM|INTRODUCTION AND AIMS|PRIMARY OBJECTIVE|BACKGROUND/PURPOSE|RATIONALE AND OBJECTIVES|REVIEW QUESTION|THE AIM
            """),
        (Role.Methods, """
            METHODS|METHOD|MATERIALS AND METHODS|MATERIAL AND METHODS|MATERIAL AND METHOD|MATERIALS & METHODS|PATIENTS AND METHODS|PATIENTS|SUBJECTS|SUBJECTS AND METHODS|PARTICIPANTS|DESIGN|STUDY DESIGN|RESEARCH DESIGN|SETTING|SETTINGS|
            DESIGN AND SETTING|SETTING AND PARTICIPANTS|DESIGN, SETTING, AND PARTICIPANTS|DESIGN, SETTING AND PARTICIPANTS|INTERVENTION|INTERVENTIONS|EXPOSURE|EXPOSURES|MEASUREMENTS|MEASUREMENT|MAIN OUTCOME MEASURE|MAIN OUTCOME MEASURES|MAIN OUTCOMES AND MEASURES|
            OUTCOME MEASURES|OUTCOMES|PRIMARY OUTCOME|PROCEDURES|PROCEDURE|METHODOLOGY|RESEARCH DESIGN AND METHODS|DESIGN AND METHODS|METHODS AND MATERIALS|STATISTICAL ANALYSIS|DATA SOURCES|DATA SOURCE|STUDY SELECTION|DATA EXTRACTION|
            DATA EXTRACTION AND SYNTHESIS|DATA COLLECTION|DATA COLLECTION AND ANALYSIS|SEARCH METHODS|SELECTION CRITERIA|SEARCH STRATEGY|ELIGIBILITY CRITERIA|ANIMALS|SAMPLE|POPULATION|MATERIALS|MATERIAL|EXPERIMENTAL DESIGN|APPROACH|
            STUDY DESIGN AND SETTING|TYPE OF STUDY|PATIENTS/METHODS|METHODS/DESIGN|METHODS/PATIENTS|METHODS AND ANALYSIS|MEASURES|MAIN MEASURES|DATA ANALYSIS|PATIENT(S)|INTERVENTION(S)|MAIN OUTCOME MEASURE(S)|TREATMENT|ANALYSIS|EXPERIMENTAL APPROACH|
            TRIAL DESIGN|PATIENTS AND MATERIALS|PATIENTS OR PARTICIPANTS|MATERIALS/METHODS|MAIN OUTCOMES|PLACE AND DURATION OF STUDY|DESIGN/METHODS|CASE PRESENTATION|CASE REPORT|METHOD OF STUDY SELECTION|LEVEL OF EVIDENCE|TRIAL REGISTRATION|TRIAL REGISTRATION NUMBER|CLINICAL TRIAL REGISTRATION|ETHICS
            """),
        (Role.Results, "RESULTS|RESULT|FINDINGS|MAIN RESULTS|OBSERVATIONS|RESULT(S)|KEY RESULTS|PRINCIPAL FINDINGS|METHODOLOGY/PRINCIPAL FINDINGS|MEASUREMENTS AND MAIN RESULTS|MEASUREMENTS AND RESULTS|RESULTS AND DISCUSSION|RECENT FINDINGS|DATA SYNTHESIS|METHODS AND RESULTS|METHODS AND FINDINGS|CLINICAL FINDINGS|OUTCOME|EVIDENCE SYNTHESIS|EVIDENCE ACQUISITION"),
        (Role.Conclusions, """
            CONCLUSIONS|CONCLUSION|INTERPRETATION|DISCUSSION|SUMMARY|IMPLICATIONS|CONCLUSION(S)|CONCLUSIONS AND RELEVANCE|CONCLUSIONS/SIGNIFICANCE|DISCUSSION AND CONCLUSIONS|DISCUSSION AND CONCLUSION|CLINICAL SIGNIFICANCE|CLINICAL RELEVANCE|
            AUTHORS' CONCLUSIONS|REVIEWER'S CONCLUSIONS|COMMENT|LIMITATIONS|LIMITATION|PRACTICE IMPLICATIONS|CLINICAL IMPLICATIONS|CONCLUSIONS AND IMPLICATIONS|SIGNIFICANCE AND IMPACT OF THE STUDY|PERSPECTIVES|PERSPECTIVE|RELEVANCE TO CLINICAL PRACTICE|
            WHAT THIS STUDY ADDS|WHAT THIS PAPER ADDS|KEY POINTS|APPLICATION|SIGNIFICANCE STATEMENT|IMPACT|TAKE-HOME MESSAGE|LESSONS|IMPLICATIONS FOR PRACTICE|CONCLUSIONS AND CLINICAL RELEVANCE|CONCLUSION AND RELEVANCE|RECOMMENDATIONS
            """));

    private static readonly string[] AsMethods = ["FUNDING", "SPONSOR", "REGISTRATION", "REGISTRY", "FINANCIAL", "TRIAL NUMBER", "SYSTEMATIC REVIEW REGISTRATION"];

    /// <summary>Whether the label mixes roles, so that cues must tell its sentences apart.</summary>
    public static bool IsMixed(string label)
    {
        var name = label.Trim().TrimEnd(':', '.').ToUpperInvariant();
        return name is "METHODS AND RESULTS" or "METHODS AND FINDINGS" or "RESULTS AND CONCLUSIONS" or "RESULTS AND CONCLUSION" or "METHODOLOGY/PRINCIPAL FINDINGS" or "MEASUREMENTS AND MAIN RESULTS"
            or "MEASUREMENTS AND RESULTS" or "ABSTRACT" or "SUMMARY";
    }

    /// <summary>The role a label gives, or null where it gives none.</summary>
    public static Role? Of(string? label)
    {
        if (string.IsNullOrWhiteSpace(label)) return null;
        var name = label.Trim().TrimEnd(':', '.').Replace(" & ", " AND ", StringComparison.Ordinal).ToUpperInvariant();
        if (Known.TryGetValue(name, out var role)) return role;
        if (AsMethods.Any(mark => name.Contains(mark, StringComparison.Ordinal))) return Role.Methods;
        // "STATISTICAL METHODS", "CLINICAL RESULTS": the last word that is known decides.
        foreach (var word in name.Split(' ', '/').Reverse())
            if (Known.TryGetValue(word, out role)) return role;
        return null;
    }

    /// <summary>The role of NLM's category, or null for UNASSIGNED and LABEL.</summary>
    public static Role? OfCategory(string? category) => category?.ToUpperInvariant() switch
    {
        "BACKGROUND" => Role.Background,
        "OBJECTIVE" => Role.Objective,
        "METHODS" => Role.Methods,
        "RESULTS" => Role.Results,
        "CONCLUSIONS" => Role.Conclusions,
        _ => null,
    };

    /// <summary>A label that opens <paramref name="sentence"/> (<c>METHODS: ..</c>), or null.</summary>
    public static string? Inline(ReadOnlySpan<char> sentence)
    {
        var colon = sentence[..Math.Min(sentence.Length, 60)].IndexOf(':');
        if (colon is < 3) return null;
        var label = sentence[..colon];
        if (!char.IsUpper(label[0]) || label.ContainsAnyInRange('0', '9')) return null;
        var name = label.ToString();
        return Known.ContainsKey(name.Trim().Replace(" & ", " AND ", StringComparison.Ordinal).ToUpperInvariant()) || IsMixed(name)
            || !name.Any(char.IsLower) && Of(name) is not null ? name : null;
    }

    private static FrozenDictionary<string, Role> Build(params (Role Role, string Labels)[] rows)
    {
        var table = new Dictionary<string, Role>(StringComparer.Ordinal);
        foreach (var (role, labels) in rows)
            foreach (var label in labels.Split(['|', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                table[label] = role;
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
