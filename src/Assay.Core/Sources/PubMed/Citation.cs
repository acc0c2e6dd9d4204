using System.Globalization;

namespace Assay.Sources.PubMed;

/// <summary>Reads <c>PubmedArticle</c> and the <c>MedlineCitation</c> in it.</summary>
internal static class Citation
{
    /// <summary>Reads the record the cursor stands on.</summary>
    public static Gathered Read(XmlCursor cursor)
    {
        var record = new Gathered();
        if (cursor.Name == "MedlineCitation")
        {
            Medline(cursor, record);
            return record;
        }
        for (var at = cursor.Enter(); cursor.Next(at);)
            switch (cursor.Name)
            {
                case "MedlineCitation":
                    Medline(cursor, record);
                    break;
                case "PubmedData":
                    for (var data = cursor.Enter(); cursor.Next(data);)
                        if (cursor.Name == "ArticleIdList")
                            Lists.Identifiers(cursor, record);
                    break;
            }
        return record;
    }

    /// <summary>Reads <c>PMID</c> with its version.</summary>
    public static void Pmid(XmlCursor cursor, Gathered record)
    {
        record.Version = int.TryParse(cursor.Attribute("Version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? Math.Max(1, version)
            : 1;
        record.Pmid = cursor.TextOrNull();
    }

    private static void Medline(XmlCursor cursor, Gathered record)
    {
        record.Status = cursor.Attribute("Status");
        record.IndexingMethod = cursor.Attribute("IndexingMethod");
        for (var at = cursor.Enter(); cursor.Next(at);)
            switch (cursor.Name)
            {
                case "PMID":
                    Pmid(cursor, record);
                    break;
                case "DateRevised":
                    record.Revised = Dates.Read(cursor);
                    break;
                case "Article":
                    ArticleElement.Read(cursor, record);
                    break;
                case "ChemicalList":
                    Lists.Chemicals(cursor, record.Chemicals);
                    break;
                case "CommentsCorrectionsList":
                    Lists.Corrections(cursor, record.Corrections);
                    break;
                case "MeshHeadingList":
                    Headings.Read(cursor, record.Mesh);
                    break;
                case "OtherAbstract":
                    record.OtherAbstracts.Add(AbstractText.ReadOther(cursor));
                    break;
                case "KeywordList":
                    Lists.Words(cursor, "Keyword", record.Keywords);
                    break;
            }
    }
}
