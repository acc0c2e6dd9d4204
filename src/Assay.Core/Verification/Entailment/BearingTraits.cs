using System.Collections.Immutable;
using Assay.Language.Learning;

namespace Assay.Verification.Entailment;

/// <summary>What tells whether a source bears on a claim at all.</summary>
internal static class BearingTraits
{
    /// <summary>Name of the stage.</summary>
    public const string Stage = "bearing";

    /// <summary>Adds the features of a claim against a source.</summary>
    /// <param name="features">Where to.</param>
    /// <param name="source">The source.</param>
    /// <param name="comparisons">The claim beside each sentence, at least one.</param>
    /// <param name="order">Their indexes, the likeliest evidence first.</param>
    /// <param name="odds">How likely each sentence is evidence.</param>
    public static void Add(FeatureList features, HeldSource source, ImmutableArray<Comparison> comparisons, int[] order, double[] odds)
    {
        // Passages are chosen for a question, so what bears on a claim there is another matter.
        var traits = new Traits(features, Stage, source.Form, apart: source.Form == SourceForm.Passage);
        var best = comparisons[order[0]];
        var second = comparisons[order[Math.Min(1, order.Length - 1)]];
        var claim = best.Claim;
        traits.Flag("bias");
        traits.Share("odds", odds[order[0]]);
        traits.Share("odds2", order.Length > 1 ? odds[order[1]] : 0);
        traits.Share("oddsSum", Math.Min(1, order.Sum(i => odds[i]) / 4));
        traits.Share("cover", best.Cover);
        traits.Share("most", comparisons.Max(static one => one.Cover));
        traits.Share("second", second.Cover);
        traits.Share("withTitle", best.WithTitle);
        traits.Share("names", best.Names);
        traits.Share("left", best.Left);
        traits.Share("right", best.Right);
        traits.Share("sides", best.Left < 0 || best.Right < 0 ? -1 : Math.Min(best.Left, best.Right));
        traits.Share("bestSides", comparisons.Max(static one => one.Left < 0 || one.Right < 0 ? -1 : Math.Min(one.Left, one.Right)));
        traits.Share("pointers", best.Pointers);
        traits.Share("numbers", best.Numbers);
        traits.Share("missing", best.Missing);
        traits.Share("leastMissing", comparisons.Min(static one => one.Missing));
        traits.Count("run", Math.Min(best.Run, 4));
        traits.Count("mostRun", Math.Min(comparisons.Max(static one => one.Run), 4));
        traits.Kind("role", best.Sentence.Role);
        traits.Count("words", Math.Min(claim.Topic.Count, 12) / 2);
        traits.Count("claimNumbers", Math.Min(claim.Numbers.Count, 2));
        traits.Count("sentences", Math.Min(comparisons.Length, 16) / 4);
        traits.Count("near", Math.Min(comparisons.Count(one => one.Cover > 0.6), 4));
        Whole(traits, claim, comparisons, source);
        foreach (var pointer in claim.Pointers.DistinctBy(static word => word.Pole)) traits.Kind("pole", Poles.Name(pointer.Pole), 0.5f);
        traits.Kind("same", $"{Has(claim.Pole)}|{Has(best.Sentence.Pole)}");
        if (best.Claim.Words.Exists(static word => (word.Pole & Pole.Not) != 0)) traits.Share("cover,not", best.Cover);
    }

    // What the source as a whole has of the claim, and which of its telling words are nowhere.
    private static void Whole(Traits traits, HeldClaim claim, ImmutableArray<Comparison> comparisons, HeldSource source)
    {
        double all = 0, told = 0, inTitle = 0, worst = 0;
        var (lost, lostNames, names) = (0, 0, 0);
        for (var i = 0; i < claim.Words.Count; i++)
        {
            var word = claim.Words[i];
            if (!word.IsTopic) continue;
            var weight = word.Rarity + 0.5;
            var strength = comparisons.Max(one => one.Strengths[i]);
            var title = source.Title.Match(word).Strength;
            all += weight;
            told += weight * Math.Max(strength, title);
            inTitle += weight * title;
            if (word.Sort == WordSort.Name) names++;
            if (strength > 0 || title > 0) continue;
            lost++;
            worst = Math.Max(worst, word.Rarity);
            if (word.Sort == WordSort.Name) lostNames++;
        }
        traits.Share("whole", all == 0 ? 0 : told / all);
        traits.Share("title", all == 0 ? 0 : inTitle / all);
        traits.Count("lost", Math.Min(lost, 5));
        traits.Count("lostNames", names == 0 ? 9 : Math.Min(lostNames, 3));
        traits.Share("worst", worst / 8);
    }

    private static string Has(Pole pole) =>
        $"{((pole & Pole.Not) != 0 ? "n" : "")}{((pole & (Pole.Up | Pole.Down)) != 0 ? "d" : "")}{((pole & (Pole.Good | Pole.Bad)) != 0 ? "g" : "")}";
}
