using Assay.Reading;

namespace Assay.Store;

/// <summary>Which papers a list shows.</summary>
/// <param name="Topic">Slug, or null for all.</param>
/// <param name="Type">Study type, or null for all.</param>
/// <param name="Tag">Tag slug, or null for all.</param>
/// <param name="Skip">Papers to pass over, at least 0.</param>
/// <param name="Take">Papers to show, 1 to 500.</param>
public sealed record CardFilter(string? Topic, StudyType? Type, string? Tag, int Skip, int Take)
{
    /// <summary>Whether notices about other papers are listed too: they are no papers, and lists leave them out.</summary>
    public bool WithNotices { get; init; }

    /// <summary>Only papers whose page has been made: among millions kept, those of the topics followed.</summary>
    public bool OnlyPaged { get; init; }

    /// <summary>Last kept first instead of newest first: quick among millions without a page, of whose dates there is no index.</summary>
    public bool ByArrival { get; init; }
}
