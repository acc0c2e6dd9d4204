using Assay.Language;
using Assay.Language.Learning;

namespace Assay.Reading.Directions;

/// <summary>What speaks for the arm tested being higher (positive) or lower (negative). Swapping the arms turns every sign.</summary>
internal static class WayFeatures
{
    public static void Add(FeatureList features, Scene scene)
    {
        DirectionWords(features, scene);
        Values(features, scene);
        Expected(features, scene);
        var named = scene.SignOf(scene.FirstArm);
        Skeleton.Add(features, 130, scene, scene.ClauseFirst, scene.ClauseEnd, named);
        Skeleton.Add(features, scene.ClauseTells ? 132u : 131u, scene, scene.First, scene.End, 0.5f * named);
        Words(features, scene, named);
    }

    // What trials of this outcome tend to find, where a sentence says only that it differed.
    private static void Expected(FeatureList features, Scene scene)
    {
        var sign = scene.SignOf(Part.None);
        var told = false;
        for (var k = scene.ClauseFirst; k < scene.ClauseEnd; k++) told |= scene.Text.CueAt(k) is Cue.Up or Cue.Down;
        foreach (var stem in scene.Marks.Outcome.Stems)
        {
            features.Add(Keys.Mix(170, stem), 0.3f * sign);
            if (!told) features.Add(Keys.Mix(171, stem), sign);
        }
        if (scene.Marks.Good != 0) features.Add(Keys.Mix(172, told ? 1u : 0), sign * scene.Marks.Good);
    }

    private static void DirectionWords(FeatureList features, Scene scene)
    {
        var text = scene.Text;
        int nearest = -1, nearestDistance = int.MaxValue;
        for (var k = scene.First; k < scene.End; k++)
        {
            if (text.CueAt(k) is not (Cue.Up or Cue.Down or Cue.Better or Cue.Worse)) continue;
            var distance = scene.OutcomeFirst < 0 ? 99 : k > scene.OutcomeLast ? k - scene.OutcomeLast : k < scene.OutcomeFirst ? scene.OutcomeFirst - k : 0;
            if (!scene.InClause(k)) distance += 40;
            Word(features, scene, k, distance, 100, scene.InClause(k) ? 1 : 0.5f);
            if (distance >= nearestDistance) continue;
            (nearest, nearestDistance) = (k, distance);
        }
        if (nearest >= 0) Word(features, scene, nearest, nearestDistance, 120, 2);
    }

    private static void Word(FeatureList features, Scene scene, int token, int distance, uint template, float strength)
    {
        var text = scene.Text;
        var cue = (uint)text.CueAt(token);
        var (arm, how) = scene.Subject(token);
        var value = scene.SignOf(arm) * strength;
        // "less reduction", "more effective", "no increase": what stands just before turns or carries the word.
        uint carried = 0;
        for (var k = token - 1; k >= scene.First && token - k <= 3; k--)
            if (text.CueAt(k) is Cue.Up or Cue.Down or Cue.Better or Cue.Worse or Cue.Not)
            {
                carried = (uint)text.CueAt(k);
                break;
            }
        var side = scene.OutcomeFirst < 0 ? 0u : token > scene.OutcomeLast ? 1u : token < scene.OutcomeFirst ? 2u : 3u;
        features.Add(Keys.Mix(template, cue, carried), value);
        features.Add(Keys.Mix(template + 1, cue, carried, how), value);
        features.Add(Keys.Mix(template + 2, cue, Keys.Step(distance), side), value);
        features.Add(Keys.Mix(template + 3, text.StemAt(token), carried), value);
        features.Add(Keys.Mix(template + 4, text.StemAt(token), carried, how), value);
        if (text.CueAt(token) is Cue.Up && carried == 0) features.Add(Keys.Mix(template + 5, how, Keys.Step(distance)), value);
        if (text.CueAt(token) is Cue.Down && carried == 0) features.Add(Keys.Mix(template + 5, how, Keys.Step(distance)), -value);
        if (text.CueAt(token) is Cue.Better or Cue.Worse || carried is (uint)Cue.Better or (uint)Cue.Worse)
        {
            var good = text.CueAt(token) == Cue.Better || carried == (uint)Cue.Better ? value : -value;
            foreach (var stem in scene.Marks.Outcome.Stems) features.Add(Keys.Mix(template + 6, stem), good);
            features.Add(Keys.Mix(template + 7, scene.Marks.Good == 0 ? 1u : 0), good * (scene.Marks.Good == 0 ? 1 : scene.Marks.Good));
        }
    }

    private static void Values(FeatureList features, Scene scene)
    {
        if (ValuePair.Find(scene) is { } pair && pair.Tested != pair.Against)
        {
            var value = pair.Tested > pair.Against ? 1f : -1f;
            if (pair.How is 1 or 3 or 5) features.Add(150, value * 2);
            features.Add(Keys.Mix(151, pair.How), value * 2);
            features.Add(Keys.Mix(152, pair.Tested * pair.Against < 0 ? 2u : pair.Tested < 0 ? 1u : 0u, pair.How), value * 2);
        }
        for (var k = scene.First; k < scene.End; k++)
            if (scene.Text.FigureAt(k) is { Kind: NumberKind.Ratio } ratio && ratio.Value > 0)
            {
                var value = Math.Sign(ratio.Value - 1) * scene.SignOf(scene.FirstArm);
                features.Add(Keys.Mix(155, scene.InClause(k) ? 1u : 0), value);
            }
    }

    private static void Words(FeatureList features, Scene scene, float named)
    {
        var text = scene.Text;
        uint before = 0;
        for (var k = scene.First; k < scene.End; k++)
        {
            if (text.Words.Kind(k) == TokenKind.Mark) continue;
            var stem = DifferenceFeatures.Symbol(scene, k);
            if (scene.InClause(k))
            {
                features.Add(Keys.Mix(162, stem), named * 0.5f);
                if (before != 0) features.Add(Keys.Mix(163, before, stem), named * 0.5f);
            }
            else features.Add(Keys.Mix(scene.ClauseTells ? 161u : 160u, stem), named * 0.25f);
            before = stem;
        }
    }
}
