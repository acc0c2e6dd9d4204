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
        var onlyTopics = new Option<bool>("--only-topics") { Description = "Keep only what belongs to a topic followed" };
        var data = Asks.Data();
        var command = new Command("ingest", "Keep articles; take those of a topic through the route: study, remarks, digest, verdicts, page") { files, topic, onlyTopics, data };
        command.SetAction((call, cancellationToken) => RunAsync(terminal, call.GetRequiredValue(files), call.GetValue(topic),
            call.GetValue(onlyTopics), Shelf.Folder(call.GetValue(data)), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string[] files, string? topic, bool onlyTopics, DataFolder folder, CancellationToken cancellationToken)
    {
        var topics = Shelf.Topics(folder);
        if (topic is not null) _ = Shelf.Topic(topics, topic);
        var intake = new Intake(terminal);
        var pages = new List<ForeignPage>();
        var sources = new List<string>();
        foreach (var file in files)
        {
            var (page, refused) = await intake.PageAsync(file, cancellationToken);
            if (refused) continue;
            if (page is null)
                sources.Add(file);
            else if (page.Subject is null)
                intake.Refuse($"{Path.GetFileName(file)} does not say which article it digests; add a line such as 'Source: pubmed:12345', or hold it against its source with `assay check`.");
            else
                pages.Add(new(Path.GetFileName(file), await PlainText.ReadAsync(file, cancellationToken)));
        }
        await using var store = await folder.OpenAsync(cancellationToken);
        var journey = new Journey(terminal, store, new Instruments(topics), new RouteOptions { Topic = topic, KeepAll = !onlyTopics, PageAll = false });
        var tally = await journey.RunAsync("ingest", intake.DeliveriesAsync(sources, cancellationToken), pages, cancellationToken);
        await terminal.Output.WriteAsync(TallyText.Write(tally));
        return intake.Code;
    }
}
