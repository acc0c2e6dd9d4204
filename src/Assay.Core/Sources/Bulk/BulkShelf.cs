namespace Assay.Sources.Bulk;

/// <summary>Which of NLM's two folders a bulk file stands in.</summary>
public enum BulkShelf
{
    /// <summary>The yearly baseline.</summary>
    Baseline,

    /// <summary>The daily updates, whose numbers go on from the baseline's.</summary>
    Updates,

    /// <summary>A folder that does not say which.</summary>
    Unsorted,
}
