using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Assay.Cli.Plans;

/// <summary>Options that several plans share; numbers are read with a decimal point, whatever the machine's habits.</summary>
internal static class PlanAsks
{
    public static Option<double?> Number(string name, string description, string help = "X") => new(name) { Description = description, HelpName = help, CustomParser = Read };

    public static Option<double?> Power() => Number("--power", "Power asked for (0.8)");

    public static Option<double?> Alpha() => Number("--alpha", "Chance of a false alarm in all (0.05; 0.025 where one-sided by nature)");

    public static Option<int?> Sides()
    {
        var option = new Option<int?>("--sides") { Description = "1 or 2 (2; 1 where one-sided by nature)", HelpName = "1|2" };
        option.CustomParser = result => result.Tokens[0].Value switch { "1" => 1, "2" => 2, var text => Refuse<int?>(result, $"--sides is 1 or 2, not '{text}'") };
        return option;
    }

    public static Option<double?> Ratio(string of = "People in arm 2 for each in arm 1 (1)") => Number("--ratio", of);

    public static Option<double?> Dropout() => Number("--dropout", "Share of people lost, by which sizes grow");

    public static Option<string?> Method(params string[] names) => new("--method") { Description = $"One of {string.Join(", ", names)} (all)", HelpName = "NAME" };

    private static double? Read(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : Refuse<double?>(result, $"{(result.Parent as OptionResult)?.Option.Name} takes a number such as 0.5, and '{text}' is none");
    }

    private static T? Refuse<T>(ArgumentResult result, string sentence)
    {
        result.AddError(sentence);
        return default;
    }
}
