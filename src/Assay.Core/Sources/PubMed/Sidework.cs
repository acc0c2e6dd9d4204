namespace Assay.Sources.PubMed;

/// <summary>The elements of a record that say nothing of its subject: who wrote it, where it stands, what it is filed under.</summary>
internal static class Sidework
{
    /// <summary>Whether the element is one of them.</summary>
    public static bool Has(ReadOnlySpan<byte> name) => name[0] switch
    {
        (byte)'A' => name.SequenceEqual("AuthorList"u8) || name.SequenceEqual("ArticleDate"u8),
        (byte)'C' => name.SequenceEqual("ChemicalList"u8) || name.SequenceEqual("CommentsCorrectionsList"u8),
        (byte)'D' => name.SequenceEqual("DateCompleted"u8) || name.SequenceEqual("DateRevised"u8) || name.SequenceEqual("DataBankList"u8),
        (byte)'G' => name.SequenceEqual("GrantList"u8) || name.SequenceEqual("GeneSymbolList"u8),
        (byte)'I' => name.SequenceEqual("InvestigatorList"u8),
        (byte)'J' => name.SequenceEqual("Journal"u8),
        (byte)'K' => name.SequenceEqual("KeywordList"u8),
        (byte)'M' => name.SequenceEqual("MedlineJournalInfo"u8),
        (byte)'O' => name.SequenceEqual("OtherAbstract"u8),
        (byte)'P' => name.SequenceEqual("PubmedData"u8) || name.SequenceEqual("Pagination"u8) || name.SequenceEqual("PersonalNameSubjectList"u8),
        _ => false,
    };

    /// <summary>Whether what follows stands where NLM puts such elements, after a sibling or first in the article, and not inside a text.</summary>
    /// <param name="before">All that stands before the element.</param>
    public static bool IsInPlace(ReadOnlySpan<byte> before)
    {
        before = before.TrimEnd(" \t\n"u8);
        var open = before.LastIndexOf((byte)'<');
        if (open < 0 || before[^1] != (byte)'>') return false;
        var tag = before[(open + 1)..^1];
        return tag.StartsWith("Article "u8) || (tag.StartsWith("/"u8) && IsSibling(tag[1..]));
    }

    private static bool IsSibling(ReadOnlySpan<byte> name) =>
        Has(name) || name.SequenceEqual("PMID"u8) || name.SequenceEqual("Article"u8) || name.SequenceEqual("ArticleTitle"u8)
        || name.SequenceEqual("ELocationID"u8) || name.SequenceEqual("Abstract"u8) || name.SequenceEqual("Language"u8)
        || name.SequenceEqual("PublicationTypeList"u8) || name.SequenceEqual("VernacularTitle"u8) || name.SequenceEqual("SupplMeshList"u8)
        || name.SequenceEqual("CitationSubset"u8) || name.SequenceEqual("MeshHeadingList"u8) || name.SequenceEqual("NumberOfReferences"u8)
        || name.SequenceEqual("OtherID"u8) || name.SequenceEqual("CoiStatement"u8) || name.SequenceEqual("SpaceFlightMission"u8)
        || name.SequenceEqual("GeneralNote"u8) || name.SequenceEqual("MedlineCitation"u8);
}
