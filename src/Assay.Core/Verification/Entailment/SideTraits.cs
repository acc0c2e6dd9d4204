using Assay.Language.Learning;

namespace Assay.Verification.Entailment;

/// <summary>What tells whether a sentence stands with a claim or against it.</summary>
internal static class SideTraits
{
    /// <summary>Name of the stage.</summary>
    public const string Stage = "side";

    private const int Around = 3;

    /// <summary>Adds the features of a claim beside the sentences likeliest to be its evidence, each with its weight.</summary>
    public static void Add(FeatureList features, HeldSource source, IReadOnlyList<(Comparison Beside, float Weight)> evidence)
    {
        var traits = new Traits(features, Stage, source.Form);
        traits.Flag("bias");
        Alone(traits, evidence[0].Beside.Claim);
        foreach (var (beside, weight) in evidence) Add(traits, beside, weight);
    }

    // What the claim says by itself: claims that deny are seldom true of what they deny.
    private static void Alone(Traits traits, HeldClaim claim)
    {
        traits.Count("denials", Math.Min(claim.Denials, 2));
        traits.Kind("claim", $"{claim.Parity}{claim.Denials > 0}");
        foreach (var word in claim.Pointers.DistinctBy(static word => word.Key))
        {
            traits.Kind("said", Poles.Name(word.Pole), 0.5f);
            traits.Kind("saidWord", word.Key, 0.5f);
        }
    }

    private static void Add(Traits traits, Comparison beside, float weight)
    {
        var (claim, sentence) = (beside.Claim, beside.Sentence);
        var (from, to) = Clause(beside);
        var (parity, denials) = Poles.Parity(sentence.Words, from, Math.Min(to, sentence.Length));
        var (wholeParity, wholeDenials) = (sentence.Parity, sentence.Denials);
        var sure = beside.Cover > 0.75 ? "sure" : beside.Cover > 0.4 ? "fair" : "poor";
        var agree = Agreement(claim.Parity, claim.Denials, parity, denials);
        var wholeAgree = Agreement(claim.Parity, claim.Denials, wholeParity, wholeDenials);
        traits.Kind("agree", agree, weight);
        traits.Kind("agreeSure", agree + sure, weight);
        traits.Kind("wholeAgree", wholeAgree, weight);
        traits.Kind("parities", $"{Sides(claim)}{claim.Parity}{claim.Denials > 0}|{parity}{denials > 0}", weight);
        traits.Kind("denial", $"{claim.Denials > 0}|{denials > 0}", weight);
        traits.Kind("denialSure", $"{claim.Denials > 0}|{denials > 0}|{sure}", weight);
        traits.Share("pointers", beside.Pointers);
        traits.Share("cover", beside.Cover);
        if (beside.Numbers >= 0)
        {
            traits.Share("numbers", beside.Numbers);
            if (beside.Numbers < 1 && sentence.Words.Exists(static word => word.Sort == WordSort.Number)) traits.Flag("otherNumbers", weight);
        }
        Order(traits, beside, weight);
        foreach (var word in claim.Pointers)
            if (word.Pole is not (Pole.Doubt or Pole.None)) Counterpart(traits, beside, word, from, to, weight);
        Foreign(traits, beside, weight);
        foreach (var word in sentence.Words.Take(sentence.Length).Where(word => word.Place >= from && word.Place < to && word.Pole != Pole.None).DistinctBy(static word => word.Key))
            traits.Kind("heard", $"{Sides(claim)}{claim.Parity}{claim.Denials > 0}|{Poles.Name(word.Pole)}", 0.4f * weight);
    }

    // Of the clauses of the sentence the stretch around the claim's words.
    private static (int From, int To) Clause(Comparison beside) => (Math.Max(0, beside.From - Around), Math.Min(beside.Sentence.Length, beside.To + Around));

    private static string Agreement(int parity, int denials, int otherParity, int otherDenials) =>
        (denials > 0, otherDenials > 0) switch
        {
            (false, false) => parity == otherParity ? "same" : "turned",
            (true, true) => "bothDeny",
            (true, false) => "claimDenies",
            _ => "sourceDenies",
        };

    private static string Sides(HeldClaim claim) => claim.Pointers.Exists(static word => word.IsPolar) ? "p" : claim.Pointers.Exists(static word => (word.Pole & Pole.Link) != 0) ? "l" : "-";

