using System.Collections.Immutable;

namespace Assay.Publication;

/// <summary>A term that a reader may not know.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Name">The term.</param>
/// <param name="Meaning">What it means, one or two sentences.</param>
public sealed record GlossaryTerm(string Slug, string Name, string Meaning);

/// <summary>The terms the pages use, in the order of the alphabet.</summary>
public static class Glossary
{
    /// <summary>Every term.</summary>
    public static ImmutableArray<GlossaryTerm> All { get; } =
    [
        new("abstract", "Abstract", "The summary that a paper prints of itself. Assay reads abstracts; what only the full paper says is not told here."),
        new("confidence-interval", "Confidence interval", "The range of effects that the data are compatible with. Of many such 95% ranges, 95 in 100 hold the true effect."),
        new("consort", "CONSORT for Abstracts", "A list of what the abstract of a randomised trial should report. A missing item says something of the report, not of the trial."),
        new("direction", "Direction", "Whether an outcome was higher, lower or not significantly different in the group treated. Higher is not the same as better."),
        new("evidence-map", "Evidence map", "A table of outcomes by kinds of study, with a mark for each study. It shows what was looked at and where nobody looked."),
        new("hazard-ratio", "Hazard ratio", "How many times as fast an event comes in one group as in the other. 1 is no difference."),
        new("no-difference", "No difference", "No statistically significant difference was reported. It is a result; in a small study it may also be a difference too small to see."),
        new("observational", "Observational study", "Nobody assigned the treatment. Groups may differ in more than the treatment."),
        new("pool", "Pool", "One estimate from several studies of one outcome, weighted by how precise each is. Randomised and other studies are never pooled together."),
        new("poolable", "Poolable", "The abstract gives the counts, means or intervals that a pool needs."),
        new("prisma", "Flow of records", "How many records were found, how many were left out and why, and how many are left; after PRISMA 2020."),
        new("randomised", "Randomised trial", "Chance decided who got the treatment, so that the groups differ by chance alone."),
        new("risk-ratio", "Risk ratio", "The share of people with an outcome in one group over that in the other. 1 is no difference."),
        new("standing", "Standing", "Whether a paper stands as published: corrected, under concern, retracted, withdrawn."),
    ];

    /// <summary>The term of this name.</summary>
    public static GlossaryTerm Of(string slug) => All.First(term => term.Slug == slug);
}
