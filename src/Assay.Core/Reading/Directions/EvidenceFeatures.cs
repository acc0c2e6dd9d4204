using Assay.Language;
using Assay.Language.Learning;

namespace Assay.Reading.Directions;

/// <summary>What speaks for a sentence as the evidence of an answer.</summary>
internal static class EvidenceFeatures
{
    /// <summary>Adds the features of scene <paramref name="index"/> among the sentences of its text.</summary>
    public static void Add(FeatureList features, IReadOnlyList<Scene> scenes, int index)
    {
        var scene = scenes[index];
        var text = scene.Text;
        var role = text.Sentences[index].Role;
        var best = 0f;
        var ahead = 0;
        for (var i = 0; i < scenes.Count; i++)
        {
            best = Math.Max(best, scenes[i].Coverage);
            if (scenes[i].Coverage > scene.Coverage && text.Sentences[i].Role is Role.Results or Role.Conclusions) ahead++;
        }
        bool tested = false, against = false, other = false;
        Span<int> cues = stackalloc int[32];
        for (var k = scene.First; k < scene.End; k++)
        {
            tested |= scene.Marks.ArmAt(k) == Part.Tested;
            against |= scene.Marks.ArmAt(k) == Part.Against;
            cues[(int)text.CueAt(k)]++;
            other |= text.CueAt(k) is Cue.Up or Cue.Down or Cue.Better or Cue.Worse or Cue.Differ or Cue.Same or Cue.SmallP or Cue.LargeP;
        }
        var arms = (tested ? 1u : 0) + (against ? 2u : 0);
        var covered = scene.Coverage >= 0.999f ? 5u : (uint)(scene.Coverage * 5);
        features.Add(200, 1);
        features.Add(201, scene.Coverage);
        features.Add(202, scene.Coverage * scene.Coverage);
        features.Add(Keys.Mix(203, covered), 1);
        features.Add(Keys.Mix(204, (uint)Math.Min(ahead, 4)), 1);
        features.Add(Keys.Mix(205, covered, (uint)role), 1);
        features.Add(Keys.Mix(206, (uint)role), 1);
        features.Add(Keys.Mix(207, (uint)role, other ? 1u : 0), 1);
        features.Add(Keys.Mix(208, (uint)Math.Min(ahead, 4), (uint)role), 1);
        features.Add(Keys.Mix(209, arms), 1);
        features.Add(Keys.Mix(210, arms, covered > 0 ? 1u : 0), 1);
        features.Add(211, best > 0 ? scene.Coverage / best : 0);
        if (other)
        {
            features.Add(212, scene.Coverage);
            features.Add(Keys.Mix(213, covered), 1);
        }
        for (var cue = 1; cue < 32; cue++)
            if (cues[cue] > 0)
            {
                features.Add(Keys.Mix(220, (uint)cue), 1);
                features.Add(Keys.Mix(221, (uint)cue), scene.Coverage);
                features.Add(Keys.Mix(222, (uint)cue, (uint)Math.Min(ahead, 2)), 1);
            }
        for (var k = scene.ClauseFirst; k < scene.ClauseEnd; k++)
            if (text.CueAt(k) is not (Cue.None or Cue.And or Cue.In)) features.Add(Keys.Mix(225, (uint)text.CueAt(k)), Math.Min(0.5f, scene.Coverage));
        for (var k = scene.First; k < scene.End; k++)
            if (text.Words.Kind(k) == TokenKind.Word && (scene.Marks.At(k) == Part.None)) features.Add(Keys.Mix(230, text.StemAt(k)), 0.3f);
        var place = scenes.Count < 2 ? 0 : index * 8 / scenes.Count;
        features.Add(Keys.Mix(240, (uint)place), 1);
        features.Add(Keys.Mix(241, (uint)Math.Min(scenes.Count - 1 - index, 3)), 1);
        features.Add(Keys.Mix(242, Keys.Step(scene.End - scene.First)), 1);
    }
}
