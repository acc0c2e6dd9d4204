namespace Assay.Sources.PubMed;

/// <summary>The elements of a record that say nothing of its subject: who wrote it, where it stands, what it is filed under.</summary>
internal static class Sidework
{
    /// <summary>Whether the element is one of them.</summary>
    public static bool Has(string name) => name is "AuthorList" or "ArticleDate" or "ChemicalList" or "CommentsCorrectionsList" or "DateCompleted"
        or "DateRevised" or "DataBankList" or "GrantList" or "GeneSymbolList" or "InvestigatorList" or "Journal" or "KeywordList"
        or "MedlineJournalInfo" or "OtherAbstract" or "PubmedData" or "Pagination" or "PersonalNameSubjectList";
}