    // The word of the sentence that stands where the claim's pointing word would: the same one, or the nearest to what the claim points at.
    private static void Counterpart(Traits traits, Comparison beside, ClaimWord word, int from, int to, float weight)
    {
        var (claim, sentence) = (beside.Claim, beside.Sentence);
        var denied = Poles.Denied(claim.Words, word.Place);
        var name = Poles.Name(word.Pole);
        var exact = sentence.Match(word).Index;
        if (exact >= 0 && exact < sentence.Length)
        {
            var turned = Poles.Denied(sentence.Words, exact);
            traits.Kind("exact", $"{name}{denied}{turned}", weight);
            if (sentence.Words[exact].Place >= from && sentence.Words[exact].Place < to) traits.Kind("exactIn", $"{name}{denied}{turned}", weight);
        }
        var (left, right) = (Anchor(beside, word.Place, -1), Anchor(beside, word.Place, 1));
        var (best, least) = (-1, double.MaxValue);
        for (var i = 0; i < sentence.Length; i++)
        {
            var other = sentence.Words[i];
            if (other.Pole == Pole.None || (other.Pole & ~(Pole.Link | Pole.Doubt | Pole.Not)) == 0 && word.IsPolar) continue;
            var distance = (left >= 0 ? Math.Abs(i - left) : 6) + (right >= 0 ? Math.Abs(i - right) : 6) - (other.Key == word.Key ? 2 : 0);
            if (distance < least) (best, least) = (i, distance);
        }
        if (best < 0)
        {
            traits.Kind("noCounterpart", name, weight);
            return;
        }
        var counterpart = sentence.Words[best];
        var otherDenied = Poles.Denied(sentence.Words, best);
        var near = least < 8 ? "near" : "far";
        var sign = PoleWords.Sign(word.Pole) * PoleWords.Sign(counterpart.Pole);
        var net = sign * (denied ? -1 : 1) * (otherDenied ? -1 : 1);
        traits.Kind("sign", $"{net}{near}", weight);
        traits.Kind("signs", $"{name}{denied}|{Poles.Name(counterpart.Pole)}{otherDenied}|{near}", weight);
        if (left >= 0 && right >= 0) traits.Kind("signBoth", $"{net}{near}", weight);
        else if (left >= 0 || right >= 0) traits.Kind("signOne", $"{net}{near}{right >= 0}", weight);
    }

    // Where the topic word nearest to a place of the claim, on one side of it, stands in the sentence.
    private static int Anchor(Comparison beside, int place, int step)
    {
        for (var i = place + step; i >= 0 && i < beside.Places.Length; i += step)
            if (beside.Claim.Words[i].IsTopic && beside.Places[i] >= 0) return beside.Places[i];
        return -1;
    }

    // "A raises B" against "B raises A".
    private static void Order(Traits traits, Comparison beside, float weight)
    {
        var (left, right) = (new List<int>(), new List<int>());
        for (var i = 0; i < beside.Places.Length; i++)
            if (beside.Claim.Words[i].IsTopic && beside.Places[i] >= 0) (i < beside.Claim.Verb ? left : right).Add(beside.Places[i]);
        if (left.Count > 0 && right.Count > 0) traits.Kind("order", left.Average() < right.Average() ? "kept" : "turned", weight);
    }

    // A word of the claim that the sentence lacks, beside the word that stands next to what both have.
    private static void Foreign(Traits traits, Comparison beside, float weight)
    {
        var claim = beside.Claim.Words;
        for (var i = 0; i < claim.Count; i++)
        {
            if (beside.Places[i] >= 0 || claim[i].Sort is WordSort.Function or WordSort.Number) continue;
            if (claim[i].Sort == WordSort.Pointer) traits.Kind("foreign", claim[i].Key, 0.5f * weight);
            foreach (var step in (ReadOnlySpan<int>)[-1, 1])
            {
                var at = i + step;
                if (at < 0 || at >= claim.Count || beside.Places[at] < 0) continue;
                var beyond = beside.Places[at] - step;
                if (beyond < 0 || beyond >= beside.Sentence.Length || beside.Sentence.Words[beyond] is not { Sort: WordSort.Content or WordSort.Pointer } other) continue;
                traits.Kind("instead", $"{claim[i].Key}|{other.Key}", 0.5f * weight);
                if (other.Pole != Pole.None || claim[i].Pole != Pole.None) traits.Kind("insteadPole", $"{Poles.Name(claim[i].Pole)}|{Poles.Name(other.Pole)}", weight);
            }
        }
    }
}
