using System.IO.Compression;
using System.Text;
using Assay.Publication.Drawings;
using Assay.Reading;
using Assay.Reading.Regimens;
using Assay.Records;
using Assay.Synthesis;
using Assay.Synthesis.Maps;
using Assay.Web;
using Assay.Web.Parts.Topics;
using Assay.Workers;

namespace Assay.Tests.Web.Parts;

/// <summary>A topic of thousands of papers: its page stays light, and says of everything it leaves out how much that is and where it stands.</summary>
public sealed class LargeTopicTests
{
    private static readonly Way[] ways = [Way.Higher, Way.Higher, Way.Higher, Way.NoDifference, Way.NotTold];

    [Fact]
    public async Task A_large_topic_is_cut_and_says_where_the_rest_stands()
    {
        var evidence = Evidence(outcomes: 60, papers: 100);
        var html = await new Typesetter().SetAsync(typeof(TopicKnowledge), new Dictionary<string, object?> { ["Evidence"] = evidence, ["Topic"] = Papers.Thymosin });
        Assert.InRange(Packed(html), 1, 20_000);
        var page = Html.Parse(html);
        var said = page.QuerySelectorAll(".shown").Select(one => one.Words()).ToList();
        Assert.Contains(said, one => one.StartsWith("Shown: 12 of 60 outcomes, of each kind of study the 3 papers with most people. All 6,000 findings", StringComparison.Ordinal));
        Assert.Contains(said, one => one.StartsWith("Shown: 12 of 60 outcomes, of each at most 8 papers", StringComparison.Ordinal));
        Assert.Contains(said, one => one.StartsWith("Shown: 30 of 100 studies.", StringComparison.Ordinal));
        Assert.Equal(["/topics/thymosin-alpha-1/map.csv", "/topics/thymosin-alpha-1/map.csv", "/topics/thymosin-alpha-1/regimens.csv"], page.QuerySelectorAll(".shown a").Select(link => link.GetAttribute("href")).Order());
        // However many larger studies agree, the one that does not is shown.
        Assert.All(page.QuerySelectorAll(".disagree > div > dd > ul").ToList(), sides => Assert.Equal(2, sides.QuerySelectorAll("strong").Select(one => one.TextContent).Distinct().Count()));
        Assert.Contains("more: ", page.QuerySelector(".disagree li.aside")!.Words(), StringComparison.Ordinal);
        // What is drawn and what is said to be left out is everything.
        foreach (var cell in page.QuerySelectorAll(".map-table td").Where(cell => cell.QuerySelector("a") is not null))
            Assert.Equal($"and {25 - cell.QuerySelectorAll("a").Length} more", cell.QuerySelector("li.aside")!.TextContent);
        Assert.Equal(4 * 12, page.QuerySelectorAll(".broad text").Count(text => text.TextContent.StartsWith("and ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_small_topic_is_shown_whole()
    {
        var evidence = Evidence(outcomes: 3, papers: 8);
        var page = Html.Parse(await new Typesetter().SetAsync(typeof(TopicKnowledge), new Dictionary<string, object?> { ["Evidence"] = evidence, ["Topic"] = Papers.Thymosin }));
        Assert.Empty(page.QuerySelectorAll(".shown"));
        Assert.Null(page.QuerySelector("#pools"));
        Assert.Equal(24, page.QuerySelectorAll(".map-table a").Length);
        Assert.Equal(24, page.QuerySelectorAll(".broad a.dot").Length);
        Assert.Equal(int.MaxValue, MapPlot.MarksInCell(evidence.Map));
    }

    private static TopicEvidence Evidence(int outcomes, int papers)
    {
        var columns = Enum.GetValues<MapColumn>();
        var map = new EvidenceMap([.. Enumerable.Range(0, outcomes).Select(outcome => new MapRow(new($"outcome-{outcome:00}", $"Outcome {outcome:00}", Polarity.Lower),
            [.. Enumerable.Range(0, papers).Select(paper => new MapDot(SourceId.OfPmid(1000 + paper), $"Author{paper} 2020", 2020, StudyType.Rct, columns[paper * columns.Length / papers],
                paper == papers / 4 - 1 ? Way.Lower : ways[0], 1000 - paper, "", []))]))], 0);
        const string Text = "They took 1.6 mg.";
        var regimens = Enumerable.Range(0, papers).Select(paper => new RegimenRow(SourceId.OfPmid(1000 + paper), $"Author{paper} 2020", StudyType.Rct, Text, new Regimen(new Passage(10, 6), null, null, null)));
        return new([], map, Contradiction.Of(map), [.. regimens], new([new("Records found", papers, [])]), []);
    }

    private static int Packed(string html)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(html));
        return (int)packed.Length;
    }
}
