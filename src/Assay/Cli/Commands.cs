using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Assay.Sources;
using Assay.Store;
using Assay.Topics;

namespace Assay.Cli;

/// <summary>Every verb, and what becomes of a call: its output, its one sentence, its exit code.</summary>
internal static class Commands
{
    /// <summary>Runs one call.</summary>
    public static async Task<int> RunAsync(string[] arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var call = Root(terminal).Parse(arguments is [] ? ["--help"] : arguments);
        if (call.Errors.Count > 0)
        {
            // A word that is no verb explains more than the verb that is missing because of it.
            var error = call.UnmatchedTokens is [var word, ..]
                ? $"'{word}' is not understood here"
                : call.Errors[0].Message.TrimEnd('.').ReplaceLineEndings(" ");
            terminal.Say($"{error}; see `assay {Verb(call)}--help`.");
            return Exit.WrongCall;
        }
        try
        {
            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = terminal.Output, Error = terminal.Errors };
            var code = await call.InvokeAsync(configuration, cancellationToken);
            // Results that cannot be written are a fault of the call, not of the process's last moment.
            await terminal.Output.FlushAsync(CancellationToken.None);
            return code;
        }
        catch (Exception fault) when (Sentence(fault) is { } sentence)
        {
            await FlushWhatCanBeAsync(terminal.Output);
            terminal.Say(sentence.Text);
            return sentence.Code;
        }
    }

    private static async Task FlushWhatCanBeAsync(TextWriter output)
    {
        try
        {
            await output.FlushAsync(CancellationToken.None);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The first fault is the one that is told.
        }
    }

    /// <summary>The command tree; docs/api.md has a heading for each verb.</summary>
    public static RootCommand Root(Terminal terminal) => new(
        "A living digest of the research you follow, in which every sentence can be checked.")
    {
        DemoCommand.Make(terminal),
        TopicCommand.Make(terminal),
        IngestCommand.Make(terminal),
        WatchCommand.Make(terminal),
        ConvertCommand.Make(terminal),
        ReadCommand.Make(terminal),
        DigestCommand.Make(terminal),
        Reviews.ReviewCommand.Make(terminal),
        CheckCommand.Make(terminal),
        AuditCommand.Make(terminal),
        EvalCommand.Make(terminal),
        TrainCommand.Make(terminal),
        PoolCommand.Make(terminal),
        PlanCommand.Make(terminal),
        SearchCommand.Make(terminal),
        ServeCommand.Make(terminal),
        ExportCommand.Make(terminal),
        BackupCommand.Make(terminal),
        RestoreCommand.Make(terminal),
        DoctorCommand.Make(terminal),
        McpCommand.Make(),
        PublishCommand.Make(terminal),
    };

    // A verb below another is named with it.
    private static string Verb(ParseResult call)
    {
        var words = "";
        for (var at = call.CommandResult; at is { Command: not RootCommand }; at = at.Parent as CommandResult) words = $"{at.Command.Name} {words}";
        return words;
    }

    /// <summary>What a fault is told as, and the exit code it ends a call with; null for a fault of the program itself.</summary>
    internal static (string Text, int Code)? Sentence(Exception fault) => fault switch
    {
        WrongCallException or TopicFileException => (fault.Message, Exit.WrongCall),
        SourceFaultException => (fault.Message, Exit.SetAside),
        StoreException or SourceOutageException => (fault.Message, Exit.WorldFailed),
        OperationCanceledException => ("stopped; what was finished is kept, and the same command goes on from there.", Exit.WorldFailed),
        FileNotFoundException or DirectoryNotFoundException => ($"{fault.Message.TrimEnd('.')}; check the path.", Exit.WrongCall),
        UnauthorizedAccessException => ($"{fault.Message.TrimEnd('.')}; check the permissions.", Exit.WorldFailed),
        IOException => ($"{fault.Message.TrimEnd('.')}; check the disk and try again.", Exit.WorldFailed),
        _ => null,
    };
}
