using Assay.Evaluation;
using Assay.Evaluation.Corpora;
using Assay.Language;
using Assay.Reading;
using Assay.Reading.Directions;

namespace Assay.Training;

/// <summary>The scenes of the gold of directions, each with whether it is evidence and how much it counts.</summary>
internal static class DirectionGold
{
    // Rows of tables are many and alike.
    private const float OfTables = 0.3f;

    public static IEnumerable<(DirectionPrompt Prompt, AskedQuestion Asked)> Read(IReadOnlyList<GoldFile> gold)
    {
        var reader = new AbstractReader();
        foreach (var file in gold)
            foreach (var prompt in file.Read(DirectionPrompt.Read))
            {
                if (prompt.IsSnippet)
                {
                    yield return (prompt, new(AskedText.OfLines(prompt.Text), prompt.Question));
                    continue;
                }
                var study = reader.Read(GoldArticle.Of(prompt.Id, prompt.Title, prompt.Text));
                yield return (prompt, new(new(new Wording(study.Text), study.Numbers, study.Sentences), prompt.Question));
            }
    }

    /// <summary>The scenes that are evidence, each with its weight.</summary>
    public static IEnumerable<(Scene Scene, float Weight)> Evidence(DirectionPrompt prompt, AskedQuestion asked)
    {
        for (var i = 0; i < asked.Scenes.Count; i++)
            if (IsEvidence(prompt, asked, i)) yield return (asked.Scenes[i], prompt.IsExhaustive ? OfTables : 1);
    }

    /// <summary>Whether the sentence holds a good part of the marked evidence.</summary>
    public static bool IsEvidence(DirectionPrompt prompt, AskedQuestion asked, int index)
    {
        var at = asked.Marks.Text.Sentences[index].At;
        return prompt.IsSnippet || prompt.Evidence.Any(one => Math.Min(one.End, at.End) - Math.Max(one.Start, at.Start) > Math.Min(20, at.Length / 2));
    }
}
