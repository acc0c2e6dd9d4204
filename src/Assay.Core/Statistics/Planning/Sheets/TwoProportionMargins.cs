using System.Collections.Immutable;
using Assay.Statistics.Distributions;

namespace Assay.Statistics.Planning.Sheets;

/// <summary>Two proportions with a margin: non-inferiority of arm 1 where the outcome is good, and equivalence.</summary>
internal static class TwoProportionMargins
{
    public static ImmutableArray<PlanRow> Rows(TwoProportionQuestion asked, Threshold threshold)
    {
        var margin = asked.Margin!.Value;
        Admit.Probability(margin, "margin");
        if (asked.N1 is { } n)
        {
            var n2 = Whole.Up(n * asked.Ratio);
            return [new("wald", Reference(asked.Purpose), [new("n1", n), new("n2", n2), new("total", n + n2), new("power", Power(asked, threshold, asked.Enrolment.Worth(n)))])];
        }
        PlanRow Row(string method, string reference, double size) => new(method, reference,
            [.. asked.Enrolment.Figures(size, size * asked.Ratio), new("power", asked.Power), new("n1_unrounded", size)]);
        return asked.Purpose == Purpose.Equivalence
            ? [Row("tost-wald", Reference(asked.Purpose), Equivalence.Proportions(asked.P1, asked.P2, margin, asked.Power, threshold.Tail, asked.Ratio))]
            : [
                Row("farrington-manning", "Farrington and Manning (1990), doi:10.1002/sim.4780091208",
                    NonInferiority.ProportionsFarringtonManning(asked.P1, asked.P2, margin, asked.Power, threshold.Tail, asked.Ratio)),
                Row("wald", Reference(asked.Purpose), NonInferiority.ProportionsWald(asked.P1, asked.P2, margin, asked.Power, threshold.Tail, asked.Ratio)),
            ];
    }

    // Power at a size of arm 1, unpooled.
    public static double Power(TwoProportionQuestion asked, Threshold threshold, double n1)
    {
        var (margin, n2) = (asked.Margin!.Value, n1 * asked.Ratio);
        if (asked.Purpose == Purpose.Equivalence) return Equivalence.ProportionsPower(asked.P1, asked.P2, margin, n1, n2, threshold.Tail);
        var error = Math.Sqrt(NonInferiority.Variance(asked.P1, asked.P2, asked.Ratio) / n1);
        return Normal.Lower(((asked.P1 - asked.P2 + margin) / error) - threshold.Z);
    }

    private static string Reference(Purpose purpose) => purpose == Purpose.Equivalence
        ? "Schuirmann (1987), doi:10.1007/BF01068419"
        : "Blackwelder (1982), doi:10.1016/0197-2456(82)90024-1";
}
