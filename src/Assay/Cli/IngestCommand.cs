using System.CommandLine;
using Assay.Workers;

namespace Assay.Cli;

/// <summary><c>assay ingest</c>: files into the store, and every article along the route.</summary>
internal static class IngestCommand
{
    public static Command Make(Terminal terminal)
    {
        var files = Asks.Files();
        var topic = Asks.Topic("Every article belongs to this topic, by your word");
        var data = Asks.Data();
        var command = new Command("ingest", "Keep articles and take each through the route: study, remarks, digest, verdicts, page") { files, topic, data };
        command.SetAction((call, cancellationToken) => RunAsync(terminal, call.GetRequiredValue(files), call.GetValue(topic),
            Shelf.Folder(call.GetValue(data)), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string[] files, string? topic, DataFolder folder, CancellationToken cancellationToken)
    {
        var topics = Shelf.Topics(folder);
        if (topic is not null) _ = Shelf.Topic(topics, topic);
        var pages = new List<ForeignPage>();
        var sources = new List<string>();
        foreach (var file in files)
        {
            if (await PlainText.DigestPageAsync(file, cancellationToken) is not null)
                pages.Add(new(Path.GetFileName(file), await File.ReadAllTextAsync(file, cancellationToken)));
            else
                sources.Add(file);
        }
        var intake = new Intake(terminal);
        await using var store = await folder.OpenAsync(cancellationToken);
        var journey = new Journey(terminal, store, new Instruments(topics), new RouteOptions { Topic = topic, KeepAll = true });
        var tally = await journey.RunAsync("ingest", intake.DeliveriesAsync(sources, cancellationToken), pages, cancellationToken);
        await terminal.Output.WriteAsync(TallyText.Write(tally));
        return intake.Code;
    }
}
