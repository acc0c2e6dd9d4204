using System.Globalization;
using Assay.Statistics.Sequential;

namespace Assay.Statistics.Planning.Sheets;

/// <summary>R for a sequential design.</summary>
internal static class SequentialWords
{
    public static string R(SequentialQuestion asked, SequentialDesign design, Threshold threshold)
    {
        var (kind, looks) = (design.Boundaries.Symmetric ? 2 : asked.Futility is null ? 1 : 4, design.Looks.Length);
        var timing = string.Join(", ", design.Boundaries.Information.Select(Wordings.Of));
        var lower = asked.Futility is { } futility ? ", " + Function(futility, "l") : "";
        var text = looks == 1
            ? $"# one look: qnorm({Wordings.Of(threshold.Tail)}, lower.tail = FALSE), drift qnorm({Wordings.Of(asked.Power)}) more"
            : $"""
                library(gsDesign)                               # alpha is that of one side
                d <- gsDesign(k = {looks.ToString(CultureInfo.InvariantCulture)}, test.type = {kind.ToString(CultureInfo.InvariantCulture)}, alpha = {Wordings.Of(threshold.Tail)}, beta = {Wordings.Of(Math.Round(1 - asked.Power, 12))},
                              timing = c({timing}), {Function(asked.Spending, "u")}{lower})
                d$upper$bound; d$lower$bound; d$n.I[{looks.ToString(CultureInfo.InvariantCulture)}]             # boundaries; inflation
                """;
        if (asked.InterimZ is { } z)
            text += "\n" + $"""
                z <- {Wordings.Of(z)}; t <- {Wordings.Of(asked.InterimInformation!.Value)}; crit <- {Wordings.Of(design.Boundaries.Z[^1])}
                cp <- function(slope) pnorm((z * sqrt(t) + slope * (1 - t) - crit) / sqrt(1 - t))
                c(null = cp(0), trend = cp(z / sqrt(t)), design = cp({Wordings.Of(design.Drift)}))
                """;
        return text;
    }

    private static string Function(Spending spending, string side) => spending switch
    {
        Spending.OBrienFleming => $"sf{side} = sfLDOF",
        Spending.Pocock => $"sf{side} = sfLDPocock",
        Spending.HwangShihDeCani hsd => $"sf{side} = sfHSD, sf{side}par = {Wordings.Of(hsd.Gamma)}",
        Spending.KimDeMets kd => $"sf{side} = sfPower, sf{side}par = {Wordings.Of(kd.Rho)}",
        _ => throw new ArgumentOutOfRangeException(nameof(spending), spending, "Not a spending rule."),
    };
}
