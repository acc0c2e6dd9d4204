using Assay.Publication;
using Assay.Web.Views;

namespace Assay.Web.Api;

/// <summary>A topic's page as JSON.</summary>
public static class TopicJson
{
    public static string Write(TopicView view, SiteOptions site) => TwinJson.Write(new
    {
        Topic = Shapes.Of(view.Topic),
        Filter = new { Type = view.Filter.Type is { } type ? Words.Of(type) : null, view.Filter.Tag },
        view.Filter.Page,
        view.Pages,
        view.PageSize,
        view.Matching,
        Profile = view.Profile.Bands.Select(band => new { band.Key, band.Label, Types = band.Types.Select(type => Words.Of(type)), band.Papers }),
        Apart = view.Profile.Apart.Select(apart => new { Standing = Words.Of(apart.Standing), apart.Papers }),
        Types = view.Types.Select(pair => new { Type = Words.Of(pair.Key), Papers = pair.Value }),
        Tags = view.Tags.Select(tag => new { tag.Tag.Slug, tag.Tag.Kind, tag.Papers }),
        Evidence = view.Evidence is { } evidence ? EvidenceShape.Of(evidence) : null,
        Papers = view.Cards.Select(Shapes.Of),
        LastRun = Shapes.Of(view.LastRun),
        Checks = view.Checks.Select(Shapes.Of),
    });
}
