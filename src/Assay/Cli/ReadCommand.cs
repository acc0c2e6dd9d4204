using System.CommandLine;
using Assay.Publication;
using Assay.Reading;

namespace Assay.Cli;

/// <summary><c>assay read</c>: what Assay understood, one study a line.</summary>
internal static class ReadCommand
{
    public static Command Make(Terminal terminal)
    {
        var files = Asks.Files();
        var json = Asks.Json();
        var command = new Command("read", "Say what Assay understands of each abstract") { files, json };
        command.SetAction((call, cancellationToken) =>
            RunAsync(terminal, call.GetRequiredValue(files), call.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string[] files, bool json, CancellationToken cancellationToken)
    {
        var reader = new AbstractReader();
        var intake = new Intake(terminal);
        await foreach (var article in intake.ReadAsync(files, cancellationToken))
        {
            var study = reader.Read(article);
            await terminal.Output.WriteLineAsync(json ? StudyJson.Write(study) : StudyText.Write(study, Terminal.TakesColour));
        }
        return intake.Code;
    }
}
