using Assay.Reading;

namespace Assay.Synthesis;

/// <summary>Values of one outcome at one time in the arm tested and the arm it is held against.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Time">When, or null.</param>
/// <param name="Tested">Value in the arm tested.</param>
/// <param name="Held">Value in the other arm.</param>
/// <param name="TestedN">People in the arm tested, or null.</param>
/// <param name="HeldN">People in the other arm, or null.</param>
internal sealed record Pairs(Measured Outcome, Timepoint? Time, ArmResult Tested, ArmResult Held, int? TestedN, int? HeldN)
{
    /// <summary>Every pair of a study with two arms, in the order of the text.</summary>
    public static IEnumerable<Pairs> Of(Study study)
    {
        if (Arms(study) is not var (tested, held)) yield break;
        foreach (var outcome in study.Outcomes)
        {
            var results = study.Results.Where(result => result.Outcome == outcome.Id && result.Value.At is not null).ToList();
            foreach (var one in results.Where(result => result.Arm == tested.Id))
                if (results.FirstOrDefault(result => result.Arm == held.Id && result.Unit == one.Unit && SameTime(result.Timepoint, one.Timepoint)) is { } two)
                    yield return new(outcome, one.Timepoint ?? two.Timepoint, one, two, one.Denominator ?? tested.N?.Value, two.Denominator ?? held.N?.Value);
        }
    }

    /// <summary>The arm tested and the one it is held against; null where there are not exactly two, or it is not known which is which.</summary>
    public static (Arm Tested, Arm Held)? Arms(Study study)
    {
        var arms = study.Arms.Where(arm => arm.Role != ArmRole.Healthy).ToList();
        return arms is [{ Role: ArmRole.Experimental } one, { Role: not ArmRole.Experimental } two] ? (one, two)
            : arms is [{ Role: not ArmRole.Experimental } control, { Role: ArmRole.Experimental } other] ? (other, control)
            : null;
    }

    private static bool SameTime(Timepoint? one, Timepoint? two) => one is null || two is null || (one.Value == two.Value && one.Unit == two.Unit);
}
