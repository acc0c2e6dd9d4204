namespace Assay.Store;

/// <summary>What became of asking: three answers, never two. A failure is not "nothing new".</summary>
public enum CheckOutcome
{
    /// <summary>Something came that was not known.</summary>
    New,

    /// <summary>Asked to the end, and there was nothing new.</summary>
    None,

    /// <summary>Not asked to the end; whatever came before that stands.</summary>
    Failed,
}
