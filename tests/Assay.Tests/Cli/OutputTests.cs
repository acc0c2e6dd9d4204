namespace Assay.Tests.Cli;

/// <summary>Results that have nowhere to go.</summary>
public sealed class OutputTests
{
    private sealed class FullWriter : StringWriter
    {
        public override Task FlushAsync(CancellationToken cancellationToken) => throw new IOException("No space left on device");
    }

    [Theory]
    [InlineData(3, "topic", "list")]
    [InlineData(2, "topic", "show", "no-such-topic")]
    public async Task Output_that_cannot_be_written_is_one_sentence(int code, params string[] arguments)
    {
        using var output = new FullWriter();
        using var errors = new StringWriter();
        var call = new Call(
            await Assay.Cli.Commands.RunAsync(arguments, new(output, errors), TestContext.Current.CancellationToken), "", errors.ToString());
        Assert.Equal(code, call.Code);
        call.SaysOneSentence();
    }
}
