namespace Assay.Verification.Entailment;

/// <summary>What a word is.</summary>
internal enum WordSort
{
    /// <summary><c>the</c>, <c>of</c>, <c>was</c>.</summary>
    Function,
    /// <summary>A word that points a way or links: its own thing, not what the sentence is about.</summary>
    Pointer,
    /// <summary>A word of the subject.</summary>
    Content,
    /// <summary>A name: capitals or digits inside.</summary>
    Name,
    /// <summary>A number.</summary>
    Number,
}
