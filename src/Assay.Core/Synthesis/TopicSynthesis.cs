using System.Collections.Immutable;
using Assay.Reading;
using Assay.Records;

namespace Assay.Synthesis;

/// <summary>Puts side by side what the papers of a topic report of the same outcome.</summary>
public static class TopicSynthesis
{
    /// <summary>The groups, those with most studies first.</summary>
    /// <param name="papers">Papers of one topic, in any order.</param>
    /// <remarks>Grouped by outcome, time and design, as Cochrane Handbook 6.4 (2019), chapter 10, asks; a trial reported twice counts once.</remarks>
    public static ImmutableArray<OutcomeGroup> Of(IEnumerable<Reviewed> papers)
    {
        ArgumentNullException.ThrowIfNull(papers);
        var ordered = papers.OrderBy(paper => paper.Year ?? int.MaxValue).ThenBy(paper => paper.Study.Id).ToList();
        var effects = ordered.SelectMany(paper => EffectReader.Of(paper).Select(effect => Stand(paper, effect))).ToList();
        Once(ordered, effects);
        var groups = new List<OutcomeGroup>();
        foreach (var side in effects.GroupBy(effect => (effect.Concept.Slug, effect.Window.Slug, Class: EffectReader.ClassOf(effect.Type)!.Value)))
        {
            var apart = side.Where(effect => effect.Poolability == Poolability.NotPoolable).ToList();
            foreach (var pool in side.Where(effect => effect.Poolability != Poolability.NotPoolable).GroupBy(effect => (effect.Measure, effect.Unit)))
            {
                // One study, one row: what it says best.
                var members = pool.GroupBy(effect => effect.Id).Select(own => own.MinBy(effect => effect.Poolability)!).ToImmutableArray();
                var held = members.Select(effect => effect.Id).ToHashSet();
                var leftOut = apart.Concat(side.Where(effect => effect.Poolability != Poolability.NotPoolable && effect.Measure != pool.Key.Measure)
                    .Select(effect => effect with { Poolability = Poolability.NotPoolable, Why = $"reported as {effect.Measure}, which is not pooled with {pool.Key.Measure}" }))
                    .Where(effect => !held.Contains(effect.Id)).DistinctBy(effect => effect.Id).ToImmutableArray();
                var first = pool.First();
                groups.Add(new(first.Concept, first.Window, EffectReader.ClassOf(first.Type)!.Value, pool.Key.Measure!, pool.Key.Unit, members, leftOut));
            }
            if (apart.Count > 0 && apart.Count == side.Count())
            {
                var first = apart[0];
                groups.Add(new(first.Concept, first.Window, EffectReader.ClassOf(first.Type)!.Value, "none", "", [], [.. apart.DistinctBy(effect => effect.Id)]));
            }
        }
        return [.. groups.OrderByDescending(group => group.Studies.Length).ThenBy(group => group.Class).ThenByDescending(group => group.LeftOut.Length).ThenBy(group => group.Slug, StringComparer.Ordinal)];
    }

    /// <summary>Whether papers of a type are taken into a synthesis at all.</summary>
    /// <param name="type">Study type.</param>
    public static bool Takes(StudyType type) => EffectReader.ClassOf(type) is not null;

    private static StudyEffect Stand(Reviewed paper, StudyEffect effect) => paper.Standing switch
    {
        Standing.Retracted => Leave(effect, "the paper is retracted"),
        Standing.Withdrawn => Leave(effect, "the paper is withdrawn"),
        Standing.Replaced => Leave(effect, "the paper is retracted and replaced by another version"),
        Standing.Concern => effect with { Why = effect.Why.Length == 0 ? "the journal has expressed concern" : $"{effect.Why}; the journal has expressed concern" },
        _ => effect,
    };

    // Papers of one registered trial: the largest speaks for it, the first of equals.
    private static void Once(List<Reviewed> papers, List<StudyEffect> effects)
    {
        var trials = papers.SelectMany(paper => paper.Study.Design.RegistryIds.Select(id => (Trial: id, paper.Study.Id))).GroupBy(pair => pair.Trial).Where(trial => trial.Count() > 1);
        foreach (var trial in trials.OrderBy(trial => trial.Key, StringComparer.Ordinal))
        {
            var own = trial.Select(pair => pair.Id).ToHashSet();
            foreach (var group in effects.Where(effect => own.Contains(effect.Id) && effect.Poolability != Poolability.NotPoolable).GroupBy(effect => (effect.Concept.Slug, effect.Window.Slug)).ToList())
            {
                var speaks = group.OrderByDescending(effect => effect.People ?? 0).First().Id;
                for (var i = 0; i < effects.Count; i++)
                    if (group.Contains(effects[i]) && effects[i].Id != speaks)
                        effects[i] = Leave(effects[i], $"the same trial ({trial.Key}) is counted with {speaks}");
            }
        }
    }

    private static StudyEffect Leave(StudyEffect effect, string why) =>
        effect with { Poolability = Poolability.NotPoolable, Why = why, Measure = null, Analysis = null, StandardError = null };
}
