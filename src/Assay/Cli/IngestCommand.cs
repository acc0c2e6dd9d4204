using System.CommandLine;
using Assay.Sources;
using Assay.Workers;

namespace Assay.Cli;

/// <summary><c>assay ingest</c>: files and mirrors of PubMed's bulk files into the store, and every article along the route.</summary>
internal static class IngestCommand
{
    // What is kept together waits for its slowest digest: enough to keep every request in flight, few enough to see it going on.
    private const int WrittenTogether = 16;

    public static Command Make(Terminal terminal)
    {
        var files = Asks.Files();
        var topic = Asks.Topic("Every article belongs to this topic, by your word");
        var keep = new Option<bool>("--keep-files") { Description = "Keep bulk files that were fetched, in the data folder's bulk/" };
        var again = new Option<bool>("--again") { Description = "Take every bulk file again, also those taken before" };
        var onlyTopics = new Option<bool>("--only-topics") { Description = "Keep only what belongs to a topic followed" };
        var engine = Asks.Engine();
        var data = Asks.Data();
        var command = new Command("ingest", "Keep articles; take those of a topic through the route: study, remarks, digest, verdicts, page")
        {
            files, topic, onlyTopics, keep, again, engine, data,
        };
        command.SetAction(async (call, cancellationToken) =>
        {
            var folder = Shelf.Folder(call.GetValue(data));
            using var writer = Engine.Of(call.GetRequiredValue(engine), folder);
            var options = new RouteOptions { Topic = call.GetValue(topic), KeepAll = !call.GetValue(onlyTopics), PageAll = false };
            if (writer is not null) options = options with { Engine = writer.Name, BatchSize = Math.Max(WrittenTogether, 2 * writer.Options.Concurrency) };
            return await RunAsync(terminal, call.GetRequiredValue(files), options, writer, folder, call.GetValue(keep), call.GetValue(again), cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string[] files, RouteOptions options, Engine? engine, DataFolder folder, bool keep, bool again, CancellationToken cancellationToken)
    {
        var topics = Shelf.Topics(folder);
        if (options.Topic is { } slug) _ = Shelf.Topic(topics, slug);
        var intake = new Intake(terminal);
        using var bulk = new BulkIntake(terminal, folder, keep, again);
        var pages = new List<ForeignPage>();
        var sources = new List<string>();
        foreach (var file in files)
        {
            if (bulk.Takes(file)) continue;
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
        var journey = new Journey(terminal, store, new Instruments(topics, engine), options)
        {
            Words = bulk.Progress.Tell,
            Faults = () => intake.Faults,
        };
        var tally = await journey.RunAsync("ingest", Deliveries(), pages, cancellationToken);
        // Who reads finds each topic put together.
        await new TopicLibrary(store).RefreshAsync(topics.Values, TimeProvider.System.GetUtcNow(), cancellationToken);
        await terminal.Output.WriteAsync(TallyText.Write(tally));
        return Exit.Worse(intake.Code, tally.Faults.IsEmpty ? Exit.Done : Exit.SetAside);

        async IAsyncEnumerable<Delivery> Deliveries()
        {
            // A mirror may take days: files that were named come first.
            await foreach (var delivery in intake.DeliveriesAsync(sources, cancellationToken)) yield return delivery;
            await foreach (var delivery in bulk.ReadAsync(store, intake, cancellationToken)) yield return delivery;
        }
    }
}
