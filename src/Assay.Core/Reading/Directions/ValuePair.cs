using Assay.Language;

namespace Assay.Reading.Directions;

/// <summary>The outcome's values in the two arms, as far as they can be told apart.</summary>
/// <param name="Tested">Value of the arm tested.</param>
/// <param name="Against">Value of the arm held against.</param>
/// <param name="How">How the values were given to arms: 1 both named, 2 one named, 3 by order of mention, 4 by convention.</param>
internal readonly record struct ValuePair(double Tested, double Against, uint How)
{
    /// <summary>The first pair behind the outcome, in its clause, else in its sentence.</summary>
    public static ValuePair? Find(Scene scene) =>
        scene.OutcomeFirst >= 0
            ? In(scene, scene.OutcomeLast + 1, scene.ClauseEnd) ?? In(scene, scene.ClauseFirst, scene.ClauseEnd) ?? In(scene, scene.OutcomeLast + 1, scene.End) ?? In(scene, scene.First, scene.End)
            : In(scene, scene.First, scene.End);

    private static ValuePair? In(Scene scene, int from, int until)
    {
        var text = scene.Text;
        var values = new List<(int Token, double Value, bool Percent)>();
        for (var k = from; k < until && values.Count < 12; k++)
            if (text.CueAt(k) == Cue.Value && text.FigureAt(k) is { Kind: not (NumberKind.Ratio or NumberKind.Duration) } number) values.Add((k, number.Value, number.Kind == NumberKind.Percent));
        for (var i = 0; i < values.Count; i++)
        {
            // "12 (24%)": the share tells, not the count.
            if (!values[i].Percent && i + 1 < values.Count && values[i + 1].Percent && values[i + 1].Token - values[i].Token <= 5 && text.Words.Mark(values[i + 1].Token - 1) is '(' or '[') continue;
            for (var j = i + 1; j < values.Count && j <= i + 3; j++)
            {
                if (values[j].Percent != values[i].Percent) continue;
                if (IsFromTo(scene, values[i].Token, values[j].Token)) break;
                var one = Owner(scene, from, i == 0 ? from : values[i - 1].Token + 1, values[i].Token, values[i + 1].Token);
                var two = Owner(scene, from, values[j - 1].Token + 1, values[j].Token, j + 1 < values.Count ? values[j + 1].Token : until);
                if (one != Part.None && one == two) two = Part.None;
                if (one == Part.None && two == Part.None)
                {
                    if (j > i + 1 && !text.Words.IsAny(values[j].Token - 1, "vs", "versus")) continue;
                    return scene.FirstArm == Part.None ? Make(scene.SignOf(Part.None) > 0, values[i].Value, values[j].Value, 4) : Make(scene.FirstArm == Part.Tested, values[i].Value, values[j].Value, 3);
                }
                return one != Part.None && two != Part.None ? Make(one == Part.Tested, values[i].Value, values[j].Value, 1) : Make(one == Part.Tested || two == Part.Against, values[i].Value, values[j].Value, 2);
            }
        }
        return null;
    }

    private static ValuePair Make(bool firstIsTested, double one, double two, uint how) => firstIsTested ? new(one, two, how) : new(two, one, how);

    private static bool IsFromTo(Scene scene, int one, int two)
    {
        if (!scene.Text.Words.IsAny(one - 1, "from", "baseline")) return false;
        for (var k = one + 1; k < two; k++)
            if (scene.Text.Words.Is(k, "to")) return true;
        return false;
    }

    // "12% with X": behind the value; "X: 12%", "the X group had 12%": before it.
    private static Part Owner(Scene scene, int from, int previous, int token, int next)
    {
        for (var k = token + 1; k < next && k - token <= 14; k++)
        {
            if (scene.Text.CueAt(k) is Cue.Than or Cue.Versus or Cue.But && k - token > 1) break;
            if (scene.Marks.ArmAt(k) is not Part.None and var arm && scene.IsBound(k)) return arm;
        }
        for (var k = token - 1; k >= previous; k--)
            if (scene.Marks.ArmAt(k) is not Part.None and var arm) return arm;
        return Part.None;
    }
}
