using System.Text.Json;
using Assay.Tests.Sources;

namespace Assay.Tests.Cli;

public sealed class ConvertTests
{
    private static readonly string Sample = Path.Combine(Place.Root, "sample", "thymosin-alpha-1.xml");

    private static string Set(params string[] records) => $"<PubmedArticleSet>{string.Concat(records)}</PubmedArticleSet>";

    [Theory]
    [InlineData("jsonl")]
    [InlineData("tsv")]
    [InlineData("ris")]
    [InlineData("bibtex")]
    [InlineData("csl-json")]
    [InlineData("nbib")]
    public async Task The_same_input_gives_the_same_bytes_on_the_terminal_and_in_a_file(string format)
    {
        using var scratch = new Scratch();
        var shown = await Call.RunAsync("convert", Sample, "--to", format);
        var kept = await Call.RunAsync("convert", Sample, "--to", format, "--out", scratch.At("out"));
        Assert.Equal((0, 0, ""), (shown.Code, kept.Code, kept.Output));
        Assert.Equal(shown.Errors, kept.Errors);
        Assert.Equal(shown.Output, await File.ReadAllTextAsync(scratch.At("out"), TestContext.Current.CancellationToken));
        Assert.Single(Directory.GetFiles(scratch.Folder));
    }

    [Fact]
    public async Task Every_format_that_is_written_and_read_can_be_converted_again()
    {
        using var scratch = new Scratch();
        var pmids = (await Call.RunAsync("convert", Sample, "--to", "tsv")).Output.Split('\n').Skip(1).Select(line => line.Split('\t')[0]).ToList();
        foreach (var format in new[] { "jsonl", "ris", "nbib" })
        {
            Assert.Equal(0, (await Call.RunAsync("convert", Sample, "--to", format, "--out", scratch.At(format))).Code);
            var again = await Call.RunAsync("convert", scratch.At(format), "--to", "tsv");
            Assert.Equal(pmids, again.Output.Split('\n').Skip(1).Select(line => line.Split('\t')[0]));
        }
    }

    [Fact]
    public async Task What_stands_before_a_fault_is_written_and_the_fault_is_said()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("broken.xml", "<PubmedArticleSet>" + Read.Record("", 1) + Read.Record("", 2) + "<PubmedArticle><Oops");
        var call = await Call.RunAsync("convert", file, "--to", "csl-json", "--out", scratch.At("out.json"));
        Assert.Equal(1, call.Code);
        call.SaysOneSentence();
        using var written = JsonDocument.Parse(await File.ReadAllTextAsync(scratch.At("out.json"), TestContext.Current.CancellationToken));
        Assert.Equal(["1", "2"], written.RootElement.EnumerateArray().Select(item => item.GetProperty("PMID").GetString()));
    }

    [Fact]
    public async Task Deletions_are_counted_and_not_written()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("update.xml", Set(Read.Record("", 1), "<DeleteCitation><PMID>2</PMID><PMID>3</PMID></DeleteCitation>"));
        var call = await Call.RunAsync("convert", file, "--to", "tsv");
        Assert.Equal(0, call.Code);
        call.SaysOneSentence();
        Assert.Contains("2 deletions", call.Errors, StringComparison.Ordinal);
        Assert.Equal("pmid\ttitle\tabstract\tpublication_types\tmesh\n1\tT\t\t\t\n", call.Output);
    }

    [Theory]
    [InlineData("--to", "endnote")]
    [InlineData("--to")]
    [InlineData]
    public async Task A_format_that_is_none_is_a_wrong_call(params string[] options)
    {
        var call = await Call.RunAsync(["convert", Sample, .. options]);
        Assert.Equal((2, ""), (call.Code, call.Output));
        call.SaysOneSentence();
    }

    [Fact]
    public async Task A_path_that_leads_nowhere_writes_nothing_and_leaves_an_earlier_file()
    {
        using var scratch = new Scratch();
        var earlier = scratch.Write("out.tsv", "earlier");
        var call = await Call.RunAsync("convert", scratch.At("none.xml"), "--to", "tsv", "--out", earlier);
        Assert.Equal((2, ""), (call.Code, call.Output));
        call.SaysOneSentence();
        Assert.Equal("earlier", await File.ReadAllTextAsync(earlier, TestContext.Current.CancellationToken));
        Assert.Single(Directory.GetFiles(scratch.Folder));
        Assert.Equal(2, (await Call.RunAsync("convert", Sample, "--to", "tsv", "--out", scratch.Folder)).Code);
    }

    [Fact]
    public async Task A_reader_that_has_had_enough_ends_the_conversion_quietly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes of this kind are not broken there.");
        using var scratch = new Scratch();
        var file = scratch.Write("long.xml", Set([.. Enumerable.Range(1, 20_000).Select(pmid => Read.Record($"<AbstractText>{new string('x', 200)}</AbstractText>", pmid))]));
        using var process = AssayProcess.Start("convert", file, "--to", "tsv");
        Assert.StartsWith("pmid", await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        process.StandardOutput.Close();
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), (process.ExitCode, errors));
    }
}
