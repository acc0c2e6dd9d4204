namespace Assay.Sources.Entrez;

/// <summary>Which of a record's dates a search is bounded by.</summary>
public enum EntrezField
{
    /// <summary>The day the record entered PubMed (<c>edat</c>).</summary>
    Entry,

    /// <summary>The day the record was last changed (<c>mdat</c>).</summary>
    Revision,

    /// <summary>The day of publication (<c>pdat</c>).</summary>
    Publication,
}
