using System.Collections.Immutable;
using Assay.Digests;
using Assay.Publication;
using Assay.Synthesis;
using Assay.Synthesis.Maps;

namespace Assay.Store;

/// <summary>By what search narrows beside what a card says: species, outcomes, which way they went.</summary>
public static class PageFacets
{
    /// <summary>Kind of a species.</summary>
    public const string Species = "~species";

    /// <summary>Kind of an outcome, by its slug.</summary>
    public const string Outcome = "~outcome";

    /// <summary>Kind of a direction, of any outcome.</summary>
    public const string Direction = "~direction";

    /// <summary>Kind of an outcome with its direction, joined by a colon.</summary>
    public const string OutcomeDirection = "~outcome-direction";

    /// <summary>An outcome for readers, by its slug.</summary>
    public static string OutcomeName(string slug)
    {
        ArgumentNullException.ThrowIfNull(slug);
        return OutcomeConcepts.All.FirstOrDefault(concept => concept.Slug == slug)?.Name is { } name ? char.IsUpper(name[0]) && !name.Skip(1).Take(2).Any(char.IsUpper) && name[1] != '-' ? char.ToLowerInvariant(name[0]) + name[1..] : name : slug.Replace('-', ' ');
    }

    /// <summary>The facets of a page; none where it was not read.</summary>
    public static ImmutableArray<Tag> Of(PaperPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (page.Study is not { } study) return [];
        var facets = ImmutableArray.CreateBuilder<Tag>();
        if (study.Population.Species is { Length: > 0 } species) facets.Add(new(species.ToLowerInvariant(), Species));
        foreach (var row in EvidenceMap.Of([new(study, page.Standing, "", null)]).Rows)
            foreach (var way in row.Dots.Select(dot => Words.Kebab(dot.Way.ToString())))
                facets.AddRange(new(row.Concept.Slug, Outcome), new(way, Direction), new($"{row.Concept.Slug}:{way}", OutcomeDirection));
        return [.. facets.Distinct()];
    }
}
