namespace Assay.Verification.Slots;

/// <summary>Lengths of time on one scale.</summary>
internal static class Times
{
    /// <summary>Days that a figure stands for, or null where it is no time. A month is 30.4375 days.</summary>
    public static double? InDays(Figure figure) => UnitInDays(figure.Unit) * figure.Value;

    /// <summary>Days of one unit, or null.</summary>
    public static double? UnitInDays(string? unit) => unit?.ToLowerInvariant().TrimEnd('s') switch
    {
        "minute" or "min" => 1 / 1440.0,
        "hour" or "h" or "hr" => 1 / 24.0,
        "day" or "d" => 1,
        "week" or "wk" => 7,
        "month" or "mo" => 30.4375,
        "year" or "yr" => 365.25,
        _ => null,
    };
}
