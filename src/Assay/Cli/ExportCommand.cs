using System.CommandLine;
using System.Runtime.CompilerServices;
using Assay.Publication.Citations;
using Assay.Records;
using Assay.Store;

namespace Assay.Cli;

/// <summary><c>assay export</c>: what is kept, in a format other programs read.</summary>
internal static class ExportCommand
{
    public static Command Make(Terminal terminal)
    {
        var format = new Option<string>("--format") { Description = $"Format: {string.Join(", ", CitationFormats.Names)}", HelpName = "FORMAT", Required = true };
        format.AcceptOnlyFromAmong([.. CitationFormats.Names]);
        var topic = Asks.Topic("Only papers of this topic");
        var place = new Option<string>("--out") { Description = "File to write, or - for standard output", HelpName = "FILE", DefaultValueFactory = _ => OutputFile.Standard };
        var data = Asks.Data();
        var command = new Command("export", "Write the papers that are kept in a format other programs read") { format, topic, place, data };
        command.SetAction(async (call, cancellationToken) =>
        {
            var folder = Shelf.Kept(call.GetValue(data));
            var slug = call.GetValue(topic);
            if (slug is not null) _ = Shelf.Topic(Shelf.Topics(folder), slug);
            await using var store = await folder.OpenAsync(cancellationToken);
            await using var output = OutputFile.Open(call.GetRequiredValue(place), terminal);
            await WriteAsync(CitationFormats.Writer(call.GetRequiredValue(format)), Papers(store, slug, cancellationToken), output);
            return Exit.Done;
        });
        return command;
    }

    private static async Task WriteAsync(CitationWriter writer, IAsyncEnumerable<Article> papers, OutputFile output)
    {
        try
        {
            writer.Open(output.Text);
            await foreach (var paper in papers) writer.Write(paper, output.Text);
            writer.Close(output.Text);
            output.Keep();
        }
        catch (IOException fault) when (OutputFile.NobodyReads(fault))
        {
            output.Abandon();
        }
    }

    // In order of id, one at a time.
    private static async IAsyncEnumerable<Article> Papers(IStore store, string? topic, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (topic is null)
        {
            await foreach (var kept in store.ArticlesAsync(cancellationToken)) yield return kept.Article;
            yield break;
        }
        foreach (var id in await store.PapersOfAsync(topic, cancellationToken))
            if (await store.FindArticleAsync(id, cancellationToken) is { } kept) yield return kept.Article;
    }
}
