using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Assay.Digests.Generative;
using Assay.Pipeline;
using Assay.Publication;
using Assay.Records;
using Assay.Topics;
using Assay.Verification;
using Assay.Workers;
using Assay.Workers.Writing;

namespace Assay.Cli;

/// <summary><c>assay digest</c>: checked digests of files, or of a topic's kept articles.</summary>
internal static class DigestCommand
{
    public static Command Make(Terminal terminal)
    {
        var files = Asks.Files(atLeastOne: false);
        var topic = Asks.Topic("Digest the kept articles of this topic instead of files");
        var engine = Asks.Engine();
        var estimate = new Option<bool>("--dry-run") { Description = "Ask nobody: say how many tokens a model would take, and what they cost" };
        var spent = new Option<bool>("--spent") { Description = "Ask nobody: say what models have cost, by month, topic and engine" };
        var json = Asks.Json();
        var data = Asks.Data();
        var command = new Command("digest", "Write a digest of each article and check every sentence of it") { files, topic, engine, estimate, spent, json, data };
        command.SetAction(async (call, cancellationToken) =>
        {
            var folder = Shelf.Folder(call.GetValue(data));
            if (call.GetValue(spent)) return await SpentAsync(terminal, folder, call.GetValue(json), cancellationToken);
            if ((call.GetValue(files) is { Length: > 0 }) == (call.GetValue(topic) is not null))
                throw new WrongCallException("digest takes either files or --topic SLUG.");
            using var writer = Engine.Of(call.GetRequiredValue(engine), folder);
            if (call.GetValue(estimate) && writer is null) throw new WrongCallException("--dry-run is for a language model; name one with --engine. The embedded engine costs nothing.");
            var instruments = new Instruments(call.GetValue(topic) is null ? TopicCatalogue.Shipped() : Shelf.Topics(folder), writer);
            var intake = new Intake(terminal);
            var articles = call.GetValue(topic) is { } slug
                ? OfTopicAsync(instruments, slug, folder, cancellationToken)
                : intake.ReadAsync(call.GetRequiredValue(files), cancellationToken);
            var code = call.GetValue(estimate)
                ? await EstimateAsync(terminal, instruments, writer!, articles, cancellationToken)
                : await WriteAsync(terminal, instruments, articles, call.GetValue(json), cancellationToken);
            return Exit.Worse(code, intake.Code);
        });
        return command;
    }

    private static async IAsyncEnumerable<Article> OfTopicAsync(Instruments instruments, string slug, DataFolder folder, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        _ = Shelf.Topic(instruments.Topics, slug);
        await using var store = await folder.OpenAsync(cancellationToken);
        await foreach (var kept in store.ArticlesAsync(cancellationToken))
            if (instruments.Match(kept.Article).Any(match => match.Topic == slug))
                yield return kept.Article;
    }

    private static async Task<int> WriteAsync(Terminal terminal, Instruments instruments, IAsyncEnumerable<Article> articles, bool json, CancellationToken cancellationToken)
    {
        var code = Exit.Done;
        var faults = new List<string>();
        await foreach (var article in articles)
        {
            var outcome = await instruments.DigestAsync(article, instruments.Reading.Read(article), cancellationToken);
            await terminal.Output.WriteLineAsync(json ? DigestJson.Write(article, instruments.Engine, outcome) : DigestText.Write(article, outcome));
            if (outcome is Outcome<CheckedDigest>.Done { Value.Draft.Writing: { } writing } && (writing.Fault ?? writing.Held) is { } why) faults.Add(why);
            code = Exit.Worse(code, outcome is Outcome<CheckedDigest>.Done { Value: { Publishable: true, Draft.Writing: null or { IsModels: true } } } ? Exit.Done : Exit.SetAside);
        }
        foreach (var fault in faults.GroupBy(fault => fault, StringComparer.Ordinal))
            terminal.Say($"{fault.Count()} digest{(fault.Count() == 1 ? " is" : "s are")} the embedded engine's: {fault.Key}");
        return code;
    }

    private static async Task<int> EstimateAsync(Terminal terminal, Instruments instruments, Engine engine, IAsyncEnumerable<Article> articles, CancellationToken cancellationToken)
    {
        var (count, input, output) = (0, 0L, 0L);
        await foreach (var article in articles)
        {
            var study = instruments.Reading.Read(article);
            if (!article.HasAbstract || study.Sentences.IsEmpty) continue;
            count++;
            var question = Assignment.Digest(new(article, study, []));
            input += Correspondence.Tokens(question);
            // A digest says about as much as its abstract, with the names of its fields.
            output += article.Text.Length / 3;
        }
        await terminal.Output.WriteLineAsync(FormattableString.Invariant(
            $"{count} articles, about {input} tokens asked and {output} answered: about {engine.Options.Cost(input, output):0.00} with {engine.Options.Name}; a second try for sentences that fail may cost as much again."));
        return Exit.Done;
    }

    private static async Task<int> SpentAsync(Terminal terminal, DataFolder folder, bool json, CancellationToken cancellationToken)
    {
        var rows = Spending.Of(await Engine.Answers(folder).AllAsync(cancellationToken));
        var unanswered = await Engine.Answers(folder).UnansweredAsync(cancellationToken);
        if (rows.IsEmpty && unanswered.IsEmpty && !json) await terminal.Output.WriteLineAsync("No model has been asked yet.");
        foreach (var row in rows)
            await terminal.Output.WriteLineAsync(json
                ? JsonSerializer.Serialize(row, RecordJson.Options)
                : FormattableString.Invariant($"{row.Month}  {row.Topic ?? "-",-24} {row.Engine,-28} {row.Articles,6} articles  {row.Answers,6} answers  {row.InputTokens,10} + {row.OutputTokens,9} tokens  {row.Cost,10:0.0000}"));
        foreach (var asked in unanswered.GroupBy(asked => (Month: AnswerShelf.Month(asked.At), asked.Engine)))
            await terminal.Output.WriteLineAsync(json
                ? JsonSerializer.Serialize(new { asked.Key.Month, asked.Key.Engine, Unanswered = asked.Count(), CostAtMost = asked.Sum(one => one.Most) }, RecordJson.Options)
                : FormattableString.Invariant($"{asked.Key.Month}  {asked.Key.Engine}: {asked.Count()} asked without an answer; they may have cost {asked.Sum(one => one.Most):0.0000} at most, and count against the cap"));
        return Exit.Done;
    }
}
