using System.IO.Compression;
using System.Text.RegularExpressions;
using Assay.Tests.Cli;

namespace Assay.Tests.Docs;

/// <summary>Every command of the README is run, in order, on files of the names it uses.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public async Task The_commands_of_the_readme_run()
    {
        using var scratch = new Scratch();
        await FilesAsync(scratch);
        var commands = Command().Matches(await File.ReadAllTextAsync(Path.Combine(Place.Root, "README.md"), TestContext.Current.CancellationToken))
            .Select(match => Words().Matches(match.Groups[1].Value).Select(word => word.Value.Trim('"')).ToArray()).ToList();
        Assert.Contains(commands, command => command[0] == "demo");
        Assert.Contains(commands, command => command[0] == "ingest");
        foreach (var command in commands) await RunAsync(scratch, command);
    }

    private static async Task RunAsync(Scratch scratch, string[] command)
    {
        string[] keeps = ["demo", "ingest", "serve", "search"];
        string[] call = [.. command.Select(word => File.Exists(scratch.At(word)) ? scratch.At(word) : word),
            .. keeps.Contains(command[0]) || command.Contains("--topic") ? ["--data", scratch.At("data")] : Array.Empty<string>()];
        switch (command[0])
        {
            case "serve":
                using (var server = AssayProcess.Start([.. call, "--urls", "http://127.0.0.1:0"]))
                {
                    var line = await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
                    server.Kill();
                    Assert.StartsWith("Serving http://127.0.0.1:", line);
                }
                break;
            case "demo":
                Assert.Equal(0, (await Call.RunAsync([.. call, "--no-serve"])).Code);
                break;
            case "check":
                // The page is a stranger's and false: blocked is the right answer.
                Assert.Equal(1, (await Call.RunAsync(call)).Code);
                break;
            case "pool":
                // Papers that cannot be pooled are left out, and said to be.
                Assert.Equal(1, (await Call.RunAsync(call)).Code);
                break;
            default:
                var run = await Call.RunAsync(call);
                Assert.Equal(0, run.Code);
                Assert.NotEqual("", run.Output);
                break;
        }
    }

    private static async Task FilesAsync(Scratch scratch)
    {
        var sample = Path.Combine(Place.Root, "sample");
        var xml = await File.ReadAllTextAsync(Path.Combine(sample, "thymosin-alpha-1.xml"), TestContext.Current.CancellationToken);
        await using (var gz = new GZipStream(File.Create(scratch.At("results.xml.gz")), CompressionLevel.Fastest))
            await gz.WriteAsync(System.Text.Encoding.UTF8.GetBytes(xml), TestContext.Current.CancellationToken);
        var record = Record().Matches(xml).First(match => match.Value.Contains(">35616850</PMID>", StringComparison.Ordinal)).Value;
        scratch.Write("paper.xml", $"<PubmedArticleSet>{record}</PubmedArticleSet>");
        File.Copy(Path.Combine(sample, "third-party-35616850.txt"), scratch.At("digest-page.txt"));
    }

    [GeneratedRegex(@"^ {4}\./assay ([^#\n]*)", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex("\"[^\"]*\"|[^\\s\"]+")]
    private static partial Regex Words();

    [GeneratedRegex("<PubmedArticle>.*?</PubmedArticle>", RegexOptions.Singleline)]
    private static partial Regex Record();
}
