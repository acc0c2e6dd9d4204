using Assay.Publication;
using Assay.Reading;
using Assay.Records;
using Assay.Search;
using Assay.Synthesis;

namespace Assay.Web.Parts.Finding;

/// <summary>Fields of a search and their values, as a reader sees them.</summary>
public static class FacetNames
{
    /// <summary>The fields in the order of the page, with their names.</summary>
    public static IReadOnlyList<(string Field, string Name)> Fields { get; } =
        [("type", "Design"), ("outcome", "Outcome"), ("direction", "Direction"), ("species", "Studied in"), ("year", "Year"), ("standing", "Standing"), ("verdict", "Digest"), ("topic", "Topic")];

    /// <summary>A value.</summary>
    public static string Of(string field, string value) => field switch
    {
        "type" => StudyTypes.Parse(value) is { } type ? Phrases.Of(type) : value,
        "outcome" => OutcomeConcepts.All.FirstOrDefault(concept => concept.Slug == value)?.Name ?? (value.Length > 1 ? char.ToUpperInvariant(value[0]) + value[1..].Replace('-', ' ') : value),
        "direction" => value switch { "no-difference" => "no difference", "mixed" => "differs by time or measure", "not-told" => "not told", _ => value },
        "standing" => Enum.GetValues<Standing>().Where(standing => Words.Of(standing) == value).Select(Phrases.Of).FirstOrDefault() ?? value,
        "verdict" => value switch { "borne-out" => "every sentence borne out", "some-refused" => "some sentences refused", _ => "no digest" },
        _ => value,
    };

    /// <summary>The value an ask has of a field, or null.</summary>
    public static string? Asked(SearchAsk ask, string field)
    {
        ArgumentNullException.ThrowIfNull(ask);
        return field switch
        {
            "type" => ask.Type is { } type ? Words.Of(type) : null,
            "outcome" => ask.Outcome,
            "direction" => ask.Direction,
            "species" => ask.Species,
            "year" => ask.From is null && ask.To is null ? null : ask.From == ask.To ? $"{ask.From}" : $"{ask.From}..{ask.To}",
            "standing" => ask.Standing is { } standing ? Words.Of(standing) : null,
            "verdict" => ask.Verdict,
            _ => ask.Topic,
        };
    }

    /// <summary>The ask without a field.</summary>
    public static SearchAsk Without(SearchAsk ask, string field)
    {
        ArgumentNullException.ThrowIfNull(ask);
        return field switch
        {
            "type" => ask with { Type = null },
            "outcome" => ask with { Outcome = null },
            "direction" => ask with { Direction = null },
            "species" => ask with { Species = null },
            "year" => ask with { From = null, To = null },
            "standing" => ask with { Standing = null },
            "verdict" => ask with { Verdict = null },
            _ => ask with { Topic = null },
        };
    }
}
