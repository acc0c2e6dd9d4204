namespace Assay.Verification.Entailment;

/// <summary>One word of a claim or of a sentence it is held against.</summary>
/// <param name="Place">Its place among the words; words that an abbreviation stands for have its place.</param>
/// <param name="Lower">The word in lower case, Greek letters by name.</param>
/// <param name="Key">What its forms and synonyms share.</param>
/// <param name="Sort">What it is.</param>
/// <param name="Pole">Which way it points.</param>
/// <param name="Rarity">How much it tells: the logarithm of one over the share of texts that have it, 0 to 8.</param>
internal readonly record struct ClaimWord(int Place, string Lower, string Key, WordSort Sort, Pole Pole, float Rarity)
{
    /// <summary>Whether it says what the sentence is about.</summary>
    public bool IsTopic => Sort is WordSort.Content or WordSort.Name;

    /// <summary>Whether it points up or down, to better or worse, or says that something is gone.</summary>
    public bool IsPolar => PoleWords.Sign(Pole) != 0;
}
