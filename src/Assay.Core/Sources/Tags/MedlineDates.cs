using Assay.Records;
using Assay.Sources.PubMed;

namespace Assay.Sources.Tags;

/// <summary>MEDLINE's dates: <c>2012 Oct 5</c> as printed, <c>20121005</c> in digits.</summary>
internal static class MedlineDates
{
    /// <summary>A date as printed; what is not year, month and day stays words.</summary>
    public static PartialDate? Printed(string? text)
    {
        if (text is null) return null;
        var parts = text.Split(' ');
        var month = parts.ElementAtOrDefault(1);
        return parts.Length <= 3 && (month is null || Dates.MonthOf(month) is not null)
            ? Dates.Of(parts[0], month, parts.ElementAtOrDefault(2), null)
            : Dates.Of(null, null, null, text);
    }

    /// <summary>A date of eight digits, or null.</summary>
    public static PartialDate? Digits(string? text) =>
        text is { Length: 8 } ? Dates.Of(text[..4], text[4..6], text[6..], null) : null;
}
