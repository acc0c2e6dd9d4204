using Assay.Digests;
using Assay.Reading;
using Assay.Records;

namespace Assay.Tests.Digests.Generative;

/// <summary>A trial worded by us, and briefs of it.</summary>
internal static class Subject
{
    /// <summary>An article with an abstract.</summary>
    public static Article Trial { get; } = Article("A randomised trial of zinc gluconate in colds",
        "Colds are common. We randomised 120 adults to zinc gluconate (n = 60) or placebo (n = 60). Colds lasted 4.5 days with zinc and 6.1 days with placebo (p = 0.012). "
        + "Nausea was reported by 18% of the zinc group and 5% of the placebo group. There was no significant difference in fever. Zinc may shorten colds in adults.");

    /// <summary>An article of a title and a text.</summary>
    public static Article Article(string title, string text) => new()
    {
        Id = SourceId.OfPmid(4711),
        Title = title,
        Text = text,
        Sections = [new Section(null, null, new Passage(0, text.Length))],
    };

    /// <summary>What an engine is given of an article.</summary>
    public static Brief Brief(Article article) => new(article, new AbstractReader().Read(article), []);
}
