using System.Globalization;
using Assay.Records;

namespace Assay.Web.Parts;

/// <summary>Dates as a reader writes them, as far as they are known.</summary>
public static class Dates
{
    private static readonly string[] months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary><c>6 Apr 2026</c>, <c>Apr 2026</c>, <c>2026</c> or the source's own words.</summary>
    public static string Of(PartialDate date) => (date.Year, date.Month, date.Day) switch
    {
        (int year, >= 1 and <= 12, int day) => $"{day} {months[date.Month.Value - 1]} {year}",
        (int year, >= 1 and <= 12, null) => $"{months[date.Month.Value - 1]} {year}",
        (int year, _, _) => $"{year}",
        _ => date.Literal ?? "",
    };

    /// <summary>The same for <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>; other text stays as it is.</summary>
    public static string Of(string date) => date.Split('-') switch
    {
        [{ Length: 4 } year, .. var rest] when int.TryParse(year, out var y) && rest.All(part => part.Length == 2 && int.TryParse(part, out _)) && rest.Length <= 2 =>
            Of(new PartialDate(y, rest.Length > 0 ? int.Parse(rest[0]) : null, rest.Length > 1 ? int.Parse(rest[1]) : null, null)),
        _ => date,
    };

    /// <summary><c>6 Apr 2026</c>.</summary>
    public static string Of(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>6 Apr 2026, 09:30 UTC</c>.</summary>
    public static string Of(DateTimeOffset at) => at.ToUniversalTime().ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>For the attribute of <c>time</c>.</summary>
    public static string Machine(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>For the attribute of <c>time</c>.</summary>
    public static string Machine(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
