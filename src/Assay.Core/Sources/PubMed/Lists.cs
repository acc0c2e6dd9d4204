using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Sources.PubMed;

/// <summary>The flat lists of a record: words, grants, links, data banks, identifiers.</summary>
internal static class Lists
{
    /// <summary>Adds the text of every child named <paramref name="item"/>.</summary>
    public static void Words(XmlCursor cursor, string item, ImmutableArray<string>.Builder into)
    {
        for (var at = cursor.Enter(); cursor.Next(at);)
            if (cursor.Name == item && cursor.WordOrNull() is { } word)
                into.Add(word);
    }

    /// <summary>Reads <c>ChemicalList</c>.</summary>
    public static void Chemicals(XmlCursor cursor, ImmutableArray<string>.Builder into)
    {
        for (var at = cursor.Enter(); cursor.Next(at);)
            if (cursor.Name == "Chemical")
                Words(cursor, "NameOfSubstance", into);
    }

    /// <summary>Reads <c>GrantList</c>.</summary>
    public static void Grants(XmlCursor cursor, ImmutableArray<Grant>.Builder into)
    {
        for (var list = cursor.Enter(); cursor.Next(list);)
        {
            if (cursor.Name != "Grant") continue;
            string? id = null, agency = null, country = null;
            for (var at = cursor.Enter(); cursor.Next(at);)
                switch (cursor.Name)
                {
                    case "GrantID":
                        id = cursor.TextOrNull();
                        break;
                    case "Agency":
                        agency = cursor.WordOrNull();
                        break;
                    case "Country":
                        country = cursor.WordOrNull();
                        break;
                }
            into.Add(new(id, agency, country));
        }
    }

    /// <summary>Reads <c>CommentsCorrectionsList</c>.</summary>
    public static void Corrections(XmlCursor cursor, ImmutableArray<Correction>.Builder into)
    {
        for (var list = cursor.Enter(); cursor.Next(list);)
        {
            if (cursor.Name != "CommentsCorrections") continue;
            var type = cursor.Attribute("RefType") ?? "";
            string? source = null, pmid = null;
            for (var at = cursor.Enter(); cursor.Next(at);)
                switch (cursor.Name)
                {
                    case "RefSource":
                        source = cursor.TextOrNull();
                        break;
                    case "PMID":
                        pmid = cursor.TextOrNull();
                        break;
                }
            into.Add(new(type, source, pmid));
        }
    }

    /// <summary>Reads <c>DataBankList</c>.</summary>
    public static void DataBanks(XmlCursor cursor, ImmutableArray<DataBank>.Builder into)
    {
        for (var list = cursor.Enter(); cursor.Next(list);)
        {
            if (cursor.Name != "DataBank") continue;
            var name = "";
            var numbers = ImmutableArray.CreateBuilder<string>();
            for (var at = cursor.Enter(); cursor.Next(at);)
                switch (cursor.Name)
                {
                    case "DataBankName":
                        name = cursor.Word();
                        break;
                    case "AccessionNumberList":
                        Words(cursor, "AccessionNumber", numbers);
                        break;
                }
            into.Add(new(name, numbers.DrainToImmutable()));
        }
    }

    /// <summary>Reads the record's own <c>ArticleIdList</c>; a DOI that the journal's <c>ELocationID</c> gave stands.</summary>
    public static void Identifiers(XmlCursor cursor, Gathered into)
    {
        for (var at = cursor.Enter(); cursor.Next(at);)
        {
            if (cursor.Name != "ArticleId") continue;
            switch (cursor.Attribute("IdType"))
            {
                case "doi":
                    into.Doi ??= cursor.TextOrNull();
                    break;
                case "pmc":
                    into.PmcId ??= cursor.TextOrNull();
                    break;
                case "pii":
                    into.Pii ??= cursor.TextOrNull();
                    break;
            }
        }
    }
}
