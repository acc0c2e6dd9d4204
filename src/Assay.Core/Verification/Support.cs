namespace Assay.Verification;

/// <summary>What the source says of a claim. Written in JSON in upper snake case (<c>NOT_CHECKABLE</c>).</summary>
public enum Support
{
    /// <summary>The source says so.</summary>
    Supported,
    /// <summary>A registered formula makes it from what the source says.</summary>
    Derived,
    /// <summary>The source says otherwise.</summary>
    Contradicted,
    /// <summary>The source does not say so.</summary>
    Unsupported,
    /// <summary>The source says less.</summary>
    Overstated,
    /// <summary>The source says more.</summary>
    Understated,
    /// <summary>Not a statement about the source.</summary>
    NotCheckable,
}
