using Assay.Language.Learning;

namespace Assay.Reading.Directions;

/// <summary>A stretch of words reduced to those that compare: arms in order of mention, outcome, cues, P values.</summary>
internal static class Skeleton
{
    private const int Longest = 48;

    /// <summary>The symbols of the tokens from <paramref name="from"/> up to <paramref name="until"/>; the arm named first is 200, the other 201, the outcome 202.</summary>
    public static int Of(Scene scene, int from, int until, Span<byte> symbols)
    {
        var count = 0;
        for (var k = from; k < until && count < Longest; k++)
        {
            var symbol = Symbol(scene, k);
            if (symbol == 0 || count > 0 && symbols[count - 1] == symbol) continue;
            symbols[count++] = symbol;
        }
        return count;
    }

    /// <summary>Adds every run of up to four symbols.</summary>
    public static void Add(FeatureList features, uint template, Scene scene, int from, int until, float value)
    {
        Span<byte> symbols = stackalloc byte[Longest];
        var count = Of(scene, from, until, symbols);
        for (var i = 0; i < count; i++)
        {
            var key = template;
            for (var n = 0; n < 5 && i + n < count; n++)
            {
                key = Keys.Mix(key, symbols[i + n]);
                if (n > 0) features.Add(key, value);
            }
        }
    }

    private static byte Symbol(Scene scene, int token)
    {
        var arm = scene.Marks.ArmAt(token);
        if (arm != Part.None) return (byte)(arm == scene.FirstArm ? 200 : 201);
        var cue = scene.Text.CueAt(token);
        if (token >= scene.OutcomeFirst && token <= scene.OutcomeLast && scene.OutcomeFirst >= 0 && cue is not (Cue.Up or Cue.Down)) return 202;
        return cue is Cue.And or Cue.In or Cue.None ? (byte)0 : (byte)cue;
    }
}
