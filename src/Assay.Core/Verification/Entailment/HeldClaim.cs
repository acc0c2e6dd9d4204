namespace Assay.Verification.Entailment;

/// <summary>A claim with its words at hand: what it is about, what it says of it, and on which side of its verb each stands.</summary>
internal sealed class HeldClaim
{
    public HeldClaim(string text, Func<string, float> rarity)
    {
        Words = ClaimWords.Of(text, rarity);
        Topic = [.. Words.Where(static word => word.IsTopic).DistinctBy(static word => word.Key)];
        Numbers = [.. Words.Where(static word => word.Sort == WordSort.Number).DistinctBy(static word => word.Key)];
        Pointers = [.. Words.Where(static word => word.Pole != Pole.None)];
        Verb = FindVerb();
        foreach (var word in Words) Pole |= word.Pole;
        (Parity, Denials) = Poles.Parity(Words, 0, Words.Count);
        Abbreviations = HeldSentence.AbbreviationsOf(text, rarity);
    }

    public List<ClaimWord> Words { get; }

    public List<ClaimWord> Topic { get; }

    public List<ClaimWord> Numbers { get; }

    public List<ClaimWord> Pointers { get; }

    public List<(ClaimWord Brief, List<ClaimWord> Full)> Abbreviations { get; }

    /// <summary>Place of the word that links its two sides, or of its middle.</summary>
    public int Verb { get; }

    /// <summary>All that its words point at.</summary>
    public Pole Pole { get; }

    /// <summary>Product of the signs of its polar words.</summary>
    public int Parity { get; }

    /// <summary>How often it denies.</summary>
    public int Denials { get; }

    // The first pointer behind a topic word and before another.
    private int FindVerb()
    {
        var (begin, end) = (Topic.Count > 0 ? Topic[0].Place : 0, Topic.Count > 0 ? Topic[^1].Place : 0);
        var verb = Words.FindIndex(word => word.Place > begin && word.Place < end && word.Sort == WordSort.Pointer && (word.Lower.EndsWith('s') || word.Lower.EndsWith("ed", StringComparison.Ordinal) || word.Lower.EndsWith("ing", StringComparison.Ordinal)));
        if (verb < 0) verb = Words.FindIndex(word => word.Place > begin && word.Place < end && word.Lower is "is" or "are" or "was" or "were" or "has" or "have" or "can" or "does" or "do" or "may");
        if (verb < 0) verb = Words.FindIndex(word => word.Place > begin && word.Place < end && word.Pole != Pole.None);
        return verb >= 0 ? Words[verb].Place : Words.Count / 2;
    }
}
