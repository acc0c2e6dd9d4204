namespace Assay.Records;

/// <summary>What tells that two records are about one paper, or one trial; the surest first.</summary>
public enum IdentityKind
{
    /// <summary>PubMed's identifier.</summary>
    Pmid,

    /// <summary>Digital object identifier.</summary>
    Doi,

    /// <summary>PubMed Central's identifier.</summary>
    Pmcid,

    /// <summary>Number in a trial registry: of the trial, so that several papers may share it.</summary>
    Registry,

    /// <summary>Title, year and first author.</summary>
    Fingerprint,
}
