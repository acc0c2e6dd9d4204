using Assay.Records;

namespace Assay.Sources.PubMed;

/// <summary>Reads <c>Article</c>: what the journal said.</summary>
internal static class ArticleElement
{
    /// <summary>Reads the element into <paramref name="record"/>.</summary>
    public static void Read(XmlCursor cursor, Gathered record)
    {
        for (var at = cursor.Enter(); cursor.Next(at);)
            switch (cursor.Name)
            {
                case "Journal":
                    JournalOf(cursor, record);
                    break;
                case "ArticleTitle":
                    record.Title = cursor.TextOrNull();
                    break;
                case "VernacularTitle":
                    record.VernacularTitle = cursor.TextOrNull();
                    break;
                case "Pagination":
                    record.Pages = Pages(cursor);
                    break;
                case "ELocationID":
                    Location(cursor, record);
                    break;
                case "Abstract":
                    record.Abstract = AbstractText.Read(cursor, record.Abstract);
                    break;
                case "AuthorList":
                    record.Authors = record.Authors.AddRange(Authors.Read(cursor));
                    break;
                case "Language":
                    if (cursor.WordOrNull() is { } language) record.Languages.Add(language);
                    break;
                case "PublicationTypeList":
                    Lists.Words(cursor, "PublicationType", record.PublicationTypes);
                    break;
                case "ArticleDate":
                    record.ArticleDate ??= Dates.Read(cursor);
                    break;
                case "GrantList":
                    Lists.Grants(cursor, record.Grants);
                    break;
                case "DataBankList":
                    Lists.DataBanks(cursor, record.DataBanks);
                    break;
            }
    }

    private static void JournalOf(XmlCursor cursor, Gathered record)
    {
        string? title = null, iso = null, issn = null, volume = null, issue = null;
        for (var at = cursor.Enter(); cursor.Next(at);)
            switch (cursor.Name)
            {
                case "ISSN":
                    issn = cursor.WordOrNull();
                    break;
                case "Title":
                    title = cursor.WordOrNull();
                    break;
                case "ISOAbbreviation":
                    iso = cursor.WordOrNull();
                    break;
                case "JournalIssue":
                    for (var inner = cursor.Enter(); cursor.Next(inner);)
                        switch (cursor.Name)
                        {
                            case "Volume":
                                volume = cursor.WordOrNull();
                                break;
                            case "Issue":
                                issue = cursor.WordOrNull();
                                break;
                            case "PubDate":
                                record.Published = Dates.Read(cursor);
                                break;
                        }
                    break;
            }
        record.Journal = new Journal(title ?? iso ?? "", iso, issn, volume, issue);
    }

    /// <summary>Reads <c>Pagination</c>: pages as printed, else first to last.</summary>
    public static string? Pages(XmlCursor cursor)
    {
        string? printed = null, first = null, last = null;
        for (var at = cursor.Enter(); cursor.Next(at);)
            switch (cursor.Name)
            {
                case "MedlinePgn":
                    printed = cursor.TextOrNull();
                    break;
                case "StartPage":
                    first = cursor.TextOrNull();
                    break;
                case "EndPage":
                    last = cursor.TextOrNull();
                    break;
            }
        return printed ?? (first is null || last is null ? first : $"{first}-{last}");
    }

    private static void Location(XmlCursor cursor, Gathered record)
    {
        if (cursor.Attribute("ValidYN") == "N") return;
        switch (cursor.Attribute("EIdType"))
        {
            case "doi":
                record.Doi ??= cursor.TextOrNull();
                break;
            case "pii":
                record.LocationPii ??= cursor.TextOrNull();
                break;
        }
    }
}
