using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Assay.Pipeline;
using Assay.Records;
using Assay.Sources.Json;
using Assay.Sources.PubMed;

namespace Assay.Sources.EuropePmc;

/// <summary>Reads one record of Europe PMC's core result as an article.</summary>
internal static class EuropePmcRecord
{
    private const string Preprint = "Preprint";

    /// <summary>The article, or why there is none.</summary>
    public static Delivery Read(JsonElement record)
    {
        var (source, id) = (Steps.Text(record, "source"), Steps.Text(record, "id"));
        if (source is null || id is null || IdOf(source, id) is not { } name)
            return Refuse("no-id", $"Europe PMC: a record is called '{Short($"{source}:{id}")}', which is no name of a record; it is left out.");
        var (title, text) = (Steps.Text(record, "title") ?? "", Steps.Text(record, "abstractText") ?? "");
        return title.Length + text.Length > SourceLimits.Default.MaxRecordChars
            ? Refuse("record-too-long", $"Europe PMC: the record {name} holds more than {SourceLimits.Default.MaxRecordChars} characters, which no article does; it is left out.")
            : new Delivery.Delivered(ArticleOf(record, name, source, title, text));
    }

    /// <summary>Our name of a record; null where its own is none.</summary>
    public static SourceId? IdOf(string source, string id)
    {
        if (source == "MED")
            return int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var pmid) && pmid > 0 ? SourceId.OfPmid(pmid) : null;
        if (id.Length is 0 or > 100 || !id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '/')) return null;
        if (source == "PPR") return new("europepmc", id);
        return source.Length is > 0 and <= 10 && source.All(char.IsAsciiLetterUpper) ? new("europepmc", $"{source}:{id}") : null;
    }

    private static Article ArticleOf(JsonElement record, SourceId id, string source, string title, string html)
    {
        var (text, sections) = InlineHtml.Sections(html);
        ImmutableArray<string> types = [.. Steps.Texts(record, "pubTypeList", "pubType").Select(InlineHtml.Flatten).Distinct()];
        return new Article
        {
            Id = id,
            Title = InlineHtml.Flatten(title),
            Text = text,
            Sections = sections,
            Journal = JournalOf(record),
            Published = Dates.Of(Steps.Text(record, "journalInfo", "yearOfPublication") ?? Steps.Text(record, "pubYear"), Month(record), null, null),
            ArticleDate = Day(record, "electronicPublicationDate") ?? Day(record, "firstPublicationDate"),
            Revised = Day(record, "dateOfRevision"),
            Pages = Steps.Text(record, "pageInfo"),
            Doi = Steps.Text(record, "doi"),
            PmcId = Steps.Text(record, "pmcid"),
            Authors = [.. Steps.Items(record, "authorList", "author").Select(AuthorOf).OfType<Author>()],
            Languages = Steps.Text(record, "language") is { } language ? [language] : [],
            PublicationTypes = source == "PPR" && !types.Contains(Preprint)
                ? [Preprint, .. types.Where(type => !type.Equals(Preprint, StringComparison.OrdinalIgnoreCase))]
                : types,
            Mesh = [.. Steps.Items(record, "meshHeadingList", "meshHeading").Select(HeadingOf).OfType<MeshHeading>()],
            Chemicals = [.. Steps.Items(record, "chemicalList", "chemical").Select(chemical => Steps.Text(chemical, "name")).OfType<string>()],
            Keywords = [.. Steps.Texts(record, "keywordList", "keyword").Select(InlineHtml.Flatten)],
            Grants = [.. Steps.Items(record, "grantsList", "grant").Select(grant => new Grant(Steps.Text(grant, "grantId"), Steps.Text(grant, "agency"), null))],
            Corrections = [.. Steps.Items(record, "commentCorrectionList", "commentCorrection").Select(EuropePmcLinks.Of).OfType<Correction>()],
        };
    }

    private static Journal? JournalOf(JsonElement record)
    {
        if (Steps.To(record, "journalInfo") is { } info && Steps.Text(info, "journal", "title") is { } title)
            return new Journal(
                InlineHtml.Flatten(title), Steps.Text(info, "journal", "isoabbreviation"), Steps.Text(info, "journal", "issn") ?? Steps.Text(info, "journal", "essn"),
                Steps.Text(info, "volume"), Steps.Text(info, "issue"));
        // A preprint has a server in place of a journal.
        return Steps.Text(record, "bookOrReportDetails", "publisher") is { } server ? new Journal(InlineHtml.Flatten(server), null, null, null, null) : null;
    }

    private static Author? AuthorOf(JsonElement author)
    {
        var (last, group) = (Steps.Text(author, "lastName"), Steps.Text(author, "collectiveName"));
        var orcid = Steps.Text(author, "authorId", "type") == "ORCID" ? Steps.Text(author, "authorId", "value") : null;
        last ??= group is null ? Steps.Text(author, "fullName") : null;
        return last is null && group is null ? null : new Author(last, Steps.Text(author, "firstName"), Steps.Text(author, "initials"), group, orcid);
    }

    private static MeshHeading? HeadingOf(JsonElement heading) => Steps.Text(heading, "descriptorName") is not { } name
        ? null
        : new MeshHeading(name, null, Steps.Text(heading, "majorTopic_YN") == "Y",
        [
            .. from qualifier in Steps.Items(heading, "meshQualifierList", "meshQualifier")
               let said = Steps.Text(qualifier, "qualifierName")
               where said is not null
               select new MeshQualifier(said, Steps.Text(qualifier, "majorTopic_YN") == "Y"),
        ]);

    private static string? Month(JsonElement record) => Steps.Text(record, "journalInfo", "monthOfPublication") is { } month and not "0" ? month : null;

    private static PartialDate? Day(JsonElement record, string field) => Steps.Text(record, field)?.Split('-') is [var year, .. var rest]
        ? Dates.Of(year, rest.ElementAtOrDefault(0), rest.ElementAtOrDefault(1), null)
        : null;

    private static Delivery.Refused Refuse(string code, string sentence) => new(new Reason(code, sentence));

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "..";
}
