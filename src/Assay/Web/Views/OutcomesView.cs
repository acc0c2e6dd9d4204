using System.Collections.Immutable;
using Assay.Synthesis;
using Assay.Topics;

namespace Assay.Web.Views;

/// <summary>What a topic's papers report of each outcome.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Groups">Outcomes with the studies of each, those with most first.</param>
public sealed record OutcomesView(Topic Topic, ImmutableArray<PooledGroup> Groups)
{
    public static async ValueTask<Answer<OutcomesView>> LoadAsync(Desk desk, HttpRequest request, CancellationToken cancellationToken)
    {
        var slug = (string)request.RouteValues["slug"]!;
        if (!desk.Topics.TryGetValue(slug, out var topic))
            return new Answer<OutcomesView>.Missing("No topic has this name. The first page lists the topics that are followed.");
        var groups = await desk.GroupsAsync(slug, cancellationToken);
        return new Answer<OutcomesView>.Found(new(topic, [.. groups.Select(group => new PooledGroup(group, GroupEstimate.Of(group)))]));
    }
}
