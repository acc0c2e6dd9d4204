using System.CommandLine;
using Assay.Store;
using Assay.Workers;
using Assay.Workers.Reviews;

namespace Assay.Cli.Reviews;

/// <summary><c>assay review</c>: drafts that two engines do not agree on, and what is decided about them.</summary>
internal static class ReviewCommand
{
    public static Command Make(Terminal terminal) => new("review", "Decide about model digests that are held because two engines do not agree")
    {
        List(terminal), Show(terminal), Accept(terminal), Edit(terminal), Reject(terminal), Rerun(terminal),
    };

    private static Command List(Terminal terminal)
    {
        var all = new Option<bool>("--all") { Description = "Those decided about too" };
        var json = Asks.Json();
        var data = Asks.Data();
        var command = new Command("list", "Name the drafts that wait") { all, json, data };
        command.SetAction((call, cancellationToken) => AtDeskAsync(call.GetValue(data), async desk =>
        {
            var reviews = await desk.ListAsync(call.GetValue(all), cancellationToken);
            await terminal.Output.WriteAsync(call.GetValue(json) ? string.Concat(reviews.Select(review => ReviewJson.Line(review) + "\n")) : ReviewText.List(reviews));
            return Exit.Done;
        }, cancellationToken));
        return command;
    }

    private static Command Show(Terminal terminal)
    {
        var name = Name();
        var draft = new Option<bool>("--draft") { Description = "Only the draft, as a file that `assay review edit` takes" };
        var json = Asks.Json();
        var data = Asks.Data();
        var command = new Command("show", "Show a draft with its verdicts beside its source") { name, draft, json, data };
        command.SetAction((call, cancellationToken) => AtDeskAsync(call.GetValue(data), async desk =>
        {
            var asked = call.GetRequiredValue(name);
            var sheet = await desk.OpenAsync(asked, cancellationToken)
                ?? throw new WrongCallException($"no draft of {asked} was ever held; `assay review list` names those that wait.");
            await terminal.Output.WriteAsync(call.GetValue(draft) ? DraftText.Write(sheet.Review.Held.Digest.Draft, sheet.Study)
                : call.GetValue(json) ? ReviewJson.Sheet(sheet) + "\n" : ReviewText.Sheet(sheet));
            return Exit.Done;
        }, cancellationToken));
        return command;
    }

    private static Command Accept(Terminal terminal)
    {
        var (name, by, why, data) = (Name(), By(), Why(false), Asks.Data());
        var command = new Command("accept", "Let a draft through: the page shows it") { name, by, why, data };
        command.SetAction((call, cancellationToken) => AtDeskAsync(call.GetValue(data), async desk =>
            await SayAsync(terminal, await desk.AcceptAsync(call.GetRequiredValue(name), Person(call.GetValue(by)), call.GetValue(why) ?? "", cancellationToken)), cancellationToken));
        return command;
    }

    private static Command Reject(Terminal terminal)
    {
        var (name, by, why, data) = (Name(), By(), Why(true), Asks.Data());
        var command = new Command("reject", "Turn a draft down: the page keeps the embedded engine's digest") { name, by, why, data };
        command.SetAction((call, cancellationToken) =>
        {
            var reason = call.GetRequiredValue(why);
            if (string.IsNullOrWhiteSpace(reason)) throw new WrongCallException("--why is empty; say in a few words why the draft is turned down.");
            return AtDeskAsync(call.GetValue(data), async desk => await SayAsync(terminal, await desk.RejectAsync(call.GetRequiredValue(name), Person(call.GetValue(by)), reason, cancellationToken)), cancellationToken);
        });
        return command;
    }

    private static Command Edit(Terminal terminal)
    {
        var (name, by, data) = (Name(), By(), Asks.Data());
        var file = new Argument<string>("file") { Description = "The edited draft, as `assay review show ID --draft` writes it; - for standard input", DefaultValueFactory = _ => "-" };
        var command = new Command("edit", "Change a draft's words; every sentence is held against the source again") { name, file, by, data };
        command.SetAction(async (call, cancellationToken) =>
        {
            var path = call.GetRequiredValue(file);
            if (path != "-" && !File.Exists(path)) throw new WrongCallException($"there is no file {path}; check the path.");
            var text = path == "-" ? await Console.In.ReadToEndAsync(cancellationToken) : await PlainText.ReadAsync(path, cancellationToken);
            return await AtDeskAsync(call.GetValue(data), async desk => await SayAsync(terminal, await desk.EditAsync(call.GetRequiredValue(name), text, Person(call.GetValue(by)), cancellationToken)), cancellationToken);
        });
        return command;
    }

    private static Command Rerun(Terminal terminal)
    {
        var (name, by, engine, data) = (Name(), By(), Asks.Engine(), Asks.Data());
        engine.Required = true;
        var command = new Command("rerun", "Ask another engine; what it writes waits in the draft's place") { name, engine, by, data };
        command.SetAction(async (call, cancellationToken) =>
        {
            using var writer = Engine.Of(call.GetRequiredValue(engine), Shelf.Folder(call.GetValue(data)))
                ?? throw new WrongCallException("rerun asks a language model; name one with --engine. The embedded engine's digest is on the page already.");
            return await AtDeskAsync(call.GetValue(data), async desk =>
                await SayAsync(terminal, await desk.RerunAsync(call.GetRequiredValue(name), writer.Stage, writer.Name, Person(call.GetValue(by)), cancellationToken)), cancellationToken);
        });
        return command;
    }

    private static async Task<int> AtDeskAsync(string? data, Func<ReviewDesk, Task<int>> work, CancellationToken cancellationToken)
    {
        var folder = Shelf.Folder(data);
        await using var store = await folder.OpenAsync(cancellationToken);
        return await work(new ReviewDesk(store, new Instruments(Shelf.Topics(folder)).Stops(), TimeProvider.System));
    }

    private static async Task<int> SayAsync(Terminal terminal, Decision decision)
    {
        switch (decision)
        {
            case Decision.Made(var review, var isNew):
                await terminal.Output.WriteLineAsync(ReviewText.Made(review, isNew));
                return Exit.Done;
            case Decision.Refused(var reason):
                terminal.Say(reason.Sentence);
                return reason.Code is "no-draft" or "draft-file" ? Exit.WrongCall : Exit.SetAside;
            case Decision.Blocked(var digest):
                await terminal.Output.WriteAsync(ReviewText.Blocked(digest));
                terminal.Say("the edited draft is not kept: the source does not bear out every sentence of it; change those named and save again.");
                return Exit.SetAside;
            default:
                throw new InvalidOperationException("Decision is closed.");
        }
    }

    private static Argument<string> Name() => new("id") { Description = "A draft's name (pubmed:123@1a2b3c4d) as the list has it, or an article's id" };

    private static Option<string?> By() => new("--by") { Description = "Who decides (else the login name)", HelpName = "NAME" };

    private static Option<string?> Why(bool required) => new("--why") { Description = "The reason, in words", HelpName = "WORDS", Required = required };

    private static string Person(string? given) => (given ?? Environment.UserName).Trim() is { Length: > 0 and <= 100 } name && !name.Any(char.IsControl)
        ? name
        : throw new WrongCallException("--by is a name of 1 to 100 characters.");
}
