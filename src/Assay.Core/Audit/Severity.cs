namespace Assay.Audit;

/// <summary>How much a remark matters.</summary>
public enum Severity
{
    /// <summary>Good to know.</summary>
    Info,
    /// <summary>Worth a look.</summary>
    Note,
    /// <summary>A reader should be told.</summary>
    Warn,
    /// <summary>Cannot be as printed.</summary>
    Error,
}
