using System.CommandLine;
using Assay.Publication;
using Assay.Publication.Drawings;
using Assay.Statistics.Planning;
using Assay.Statistics.Planning.Sheets;

namespace Assay.Cli.Plans;

/// <summary>How every plan is told: words, JSON, R, a drawing.</summary>
internal sealed class PlanOutput
{
    private readonly Option<bool> json = new("--json") { Description = "One line of JSON" };
    private readonly Option<bool> r = new("--r") { Description = "Only the R code that gives the same figures" };
    private readonly Option<string?> svg = new("--svg") { Description = "Also draw the power curve or the boundaries into this file", HelpName = "FILE" };

    /// <summary>Gives a command these options and what it does.</summary>
    public Command On(Command command, Terminal terminal, Func<ParseResult, CancellationToken, PlanSheet> answer)
    {
        command.Options.Add(json);
        command.Options.Add(r);
        command.Options.Add(svg);
        command.SetAction(async (call, cancellationToken) =>
        {
            var sheet = Answer(() => answer(call, cancellationToken));
            if (call.GetValue(svg) is { } file) await DrawAsync(sheet, file, terminal, cancellationToken);
            await terminal.Output.WriteLineAsync(call.GetValue(json) ? PlanJson.Write(sheet) : call.GetValue(r) ? sheet.R.ReplaceLineEndings("\n") : PlanText.Write(sheet));
            return Exit.Done;
        });
        return command;
    }

    /// <summary>A number that must be there.</summary>
    public static double Needed(ParseResult call, Option<double?> option) =>
        call.GetValue(option) ?? throw new WrongCallException($"{option.Name} is needed; see `assay plan {call.CommandResult.Command.Name} --help`.");

    private static PlanSheet Answer(Func<PlanSheet> answer)
    {
        try
        {
            return answer();
        }
        catch (ImpossiblePlanException fault)
        {
            throw new WrongCallException($"--{OptionOf(fault.Field)} {fault.Sentence}.");
        }
    }

    private static async Task DrawAsync(PlanSheet sheet, string file, Terminal terminal, CancellationToken cancellationToken)
    {
        var drawing = sheet.Design is { } design ? BoundaryPlot.Svg(design) : sheet.Curve is { } curve ? PowerCurve.Svg(curve)
            : throw new WrongCallException("--svg has nothing to draw here: a simulation of one look has neither curve nor boundaries.");
        await using var output = OutputFile.Open(file, terminal);
        await output.Text.WriteAsync(drawing.AsMemory(), cancellationToken);
        output.Keep();
    }

    private static string OptionOf(string field) => field switch
    {
        "n1" or "n2" => "n",
        "difference" => "delta",
        "deviation" => "sd",
        "control" => "p-control",
        "followUp" => "followup",
        _ => Words.Kebab(field),
    };
}
