namespace Assay.Tests.Cli;

public sealed class WrongCallTests
{
    [Theory]
    [InlineData("fly")]
    [InlineData("read")]
    [InlineData("read", "no-such-file.xml")]
    [InlineData("ingest", "no-such-folder/")]
    [InlineData("check")]
    [InlineData("check", "--source", "only-one.jsonl")]
    [InlineData("check", "--batch", "no-such-pairs.jsonl")]
    [InlineData("digest")]
    [InlineData("digest", "x.xml", "--engine", "oracle-9")]
    [InlineData("topic", "show", "no-such-topic")]
    [InlineData("search", "x", "--take", "0")]
    [InlineData("search", "x", "--take", "many")]
    [InlineData("audit", "--json")]
    [InlineData("serve", "--urls", "not an address")]
    [InlineData("demo", "--port", "70000")]
    public async Task A_wrong_call_ends_with_2_and_one_sentence(params string[] arguments)
    {
        using var scratch = new Scratch();
        string[] data = arguments[0] is "digest" or "topic" or "search" or "serve" or "demo" or "ingest"
            ? [.. arguments, "--data", scratch.Folder]
            : arguments;
        var call = await Call.RunAsync(data);
        Assert.Equal(2, call.Code);
        Assert.Equal("", call.Output);
        call.SaysOneSentence();
    }

    [Fact]
    public async Task Help_names_every_verb()
    {
        var call = await Call.RunAsync("--help");
        Assert.Equal(0, call.Code);
        foreach (var verb in new[] { "demo", "topic", "ingest", "read", "digest", "check", "audit", "search", "serve" })
            Assert.Contains(verb, call.Output, StringComparison.Ordinal);
    }
}
