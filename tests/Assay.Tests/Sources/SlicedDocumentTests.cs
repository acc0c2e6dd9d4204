using System.IO.Compression;
using System.Text;
using Assay.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace Assay.Tests.Sources;

/// <summary>A long document read in slices gives what one reader gives: the same records, refusals and faults, on the same lines.</summary>
public sealed class SlicedDocumentTests
{
    private const int Records = 700;

    // A comment in the head is enough for one reader to go through the whole document.
    private const string Head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE PubmedArticleSet PUBLIC \"-//NLM//DTD\" \"https://example.org/pubmed.dtd\">\n<PubmedArticleSet>";
    private const string OddHead = "<?xml version=\"1.0\" encoding=\"utf-8\"?><!-- one -->\n<!DOCTYPE PubmedArticleSet PUBLIC \"-//NLM//DTD\" \"https://example.org/pubmed.dtd\">\n<PubmedArticleSet>";

    private static string Body(string ending = "\n", string last = "<DeleteCitation><PMID>9</PMID></DeleteCitation></PubmedArticleSet>\n")
    {
        var body = new StringBuilder();
        for (var i = 1; i <= Records; i++)
            body.Append(ending).Append(Read.Record($"<AbstractText Label=\"AIM\">Record {i}, α &lt; 5{ending}and <i>more</i> {new string('x', 900 + i)}.</AbstractText>", i));
        return body.Append(ending).Append(last).ToString();
    }

    private static async Task<List<string>> Said(byte[] document)
    {
        var said = new List<string>();
        try
        {
            await foreach (var delivery in PubMedReader.ReadAsync(new MemoryStream(document), "long.xml", TestContext.Current.CancellationToken))
                said.Add(delivery switch
                {
                    Delivery.Delivered(var article) => $"{article.Id} {article.Title} {article.Text}",
                    Delivery.Refused(var reason) => reason.Sentence,
                    _ => delivery.ToString(),
                });
        }
        catch (SourceFaultException fault)
        {
            said.Add("fault: " + fault.Message);
        }
        return said;
    }

    private static async Task<List<string>> Same(Func<string, byte[]> make)
    {
        var whole = await Said(make(OddHead));
        Assert.Equal(whole, await Said(make(Head)));
        return whole;
    }

    private static Task<List<string>> Same(string body) => Same(head => Encoding.UTF8.GetBytes(head + body));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("")]
    public async Task Every_record_is_read_once_and_in_order(string ending)
    {
        var said = await Same(Body(ending));

        Assert.Equal(Records + 1, said.Count);
        Assert.All(Enumerable.Range(1, Records), i => Assert.StartsWith($"pubmed:{i} T Record {i}, α < 5", said[i - 1], StringComparison.Ordinal));
        Assert.Contains("9", said[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!-- </PubmedArticle> -->", Records + 1, null)]
    [InlineData("<PubmedArticle><MedlineCitation><PMID>0</PMID></MedlineCitation></PubmedArticle>", Records + 2, "line 804: a record's PMID is '0'")]
    [InlineData("<PubmedArticle><MedlineCitation></PubmedArticle>", 401, "long.xml, line 804: the XML is malformed")]
    [InlineData("</PubmedArticleSet><PubmedArticleSet>", 401, "malformed")]
    [InlineData("<PubmedArticle>&mine;</PubmedArticle>", 401, "never expanded")]
    [InlineData("<![CDATA[ </PubmedArticle> ]]>", Records + 1, null)]
    public async Task What_is_odd_in_the_middle_is_said_on_its_line(string odd, int count, string? sentence)
    {
        var body = Body();
        var at = body.IndexOf(Read.Record("", 401)[..60], StringComparison.Ordinal);
        var said = await Same(body[..at] + odd + body[at..]);

        Assert.Equal(count, said.Count);
        if (sentence is not null) Assert.Contains(said, one => one.Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_comment_around_many_records_hides_them_and_an_open_one_is_a_fault()
    {
        var body = Body();
        var (from, to) = (body.IndexOf(">200</PMID>", StringComparison.Ordinal), body.IndexOf(">650</PMID>", StringComparison.Ordinal));
        (from, to) = (body.LastIndexOf("<PubmedArticle>", from, StringComparison.Ordinal), body.LastIndexOf("<PubmedArticle>", to, StringComparison.Ordinal));

        Assert.Equal(Records + 1 - 450, (await Same($"{body[..from]}<!--{body[from..to]}-->{body[to..]}")).Count);
        Assert.StartsWith("fault: ", (await Same($"{body[..from]}<!--{body[from..]}"))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_bytes_and_cuts_anywhere_give_the_same_as_one_reader()
    {
        var body = Encoding.UTF8.GetBytes(Body());
        var changes =
            from at in Gen.Choose(0, body.Length - 1)
            from value in Gen.Elements((byte)'<', (byte)'>', (byte)'&', (byte)'\r', (byte)0, (byte)0xFF, (byte)'/', (byte)'x')
            from end in Gen.Choose(body.Length / 2, body.Length * 3 / 2)
            select (At: at, Value: value, End: end);
        Prop.ForAll(changes.ToArbitrary(), change =>
        {
            var changed = (byte[])body.Clone();
            changed[change.At] = change.Value;
            var length = Math.Min(change.End, body.Length);
            Same(head => [.. Encoding.UTF8.GetBytes(head), .. changed[..length]]).GetAwaiter().GetResult();
        }).Hold(40);
    }

    [Fact]
    public async Task A_gz_cut_short_gives_what_came_before_and_names_a_line()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(Head + Body()));
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, packed.ToArray()[..(int)(packed.Length * 9 / 10)], TestContext.Current.CancellationToken);
            var (before, fault) = await Read.UntilFault(SourceFiles.ReadAsync([file], TestContext.Current.CancellationToken));

            Assert.InRange(before.Count, Records / 2, Records - 1);
            Assert.Contains("damaged or cut short inside its compression", fault.Message, StringComparison.Ordinal);
            Assert.Contains(", line ", fault.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_source_longer_than_the_limit_gives_what_stands_before_it()
    {
        var document = Encoding.UTF8.GetBytes(Head + Body());
        var limits = new SourceLimits { MaxFileBytes = 700_000 };
        var (before, fault) = await Read.UntilFault(PubMedReader.ReadAsync(new MemoryStream(document), "long.xml", limits, TestContext.Current.CancellationToken));

        Assert.InRange(before.Count, 400, Records - 1);
        Assert.Contains("longer than", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outage_of_the_stream_is_thrown_as_it_is_after_the_records_before_it()
    {
        var before = new List<Delivery>();
        await Assert.ThrowsAsync<TimeoutException>(async () =>
        {
            await foreach (var delivery in PubMedReader.ReadAsync(new Ending(Encoding.UTF8.GetBytes(Head + Body())[..900_000]), "long.xml", TestContext.Current.CancellationToken))
                before.Add(delivery);
        });
        Assert.InRange(before.Count, 400, Records - 1);
    }

    [Fact]
    public async Task Cancellation_is_heard_between_records()
    {
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in PubMedReader.ReadAsync(new Ending(Encoding.UTF8.GetBytes(Head + Body()), endless: true), "long.xml", stop.Token))
                await stop.CancelAsync();
        });
    }

    /// <summary>Gives its bytes, then fails, or begins again.</summary>
    private sealed class Ending(byte[] bytes, bool endless = false) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer)
        {
            var count = base.Read(buffer);
            if (count > 0) return count;
            if (!endless) throw new TimeoutException("The source does not answer.");
            Position = 200;
            return base.Read(buffer);
        }
    }
}
