using System.Collections.Immutable;
using System.Globalization;
using Assay.Records;

namespace Assay.Sources.PubMed;

/// <summary>PubMed's dates: parts, a season, or words.</summary>
internal static class Dates
{
    private static readonly ImmutableArray<string> Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>Reads any element of the shape of <c>PubDate</c>; null where it is empty.</summary>
    public static PartialDate? Read(XmlCursor cursor)
    {
        string? year = null, month = null, day = null, words = null;
        for (var at = cursor.Enter(); cursor.Next(at);)
            switch (cursor.Name)
            {
                case "Year":
                    year = cursor.WordOrNull();
                    break;
                case "Month":
                    month = cursor.WordOrNull();
                    break;
                case "Day":
                    day = cursor.WordOrNull();
                    break;
                case "Season" or "MedlineDate":
                    words = cursor.WordOrNull();
                    break;
            }
        return Of(year, month, day, words);
    }

    /// <summary>A date from the source's words for its parts.</summary>
    public static PartialDate? Of(string? year, string? month, string? day, string? words)
    {
        var y = Part(year, 1, 9999) ?? FirstYear(words);
        var m = MonthOf(month);
        var d = m is null ? null : Part(day, 1, 31);
        var known = (year is null || y is not null) && (month is null || m is not null) && (day is null || d is not null);
        if (!known) words = string.Join(' ', new[] { year, month, day, words }.Where(part => part is not null));
        return y is null && words is null ? null : new PartialDate(y, m, d, words);
    }

    /// <summary>1 to 12 for <c>Oct</c>, <c>October</c> or <c>10</c>; null for anything else.</summary>
    public static int? MonthOf(string? month)
    {
        if (month is not { Length: >= 1 }) return null;
        if (Part(month, 1, 12) is { } number) return number;
        if (month.Length < 3) return null;
        for (var i = 0; i < Months.Length; i++)
            if (Months[i].StartsWith(month, StringComparison.OrdinalIgnoreCase)) return i + 1;
        return null;
    }

    private static int? Part(string? text, int low, int high) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= low && value <= high ? value : null;

    private static int? FirstYear(string? words)
    {
        for (var i = 0; words is not null && i + 4 <= words.Length; i++)
            if (words.AsSpan(i, 4).IndexOfAnyExceptInRange('0', '9') < 0) return Part(words.Substring(i, 4), 1, 9999);
        return null;
    }
}
