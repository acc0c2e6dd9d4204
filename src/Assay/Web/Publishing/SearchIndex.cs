using System.Collections.Immutable;
using Assay.Publication;
using Assay.Web.Api;

namespace Assay.Web.Publishing;

/// <summary>What the published search reads: a row a paper, newest first.</summary>
public static class SearchIndex
{
    /// <summary>The index as JSON: link from the search page, title, what the lists say of it, kind, date.</summary>
    public static string Write(ImmutableArray<PaperCard> cards, RelativeLinks links)
    {
        ArgumentNullException.ThrowIfNull(links);
        return TwinJson.Write(cards.Select(card => new[]
        {
            links.To(Addresses.Paper(card.Id), Grove.Search)!, card.Title, card.Summary, Phrases.Of(card.Type), card.Date, card.Id.ToString(), string.Join(' ', card.Topics),
        }));
    }
}
