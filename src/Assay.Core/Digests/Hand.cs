namespace Assay.Digests;

/// <summary>Who worded a sentence of a digest that a language model had a hand in.</summary>
public enum Hand
{
    /// <summary>The model, and the source bore it out at once.</summary>
    Model,

    /// <summary>The model, on the second try, after it was told what the source does not bear out.</summary>
    Repaired,

    /// <summary>The embedded engine, in place of a sentence that failed twice.</summary>
    Replacement,

    /// <summary>A person who reviewed the draft.</summary>
    Editor,
}
