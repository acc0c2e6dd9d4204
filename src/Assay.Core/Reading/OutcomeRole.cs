namespace Assay.Reading;

/// <summary>An outcome's rank in the study.</summary>
public enum OutcomeRole
{
    /// <summary>Primary outcome.</summary>
    Primary,
    /// <summary>Secondary outcome.</summary>
    Secondary,
    /// <summary>Safety outcome.</summary>
    Safety,
    /// <summary>Looked at in a subgroup.</summary>
    Subgroup,
    /// <summary>Thought of after the data.</summary>
    PostHoc,
    /// <summary>Not stated.</summary>
    Unknown,
}
