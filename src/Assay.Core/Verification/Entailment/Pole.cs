namespace Assay.Verification.Entailment;

/// <summary>Which way a word points, for claims and sources alike.</summary>
[Flags]
internal enum Pole
{
    /// <summary>No way.</summary>
    None = 0,
    /// <summary>More of something: <c>increases</c>, <c>higher</c>, <c>promotes</c>.</summary>
    Up = 1,
    /// <summary>Less of something: <c>reduces</c>, <c>lower</c>, <c>inhibits</c>.</summary>
    Down = 2,
    /// <summary>Better: <c>improves</c>, <c>effective</c>.</summary>
    Good = 4,
    /// <summary>Worse: <c>poor</c>, <c>adverse</c>.</summary>
    Bad = 8,
    /// <summary>Denies: <c>no</c>, <c>not</c>, <c>ineffective</c>.</summary>
    Not = 16,
    /// <summary>Something is gone: <c>deficiency</c>, <c>knockout</c>, <c>absence</c>.</summary>
    Lost = 32,
    /// <summary>No difference: <c>similar</c>, <c>equivalent</c>.</summary>
    Same = 64,
    /// <summary>One thing bears on another: <c>associated</c>, <c>causes</c>, <c>required</c>.</summary>
    Link = 128,
    /// <summary>Doubt: <c>may</c>, <c>unclear</c>.</summary>
    Doubt = 256,
}
