using Assay.Reading;
using Assay.Store;
using Assay.Store.Sqlite;
using FsCheck;
using FsCheck.Fluent;

namespace Assay.Tests.Store;

/// <summary>What is kept does not depend on the order it came in, nor on how often.</summary>
public sealed class OrderTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Saving_in_any_order_and_any_number_of_times_gives_the_same_cards()
    {
        var pages = Enumerable.Range(1, 12).Select(pmid => (Version: 1 + (pmid / 9), Pmid: 1 + (pmid % 8)))
            .Select(one => Small.Page(Small.Article(one.Pmid, $"Version {one.Version}", version: one.Version), (StudyType)one.Pmid, "a", $"tag-{one.Pmid % 3}"))
            .ToArray();
        var expected = List(pages);
        var order = Gen.Shuffle(Enumerable.Range(0, pages.Length).Concat(Enumerable.Range(0, pages.Length)).ToArray()).ToArbitrary();
        Prop.ForAll(order, places => Assert.Equal(expected, List(places.Select(place => pages[place]))))
            .Hold(25);
    }

    // A law is not asynchronous.
    private static string List(IEnumerable<Assay.Publication.PaperPage> pages) => ListAsync(pages).GetAwaiter().GetResult();

    private static async Task<string> ListAsync(IEnumerable<Assay.Publication.PaperPage> pages)
    {
        await using var store = await SqliteStore.OpenAsync(":memory:", Stop);
        foreach (var page in pages)
        {
            await store.SaveArticleAsync(page.Article, Small.Noon, Stop);
            // As the route does: the page is made from the latest state.
            var latest = (await store.FindArticleAsync(page.Article.Id, Stop))!.Article;
            await store.PublishAsync(page with
            {
                Article = latest,
                Study = page.Study! with { Version = latest.Version, Title = latest.Title },
                Digest = Small.Digest(latest, page.Digest!.Draft.Tags)
            }, Small.Noon, Stop);
        }
        var cards = await store.CardsAsync(new CardFilter(null, null, null, 0, 500), Stop);
        var profile = await store.EvidenceAsync("a", Stop);
        var tags = await store.TagsAsync(null, Stop);
        return string.Join('\n', [.. cards.Select(card => $"{card.Id} {card.Title} {card.Date} {card.Type} {string.Join(',', card.Tags)}"),
            .. profile.Select(pair => $"{pair}"), .. tags.Select(tag => $"{tag}")]);
    }
}
