namespace Assay.Records;

/// <summary>A date of which the source may know only the year, or the year and month, or only words.</summary>
/// <param name="Year">Year, or null where only <paramref name="Literal"/> is known.</param>
/// <param name="Month">Month 1 to 12, or null.</param>
/// <param name="Day">Day 1 to 31, or null.</param>
/// <param name="Literal">The source's words where it does not give parts (<c>1998 Dec-1999 Jan</c>, <c>Spring</c>), or null.</param>
public sealed record PartialDate(int? Year, int? Month, int? Day, string? Literal) : IComparable<PartialDate>
{
    /// <summary><c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>; the literal where there is no year.</summary>
    public override string ToString() => (Year, Month, Day) switch
    {
        (int y, int m, int d) => $"{y:0000}-{m:00}-{d:00}",
        (int y, int m, null) => $"{y:0000}-{m:00}",
        (int y, _, _) => $"{y:0000}",
        _ => Literal ?? "",
    };

    /// <summary>Order by year, month and day; an unknown part comes first.</summary>
    public int CompareTo(PartialDate? other) => other is null ? 1 :
        (Year ?? 0, Month ?? 0, Day ?? 0).CompareTo((other.Year ?? 0, other.Month ?? 0, other.Day ?? 0));

    /// <summary>Whether <paramref name="left"/> is earlier than <paramref name="right"/>.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is later than <paramref name="right"/>.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is not later than <paramref name="right"/>.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is not earlier than <paramref name="right"/>.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;
}
