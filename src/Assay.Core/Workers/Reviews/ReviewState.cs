namespace Assay.Workers.Reviews;

/// <summary>How it stands with a held draft.</summary>
public enum ReviewState
{
    /// <summary>It waits; the page shows the embedded engine's digest.</summary>
    Held,

    /// <summary>A person let it through; the page shows it.</summary>
    Accepted,

    /// <summary>A person turned it down; the page shows the embedded engine's digest.</summary>
    Rejected,
}
