using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Reading.Designs;

/// <summary>What holds beside the type: blinding, phase, centres, matching, registration.</summary>
internal static class Axes
{
    public static bool? Randomised(Evidence evidence, StudyType type) =>
        type == StudyType.Rct || evidence.Signals.Exists(static signal => signal.Speaks == StudyType.Rct && signal.Rule != TrialModel.Rule) ? true
        : evidence.Signals.Exists(static signal => signal.Speaks == StudyType.Animal && signal.Raw.StartsWith("random", StringComparison.OrdinalIgnoreCase)) ? true
        : type is StudyType.CohortProspective or StudyType.CohortRetrospective or StudyType.CaseControl or StudyType.CrossSectional or StudyType.CaseReport or StudyType.CaseSeries
            or StudyType.SingleArmTrial or StudyType.HistoricalControl ? false
        : evidence.Signals.Exists(static signal => signal.Speaks == StudyType.NonrandomisedTrial && signal.Raw.Contains("random", StringComparison.OrdinalIgnoreCase)) ? false : null;

    // The title and the methods say how this trial was masked; the outlook says how the next one should be.
    public static string? Blinding(Evidence evidence) =>
        Strongest(evidence, inTitle: true) ?? Strongest(evidence, inTitle: false) ?? Sides(evidence);

    // "Assessors were blinded and participants blinded": two sides; one, or no word of who, is one.
    private static string? Sides(Evidence evidence)
    {
        var told = evidence.Matches(DesignRules.BlindedWho()).Where(at => IsOwn(evidence, at)).Select(at => at.Of(evidence.Text)).ToList();
        var (studied, studying) = (told.Exists(static who => Names(who, Studied)), told.Exists(static who => Names(who, Studying)));
        return studied && studying ? "double" : studied || studying || evidence.Matches(DesignRules.BlindedTo(), inTitle: true).Length > 0 || evidence.Matches(DesignRules.BlindedTo()).Any(at => IsOwn(evidence, at)) ? "single" : null;
    }

    private static bool Names(string who, string[] side) => Array.Exists(side, one => who.Contains(one, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Studied = ["patient", "participant", "subject", "men ", "children", "parents", "volunteer"];
    private static readonly string[] Studying = ["assessor", "observer", "investigator", "evaluator", "rater", "examiner", "clinician", "physician", "surgeon", "staff", "nurse", "researcher", "analyst", "statistician", "radiologist", "therapist"];

    private static string? Strongest(Evidence evidence, bool inTitle)
    {
        var best = default(string);
        foreach (var match in evidence.Matches(DesignRules.Blinding(), inTitle))
            if (inTitle || IsOwn(evidence, match))
                best = Stronger(best, (inTitle ? evidence.Title : evidence.Text).AsSpan(match.Start, match.Length) switch
                {
                    var span when span.StartsWith("double", StringComparison.OrdinalIgnoreCase) => "double",
                    var span when span.StartsWith("triple", StringComparison.OrdinalIgnoreCase) || span.StartsWith("quadruple", StringComparison.OrdinalIgnoreCase) => "triple",
                    var span when span.StartsWith("open", StringComparison.OrdinalIgnoreCase) || span.StartsWith("non", StringComparison.OrdinalIgnoreCase) || span.StartsWith("un", StringComparison.OrdinalIgnoreCase) => "open-label",
                    _ => "single",
                });
        return best;
    }

    private static bool IsOwn(Evidence evidence, Passage at) => evidence.RoleAt(at.Start) is not (Role.Background or Role.Conclusions);

    private static string Stronger(string? a, string b) =>
        a is null || Array.IndexOf(Strength, b) > Array.IndexOf(Strength, a) ? b : a;

    private static readonly string[] Strength = ["open-label", "single", "double", "triple"];

    public static string? Phase(Evidence evidence)
    {
        if (evidence.Matches(DesignRules.Phase(), inTitle: true) is [var titled, ..]) return Arabic(titled.Of(evidence.Title)["phase ".Length..]);
        foreach (var match in evidence.Matches(DesignRules.Phase()))
            if (IsOwn(evidence, match)) return Arabic(match.Of(evidence.Text)["phase ".Length..]);
        foreach (var type in evidence.Types)
            if (type.StartsWith("Clinical Trial, Phase ", StringComparison.Ordinal)) return Arabic(type["Clinical Trial, Phase ".Length..]);
        return null;
    }

    private static string Arabic(string phase) =>
        phase.Replace("IV", "4", StringComparison.Ordinal).Replace("III", "3", StringComparison.Ordinal).Replace("II", "2", StringComparison.Ordinal).Replace("I", "1", StringComparison.Ordinal).Replace('-', '/').ToLowerInvariant();

    public static bool? Prospective(Evidence evidence, StudyType type) =>
        evidence.Signals.Exists(static signal => signal.Speaks == StudyType.CohortRetrospective && signal.Raw.StartsWith("retrospective", StringComparison.OrdinalIgnoreCase)) ? false
        : evidence.Signals.Exists(static signal => signal.Speaks == StudyType.CohortProspective && signal.Raw.StartsWith("prospective", StringComparison.OrdinalIgnoreCase)) ? true
        : type is StudyType.Rct or StudyType.NonrandomisedTrial or StudyType.SingleArmTrial ? true
        : type is StudyType.CohortRetrospective ? false : null;

    public static bool? Matched(Evidence evidence) =>
        evidence.Headings.Contains("Propensity Score") || evidence.Headings.Contains("Matched-Pair Analysis") || evidence.Says(DesignRules.Propensity()) ? true : null;

    public static bool? Multicentre(Evidence evidence)
    {
        if (evidence.Types.Contains("Multicenter Study")) return true;
        if (evidence.Matches(DesignRules.Centres(), inTitle: true) is [var titled, ..]) return !IsSingle(titled.Of(evidence.Title));
        foreach (var match in evidence.Matches(DesignRules.Centres()))
            if (IsOwn(evidence, match)) return !IsSingle(match.Of(evidence.Text));
        return null;
    }

    private static bool IsSingle(string centres) => centres.StartsWith("single", StringComparison.OrdinalIgnoreCase) || centres.StartsWith("one ", StringComparison.OrdinalIgnoreCase);

    public static ImmutableArray<string> RegistryIds(Evidence evidence)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var bank in evidence.Article.DataBanks)
            foreach (var number in bank.AccessionNumbers)
                if (DesignRules.RegistryNumber().IsMatch(number) || bank.Name is "ClinicalTrials.gov" or "ISRCTN" or "ChiCTR" or "EudraCT") found.Add(number);
        foreach (var source in (string[])[evidence.Title, evidence.Text])
            foreach (System.Text.RegularExpressions.Match match in DesignRules.RegistryNumber().Matches(source))
                found.Add(match.Value.Replace(" ", "", StringComparison.Ordinal));
        return [.. found];
    }
}
