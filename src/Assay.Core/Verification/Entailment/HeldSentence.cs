using Assay.Language;

namespace Assay.Verification.Entailment;

/// <summary>A sentence (or the title) of a source with its words at hand, abbreviations spelled out both ways.</summary>
internal sealed class HeldSentence
{
    private readonly Dictionary<string, int> first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> last = new(StringComparer.Ordinal);

    public HeldSentence(string text, IReadOnlyList<(ClaimWord Brief, List<ClaimWord> Full)> abbreviations, Func<string, float> rarity)
    {
        Text = text;
        var read = ClaimWords.Of(text, rarity);
        Length = read.Count;
        var keys = read.Select(static word => word.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (brief, full) in abbreviations)
        {
            if (read.FindIndex(word => word.Key == brief.Key) is var place and >= 0)
                read.AddRange(full.Where(word => word.IsTopic && !keys.Contains(word.Key)).Select(word => word with { Place = place }));
            else if (full.Where(static word => word.IsTopic).All(word => keys.Contains(word.Key)) && read.FindIndex(word => word.Key == full[^1].Key) is var end and >= 0)
                read.Add(brief with { Place = end });
        }
        // IL-6 is also il6.
        for (var i = 1; i < Length; i++)
            if (read[i].Sort is WordSort.Number or WordSort.Name && read[i - 1].Sort is WordSort.Name or WordSort.Content && read[i].Lower.Length <= 3)
                read.Add(read[i] with { Key = WordKey.Of(read[i - 1].Lower + read[i].Lower), Sort = WordSort.Name });
        Words = read;
        (Parity, Denials) = Poles.Parity(read, 0, Length);
        foreach (var word in read) Pole |= word.Pole;
        for (var i = 0; i < read.Count; i++)
        {
            first.TryAdd(read[i].Key, i);
            last[read[i].Key] = i;
        }
    }

    public string Text { get; }

    /// <summary>What it does, by its words.</summary>
    public string Role => field ??= EvidenceTraits.RoleOf(Text);

    /// <summary>All that its words point at.</summary>
    public Pole Pole { get; }

    /// <summary>Product of the signs of its polar words as written.</summary>
    public int Parity { get; }

    /// <summary>How often it denies.</summary>
    public int Denials { get; }

    /// <summary>Its words, then those that abbreviations stand for.</summary>
    public List<ClaimWord> Words { get; }

    /// <summary>How many words it has as written.</summary>
    public int Length { get; }

    public bool Has(string key) => first.ContainsKey(key);

    /// <summary>Index of the word that matches <paramref name="word"/>, and how well, 0 to 1; -1 for none.</summary>
    public (int Index, float Strength) Match(ClaimWord word)
    {
        if (first.TryGetValue(word.Key, out var index)) return (index, 1);
        if (word.Sort is not (WordSort.Content or WordSort.Name or WordSort.Pointer) || word.Key.Length < 5) return (-1, 0);
        for (var i = 0; i < Words.Count; i++)
            if (WordKey.Near(word.Key, Words[i].Key)) return (i, 0.75f);
        return (-1, 0);
    }

    /// <summary>Index of the last word that matches exactly, or -1.</summary>
    public int LastOf(string key) => last.GetValueOrDefault(key, -1);

    /// <summary>Abbreviations that a text defines, as words.</summary>
    public static List<(ClaimWord Brief, List<ClaimWord> Full)> AbbreviationsOf(string text, Func<string, float> rarity)
    {
        var found = new List<(ClaimWord, List<ClaimWord>)>();
        foreach (var one in Abbreviations.Find(text))
        {
            var (brief, full) = (ClaimWords.Of(one.Brief, rarity), ClaimWords.Of(one.Full, rarity));
            if (brief.Count == 1 && full.Exists(static word => word.IsTopic)) found.Add((brief[0] with { Sort = WordSort.Name }, full));
        }
        return found;
    }
}
