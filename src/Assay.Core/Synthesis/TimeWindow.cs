using Assay.Reading;

namespace Assay.Synthesis;

/// <summary>Time points that may stand in one pool.</summary>
/// <param name="Slug">Its name in addresses and JSON.</param>
/// <param name="Name">Its name for readers.</param>
public sealed record TimeWindow(string Slug, string Name)
{
    private const double DaysOfMonth = 30.4375, DaysOfYear = 365.25;

    /// <summary>The window of a time point; the last one where none is stated.</summary>
    /// <param name="time">When the outcome was measured, or null.</param>
    public static TimeWindow Of(Timepoint? time) => Days(time) switch
    {
        null => new("unstated", "time not stated"),
        <= 7 => new("week", "within a week"),
        <= 45 => new("month", "about one month"),
        <= 135 => new("3-months", "about three months"),
        <= 270 => new("6-months", "about six months"),
        <= 545 => new("year", "about one year"),
        _ => new("longer", "beyond one and a half years"),
    };

    /// <summary>Days of a time point, or null where its unit is not one of time.</summary>
    /// <param name="time">When, or null.</param>
    public static double? Days(Timepoint? time) => time is null ? null : time.Unit switch
    {
        "hour" => time.Value / 24,
        "day" => time.Value,
        "week" => time.Value * 7,
        "month" => time.Value * DaysOfMonth,
        "year" => time.Value * DaysOfYear,
        _ => null,
    };
}
