namespace Assay.Digests.Wording;

/// <summary>What a word is good for when two sentences are compared.</summary>
internal enum WordKind
{
    /// <summary>Grammar.</summary>
    Function,

    /// <summary>A word of every paper (patient, group, significant): no help in telling sentences apart.</summary>
    Generic,

    /// <summary>A word that says what the sentence is about.</summary>
    Content,

    /// <summary>Digits; the ledger's business.</summary>
    Digits,

    /// <summary>A name that bears digits (IL-6, thymosin alpha 1).</summary>
    Name,
}
