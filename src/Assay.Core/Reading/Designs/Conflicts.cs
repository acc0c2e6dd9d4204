using System.Collections.Immutable;

namespace Assay.Reading.Designs;

/// <summary>Signals that cannot both be right, each pair in one sentence.</summary>
internal static class Conflicts
{
    public static ImmutableArray<string> Between(Evidence evidence, StudyType type)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        var trial = evidence.Signals.Find(static signal => signal.Speaks == StudyType.Rct && signal.Rule == "pt");
        var observational = evidence.Signals.Find(static signal => signal.Rule is "title" or "text" && signal.Speaks is StudyType.CohortRetrospective or StudyType.CaseControl or StudyType.CrossSectional)
            ?? evidence.Signals.Find(static signal => signal.Rule == "title" && signal.Speaks == StudyType.CohortProspective && signal.Raw.Contains("cohort", StringComparison.OrdinalIgnoreCase));
        if (trial is not null && observational is not null)
            found.Add($"{Describe(trial)} says randomised trial, {Describe(observational)} says observational study.");
        var words = evidence.Signals.Find(static signal => signal.Speaks == StudyType.Rct && signal.Rule is "title" or "text");
        if (trial is null && type == StudyType.Rct && words is not null && observational is { Rule: "title" })
            found.Add($"{Describe(words)} says randomised trial, {Describe(observational)} says observational study.");
        var animal = evidence.Signals.Find(static signal => signal.Speaks == StudyType.Animal && signal.Rule is "title" or "text");
        if (trial is not null && animal is not null) found.Add($"{Describe(trial)} says randomised trial, {Describe(animal)} says animals.");
        var review = evidence.Signals.Find(static signal => signal.Speaks == StudyType.SystematicReviewObs && signal.Rule is "pt" or "title");
        if (trial is not null && review is not null) found.Add($"{Describe(trial)} says randomised trial, {Describe(review)} says systematic review.");
        return found.DrainToImmutable();
    }

    private static string Describe(Signal signal) => signal.Rule switch
    {
        "pt" => $"Publication type '{signal.Raw}'",
        "mesh" => $"MeSH heading '{signal.Raw}'",
        "title" => $"the title's '{signal.Raw}'",
        _ => $"the text's '{signal.Raw}'",
    };
}
