using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;

namespace Assay.Tests.Cli;

/// <summary>One clear sentence, the right exit code, everything before the fault kept, and the next run goes on.</summary>
public sealed class BadInputTests
{
    private static string Record(int pmid, string text) => $"""
        <PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">{pmid}</PMID><Article>
        <ArticleTitle>Thymosin alpha 1, record {pmid}.</ArticleTitle><Abstract><AbstractText>{text}</AbstractText></Abstract>
        </Article></MedlineCitation></PubmedArticle>
        """;

    private static string Set(params string[] records) => $"<PubmedArticleSet>{string.Concat(records)}</PubmedArticleSet>";

    private static async Task<Call> IngestAsync(Scratch scratch, string file) => await Call.RunAsync("ingest", file, "--data", scratch.At("data"));

    private static async Task KeptAsync(Scratch scratch, params string[] ids)
    {
        var hits = await Call.RunAsync("search", "thymosin", "--json", "--data", scratch.At("data"));
        Assert.Equal(ids.Order(), hits.Lines().Select(line => line.GetProperty("card").GetProperty("id").GetProperty("value").GetString()!).Order());
    }

    [Fact]
    public async Task A_truncated_gz_keeps_what_came_before()
    {
        using var scratch = new Scratch();
        var xml = System.Text.Encoding.UTF8.GetBytes(Set([.. Enumerable.Range(1, 2000).Select(pmid => Record(pmid, $"Survival was {pmid % 100}% in group {pmid}."))]));
        using var packed = new MemoryStream();
        using (var gz = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gz.Write(xml);
        var file = scratch.At("cut.xml.gz");
        await File.WriteAllBytesAsync(file, packed.ToArray()[..(int)(packed.Length / 2)], TestContext.Current.CancellationToken);
        var call = await IngestAsync(scratch, file);
        Assert.Equal(1, call.Code);
        call.SaysOneSentence();
        var kept = await Call.RunAsync("search", "thymosin", "--json", "--take", "500", "--data", scratch.At("data"));
        Assert.Equal(500, kept.Lines().Count);
    }

    [Fact]
    public async Task Malformed_xml_in_the_middle_keeps_what_came_before_and_the_next_run_goes_on()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("broken.xml", "<PubmedArticleSet>" + Record(1, "A.") + Record(2, "B.") + "<PubmedArticle><Oops" + Record(3, "C."));
        var call = await IngestAsync(scratch, file);
        Assert.Equal(1, call.Code);
        call.SaysOneSentence();
        Assert.Contains("broken.xml", call.Errors, StringComparison.Ordinal);
        await KeptAsync(scratch, "1", "2");
        Assert.Equal(0, (await IngestAsync(scratch, scratch.Write("mended.xml", Set(Record(1, "A."), Record(2, "B."), Record(3, "C."))))).Code);
        await KeptAsync(scratch, "1", "2", "3");
    }

    [Fact]
    public async Task A_page_of_html_is_called_one()
    {
        using var scratch = new Scratch();
        var call = await IngestAsync(scratch, scratch.Write("page.xml", "<!DOCTYPE html><html><body>Too many requests</body></html>"));
        Assert.Equal(1, call.Code);
        call.SaysOneSentence();
        Assert.Contains("HTML", call.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pmid_of_0_is_left_out_and_the_last_of_duplicates_stands()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("odd.xml", Set(Record(0, "Zero."), Record(5, "First."), Record(5, "Second.")));
        var call = await IngestAsync(scratch, file);
        Assert.Equal(1, call.Code);
        call.SaysOneSentence();
        await KeptAsync(scratch, "5");
        Assert.Contains("Second", (await Call.RunAsync("search", "second", "--data", scratch.At("data"))).Output, StringComparison.Ordinal);
        Assert.Contains("Nothing kept", (await Call.RunAsync("search", "first", "--data", scratch.At("data"))).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_file_with_an_unknown_key_is_named()
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch.At("data/topics"));
        scratch.Write("data/topics/mine.yaml", "slug: mine\nname: Mine\nclass: peptide\naliases: [mine]\nquery: mine\ncolour: red\n");
        var call = await Call.RunAsync("topic", "list", "--data", scratch.At("data"));
        Assert.Equal(2, call.Code);
        call.SaysOneSentence();
        Assert.Contains("colour", call.Errors, StringComparison.Ordinal);
        Assert.Contains("mine.yaml", call.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_newer_than_the_program_is_refused()
    {
        using var scratch = new Scratch();
        Assert.Equal(0, (await IngestAsync(scratch, scratch.Write("one.xml", Set(Record(1, "A."))))).Code);
        await using (var connection = new SqliteConnection($"Data Source={scratch.At("data/assay.db")};Pooling=false"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO migrations (number, name) VALUES (1000, 'from the future')";
            command.ExecuteNonQuery();
        }
        var call = await IngestAsync(scratch, scratch.At("one.xml"));
        Assert.Equal(3, call.Code);
        call.SaysOneSentence();
        Assert.Contains("newer", call.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_one_is_named()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("a-file", "not a folder");
        var call = await Call.RunAsync("ingest", scratch.Write("one.xml", Set(Record(1, "A."))), "--data", Path.Combine(file, "inside"));
        Assert.Equal(3, call.Code);
        call.SaysOneSentence();
    }

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using var scratch = new Scratch();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var call = await Call.RunAsync("serve", "--urls", $"http://127.0.0.1:{port}", "--data", scratch.Folder);
        Assert.Equal(3, call.Code);
        call.SaysOneSentence();
        Assert.Contains(port.ToString(), call.Errors, StringComparison.Ordinal);
    }
}
