namespace Assay.Tests.Cli;

public sealed class TrainTests
{
    private const string Gold = """{"pmid":"1","title":"Zinc","abstract":"We randomly assigned 20 adults to zinc or placebo.","is_rct":true}""";

    [Fact]
    public async Task A_model_is_written_whole_and_its_line_says_what_it_is()
    {
        using var scratch = new Scratch();
        var gold = scratch.Write("gold.jsonl", Gold);
        var call = await Call.RunAsync("train", "rct", gold, "--out", scratch.At("rct.model"), "--seed", "3");
        Assert.Equal(0, call.Code);
        Assert.Matches("^rct: 2 labels, learned from 1 documents; [0-9,]+ bytes, sha256 [0-9a-f]{64}", call.Output.Trim());
        Assert.Equal("ASSAYMDL"u8.ToArray(), (await File.ReadAllBytesAsync(scratch.At("rct.model"), TestContext.Current.CancellationToken))[..8]);
    }

    [Theory]
    [InlineData("alchemy", ".", "there is no task 'alchemy'")]
    [InlineData("rct", "/no/such/file.jsonl", "there is no file or folder")]
    public async Task A_wrong_call_is_one_sentence(string task, string data, string says)
    {
        var call = await Call.RunAsync("train", task, data, "--out", "x.model");
        Assert.Equal(2, call.Code);
        Assert.Contains(says, call.Errors, StringComparison.Ordinal);
    }
}
