using System.Text.Json;

namespace Assay.Tests.Cli;

public sealed class ExportTests
{
    private static async Task<string> KeptAsync(Scratch scratch)
    {
        var data = scratch.At("data");
        Assert.Equal(0, (await Call.RunAsync("demo", "--no-serve", "--data", data)).Code);
        return data;
    }

    [Fact]
    public async Task Every_format_holds_each_paper_once_in_order_and_the_same_twice()
    {
        using var scratch = new Scratch();
        var data = await KeptAsync(scratch);
        var ids = (await Call.RunAsync("export", "--format", "jsonl", "--data", data)).Lines().Select(line => line.GetProperty("id").GetString()!).ToList();
        Assert.True(ids.Count > 3);
        Assert.Equal(ids.Distinct(), ids);
        foreach (var (format, mark) in new[] { ("ris", "TY  - "), ("bibtex", "@article{"), ("nbib", "PMID- "), ("csl-json", "\"type\":\"") })
        {
            var call = await Call.RunAsync("export", "--format", format, "--data", data);
            Assert.Equal(0, call.Code);
            Assert.Equal(ids.Count, call.Output.Split(mark).Length - 1);
            var file = scratch.At($"out.{format}");
            Assert.Equal(0, (await Call.RunAsync("export", "--format", format, "--out", file, "--data", data)).Code);
            Assert.Equal(call.Output, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        }
        var rows = (await Call.RunAsync("export", "--format", "csv", "--data", data)).Output.TrimEnd('\n').Split('\n');
        Assert.Equal(ids.Count + 1, rows.Length);
        Assert.Equal(ids, rows.Skip(1).Select(row => row.Split(',')[0]));
    }

    [Fact]
    public async Task A_topic_narrows_it()
    {
        using var scratch = new Scratch();
        var data = await KeptAsync(scratch);
        var all = (await Call.RunAsync("export", "--format", "jsonl", "--data", data)).Lines().Count;
        var some = (await Call.RunAsync("export", "--format", "jsonl", "--topic", "thymosin-alpha-1", "--data", data)).Lines().Count;
        Assert.InRange(some, 1, all - 1);
    }

    [Fact]
    public async Task A_formula_in_a_title_is_text_in_the_table()
    {
        using var scratch = new Scratch();
        var line = JsonSerializer.Serialize(new { id = "own:1", title = "=HYPERLINK(\"http://evil.example\",\"x\")", @abstract = " @SUM(A1), and\tmore" });
        await Call.RunAsync("ingest", scratch.Write("one.jsonl", line + "\n"), "--data", scratch.At("data"));
        var row = (await Call.RunAsync("export", "--format", "csv", "--data", scratch.At("data"))).Output.Split('\n')[1];
        Assert.Contains(",\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"x\"\")\",", row, StringComparison.Ordinal);
        Assert.DoesNotContain(",=", row, StringComparison.Ordinal);
        Assert.DoesNotContain(",\"@", row, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export", "--format", "ris")]
    [InlineData("export", "--format", "word")]
    [InlineData("export")]
    [InlineData("backup", "b.zip")]
    public async Task A_call_that_cannot_be_meant_is_one_sentence_and_makes_nothing(params string[] arguments)
    {
        using var scratch = new Scratch();
        var call = await Call.RunAsync([.. arguments, "--data", scratch.At("data")]);
        Assert.Equal(2, call.Code);
        call.SaysOneSentence();
        Assert.Empty(Directory.GetFileSystemEntries(scratch.Folder));
    }

    [Fact]
    public async Task A_topic_that_is_not_there_is_said()
    {
        using var scratch = new Scratch();
        var call = await Call.RunAsync("export", "--format", "ris", "--topic", "nothing", "--data", await KeptAsync(scratch));
        Assert.Equal(2, call.Code);
        call.SaysOneSentence();
    }
}
