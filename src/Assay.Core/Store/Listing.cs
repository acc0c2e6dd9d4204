namespace Assay.Store;

/// <summary>How a kept article stands in lists.</summary>
public enum Listing
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Listed; its page is made when it is asked for.</summary>
    Listed,

    /// <summary>It has a page.</summary>
    Paged,

    /// <summary>Another record's page shows it.</summary>
    Merged,
}
