namespace Assay.Records;

/// <summary>How a value came to be.</summary>
public enum Origin
{
    /// <summary>The source says it.</summary>
    Reported,

    /// <summary>A registered formula made it from reported values.</summary>
    Derived,

    /// <summary>An assumption that is shown with it.</summary>
    Assumed,
}
