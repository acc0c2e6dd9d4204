using System.CommandLine;
using System.Text.Json;
using Assay.Cli.Doctor;
using Assay.Pipeline;

namespace Assay.Cli;

/// <summary><c>assay doctor</c>: whether this machine and this data folder are well.</summary>
internal static class DoctorCommand
{
    public static Command Make(Terminal terminal)
    {
        var network = new Option<bool>("--network") { Description = "Ask PubMed's server too; else nothing leaves this machine" };
        var json = Asks.Json();
        var data = Asks.Data();
        var command = new Command("doctor", "Look this machine and the data folder over; change nothing") { network, json, data };
        command.SetAction(async (call, cancellationToken) =>
        {
            var code = Exit.Done;
            await foreach (var finding in new Examination(Shelf.Folder(call.GetValue(data))).AllAsync(call.GetValue(network)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                await terminal.Output.WriteLineAsync(call.GetValue(json) ? JsonSerializer.Serialize(finding, RecordJson.Options) : $"{finding.State,-9}  {finding.Check,-8}  {finding.Sentence}");
                if (finding.State == Finding.Fail) code = Exit.WorldFailed;
            }
            return code;
        });
        return command;
    }
}
