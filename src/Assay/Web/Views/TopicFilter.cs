using Assay.Reading;
using Assay.Web.Parts;

namespace Assay.Web.Views;

/// <summary>Which of a topic's papers a reader asked for.</summary>
/// <param name="Type">Study type, or null for all.</param>
/// <param name="Tag">Tag, or null for all.</param>
/// <param name="Page">Page of the list, from 1.</param>
public sealed record TopicFilter(StudyType? Type, string? Tag, int Page)
{
    private const int LastPage = 100_000;

    /// <summary>Whether it asks for all papers.</summary>
    public bool IsAll => Type is null && Tag is null;

    /// <summary>Reads a query; what is left empty is not asked for.</summary>
    public static Answer<TopicFilter> Read(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        StudyType? type = null;
        if (query["type"].ToString() is { Length: > 0 } asked)
        {
            if (StudyTypes.Parse(asked) is not { } known)
                return new Answer<TopicFilter>.Unclear($"“{Short(asked)}” is not a study type; choose one of the list on the topic's page.");
            type = known;
        }
        var page = 1;
        if (query["page"].ToString() is { Length: > 0 } number && !(int.TryParse(number, out page) && page is >= 1 and <= LastPage))
            return new Answer<TopicFilter>.Unclear($"“{Short(number)}” is not the number of a page; pages are numbered from 1.");
        return new Answer<TopicFilter>.Found(new(type, query["tag"].ToString() is { Length: > 0 } tag ? tag : null, page));
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
