using System.Text.Json;
using Assay.Cli;

namespace Assay.Tests.Cli;

/// <summary>Runs the real command line in this process, and keeps what it says.</summary>
internal sealed record Call(int Code, string Output, string Errors)
{
    /// <summary>Runs one call.</summary>
    public static async Task<Call> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await Commands.RunAsync(arguments, new Terminal(output, errors), TestContext.Current.CancellationToken);
        return new(code, output.ToString(), errors.ToString());
    }

    /// <summary>The output, one JSON object a line.</summary>
    public IReadOnlyList<JsonElement> Lines() =>
        [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    /// <summary>Errors are one sentence each, and say nothing of the program's insides.</summary>
    public void SaysOneSentence()
    {
        var line = Assert.Single(Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("assay: ", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", line, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", line, StringComparison.Ordinal);
    }
}
