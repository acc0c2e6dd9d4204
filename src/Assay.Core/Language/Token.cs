using Assay.Records;

namespace Assay.Language;

/// <summary>One token of a text. Every digit of a text lies in exactly one token.</summary>
/// <param name="Start">First position.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
/// <param name="Kind">What it is made of.</param>
public readonly record struct Token(int Start, int Length, TokenKind Kind)
{
    /// <summary>The position after the last.</summary>
    public int End => Start + Length;

    /// <summary>Its place in the text.</summary>
    public Passage At => new(Start, Length);
}
