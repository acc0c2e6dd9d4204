using Assay.Language;

namespace Assay.Reading.Directions;

/// <summary>The outcome's values in the two arms, as far as they can be told apart.</summary>
/// <param name="Tested">Value of the arm tested.</param>
/// <param name="Against">Value of the arm held against.</param>
/// <param name="How">How the values were given to arms: 1 each beside its arm, 2 one beside its arm, 3 in the order of mention, 4 by convention, 5 in the order of arms behind.</param>
internal readonly record struct ValuePair(double Tested, double Against, uint How)
{
    private const int Most = 12;
    private const int Beside = 10;

    /// <summary>The first pair behind the outcome, in its clause, else in its sentence.</summary>
    public static ValuePair? Find(Scene scene)
    {
        if (scene.OutcomeFirst < 0) return In(scene, scene.First, scene.End);
        var behind = In(scene, scene.OutcomeLast + 1, scene.ClauseEnd);
        if (behind is { How: 1 or 5 }) return behind;
        var clause = In(scene, scene.ClauseFirst, scene.ClauseEnd);
        if (clause is { How: 1 }) return clause;
        return behind ?? clause ?? In(scene, scene.OutcomeLast + 1, scene.End) ?? In(scene, scene.First, scene.End);
    }

    private static ValuePair? In(Scene scene, int from, int until)
    {
        var values = new List<(int Token, double Value, bool Percent)>();
        for (var k = from; k < until && values.Count < Most; k++)
            if (IsValue(scene, k) && scene.Text.FigureAt(k) is { } number) values.Add((k, number.Value, number.Kind == NumberKind.Percent));
        for (var i = 0; i < values.Count; i++)
        {
            // "12 (24%)": the share tells, not the count.
            if (!values[i].Percent && i + 1 < values.Count && values[i + 1].Percent && values[i + 1].Token - values[i].Token <= 5 && scene.Text.Words.Mark(values[i + 1].Token - 1) is '(' or '[') continue;
            for (var j = i + 1; j < values.Count && j <= i + 3; j++)
            {
                if (values[j].Percent != values[i].Percent) continue;
                if (IsFromTo(scene, values[i].Token, values[j].Token)) break;
                var next = j + 1 < values.Count ? values[j + 1].Token : until;
                var pair = Listed(scene, values[i], values[j], next) ?? Placed(scene, i == 0 ? from : values[i - 1].Token + 1, values[i], values[j], next);
                if (pair is not null) return pair;
            }
        }
        return null;
    }

    private static bool IsValue(Scene scene, int k) =>
        scene.Text.CueAt(k) == Cue.Value && scene.Text.FigureAt(k) is { Kind: not (NumberKind.Ratio or NumberKind.Duration or NumberKind.Timepoint) }
        && !scene.Text.Words.IsAny(k + 1, "CI", "confidence") && scene.Text.Words.Mark(k - 1) is not '=' && !scene.Text.Words.IsAny(k - 1, "grade", "of", "by", "week", "day", "month", "approximately", "about")
        && (scene.Marks.At(k) & (Part.Tested | Part.Against)) == 0;

    // "A more than B (12 vs 8)", "12 and 8 in A and B, respectively"
    private static ValuePair? Listed(Scene scene, (int Token, double Value, bool Percent) one, (int Token, double Value, bool Percent) two, int next)
    {
        var joined = false;
        for (var k = one.Token + 1; k < two.Token; k++)
        {
            if (scene.Marks.ArmAt(k) != Part.None) return null;
            joined |= scene.Text.CueAt(k) is Cue.Versus or Cue.And || scene.Text.Words.IsAny(k, "to");
        }
        if (!joined || two.Token - one.Token > 14) return null;
        var before = Arm(scene, scene.InClause(one.Token) ? scene.ClauseFirst : scene.First, one.Token);
        var after = Part.None;
        var both = false;
        for (var k = two.Token + 1; k < next && k - two.Token <= 30; k++)
        {
            if (scene.Text.CueAt(k) == Cue.But) break;
            if (scene.Marks.ArmAt(k) is not (not Part.None and var arm)) continue;
            if (after == Part.None) after = arm;
            else both |= arm != after;
        }
        if (both) return Make(after == Part.Tested, one.Value, two.Value, 5);
        if (before != Part.None) return Make(before == Part.Tested, one.Value, two.Value, 3);
        if (after != Part.None) return Make(after == Part.Tested, one.Value, two.Value, 2);
        return Make(scene.SignOf(Part.None) > 0, one.Value, two.Value, 4);
    }

    // "12 with A and 8 with B", "A: 12, B: 8"
    private static ValuePair? Placed(Scene scene, int from, (int Token, double Value, bool Percent) one, (int Token, double Value, bool Percent) two, int next)
    {
        var between = Arm(scene, one.Token + 1, two.Token);
        if (between == Part.None) return null;
        var before = LastArm(scene, Math.Max(from, one.Token - Beside), one.Token);
        var after = Arm(scene, two.Token + 1, Math.Min(next, two.Token + 1 + Beside));
        if (before != Part.None && before != between && after != before) return Make(before == Part.Tested, one.Value, two.Value, 1);
        if (after != Part.None && after != between) return Make(between == Part.Tested, one.Value, two.Value, 1);
        var gap = NearArm(scene, one.Token, two.Token);
        return gap ? Make(between == Part.Tested, one.Value, two.Value, 2) : Make(between == Part.Against, one.Value, two.Value, 2);
    }

    // Whether the arm between two values stands beside the first, not before the second.
    private static bool NearArm(Scene scene, int one, int two)
    {
        int first = one + 1, last = two - 1;
        while (first < two && scene.Marks.ArmAt(first) == Part.None) first++;
        while (last > one && scene.Marks.ArmAt(last) == Part.None) last--;
        return first - one <= two - last || scene.IsBound(first) && first - one < 8;
    }

    private static Part Arm(Scene scene, int from, int until)
    {
        for (var k = from; k < until; k++)
            if (scene.Marks.ArmAt(k) is not Part.None and var arm) return arm;
        return Part.None;
    }

    private static Part LastArm(Scene scene, int from, int until)
    {
        for (var k = until - 1; k >= from; k--)
            if (scene.Marks.ArmAt(k) is not Part.None and var arm) return arm;
        return Part.None;
    }

    private static ValuePair Make(bool firstIsTested, double one, double two, uint how) => firstIsTested ? new(one, two, how) : new(two, one, how);

    private static bool IsFromTo(Scene scene, int one, int two)
    {
        if (!scene.Text.Words.IsAny(one - 1, "from", "baseline")) return false;
        for (var k = one + 1; k < two; k++)
            if (scene.Text.Words.Is(k, "to")) return true;
        return false;
    }
}
