using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Assay.Publication;
using Assay.Reading;
using Assay.Records;

namespace Assay.Tests.Publication;

public sealed class AtomFeedTests
{
    private static readonly XNamespace atom = "http://www.w3.org/2005/Atom";

    private static readonly FeedHead head = new("tα", "Assay: Tα1", "Checked digests.", "Assay", "example.org", "", "topics/t");

    [Fact]
    public void A_feed_has_what_RFC_4287_demands()
    {
        var feed = XDocument.Parse(AtomFeed.Write(head, [Told(1, 1), Told(2, 3), Told(3, 2)])).Root!;
        Assert.Equal(atom + "feed", feed.Name);
        foreach (var name in new[] { "id", "title", "updated", "author" }) Assert.Single(feed.Elements(atom + name));
        Assert.Equal("2026-04-03T00:00:00Z", feed.Element(atom + "updated")!.Value);
        Assert.Equal("self", feed.Elements(atom + "link").First().Attribute("rel")!.Value);
        foreach (var entry in feed.Elements(atom + "entry"))
        {
            foreach (var name in new[] { "id", "title", "updated", "summary", "content" }) Assert.Single(entry.Elements(atom + name));
            Assert.Contains(entry.Elements(atom + "link"), link => link.Attribute("rel")!.Value == "alternate");
            Assert.True(DateTimeOffset.TryParse(entry.Element(atom + "updated")!.Value, CultureInfo.InvariantCulture, out _));
        }
        var ids = feed.Descendants(atom + "id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.StartsWith("tag:example.org,2026:", id, StringComparison.Ordinal));
    }

    [Fact]
    public void A_changed_state_moves_updated_and_keeps_the_id()
    {
        var before = Entry(Card(1, Day(1)));
        var after = Entry(Card(1, Day(2)) with { Borne = 3 });
        Assert.Equal(before.Element(atom + "id")!.Value, after.Element(atom + "id")!.Value);
        Assert.NotEqual(before.Element(atom + "updated")!.Value, after.Element(atom + "updated")!.Value);
    }

    [Fact]
    public void Links_are_absolute_where_the_site_knows_its_address()
    {
        var feed = AtomFeed.Write(head with { Address = "https://example.org/assay/" }, [Told(1, 1)]);
        Assert.Contains("href=\"https://example.org/assay/papers/pubmed/1\"", feed, StringComparison.Ordinal);
        Assert.Contains("href=\"/papers/pubmed/1\"", AtomFeed.Write(head, [Told(1, 1)]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<b>&\"'</b>")]
    [InlineData("bell \u0001 and \uD800 alone")]
    [InlineData("]]> <!-- --> 𝛂")]
    public void Any_title_gives_well_formed_XML(string title)
    {
        var entry = Entry(Card(1, Day(1)) with { Title = title, Summary = title });
        Assert.Equal(title.Replace('\u0001', '\uFFFD').Replace('\uD800', '\uFFFD').Length, entry.Element(atom + "title")!.Value.Length);
    }

    [Fact]
    public void An_empty_feed_has_never_changed() =>
        Assert.Contains("<updated>1970-01-01T00:00:00Z</updated>", AtomFeed.Write(head, []), StringComparison.Ordinal);

    [Fact]
    public void A_feed_reads_as_it_did_when_last_reviewed() =>
        Golden.Match(AtomFeed.Write(head,
        [
            Told(1, 1),
            new(Card(2, Day(2)) with { Standing = Standing.Retracted, HasDigest = false },
            [
                new(Day(2), "standing", "current", "retracted"), new(Day(1), "numbers", "HR 0.99 (0.77-1.27)", "HR 0.97 (0.76-1.24)"),
                new(Day(1), "abstract", "An old sentence.", "A new sentence."), new(Day(1), "title", "Old", "New"), new(Day(1), "numbers", "", "n=12"),
            ]),
        ]), "feed.atom");

    [Fact]
    public void A_retraction_stands_before_the_title_and_the_claim()
    {
        var entry = Entry(Card(1, Day(1)) with { Standing = Standing.Retracted });
        Assert.Equal("Retracted: Paper 1", entry.Element(atom + "title")!.Value);
        Assert.StartsWith("This paper has been retracted.", entry.Element(atom + "summary")!.Value, StringComparison.Ordinal);
        Assert.StartsWith("This paper has been retracted.", entry.Element(atom + "content")!.Value, StringComparison.Ordinal);
        Assert.Equal("Paper 1", Entry(Card(1, Day(1)) with { Standing = Standing.Corrected }).Element(atom + "title")!.Value);
    }

    private static XElement Entry(PaperCard card) => XDocument.Parse(AtomFeed.Write(head, [new(card, [])])).Root!.Element(atom + "entry")!;

    private static FeedEntry Told(int pmid, int day) => new(Card(pmid, Day(day)), []);

    private static DateTimeOffset Day(int day) => new(2026, 4, day, 0, 0, 0, TimeSpan.Zero);

    private static PaperCard Card(int pmid, DateTimeOffset changed) => new(SourceId.OfPmid(pmid), $"Paper {pmid}", "One sentence.", StudyType.Rct, "2026-03", "J Ex",
        Standing.Current, ["t"], [new("il-6", "entity")], true, 5, 5, 2, 0, changed);
}
