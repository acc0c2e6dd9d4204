namespace Assay.Publication;

/// <summary>What a feed says of itself.</summary>
/// <param name="Slug">Name of the feed: a topic's slug, or <c>all</c>.</param>
/// <param name="Title">Title for readers.</param>
/// <param name="Subtitle">One sentence.</param>
/// <param name="Site">The site's name, given as the author.</param>
/// <param name="Authority">Host name that owns the feed's ids (RFC 4151); it never changes, so ids are stable wherever the site moves.</param>
/// <param name="Address">Public address of the site with a closing slash, or empty: links are then relative to the feed.</param>
/// <param name="Page">Path of the page the feed follows, without a leading slash.</param>
public sealed record FeedHead(string Slug, string Title, string Subtitle, string Site, string Authority, string Address, string Page)
{
    /// <summary>Path of the Atom feed, without a leading slash.</summary>
    public string Self { get; init; } = $"feeds/{Slug}.atom";

    /// <summary>Path of the JSON feed, without a leading slash.</summary>
    public string JsonSelf { get; init; } = $"feeds/{Slug}.json";
}
