namespace Assay.Verification.Entailment;

/// <summary>What kind of text a claim is held against; each is judged a little differently.</summary>
public enum SourceForm
{
    /// <summary>An abstract with its title.</summary>
    Abstract,
    /// <summary>A passage of a few sentences.</summary>
    Passage,
    /// <summary>Lines of a registry's record.</summary>
    Record,
    /// <summary>An abstract that a sentence of a digest is held against: its words are near the abstract's own.</summary>
    Digested,
}
