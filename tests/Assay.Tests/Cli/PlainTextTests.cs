using System.Text;

namespace Assay.Tests.Cli;

/// <summary>Digest pages as plain text: what cannot be taken as it stands is named, and the other files are read.</summary>
public sealed class PlainTextTests
{
    private const string Words = "A digest with words enough to be a page, in which 45% stands against 15% of patients.";

    private static string NotUtf8(Scratch scratch)
    {
        var file = scratch.At("old.txt");
        File.WriteAllBytes(file, [.. Encoding.UTF8.GetBytes(Words), 0x80, 0x81]);
        return file;
    }

    [Theory]
    [InlineData("audit")]
    [InlineData("ingest")]
    public async Task A_page_that_is_not_UTF8_is_refused_and_the_next_file_is_read(string verb)
    {
        using var scratch = new Scratch();
        var article = scratch.Write("one.jsonl", """{"id":"x1","title":"T","abstract":"Survival was 75% vs 53%, p=0.03."}""");
        string[] arguments = [verb, NotUtf8(scratch), article, .. verb == "ingest" ? new[] { "--data", scratch.At("data") } : []];
        var call = await Call.RunAsync(arguments);
        Assert.Equal(1, call.Code);
        call.SaysOneSentence();
        Assert.Contains("old.txt holds bytes that are not UTF-8", call.Errors, StringComparison.Ordinal);
        Assert.Contains(verb == "ingest" ? "articles read                                    1" : "x1", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_refuses_a_digest_that_is_not_UTF8()
    {
        using var scratch = new Scratch();
        var article = scratch.Write("one.jsonl", """{"id":"x1","title":"T","abstract":"Survival was 75% vs 53%, p=0.03."}""");
        var call = await Call.RunAsync("check", "--source", article, "--digest", NotUtf8(scratch));
        Assert.Equal(1, call.Code);
        call.SaysOneSentence();
        Assert.Empty(call.Output);
    }

    [Fact]
    public async Task Ingest_says_that_a_page_names_no_article()
    {
        using var scratch = new Scratch();
        var call = await Call.RunAsync("ingest", scratch.Write("page.txt", Words), "--data", scratch.At("data"));
        Assert.Equal(1, call.Code);
        call.SaysOneSentence();
        Assert.Contains("page.txt does not say which article it digests", call.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_passed_over_in_a_folder_is_no_record_refused()
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch.At("in"));
        scratch.Write("in/page.xml", "<!DOCTYPE html><html><body>x</body></html>");
        scratch.Write("in/one.jsonl", """{"id":"x1","title":"T","abstract":"Survival was 75%."}""");
        var call = await Call.RunAsync("ingest", scratch.At("in"), "--data", scratch.At("data"));
        Assert.Equal(0, call.Code);
        Assert.Contains("page.xml", call.Errors, StringComparison.Ordinal);
        Assert.Contains("records refused                                  0", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_is_a_file_is_called_one()
    {
        using var scratch = new Scratch();
        var call = await Call.RunAsync("search", "thymosin", "--data", scratch.Write("file", "x"));
        Assert.Equal(3, call.Code);
        call.SaysOneSentence();
        Assert.Contains("is a file; choose a folder", call.Errors, StringComparison.Ordinal);
    }
}
