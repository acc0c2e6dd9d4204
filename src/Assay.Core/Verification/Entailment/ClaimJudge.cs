using System.Collections.Immutable;
using Assay.Language.Learning;

namespace Assay.Verification.Entailment;

/// <summary>
/// Judges a claim against a source: which sentences it rests on, whether they bear on it, and on which side they stand.
/// Three stages of one linear model, and how rare words are. Pure; safe on any number of threads.
/// </summary>
public sealed class ClaimJudge
{
    private const double EvidenceOdds = 0.35;
    private const int Rarest = 8;

    /// <summary>The label of the model whose weights are the rarity of words.</summary>
    internal const int RarityColumn = 2;

    /// <summary>The label of the model whose weights say which documents it was learned on.</summary>
    internal const int MetColumn = 3;

    private const int Columns = 4;

    private static readonly Lazy<ClaimJudge> Embedded = new(static () => new(ShippedModels.Classifier(ModelName)));

    private readonly LinearClassifier model;

    /// <param name="model">As <c>assay train claims</c> makes it: labels no, yes, rarity, met.</param>
    /// <exception cref="ArgumentException">It is another kind of model.</exception>
    public ClaimJudge(LinearClassifier model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (model.Labels.Length != Columns) throw new ArgumentException($"The model {model.Name} is no judge of claims; make one with `assay train claims`.", nameof(model));
        this.model = model;
    }

    /// <summary>Name the model ships under.</summary>
    public const string ModelName = "claims";

    /// <summary>The judge that ships.</summary>
    public static ClaimJudge Shipped => Embedded.Value;

    /// <summary>Reads a source for any number of claims.</summary>
    /// <param name="title">Its title, or empty.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="form">What kind of text it is.</param>
    public HeldSource Read(string title, IReadOnlyList<string> sentences, SourceForm form)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(sentences);
        return new(title, sentences, form, Rarity);
    }

    /// <summary>What <paramref name="source"/> says to <paramref name="claim"/>.</summary>
    public ClaimJudgement Judge(string claim, HeldSource source)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(source);
        if (source.Sentences.IsEmpty) return new(ClaimLabel.NoInfo, 0, 0.5, [], -1);
        var comparisons = Compare(claim, source);
        var odds = Evidence(source, comparisons);
        var order = Order(odds);
        var seen = new FeatureList();
        BearingTraits.Add(seen, source, comparisons, order, odds);
        var bearing = Yes(seen);
        seen.Clear();
        SideTraits.Add(seen, source, Weighed(comparisons, order, odds));
        var support = Yes(seen);
        // A statement on a record is true of it or false.
        var label = bearing < 0.5 && source.Form != SourceForm.Record ? ClaimLabel.NoInfo : support >= 0.5 ? ClaimLabel.Support : ClaimLabel.Refute;
        ImmutableArray<int> evidence = label == ClaimLabel.NoInfo ? [] : [.. order.Where((index, rank) => rank == 0 || odds[index] >= EvidenceOdds).Take(3).Order()];
        return new(label, bearing, support, evidence, order[0]);
    }

    /// <summary>
    /// The sentence of <paramref name="source"/> that refutes <paramref name="claim"/>, or -1. Asks no more than it needs: a source that hardly
    /// bears on the claim is not asked for a side.
    /// </summary>
    /// <param name="claim">The claim.</param>
    /// <param name="source">The source.</param>
    /// <param name="bears">How likely it must be that the source bears on the claim at all, 0 to 1.</param>
    /// <param name="supports">How likely it may be that it supports it, 0 to 1.</param>
    internal int Refuting(string claim, HeldSource source, double bears, double supports)
    {
        if (source.Sentences.IsEmpty) return -1;
        var comparisons = Compare(claim, source);
        var odds = Evidence(source, comparisons);
        var order = Order(odds);
        var seen = new FeatureList();
        BearingTraits.Add(seen, source, comparisons, order, odds);
        if (Yes(seen) < bears) return -1;
        seen.Clear();
        SideTraits.Add(seen, source, Weighed(comparisons, order, odds));
        return Yes(seen) > supports ? -1 : order[0];
    }

    internal ImmutableArray<Comparison> Compare(string claim, HeldSource source)
    {
        var held = new HeldClaim(claim, Rarity);
        return [.. source.Sentences.Select(sentence => new Comparison(held, sentence, source.Title))];
    }

    /// <summary>How likely each sentence is evidence.</summary>
    internal double[] Evidence(HeldSource source, ImmutableArray<Comparison> comparisons)
    {
        var odds = new double[comparisons.Length];
        var seen = new FeatureList();
        var most = comparisons.IsEmpty ? 0 : comparisons.Max(static one => one.Cover);
        for (var i = 0; i < odds.Length; i++)
        {
            seen.Clear();
            EvidenceTraits.Add(seen, source, comparisons, i, most);
            odds[i] = Yes(seen);
        }
        return odds;
    }

    internal static int[] Order(double[] odds) => [.. Enumerable.Range(0, odds.Length).OrderByDescending(i => odds[i]).ThenBy(static i => i)];

    /// <summary>The sentences that the side is told by, the likeliest with full weight.</summary>
    internal static List<(Comparison, float)> Weighed(ImmutableArray<Comparison> comparisons, int[] order, double[] odds) =>
        [.. order.Take(2).Select((index, rank) => (comparisons[index], rank == 0 ? 1f : (float)(odds[index] / Math.Max(odds[order[0]], 1e-6)) * 0.7f))];

    private double Yes(FeatureList seen)
    {
        Span<double> scores = stackalloc double[Columns];
        model.Score(seen, scores);
        return 1 / (1 + Math.Exp(scores[0] - scores[1]));
    }

    // The logarithm of one over the share of texts that have it; of a word never met the most.
    private float Rarity(string key)
    {
        var weights = model.Weights;
        var rarity = weights.Row((int)(WordRarity.Feature(key) >> (32 - weights.Bits)))[RarityColumn] * weights.Scale * WordRarity.Scale;
        return rarity > 0 ? Math.Min(rarity, Rarest) : Rarest;
    }
}
