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

    /// <summary>PMID of a record that this one corrects, retracts, comments on or updates, or that does so to this one: never what one paper is known by.</summary>
    Partner,
}
