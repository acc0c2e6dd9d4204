using System.CommandLine;
using Assay.Cli.Mcp;
using Assay.Search;
using Assay.Sources.Http;
using Assay.Web;
using Assay.Workers;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Assay.Cli;

/// <summary><c>assay mcp</c>: what is kept, as tools for a language model, over standard input and output.</summary>
internal static class McpCommand
{
    public static Command Make()
    {
        var data = Asks.Data();
        var command = new Command("mcp", "Offer what is kept as tools to a language model (Model Context Protocol over standard input and output)") { data };
        command.SetAction(async (call, cancellationToken) =>
        {
            var folder = Shelf.Kept(call.GetValue(data));
            var topics = Shelf.Topics(folder);
            await using var store = await folder.OpenAsync(cancellationToken);
            var site = new InnerSite(new(new SiteOptions(), store, new PageShelf(store, new Instruments(topics).Stops()), new SqliteSearch(store), topics, TimeProvider.System));
            try
            {
                await ServeAsync(new ToolDesk(site), cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                // Being told to stop is how such a server ends.
            }
            return Exit.Done;
        });
        return command;
    }

    private static async Task ServeAsync(ToolDesk desk, CancellationToken cancellationToken)
    {
        var options = new McpServerOptions
        {
            ServerInfo = new Implementation { Name = "assay", Title = "Assay", Version = PoliteClient.UserAgent.Split('/')[^1] },
            ServerInstructions = ToolDesk.About,
            Handlers = new()
            {
                ListToolsHandler = (_, _) => ValueTask.FromResult(ToolDesk.List()),
                CallToolHandler = (request, stop) => desk.CallAsync(request.Params, stop),
            },
        };
        var calls = new OpenCalls();
        await using var transport = new StreamServerTransport(calls.Asking(Console.OpenStandardInput()), calls.Answering(Console.OpenStandardOutput()), "assay", null);
        await using var server = McpServer.Create(transport, options, null, null);
        await server.RunAsync(cancellationToken);
    }
}
