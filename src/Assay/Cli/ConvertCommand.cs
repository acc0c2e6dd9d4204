using System.CommandLine;
using Assay.Publication.Citations;
using Assay.Sources;

namespace Assay.Cli;

/// <summary><c>assay convert</c>: articles of any format Assay reads into a format other programs read.</summary>
internal static class ConvertCommand
{
    private const int Between = 1000;

    public static Command Make(Terminal terminal)
    {
        var files = Asks.Files();
        var format = new Option<string>("--to") { Description = $"Format: {string.Join(", ", CitationFormats.Names)}", HelpName = "FORMAT", Required = true };
        format.AcceptOnlyFromAmong([.. CitationFormats.Names]);
        var place = new Option<string>("--out") { Description = "File to write, or - for standard output", HelpName = "FILE", DefaultValueFactory = _ => OutputFile.Standard };
        var command = new Command("convert", "Write articles in a format other programs read; nothing is kept") { files, format, place };
        command.SetAction((call, cancellationToken) =>
            RunAsync(terminal, call.GetRequiredValue(files), call.GetRequiredValue(format), call.GetRequiredValue(place), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string[] files, string format, string place, CancellationToken cancellationToken)
    {
        var intake = new Intake(terminal);
        await using var output = OutputFile.Open(place, terminal);
        try
        {
            var (articles, deletions) = (0L, 0L);
            var writer = CitationFormats.Writer(format);
            var opened = false;
            var limits = SourceLimits.Default with { Extent = writer.Extent };
            await foreach (var delivery in intake.DeliveriesAsync(files, limits, cancellationToken))
            {
                if (!opened) writer.Open(output.Text);
                opened = true;
                switch (delivery)
                {
                    case Delivery.Delivered(var article):
                        writer.Write(article, output.Text);
                        if (++articles % Between == 0) Show(terminal, articles, place);
                        break;
                    case Delivery.Withdrawn:
                        deletions++;
                        break;
                }
            }
            if (!opened) writer.Open(output.Text);
            writer.Close(output.Text);
            output.Keep();
            Show(terminal, 0, place);
            if (deletions > 0) terminal.Say($"{deletions} deletion{(deletions == 1 ? " is" : "s are")} announced in the input; a deletion is no article and is not written.");
        }
        catch (IOException fault) when (OutputFile.NobodyReads(fault))
        {
            // `assay convert .. | head` has had enough: that is no fault of anybody.
            output.Abandon();
        }
        return intake.Code;
    }

    // Drawn over itself, and only where results do not go to the same screen.
    private static void Show(Terminal terminal, long articles, string place)
    {
        if (!Terminal.DrawsProgress || (place == OutputFile.Standard && !Console.IsOutputRedirected)) return;
        terminal.Errors.Write(articles == 0 ? "\r                              \r" : $"\r{articles} articles");
    }
}
