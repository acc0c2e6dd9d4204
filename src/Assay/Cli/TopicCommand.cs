using System.Collections.Immutable;
using System.CommandLine;
using Assay.Search;
using Assay.Topics;
using Assay.Workers.Watching;

namespace Assay.Cli;

/// <summary><c>assay topic</c>: what is followed.</summary>
internal static class TopicCommand
{
    public static Command Make(Terminal terminal) => new("topic", "List, show and add the topics that are followed")
    {
        List(terminal), Show(terminal), Add(terminal),
    };

    private static Command List(Terminal terminal)
    {
        var data = Asks.Data();
        var command = new Command("list", "Name every topic") { data };
        command.SetAction(call =>
        {
            foreach (var topic in Shelf.Topics(Shelf.Folder(call.GetValue(data))).Values)
                terminal.Output.WriteLine($"{topic.Slug,-20} {topic.Name} ({topic.Class})");
            return Exit.Done;
        });
        return command;
    }

    private static Command Show(Terminal terminal)
    {
        var slug = new Argument<string>("slug") { Description = "The topic's slug" };
        var yaml = new Option<bool>("--yaml") { Description = "Only the topic's YAML file" };
        var json = Asks.Json();
        var data = Asks.Data();
        var command = new Command("show", "Show a topic, what its names and its query yield, and a search record to copy") { slug, yaml, json, data };
        command.SetAction(async (call, cancellationToken) =>
        {
            var folder = Shelf.Folder(call.GetValue(data));
            var topic = Shelf.Topic(Shelf.Topics(folder), call.GetRequiredValue(slug));
            if (!call.GetValue(json)) await terminal.Output.WriteAsync(TopicFile.Write(topic));
            if (call.GetValue(yaml)) return Exit.Done;
            if (!File.Exists(folder.Database))
            {
                await terminal.Output.WriteLineAsync(call.GetValue(json) ? TopicHealthText.Json(TopicHealth.Nothing(topic)) : "\nNothing is kept yet: `assay watch` or `assay ingest` brings papers in.");
                return Exit.Done;
            }
            await using var store = await folder.OpenAsync(cancellationToken);
            var health = await TopicSurvey.OfAsync(topic, store, new SqliteSearch(store), cancellationToken);
            await terminal.Output.WriteAsync(call.GetValue(json) ? TopicHealthText.Json(health) + "\n" : "\n" + TopicHealthText.Write(health));
            return Exit.Done;
        });
        return command;
    }

    private static Command Add(Terminal terminal)
    {
        var slug = new Argument<string>("slug") { Description = "Lower-case letters, digits and hyphens" };
        var name = new Option<string>("--name") { Description = "Name for readers", Required = true };
        var kind = new Option<string>("--class") { Description = "Class of therapeutic", Required = true };
        var alias = new Option<string[]>("--alias") { Description = "A name that means this topic; may be repeated", Arity = ArgumentArity.OneOrMore };
        var query = new Option<string?>("--query") { Description = "PubMed query (else made from name and aliases)" };
        var data = Asks.Data();
        var command = new Command("add", "Add a topic to the data folder") { slug, name, kind, alias, query, data };
        command.SetAction(call =>
        {
            var folder = Shelf.Folder(call.GetValue(data));
            string[] aliases = [.. (call.GetValue(alias) ?? []).Prepend(call.GetRequiredValue(name)).Distinct(StringComparer.OrdinalIgnoreCase)];
            var topic = new Topic
            {
                Slug = call.GetRequiredValue(slug),
                Name = call.GetRequiredValue(name),
                Class = call.GetRequiredValue(kind),
                Aliases = [.. aliases],
                Query = call.GetValue(query) ?? TopicQuery.Of(aliases),
            };
            var yaml = TopicFile.Write(topic);
            // Read back beside the others, so that a clash or a bad slug is said before anything is written.
            topic = TopicCatalogue.Parse(yaml, topic.Slug + ".yaml");
            var topics = Shelf.Topics(folder);
            if (topics.ContainsKey(topic.Slug))
                throw new WrongCallException($"there is a topic {topic.Slug} already; choose another slug.");
            _ = TopicCatalogue.Merge(topics, ImmutableSortedDictionary<string, Topic>.Empty.Add(topic.Slug, topic));
            folder.Create();
            Directory.CreateDirectory(Shelf.TopicFolder(folder));
            File.WriteAllText(Path.Combine(Shelf.TopicFolder(folder), topic.Slug + ".yaml"), yaml);
            terminal.Output.WriteLine($"Added {topic.Slug}; the next ingest matches it.");
            return Exit.Done;
        });
        return command;
    }
}
