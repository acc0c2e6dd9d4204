using System.Collections.Immutable;
using System.Globalization;
using Assay.Records;

namespace Assay.Sources.Retractions;

/// <summary>Where the columns that are needed stand, and what a row says by them. Columns are told by name; others are passed over.</summary>
internal sealed class NoticeColumns
{
    /// <summary>The column a file of retractions begins with.</summary>
    public const string First = "Record ID";

    private const string On = "RetractionDate", NoticeDoi = "RetractionDOI", NoticePmid = "RetractionPubMedID", Doi = "OriginalPaperDOI",
        Pmid = "OriginalPaperPubMedID", Nature = "RetractionNature", Reason = "Reason";

    private static readonly ImmutableArray<string> needed = [First, On, NoticeDoi, NoticePmid, Doi, Pmid, Nature, Reason];

    private readonly ImmutableDictionary<string, int> places;
    private readonly int count;

    private NoticeColumns(ImmutableDictionary<string, int> places, int count) => (this.places, this.count) = (places, count);

    /// <summary>Reads the header.</summary>
    /// <exception cref="SourceFaultException">A column that is needed is missing.</exception>
    public static NoticeColumns Of(IReadOnlyList<string> header, string name)
    {
        var places = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < header.Count; at++) places.TryAdd(header[at].Trim(), at);
        if (needed.Where(column => !places.ContainsKey(column)).ToList() is { Count: > 0 } missing)
            throw new SourceFaultException($"{name} lacks {(missing.Count == 1 ? "the column" : "the columns")} {string.Join(", ", missing)} of Retraction Watch's file; get the file again as Crossref publishes it.");
        return new(places.ToImmutable(), header.Count);
    }

    /// <summary>The notice of a row.</summary>
    /// <exception cref="FormatException">It is none; the message says why.</exception>
    public StandingNotice Read(IReadOnlyList<string> row)
    {
        if (row.Count != count) throw new FormatException($"there are {row.Count} fields where the header has {count}");
        var number = Field(row, First);
        if (number.Length == 0 || !number.All(char.IsAsciiDigit)) throw new FormatException("the Record ID is no number");
        return new($"retraction-watch:{number}", NatureOf(Field(row, Nature)), DayOf(Field(row, On)), PmidOf(Field(row, Pmid)), Identity.Doi(Field(row, Doi)),
            PmidOf(Field(row, NoticePmid)), Identity.Doi(Field(row, NoticeDoi)), ReasonsOf(Field(row, Reason)));
    }

    private string Field(IReadOnlyList<string> row, string column) => row[places[column]].Trim();

    private static StandingNature NatureOf(string text) => text.ToUpperInvariant() switch
    {
        "RETRACTION" => StandingNature.Retraction,
        "EXPRESSION OF CONCERN" => StandingNature.Concern,
        "CORRECTION" => StandingNature.Correction,
        "REINSTATEMENT" => StandingNature.Reinstatement,
        _ => throw new FormatException($"“{Short(text)}” is no RetractionNature that is known"),
    };

    private static DateOnly? DayOf(string text)
    {
        if (text.Length == 0) return null;
        var day = text.Split(' ')[0];
        return DateOnly.TryParseExact(day, ["M/d/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            ? on
            : throw new FormatException($"the RetractionDate “{Short(text)}” is no day written as month/day/year");
    }

    private static string? PmidOf(string text) =>
        text.Length > 0 && text.All(char.IsAsciiDigit) && text.TrimStart('0') is { Length: > 0 } pmid ? pmid : null;

    private static ImmutableArray<string> ReasonsOf(string text) =>
        [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(reason => reason.TrimStart('+').Trim()).Where(reason => reason.Length > 0)];

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
