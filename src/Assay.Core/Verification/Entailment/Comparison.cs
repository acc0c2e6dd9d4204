namespace Assay.Verification.Entailment;

/// <summary>A claim laid beside one sentence: which of its words the sentence has, and where.</summary>
internal sealed class Comparison
{
    public Comparison(HeldClaim claim, HeldSentence sentence, HeldSentence title)
    {
        (Claim, Sentence) = (claim, sentence);
        Places = new int[claim.Words.Count];
        Strengths = new float[claim.Words.Count];
        double all = 0, told = 0, lent = 0, names = 0, namesTold = 0, left = 0, leftTold = 0, right = 0, rightTold = 0, pointers = 0, pointersTold = 0, numbers = 0, numbersTold = 0;
        var run = 0;
        for (var i = 0; i < claim.Words.Count; i++)
        {
            var word = claim.Words[i];
            Places[i] = -1;
            if (word.Sort == WordSort.Function) continue;
            var (index, strength) = sentence.Match(word);
            if (index < 0 && word.IsTopic) (index, strength) = Spelled(word);
            Places[i] = index < 0 ? -1 : sentence.Words[index].Place;
            Strengths[i] = strength;
            if (word.Sort == WordSort.Number)
            {
                numbers++;
                numbersTold += strength;
                continue;
            }
            if (word.Sort == WordSort.Pointer)
            {
                pointers += word.Rarity;
                pointersTold += word.Rarity * strength;
                continue;
            }
            var weight = word.Rarity + 0.5;
            all += weight;
            told += weight * strength;
            if (strength == 0) lent += weight * title.Match(word).Strength;
            if (strength == 0) Missing = Math.Max(Missing, weight);
            if (word.Sort == WordSort.Name)
            {
                names += weight;
                namesTold += weight * strength;
            }
            if (word.Place < claim.Verb) (left, leftTold) = (left + weight, leftTold + (weight * strength));
            else (right, rightTold) = (right + weight, rightTold + (weight * strength));
            run = strength > 0 && i > 0 && Places[i - 1] >= 0 && Places[i] == Places[i - 1] + 1 ? run + 1 : 0;
            Run = Math.Max(Run, run);
        }
        Weight = all;
        Cover = Share(told, all);
        WithTitle = Share(told + lent, all);
        Names = names == 0 ? -1 : namesTold / names;
        Left = left == 0 ? -1 : leftTold / left;
        Right = right == 0 ? -1 : rightTold / right;
        Pointers = pointers == 0 ? -1 : pointersTold / pointers;
        Numbers = numbers == 0 ? -1 : numbersTold / numbers;
        Missing = Share(Missing, all);
        (From, To) = Span();
    }

    public HeldClaim Claim { get; }

    public HeldSentence Sentence { get; }

    /// <summary>For each word of the claim its place in the sentence, or -1.</summary>
    public int[] Places { get; }

    /// <summary>For each word of the claim how well it was found, 0 to 1.</summary>
    public float[] Strengths { get; }

    /// <summary>Share of what the claim is about that the sentence has; 0 to 1 as all shares here, -1 where there is nothing to share.</summary>
    public double Cover { get; }

    public double WithTitle { get; }

    public double Names { get; }

    public double Left { get; }

    public double Right { get; }

    public double Pointers { get; }

    public double Numbers { get; }

    /// <summary>Share of the claim that its most telling missing word is.</summary>
    public double Missing { get; }

    public double Weight { get; }

    /// <summary>Neighbours in the claim that are neighbours in the sentence, the longest run.</summary>
    public int Run { get; }

    /// <summary>The stretch of the sentence, in words, where the claim's words stand.</summary>
    public int From { get; }

    /// <summary>Its end.</summary>
    public int To { get; }

    // The claim defines an abbreviation and the sentence has only its words, or the other way round.
    private (int, float) Spelled(ClaimWord word)
    {
        foreach (var (brief, full) in Claim.Abbreviations)
        {
            if (word.Key == brief.Key && full.TrueForAll(one => !one.IsTopic || Sentence.Match(one).Index >= 0)) return Sentence.Match(full.FindLast(static one => one.IsTopic)) is var (index, _) ? (index, 1) : default;
            if (full.Exists(one => one.Key == word.Key) && Sentence.Match(brief) is { Index: >= 0 } found) return found;
        }
        return (-1, 0);
    }

    private (int, int) Span()
    {
        var (from, to) = (int.MaxValue, -1);
        for (var i = 0; i < Places.Length; i++)
            if (Places[i] >= 0 && Claim.Words[i].IsTopic) (from, to) = (Math.Min(from, Places[i]), Math.Max(to, Places[i]));
        return to < 0 ? (0, Sentence.Length) : (from, to + 1);
    }

    private static double Share(double part, double whole) => whole == 0 ? 0 : Math.Min(1, part / whole);
}
