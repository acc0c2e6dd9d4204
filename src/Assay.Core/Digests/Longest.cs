namespace Assay.Digests;

/// <summary>
/// Beyond these lengths nothing is a sentence or an abstract any more. The longest sentence of 1,760 real abstracts has
/// 881 characters, the longest abstract 6,131. What is longer is set aside with a reason, so that no input takes long.
/// </summary>
public static class Longest
{
    /// <summary>Most characters of a sentence that is quoted or checked: 4,000.</summary>
    public const int Sentence = 4_000;

    /// <summary>Most numbers of a sentence that is checked: 100.</summary>
    public const int Numbers = 100;

    /// <summary>Characters of a source that are read: 100,000.</summary>
    public const int Source = 100_000;
}
