using Assay.Language;
using Assay.Language.Learning;

namespace Assay.Reading.Directions;

/// <summary>What speaks for or against a significant difference in the outcome.</summary>
internal static class DifferenceFeatures
{
    public static void Add(FeatureList features, Scene scene)
    {
        features.Add(Keys.Mix(1, 1), 1);
        Words(features, scene);
        Cues(features, scene);
        PValues(features, scene);
        Values(features, scene);
        Skeleton.Add(features, 30, scene, scene.ClauseFirst, scene.ClauseEnd, 1);
        Skeleton.Add(features, scene.ClauseTells ? 32u : 31u, scene, scene.First, scene.End, 0.5f);
    }

    private static void Words(FeatureList features, Scene scene)
    {
        var text = scene.Text;
        uint before = 0;
        for (var k = scene.First; k < scene.End; k++)
        {
            if (text.Words.Kind(k) == TokenKind.Mark && text.Words.Mark(k) is not ';') continue;
            var stem = Symbol(scene, k);
            var inClause = scene.InClause(k);
            features.Add(Keys.Mix(scene.ClauseTells ? 14u : 10u, stem), 0.5f);
            if (before != 0) features.Add(Keys.Mix(scene.ClauseTells ? 15u : 11u, before, stem), 0.5f);
            if (inClause)
            {
                features.Add(Keys.Mix(12, stem), 1);
                if (before != 0) features.Add(Keys.Mix(13, before, stem), 1);
            }
            before = stem;
        }
    }

    /// <summary>The word, or what it stands for.</summary>
    internal static uint Symbol(Scene scene, int token)
    {
        if (scene.Marks.ArmAt(token) is not Part.None and var arm) return arm == scene.FirstArm ? 1001u : 1002u;
        if ((scene.Marks.At(token) & Part.Outcome) != 0) return 1003;
        var cue = scene.Text.CueAt(token);
        if (cue is Cue.SmallP or Cue.LargeP or Cue.Value) return 1100 + (uint)cue;
        return scene.Text.Words.Kind(token) == TokenKind.Number ? 1200 : scene.Text.StemAt(token);
    }

    private static void Cues(FeatureList features, Scene scene)
    {
        if (scene.OutcomeFirst < 0)
        {
            features.Add(Keys.Mix(2, 1), 1);
            return;
        }
        Span<bool> seen = stackalloc bool[32];
        for (var k = scene.OutcomeLast + 1; k < scene.ClauseEnd; k++) Near(features, scene, k, k - scene.OutcomeLast, 1, seen);
        seen.Clear();
        for (var k = scene.OutcomeFirst - 1; k >= scene.ClauseFirst; k--) Near(features, scene, k, scene.OutcomeFirst - k, 2, seen);
    }

    private static void Near(FeatureList features, Scene scene, int token, int distance, uint side, Span<bool> seen)
    {
        var cue = scene.Text.CueAt(token);
        if (cue is Cue.None or Cue.And or Cue.In || seen[(int)cue]) return;
        seen[(int)cue] = true;
        features.Add(Keys.Mix(20, (uint)cue, side), 1);
        features.Add(Keys.Mix(21, (uint)cue, side, Keys.Step(distance)), 1);
    }

    private static void PValues(FeatureList features, Scene scene)
    {
        var text = scene.Text;
        bool small = false, large = false, clauseSmall = false, clauseLarge = false;
        uint after = 0, beforeAny = 0;
        for (var k = scene.First; k < scene.End; k++)
        {
            var cue = text.CueAt(k);
            if (cue is not (Cue.SmallP or Cue.LargeP)) continue;
            small |= cue == Cue.SmallP;
            large |= cue == Cue.LargeP;
            if (scene.InClause(k))
            {
                clauseSmall |= cue == Cue.SmallP;
                clauseLarge |= cue == Cue.LargeP;
            }
            if (scene.OutcomeFirst >= 0 && k > scene.OutcomeLast && after == 0) after = (uint)cue;
            if (k < scene.OutcomeFirst) beforeAny = (uint)cue;
        }
        features.Add(Keys.Mix(40, small ? 1u : 0, large ? 1u : 0), 1);
        features.Add(Keys.Mix(41, clauseSmall ? 1u : 0, clauseLarge ? 1u : 0), 1);
        features.Add(Keys.Mix(42, after), 1);
        features.Add(Keys.Mix(43, after, beforeAny), 1);
        if (scene.OutcomeFirst >= 0) Listed(features, scene);
    }

    // "A, B and C (p = 0.01, 0.2 and 0.03)": the outcome's place in its list against the P value's.
    private static void Listed(FeatureList features, Scene scene)
    {
        var text = scene.Text;
        var ps = new List<Cue>();
        for (var k = scene.OutcomeLast + 1; k < scene.End; k++)
            if (text.CueAt(k) is Cue.SmallP or Cue.LargeP) ps.Add(text.CueAt(k));
        if (ps.Count < 2) return;
        var place = 0;
        for (var k = scene.OutcomeFirst - 1; k >= scene.ClauseFirst && scene.OutcomeFirst - k < 30; k--)
        {
            if (text.CueAt(k) is not (Cue.And or Cue.In or Cue.None)) break;
            if (text.CueAt(k) == Cue.And && text.CueAt(k + 1) != Cue.And) place++;
        }
        if (place < ps.Count) features.Add(Keys.Mix(44, (uint)ps[place]), 1);
    }

    private static void Values(FeatureList features, Scene scene)
    {
        var text = scene.Text;
        double? low = null;
        for (var k = scene.First; k < scene.End; k++)
        {
            if (text.FigureAt(k) is not { Kind: NumberKind.CiBound } bound) continue;
            if (low is not { } lower)
            {
                low = bound.Value;
                continue;
            }
            low = null;
            var ratio = HasRatio(scene);
            var crosses = ratio ? lower <= 1 && bound.Value >= 1 : lower <= 0 && bound.Value >= 0;
            features.Add(Keys.Mix(50, crosses ? 1u : 0, ratio ? 1u : 0, scene.InClause(k) ? 1u : 0), 1);
        }
        if (ValuePair.Find(scene) is not { } pair) return;
        var larger = Math.Max(Math.Abs(pair.Tested), Math.Abs(pair.Against));
        var gap = larger == 0 ? 0 : Math.Abs(pair.Tested - pair.Against) / larger;
        features.Add(Keys.Mix(51, gap < 0.02 ? 0u : gap < 0.05 ? 1u : gap < 0.1 ? 2u : gap < 0.2 ? 3u : gap < 0.4 ? 4u : gap < 0.7 ? 5u : 6u), 1);
    }

    internal static bool HasRatio(Scene scene)
    {
        for (var k = scene.First; k < scene.End; k++)
            if (scene.Text.FigureAt(k)?.Kind == NumberKind.Ratio) return true;
        return false;
    }
}
