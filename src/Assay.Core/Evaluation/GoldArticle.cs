using Assay.Records;

namespace Assay.Evaluation;

/// <summary>The article that Reading is given for a document of gold: one section without a label, no types, no MeSH.</summary>
public static class GoldArticle
{
    /// <summary>An article of a title and a text.</summary>
    public static Article Of(string id, string title, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new()
        {
            Id = new("gold", id),
            Title = title,
            Text = text,
            Sections = text.Length == 0 ? [] : [new Section(null, null, new Passage(0, text.Length))],
        };
    }
}
