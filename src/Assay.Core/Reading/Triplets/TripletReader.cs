using Assay.Reading.Directions;

namespace Assay.Reading.Triplets;

/// <summary>Finds the values of one outcome in two arms among what was read of a study.</summary>
/// <remarks>It gives what the study holds and computes nothing: where arms or outcome do not match well, a value is null.</remarks>
public static class TripletReader
{
    // Half of the words of the shorter name must be shared.
    private const double LeastLikeness = 0.5;

    /// <summary>The values that answer <paramref name="question"/>.</summary>
    public static TripletAnswer Ask(Study study, DirectionQuestion question)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(question);
        var (one, other) = Arms(study, question);
        var wanted = new QueryTerms(question.Outcome);
        var outcomes = study.Outcomes.Select(outcome => (outcome.Id, Likeness: Likeness(wanted, new(outcome.Name)))).Where(static pair => pair.Likeness >= LeastLikeness)
            .OrderByDescending(static pair => pair.Likeness).Select(static pair => pair.Id).ToList();
        // Of outcomes named alike, the one that has values of both arms.
        var chosen = outcomes.Find(id => Result(study, one, id) is not null && Result(study, other, id) is not null) ?? outcomes.Find(id => Result(study, one, id) is not null || Result(study, other, id) is not null) ?? outcomes.FirstOrDefault();
        return new(Values(study, one, chosen), Values(study, other, chosen), chosen);
    }

    private static ArmValues Values(Study study, Arm? arm, string? outcome)
    {
        var result = Result(study, arm, outcome);
        var events = result?.Count;
        var measured = result is not null && result.Count is null && result.Unit != "%" ? result.Value.Value : default(double?);
        var deviation = measured is not null && result!.Dispersion is { Kind: "sd", Value: { } sd } ? sd : default(double?);
        return new(events, result?.Denominator ?? arm?.N?.Value, measured, deviation, result?.Value.At);
    }

    private static ArmResult? Result(Study study, Arm? arm, string? outcome) =>
        arm is null || outcome is null ? null : study.Results.FirstOrDefault(result => result.Arm == arm.Id && result.Outcome == outcome);

    private static (Arm? Intervention, Arm? Comparator) Arms(Study study, DirectionQuestion question)
    {
        var (tested, against) = (new QueryTerms(question.Intervention), new QueryTerms(question.Comparator));
        var leans = study.Arms.ToDictionary(static arm => arm.Id, arm => Lean(arm, tested, against));
        var one = study.Arms.Where(arm => leans[arm.Id] > 0).MaxBy(arm => leans[arm.Id]);
        var other = study.Arms.Where(arm => leans[arm.Id] < 0).MinBy(arm => leans[arm.Id]);
        // Of two arms, the one left is the other.
        if (study.Arms.Length == 2)
        {
            if (one is null && other is not null) one = study.Arms.First(arm => arm.Id != other.Id);
            else if (other is null && one is not null) other = study.Arms.First(arm => arm.Id != one.Id);
        }
        return (one, other);
    }

    /// <summary>Above 0 where the arm is rather the tested one, below where it is rather the other.</summary>
    private static double Lean(Arm arm, QueryTerms tested, QueryTerms against)
    {
        var label = new QueryTerms(arm.Label);
        var lean = 0.0;
        foreach (var stem in label.Stems)
        {
            if (tested.Has(stem) == against.Has(stem)) continue;
            lean += tested.Has(stem) ? 1 : -1;
        }
        if (lean != 0) return lean / label.Stems.Count;
        if (tested.Abbreviates(arm.Label)) return 0.5;
        if (against.Abbreviates(arm.Label)) return -0.5;
        var control = arm.Role is ArmRole.Comparator or ArmRole.Placebo or ArmRole.Untreated or ArmRole.Sham;
        return control && against.ControlLike > tested.ControlLike ? -0.2 : control && tested.ControlLike > against.ControlLike ? 0.2 : 0;
    }

    // Shared words against the mean number of words.
    private static double Likeness(QueryTerms wanted, QueryTerms named)
    {
        if (wanted.Stems.Count == 0 || named.Stems.Count == 0) return 0;
        var shared = named.Stems.Count(wanted.Has);
        return 2.0 * shared / (wanted.Stems.Count + named.Stems.Count);
    }
}
