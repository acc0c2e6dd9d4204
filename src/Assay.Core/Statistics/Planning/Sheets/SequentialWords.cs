using System.Globalization;
using Assay.Statistics.Sequential;

namespace Assay.Statistics.Planning.Sheets;

/// <summary>R for a sequential design.</summary>
internal static class SequentialWords
{
    public static string R(SequentialQuestion asked, SequentialDesign design, Threshold threshold)
    {
        var looks = design.Looks.Length;
        var timing = string.Join(", ", design.Boundaries.Information.Select(Wordings.Of));
        var sides = design.Boundaries.Symmetric ? 2 : 1;
        var lower = asked.Futility is { } futility ? $", bindingFutility = FALSE, {Function(futility, "b")}" : "";
        var text = looks == 1
            ? $"qnorm({Wordings.Of(threshold.Tail)}, lower.tail = FALSE)      # one look; the drift is qnorm({Wordings.Of(asked.Power)}) more"
            : $"""
                library(rpact)
                d <- getDesignGroupSequential(sided = {sides.ToString(CultureInfo.InvariantCulture)}, alpha = {Wordings.Of(threshold.Alpha)}, beta = {Wordings.Of(Math.Round(1 - asked.Power, 12))},
                                              informationRates = c({timing}), {Function(asked.Spending, "a")}{lower})
                d$criticalValues; d$futilityBounds                       # boundaries
                getDesignCharacteristics(d)$inflationFactor
                """;
        if (asked.InterimZ is { } z)
            text += "\n" + $"""
                z <- {Wordings.Of(z)}; t <- {Wordings.Of(asked.InterimInformation!.Value)}; crit <- {Wordings.Of(design.Boundaries.Z[^1])}
                cp <- function(slope) pnorm((z * sqrt(t) + slope * (1 - t) - crit) / sqrt(1 - t))
                c(null = cp(0), trend = cp(z / sqrt(t)), design = cp({Wordings.Of(design.Drift)}))
                """;
        return text;
    }

    // side: "a" spends alpha, "b" beta.
    private static string Function(Spending spending, string side)
    {
        var (type, gamma) = side == "a" ? ("typeOfDesign", "gammaA") : ("typeBetaSpending", "gammaB");
        return spending switch
        {
            Spending.OBrienFleming => $"{type} = \"{side}sOF\"",
            Spending.Pocock => $"{type} = \"{side}sP\"",
            Spending.HwangShihDeCani hsd => $"{type} = \"{side}sHSD\", {gamma} = {Wordings.Of(hsd.Gamma)}",
            Spending.KimDeMets kd => $"{type} = \"{side}sKD\", {gamma} = {Wordings.Of(kd.Rho)}",
            _ => throw new ArgumentOutOfRangeException(nameof(spending), spending, "Not a spending rule."),
        };
    }
}
