using System.CommandLine;
using Assay.Pipeline;
using Assay.Publication;
using Assay.Records;
using Assay.Topics;
using Assay.Verification;
using Assay.Workers;

namespace Assay.Cli;

/// <summary><c>assay digest</c>: checked digests of files, or of a topic's kept articles.</summary>
internal static class DigestCommand
{
    private const string Extractive = "extractive";

    public static Command Make(Terminal terminal)
    {
        var files = Asks.Files(atLeastOne: false);
        var topic = Asks.Topic("Digest the kept articles of this topic instead of files");
        var engine = new Option<string>("--engine") { Description = "Who writes the digest", DefaultValueFactory = _ => Extractive, HelpName = "NAME" };
        var json = Asks.Json();
        var data = Asks.Data();
        var command = new Command("digest", "Write a digest of each article and check every sentence of it") { files, topic, engine, json, data };
        command.SetAction(async (call, cancellationToken) =>
        {
            if (call.GetRequiredValue(engine) is var name and not Extractive)
                throw new WrongCallException($"there is no engine called {name}; the one at hand is {Extractive}.");
            if ((call.GetValue(files) is { Length: > 0 }) == (call.GetValue(topic) is not null))
                throw new WrongCallException("digest takes either files or --topic SLUG.");
            return call.GetValue(topic) is { } slug
                ? await OfTopicAsync(terminal, slug, Shelf.Folder(call.GetValue(data)), call.GetValue(json), cancellationToken)
                : await OfFilesAsync(terminal, call.GetRequiredValue(files), call.GetValue(json), cancellationToken);
        });
        return command;
    }

    private static async Task<int> OfFilesAsync(Terminal terminal, string[] files, bool json, CancellationToken cancellationToken)
    {
        var instruments = new Instruments(TopicCatalogue.Shipped());
        var intake = new Intake(terminal);
        var code = Exit.Done;
        await foreach (var article in intake.ReadAsync(files, cancellationToken))
            code = Exit.Worse(code, await WriteAsync(terminal, instruments, article, json, cancellationToken));
        return Exit.Worse(code, intake.Code);
    }

    private static async Task<int> OfTopicAsync(Terminal terminal, string slug, DataFolder folder, bool json, CancellationToken cancellationToken)
    {
        var instruments = new Instruments(Shelf.Topics(folder));
        _ = Shelf.Topic(instruments.Topics, slug);
        await using var store = await folder.OpenAsync(cancellationToken);
        var code = Exit.Done;
        await foreach (var kept in store.ArticlesAsync(cancellationToken))
            if (instruments.Match(kept.Article).Any(match => match.Topic == slug))
                code = Exit.Worse(code, await WriteAsync(terminal, instruments, kept.Article, json, cancellationToken));
        return code;
    }

    private static async Task<int> WriteAsync(Terminal terminal, Instruments instruments, Article article, bool json, CancellationToken cancellationToken)
    {
        var outcome = await instruments.DigestAsync(article, instruments.Reading.Read(article), cancellationToken);
        await terminal.Output.WriteLineAsync(json ? DigestJson.Write(article, Extractive, outcome) : DigestText.Write(article, outcome));
        return outcome is Outcome<CheckedDigest>.Done { Value.Publishable: true } ? Exit.Done : Exit.SetAside;
    }
}
