namespace Assay.Topics;

/// <summary>What an atom is made of.</summary>
internal enum AtomKind
{
    /// <summary>A run of letters.</summary>
    Letters,

    /// <summary>One Greek letter, by sign or by name.</summary>
    Greek,

    /// <summary>A run of digits.</summary>
    Digits,
}
