using Assay.Publication;

namespace Assay.Store;

/// <summary>The folded words of a page that search looks through, by weight.</summary>
/// <param name="Title">The page's title.</param>
/// <param name="Summary">Its summary.</param>
/// <param name="Text">The abstract.</param>
/// <param name="Other">Ids, topics with the alias that matched, tags, keywords, MeSH, substances, authors, look-alikes.</param>
public sealed record IndexedWords(string Title, string Summary, string Text, string Other)
{
    // Words of two fields must not make a phrase: this one is in no query.
    private const string Fence = " \uE000 ";

    /// <summary>The words of a page and its card.</summary>
    public static IndexedWords Of(PaperPage page, PaperCard card)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(card);
        var article = page.Article;
        var title = article.Title == card.Title ? card.Title : $"{card.Title}\n{article.Title}";
        // What is said of every paper not read yet finds none of them.
        var summary = page.SetAside == PaperCards.NotRead ? "" : card.Summary;
        IEnumerable<string?> other =
        [
            article.Id.ToString(), article.Doi, article.PmcId, article.Journal?.IsoAbbreviation, article.Journal?.Title,
            .. page.Topics.SelectMany(match => new[] { match.Topic, match.Alias, match.Raw }).Distinct(StringComparer.Ordinal),
            .. card.Tags.Select(tag => tag.Slug),
            .. article.Keywords,
            .. article.Mesh.Select(heading => heading.Descriptor),
            .. article.Chemicals,
            .. article.Authors.Select(author => author.CollectiveName ?? $"{author.ForeName} {author.LastName}"),
            .. article.DataBanks.SelectMany(bank => bank.AccessionNumbers),
        ];
        string[] spelt = [Folding.LookAlikes(title), Folding.LookAlikes(summary), Folding.LookAlikes(article.Text)];
        var lines = other.OfType<string>().Select(Folding.Line).Concat(spelt).Where(line => line.Length > 0);
        return new(Folding.Line(title), Folding.Line(summary), Folding.Line(article.Text), string.Join(Fence, lines));
    }
}
