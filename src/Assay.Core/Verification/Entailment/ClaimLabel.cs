namespace Assay.Verification.Entailment;

/// <summary>What a source says to a claim.</summary>
public enum ClaimLabel
{
    /// <summary>Not enough information: nothing that bears on it.</summary>
    NoInfo,
    /// <summary>It bears the claim out.</summary>
    Support,
    /// <summary>It says otherwise.</summary>
    Refute,
}
