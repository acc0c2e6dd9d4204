using System.CommandLine;
using System.Runtime.CompilerServices;
using Assay.Cli.Loopback;
using Assay.Records;
using Assay.Sources;
using Assay.Store;
using Assay.Topics;
using Assay.Workers;

namespace Assay.Cli;

/// <summary><c>assay demo</c>: the whole route on the sample topic, then the site.</summary>
internal static class DemoCommand
{
    private const string Loopback = "loopback";
    private const string Notice = "Sample record: the title, the identifiers and the figures are the paper's own; the abstract's sentences were worded by the Assay authors.";

    public static Command Make(Terminal terminal)
    {
        var port = new Option<int>("--port") { Description = "Port on this machine", DefaultValueFactory = _ => 5080, HelpName = "PORT" };
        var stay = new Option<bool>("--no-serve") { Description = "End with a summary instead of serving" };
        var engine = Asks.Engine();
        engine.Description += "; loopback plays a model that errs";
        var data = Asks.Data();
        var command = new Command("demo", "Run the whole route on the sample topic that ships, and serve the site") { port, stay, engine, data };
        command.SetAction(async (call, cancellationToken) =>
        {
            if (call.GetValue(port) is < 0 or > 65535) throw new WrongCallException("--port is from 0 to 65535; 0 takes a free one.");
            var asked = Shelf.Folder(call.GetValue(data));
            // The sample never mixes with what the reader follows, unless told to.
            var folder = call.GetValue(data) is null ? asked with { Path = Path.Combine(asked.Path, "demo") } : asked;
            await using var store = await folder.OpenAsync(cancellationToken);
            var topics = TopicCatalogue.Shipped();
            var name = call.GetRequiredValue(engine);
            await using var loopback = name == Loopback ? await LoopbackModel.StartAsync() : null;
            using var writer = loopback is null ? Engine.Of(name, folder) : new Engine(loopback.Options("careless"), folder);
            var tally = await RunAsync(terminal, store, new Instruments(topics, writer), cancellationToken);
            if (call.GetValue(stay))
            {
                await terminal.Output.WriteAsync(TallyText.Write(tally));
                await terminal.Output.WriteLineAsync($"Kept in {folder.Path}");
                return Exit.Done;
            }
            return await ServeCommand.RunAsync(terminal, new Web.SiteOptions { Urls = [$"http://127.0.0.1:{call.GetValue(port)}"] }, store, topics, cancellationToken);
        });
        return command;
    }

    private static Task<RouteTally> RunAsync(Terminal terminal, IStore store, Instruments instruments, CancellationToken cancellationToken)
    {
        // The look-alikes are kept, and shown as belonging to no topic.
        var journey = new Journey(terminal, store, instruments, new RouteOptions { KeepAll = true, Engine = instruments.Engine });
        return journey.RunAsync("demo", SampleAsync(cancellationToken), [.. Sample.DigestPages()], cancellationToken);
    }

    private static async IAsyncEnumerable<Delivery> SampleAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var xml = Sample.Articles();
        await foreach (var delivery in PubMedReader.ReadAsync(xml, Sample.ArticlesName, cancellationToken))
            yield return delivery is Delivery.Delivered(var article)
                ? new Delivery.Delivered(article.HasAbstract ? article with { Notice = Notice } : article)
                : delivery;
    }
}
