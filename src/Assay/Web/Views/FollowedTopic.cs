using Assay.Topics;

namespace Assay.Web.Views;

/// <summary>A topic with how many papers it has.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Papers">Its papers.</param>
public sealed record FollowedTopic(Topic Topic, int Papers);
