using System.IO.Compression;
using System.Text;
using Assay.Sources;

namespace Assay.Tests.Sources;

public sealed class SourceFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("assay-sources-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static byte[] Xml(int pmid) => Encoding.UTF8.GetBytes($"<PubmedArticleSet>{Read.Record("<AbstractText>text</AbstractText>", pmid)}</PubmedArticleSet>");

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(content);
        return packed.ToArray();
    }

    private string Write(string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    private string Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    private static IAsyncEnumerable<Delivery> From(params string[] paths) => SourceFiles.ReadAsync(paths, TestContext.Current.CancellationToken);

    private static async Task<List<string>> Ids(params string[] paths) =>
        [.. (await From(paths).ToListAsync(TestContext.Current.CancellationToken)).OfType<Delivery.Delivered>().Select(delivered => delivered.Article.Id.Value)];

    [Fact]
    public async Task Compression_and_format_are_told_by_content_not_by_name()
    {
        var first = Write("a.txt", Gzip(Xml(1)));
        var second = Write("b.xml.gz", Xml(2));
        var third = Write("c.xml", "{\"id\":\"3\",\"title\":\"T\"}\n");
        var fifth = Write("e.xml", "\nPMID- 5\nTI  - T\n");
        var sixth = Write("f", "TY  - JOUR\nTI  - T\nAN  - 6\nER  - \n");
        var fourth = Write("d", [0xEF, 0xBB, 0xBF, .. Xml(4)]);

        Assert.Equal(["1", "2", "3", "4", "5", "6"], await Ids(first, second, third, fourth, fifth, sixth));
    }

    [Fact]
    public async Task A_folder_is_read_in_ordinal_order_and_what_is_no_article_is_passed_over()
    {
        Write("b/2.xml", Xml(2));
        Write("a/1.jsonl", "{\"id\":\"1\",\"title\":\"T\"}");
        Write("c.xml.gz", Gzip(Xml(3)));
        Write("notes.txt", "These are notes and nothing else.");
        Write("picture.png", [0x89, 0x50, 0x4E, 0x47, 0, 1, 2]);
        Write("empty.xml", "");
        Write("index.jsonl", "{\"file\":\"x.xml\"}\n");
        Write("oracle.jsonl.gz", Gzip("{\"pmid\":\"1\",\"title\":\"T\",\"abstract\":[]}\n"u8.ToArray()));
        Write("page.html", "<!doctype html><title>x</title>");

        var deliveries = await From(folder).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["1", "2", "3"], deliveries.OfType<Delivery.Delivered>().Select(delivered => delivered.Article.Id.Value));
        var refused = deliveries.OfType<Delivery.Refused>().Select(refused => refused.Reason).ToList();
        Assert.All(refused, reason => Assert.Equal("not-articles", reason.Code));
        Assert.Equal(["index.jsonl", "oracle.jsonl.gz", "page.html"], refused.Select(reason => reason.Sentence.Split(' ')[0]));
    }

    [Fact]
    public async Task A_folder_linked_into_itself_is_read_once()
    {
        Write("a.xml", Xml(1));
        Directory.CreateSymbolicLink(Path.Combine(folder, "again"), folder);
        Assert.Single(await From(folder).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_shared_folder_reads_whole()
    {
        var deliveries = await From(Place.SharedOrSkip("data", "pubmed")).ToListAsync(TestContext.Current.CancellationToken);

        Assert.True(deliveries.OfType<Delivery.Delivered>().Count() > 1293);
        Assert.Equal(26, deliveries.OfType<Delivery.Withdrawn>().Count());
        Assert.Equal(["index.jsonl", "oracle.jsonl.gz"], deliveries.OfType<Delivery.Refused>().Select(refused => refused.Reason.Sentence.Split(' ')[0]));
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html>Sign in</html>", "is an HTML page, not PubMed XML")]
    [InlineData("<?xml version=\"1.0\"?><html>Sign in</html>", "is an HTML page, not PubMed XML")]
    [InlineData("", "is empty")]
    [InlineData(" \n\n", "is empty")]
    [InlineData("Some prose that is no article.", "is plain text")]
    [InlineData("[{\"id\":\"1\"}]", "is one JSON list")]
    [InlineData("{\"file\":\"x\"}", "holds no articles")]
    [InlineData("PK\u0003\u0004", "is an archive")]
    [InlineData("a\0b", "is not text")]
    public async Task A_named_file_that_holds_no_articles_is_a_fault_that_says_what_it_is(string content, string why)
    {
        var (before, fault) = await Read.UntilFault(From(Write("named.xml", content)));

        Assert.Empty(before);
        Assert.StartsWith("named.xml ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_leads_nowhere_is_a_fault_before_anything_is_read()
    {
        var (before, fault) = await Read.UntilFault(From(Write("a.xml", Xml(1)), Path.Combine(folder, "missing.xml")));

        Assert.Empty(before);
        Assert.Contains("no such file", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_files_is_a_fault_and_not_no_news()
    {
        var empty = Directory.CreateDirectory(Path.Combine(folder, "empty")).FullName;
        var (before, fault) = await Read.UntilFault(From(Write("a.xml", Xml(1)), empty));

        Assert.Empty(before);
        Assert.Contains("holds no files", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_truncated_gzip_is_a_fault_after_everything_before_it()
    {
        var records = string.Concat(Enumerable.Range(1, 4000).Select(pmid => Read.Record($"<AbstractText>{pmid * 7919L % 104729}</AbstractText>", pmid)));
        var whole = Gzip(Encoding.UTF8.GetBytes($"<PubmedArticleSet>{records}</PubmedArticleSet>"));
        var (before, fault) = await Read.UntilFault(From(Write("cut.xml.gz", whole[..(whole.Length / 2)])));

        Assert.InRange(before.Count, 1000, 3000);
        Assert.Contains("cut short", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gzip_files_joined_into_one_are_read_to_the_end()
    {
        var lines = Enumerable.Range(1, 3).SelectMany(id => Gzip(Encoding.UTF8.GetBytes($"{{\"id\":\"{id}\",\"title\":\"T\"}}\n"))).ToArray();

        Assert.Equal(["1", "2", "3"], await Ids(Write("joined.gz", lines)));
    }

    [Fact]
    public async Task Lines_in_a_truncated_gzip_are_a_fault_even_where_the_cut_is_between_lines()
    {
        var random = Enumerable.Range(1, 20_000).Select(id => $"{{\"id\":\"{id}\",\"title\":\"{id * 7919L % 104729}\"}}\n");
        var whole = Gzip(Encoding.UTF8.GetBytes(string.Concat(random)));
        var (before, fault) = await Read.UntilFault(From(Write("cut.gz", whole[..^8])));

        Assert.Equal(20_000, before.Count);
        Assert.Contains("cut short", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(40)]
    public async Task A_gzip_cut_at_its_beginning_is_a_fault(int length)
    {
        var (before, fault) = await Read.UntilFault(From(Write("cut.xml.gz", Gzip(Xml(1))[..length])));

        Assert.Empty(before);
        Assert.StartsWith("cut.xml.gz", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_broken_file_does_not_keep_the_others_out()
    {
        var (before, fault) = await Read.UntilFault(From(Write("a.xml", Xml(1)), Write("b.xml", Xml(2)[..60]), Write("c.xml", Xml(3)), Write("d.xml", "<html/>")));

        Assert.Equal(["1", "3"], before.OfType<Delivery.Delivered>().Select(delivered => delivered.Article.Id.Value));
        Assert.Contains("b.xml", fault.Message, StringComparison.Ordinal);
        Assert.Contains("d.xml", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bomb_is_a_fault_and_is_not_unpacked()
    {
        var bomb = Gzip([.. "<PubmedArticleSet>"u8, .. new byte[30_000_000].Select(_ => (byte)' ')]);
        var limits = new SourceLimits { RatioFreeBytes = 1_000_000, MaxRatio = 100 };
        var (_, fault) = await Read.UntilFault(SourceFiles.ReadAsync([Write("bomb.xml.gz", bomb)], limits, TestContext.Current.CancellationToken));

        Assert.Contains("more than 100 times its size", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_longer_than_the_limit_is_a_fault_after_what_fitted()
    {
        var limits = new SourceLimits { MaxFileBytes = 1_000_000 };
        var records = string.Concat(Enumerable.Range(1, 8000).Select(pmid => Read.Record("", pmid)));
        var (before, fault) = await Read.UntilFault(SourceFiles.ReadAsync([Write("long.xml", $"<PubmedArticleSet>{records}</PubmedArticleSet>")], limits, TestContext.Current.CancellationToken));

        Assert.NotEmpty(before);
        Assert.Contains("longer than", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_files_give_the_same_deliveries()
    {
        Write("b/2.xml", Xml(2));
        Write("a/1.xml", Xml(1));

        Assert.Equal(await Ids(folder), await Ids(folder));
    }
}
