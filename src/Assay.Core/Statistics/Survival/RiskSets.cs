namespace Assay.Statistics.Survival;

// Who is under observation, and who has the event, at each time with an event.
internal readonly record struct RiskSet(double Time, int AtRisk1, int AtRisk2, int Events1, int Events2);

internal static class RiskSets
{
    public static List<RiskSet> Of(SurvivalTimes one, SurvivalTimes two)
    {
        var everybody = one.Times.Select((time, i) => (Time: time, Event: one.Events[i], First: true))
            .Concat(two.Times.Select((time, i) => (Time: time, Event: two.Events[i], First: false)));
        var (left1, left2) = (one.N, two.N);
        var sets = new List<RiskSet>();
        foreach (var at in everybody.GroupBy(person => person.Time).OrderBy(group => group.Key))
        {
            var (d1, d2) = (at.Count(person => person.Event && person.First), at.Count(person => person.Event && !person.First));
            if (d1 + d2 > 0) sets.Add(new(at.Key, left1, left2, d1, d2));
            left1 -= at.Count(person => person.First);
            left2 -= at.Count(person => !person.First);
        }
        return sets;
    }
}
