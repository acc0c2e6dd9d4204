namespace Assay.Web.Parts;

/// <summary>Titles as headlines.</summary>
public static class Headline
{
    private const string Untitled = "Untitled record";

    /// <summary>The title without the full stop that PubMed ends it with, which a headline does not carry.</summary>
    public static string Of(string title)
    {
        if (title.Length == 0) return Untitled;
        return title.EndsWith('.') && !title.EndsWith("..", StringComparison.Ordinal) ? title[..^1] : title;
    }
}
