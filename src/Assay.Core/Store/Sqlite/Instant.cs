using System.Globalization;

namespace Assay.Store.Sqlite;

/// <summary>Moments as text that sorts: UTC, ISO 8601, seven decimals.</summary>
internal static class Instant
{
    public static string Write(DateTimeOffset at) => at.UtcDateTime.ToString("O");

    public static DateTimeOffset Read(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
