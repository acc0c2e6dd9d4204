using System.CommandLine;
using System.Text.Json;
using Assay.Pipeline;
using Assay.Publication;
using Assay.Search;

namespace Assay.Cli;

/// <summary><c>assay search</c>: what is kept and matches.</summary>
internal static class SearchCommand
{
    private const int Most = 500;

    public static Command Make(Terminal terminal)
    {
        var query = new Argument<string[]>("query") { Description = "Words; double quotes make a phrase, a minus excludes", Arity = ArgumentArity.OneOrMore };
        var topic = Asks.Topic("Stay within this topic");
        var take = new Option<int>("--take") { Description = "How many to show", DefaultValueFactory = _ => 20, HelpName = "N" };
        var json = Asks.Json();
        var data = Asks.Data();
        var command = new Command("search", "Find papers that are kept") { query, topic, take, json, data };
        command.SetAction(async (call, cancellationToken) =>
        {
            if (call.GetValue(take) is < 1 or > Most) throw new WrongCallException($"--take is from 1 to {Most}.");
            var folder = Shelf.Folder(call.GetValue(data));
            if (call.GetValue(topic) is { } slug) _ = Shelf.Topic(Shelf.Topics(folder), slug);
            await using var store = await folder.OpenAsync(cancellationToken);
            var hits = await new SqliteSearch(store).FindAsync(string.Join(' ', call.GetRequiredValue(query)), call.GetValue(topic), call.GetValue(take), cancellationToken);
            foreach (var hit in hits)
                await terminal.Output.WriteLineAsync(call.GetValue(json) ? JsonSerializer.Serialize(hit, RecordJson.Options) : Text(hit));
            if (hits.IsEmpty && !call.GetValue(json))
                await terminal.Output.WriteLineAsync("Nothing kept matches.");
            return Exit.Done;
        });
        return command;
    }

    private static string Text(SearchHit hit) =>
        $"{hit.Card.Id}  {hit.Card.Title}\n  {Words.Of(hit.Card.Type)}{(hit.Card.Date.Length > 0 ? ", " + hit.Card.Date : "")}\n  {hit.Snippet}\n";
}
