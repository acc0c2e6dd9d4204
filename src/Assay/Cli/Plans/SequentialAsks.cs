using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Assay.Statistics.Planning.Sheets;
using Assay.Statistics.Sequential;

namespace Assay.Cli.Plans;

/// <summary>Options that describe the looks of a sequential trial.</summary>
internal sealed class SequentialAsks
{
    private readonly Option<int?> looks = new("--looks") { Description = "Looks, evenly spread (2)", HelpName = "K" };
    private readonly Option<string?> information = new("--information") { Description = "Shares of the information at the looks, up to 1: 0.333,0.667,1", HelpName = "T,.." };
    private readonly Option<string?> spending = new("--spending") { Description = "obf, pocock, hsd:GAMMA or kd:RHO (obf)", HelpName = "RULE" };
    private readonly Option<string?> futility = new("--futility") { Description = "Spend beta on stopping as futile, non-binding: obf, pocock, hsd:GAMMA or kd:RHO (none)", HelpName = "RULE" };

    public void On(Command command)
    {
        command.Options.Add(looks);
        command.Options.Add(information);
        command.Options.Add(spending);
        command.Options.Add(futility);
    }

    /// <summary>Whether a sequential trial is described at all.</summary>
    public bool Asked(ParseResult call) => call.GetValue(looks) is not null || call.GetValue(information) is not null;

    public SequentialQuestion Of(ParseResult call, double? power, double? alpha, int? sides) => new()
    {
        Looks = call.GetValue(looks),
        Information = call.GetValue(information) is { } text ? Shares(text) : default,
        Spending = call.GetValue(spending) is { } rule ? Rule("--spending", rule) : new Spending.OBrienFleming(),
        Futility = call.GetValue(futility) is { } other ? Rule("--futility", other) : null,
        Power = power ?? 0.8,
        Alpha = alpha,
        Sides = sides,
    };

    private static Spending Rule(string option, string text) =>
        Spending.Read(text) ?? throw new WrongCallException($"{option} is obf, pocock, hsd:GAMMA or kd:RHO, not '{text}'.");

    private static ImmutableArray<double> Shares(string text) =>
    [
        .. text.Split(',').Select(share => double.TryParse(share, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new WrongCallException($"--information is a list of numbers such as 0.5,1, and '{share}' is none.")),
    ];
}
