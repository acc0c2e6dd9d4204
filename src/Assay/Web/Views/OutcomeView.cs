using Assay.Synthesis;
using Assay.Topics;
using Assay.Workers;

namespace Assay.Web.Views;

/// <summary>One outcome of a topic: its studies, their pool, and what was left out.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Pool">The group and its pool.</param>
public sealed record OutcomeView(Topic Topic, PooledGroup Pool)
{
    public static async ValueTask<Answer<OutcomeView>> LoadAsync(Desk desk, HttpRequest request, CancellationToken cancellationToken)
    {
        var slug = (string)request.RouteValues["slug"]!;
        if (!desk.Topics.TryGetValue(slug, out var topic))
            return new Answer<OutcomeView>.Missing("No topic has this name. The first page lists the topics that are followed.");
        var named = Addresses.Unescape((string)request.RouteValues["outcome"]!);
        var groups = await new TopicPapers(desk.Store).GroupsAsync(slug, cancellationToken);
        return groups.FirstOrDefault(group => group.Slug == named) is { } found
            ? new Answer<OutcomeView>.Found(new(topic, new(found, GroupEstimate.Of(found))))
            : new Answer<OutcomeView>.Missing($"No outcome of {topic.Name} has this name; {Addresses.Outcomes(slug)} lists them.");
    }
}
