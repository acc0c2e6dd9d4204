using System.Globalization;

namespace Assay.Statistics.Planning;

/// <summary>What a plan may be asked.</summary>
internal static class Admit
{
    public static double Probability(double value, string field) => value > 0 && value < 1
        ? value
        : throw new ImpossiblePlanException(field, $"lies strictly between 0 and 1, not {Text(value)}");

    // From 0 up to, and not reaching, 1.
    public static double Share(double value, string field) => value is >= 0 and < 1
        ? value
        : throw new ImpossiblePlanException(field, $"lies at 0 or above it and below 1, not {Text(value)}");

    public static double Positive(double value, string field) => value > 0 && double.IsFinite(value)
        ? value
        : throw new ImpossiblePlanException(field, $"is a number above 0, not {Text(value)}");

    public static double NotNegative(double value, string field) => value >= 0 && double.IsFinite(value)
        ? value
        : throw new ImpossiblePlanException(field, $"is 0 or a number above it, not {Text(value)}");

    public static double Finite(double value, string field) => double.IsFinite(value)
        ? value
        : throw new ImpossiblePlanException(field, "is a finite number");

    public static int AtLeast(int value, int least, string field) => value >= least
        ? value
        : throw new ImpossiblePlanException(field, $"is at least {least}, not {value}");

    // A power that is worth a trial: more than the chance of a false alarm.
    public static double Power(double value, Threshold threshold) => Probability(value, "power") > threshold.Tail
        ? value
        : throw new ImpossiblePlanException("power", $"lies above the chance of a false alarm, {Text(threshold.Tail)}, not at {Text(value)}");

    // A ratio of hazards or risks that is an effect.
    public static double Ratio(double value, string field) => Positive(value, field) != 1
        ? value
        : throw new ImpossiblePlanException(field, "is not 1: no trial can be sized for no effect");

    public static string Text(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
