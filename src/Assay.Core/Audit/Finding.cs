namespace Assay.Audit;

/// <summary>What came of an audit rule. Written in JSON in upper snake case (<c>OK_TRUNC</c>).</summary>
public enum Finding
{
    /// <summary>Recomputes.</summary>
    Ok,
    /// <summary>Recomputes if the report truncates instead of rounding.</summary>
    OkTrunc,
    /// <summary>Does not recompute.</summary>
    Mismatch,
    /// <summary>Does not recompute, and lies on the other side of the threshold claimed.</summary>
    DecisionError,
    /// <summary>The inputs do not decide.</summary>
    Undetermined,
    /// <summary>Something a reader needs is not reported.</summary>
    Missing,
    /// <summary>The words allow two readings that differ in number.</summary>
    Ambiguous,
    /// <summary>A value made from reported ones by a registered formula.</summary>
    Derived,
}
