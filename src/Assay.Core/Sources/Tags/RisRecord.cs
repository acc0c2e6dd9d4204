using System.Globalization;
using System.Text.RegularExpressions;
using Assay.Pipeline;
using Assay.Records;
using Assay.Sources.PubMed;

namespace Assay.Sources.Tags;

/// <summary>Makes an article of an RIS record.</summary>
internal static partial class RisRecord
{
    /// <summary>The article, or null where the record has neither title nor abstract.</summary>
    public static Article? Of(TaggedRecord record)
    {
        var title = record.First("TI", "T1", "CT", "BT");
        var (text, sections) = LabelledText.Of(record.First("AB", "N2"));
        if (title is null && text.Length == 0) return null;
        var (first, last) = (record.First("SP"), record.First("EP"));
        var journal = record.First("JF", "JO", "T2", "JA", "J2");
        var date = record.First("PY", "Y1", "DA")?.Split('/');
        return new Article
        {
            Id = IdOf(record, title, text),
            Title = title ?? "",
            Text = text,
            Sections = sections,
            Journal = journal is null ? null : new Journal(journal, record.First("JA", "J2"), record.First("SN"), record.First("VL"), record.First("IS")),
            Published = date is null ? null : Dates.Of(date[0], Part(date, 1), Part(date, 2), null),
            Pages = first is null || last is null || last == first ? first : $"{first}-{last}",
            Doi = record.First("DO"),
            PmcId = record.First("C2") is { } pmc && pmc.StartsWith("PMC", StringComparison.Ordinal) ? pmc : null,
            Authors = [.. record.Fields.Where(field => field.Tag is "AU" or "A1" && field.Value.Length > 0).Select(field => AuthorOf(field.Value))],
            Languages = [.. record.All("LA")],
            Keywords = [.. record.All("KW")],
        };
    }

    // PubMed's own exports give the PMID as accession number or in the link; a record of elsewhere is named by DOI, id or content.
    private static SourceId IdOf(TaggedRecord record, string? title, string text)
    {
        foreach (var (tag, value) in record.Fields)
        {
            var digits = tag is "AN" or "C7" or "ID" ? value : tag is "UR" or "L2" or "LK" ? Link().Match(value).Groups["pmid"].Value : "";
            if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var pmid) && pmid > 0) return SourceId.OfPmid(pmid);
        }
        return record.First("DO", "ID", "AN") is { Length: <= 200 } name
            ? new SourceId("ris", name)
            : new SourceId("ris", Fingerprint.Of($"{title}\n{text}")[..16]);
    }

    private static Author AuthorOf(string name)
    {
        var parts = name.Split(',', StringSplitOptions.TrimEntries);
        return parts.Length == 1 ? new(null, null, null, parts[0], null) : new(parts[0], parts[1], null, null, null);
    }

    private static string? Part(string[] date, int at) => date.Length > at && date[at].Length > 0 ? date[at] : null;

    [GeneratedRegex(@"pubmed(?:\.ncbi\.nlm\.nih\.gov)?/(?<pmid>[0-9]{1,9})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
