using Assay.Records;

namespace Assay.Sources.Tags;

/// <summary>Makes an article of a MEDLINE record.</summary>
internal static class MedlineRecord
{
    /// <summary>The article, under the id given.</summary>
    public static Article Of(TaggedRecord record, SourceId id)
    {
        var (text, sections) = LabelledText.Of(record.First("AB"));
        return new Article
        {
            Id = id,
            Title = record.First("TI", "BTI") ?? "",
            VernacularTitle = record.First("TT"),
            Text = text,
            Sections = sections,
            OtherAbstracts = MedlineLists.OtherAbstracts(record),
            Copyright = record.First("CI"),
            Journal = JournalOf(record),
            Published = MedlineDates.Printed(record.First("DP")),
            ArticleDate = MedlineDates.Digits(record.First("DEP")),
            Revised = MedlineDates.Digits(record.First("LR")),
            Pages = record.First("PG"),
            Doi = Identifier(record, "[doi]"),
            PmcId = record.First("PMC"),
            Pii = Identifier(record, "[pii]"),
            Authors = MedlineLists.Authors(record),
            Languages = [.. record.All("LA")],
            PublicationTypes = [.. record.All("PT")],
            Mesh = [.. record.All("MH").Select(MedlineLists.Heading)],
            Chemicals = [.. record.All("RN").Select(MedlineLists.Chemical)],
            Keywords = [.. record.All("OT").Select(word => word.TrimStart('*'))],
            Grants = [.. record.All("GR").Select(MedlineLists.Grant)],
            Corrections = MedlineLists.Corrections(record),
            DataBanks = MedlineLists.DataBanks(record),
            Status = record.First("STAT"),
        };
    }

    private static Journal? JournalOf(TaggedRecord record)
    {
        var (title, iso) = (record.First("JT", "BTI"), record.First("TA"));
        if ((title ?? iso) is not { } name) return null;
        var issn = record.First("IS")?.Split(' ')[0];
        return new Journal(name, iso, issn, record.First("VI"), record.First("IP"));
    }

    private static string? Identifier(TaggedRecord record, string kind) =>
        record.All("AID").Concat(record.All("LID")).FirstOrDefault(id => id.EndsWith(kind, StringComparison.Ordinal)) is { } found
            ? found[..^kind.Length].TrimEnd()
            : null;
}
