using Assay.Evaluation.Corpora;
using Assay.Language.Learning;
using Assay.Verification.Entailment;

namespace Assay.Evaluation.Claims;

/// <summary>What the judge of claims learns from pairs of claim and source: evidence first, then bearing and side on evidence found by one that has not seen the pair.</summary>
public static class ClaimLesson
{
    private const int Bits = 18;
    private const int Parts = 4;

    // Records of trials can have hundreds of lines; the short ones teach enough.
    private const int LongestRecord = 60;

    /// <summary>The judge's model.</summary>
    /// <param name="pairs">At least one. Pairs with marked sentences teach which sentence is evidence, those of abstracts and passages what bears on a claim.</param>
    /// <param name="texts">Texts in which the rarity of words is counted.</param>
    /// <param name="seed">Seed of all chance.</param>
    /// <param name="cancellationToken">Stops between two passes.</param>
    /// <exception cref="ArgumentException">No pair has a sentence.</exception>
    public static LinearClassifier Learn(IReadOnlyList<ClaimPair> pairs, IReadOnlyCollection<string> texts, int seed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(texts);
        return Learn(pairs, ClaimBasis.Of(texts, pairs, Bits), seed, cancellationToken);
    }

    internal static LinearClassifier Learn(IReadOnlyList<ClaimPair> pairs, LinearClassifier basis, int seed, CancellationToken cancellationToken)
    {
        var bare = new ClaimJudge(basis);
        var read = pairs.Select(pair => (Pair: pair, Source: bare.Read(pair.Title, pair.Sentences, pair.Form))).Where(static one => !one.Source.Sentences.IsEmpty).ToList();
        var own = read.Select(one => Evidence(bare, one.Pair, one.Source).ToList()).ToList();
        var examples = own.SelectMany(static one => one).ToList();
        for (var part = 0; part < Parts; part++)
        {
            // A finder is surer of pairs it has learned from than it will be of new ones.
            var others = own.Where((_, i) => PartOf(read[i].Pair) != part).SelectMany(static one => one).ToList();
            var finder = others.Count == 0 ? bare : new ClaimJudge(ClaimBasis.With(basis, Train(others, seed, cancellationToken)));
            foreach (var (pair, source) in read.Where(one => PartOf(one.Pair) == part)) examples.AddRange(Sides(finder, pair, source));
        }
        return ClaimBasis.With(basis, Train(examples, seed, cancellationToken));
    }

    private static int PartOf(ClaimPair pair) => (int)(FeatureHash.Of(pair.Document) % Parts);

    private static LinearClassifier Train(List<Example> examples, int seed, CancellationToken cancellationToken) =>
        ClassifierTrainer.Train(ClaimJudge.ModelName, ClaimBasis.Answers, examples, ClaimWeights.Options(Bits, seed), cancellationToken);

    private static IEnumerable<Example> Evidence(ClaimJudge judge, ClaimPair pair, HeldSource source)
    {
        if (ClaimWeights.Evidence(pair) is not (> 0 and var weight) || pair.Evidence is not { } marked || pair.Form == SourceForm.Record && pair.Sentences.Length > LongestRecord) yield break;
        var comparisons = judge.Compare(pair.Claim, source);
        var most = comparisons.IsEmpty ? 0 : comparisons.Max(static one => one.Cover);
        for (var i = 0; i < comparisons.Length; i++)
        {
            var seen = new FeatureList();
            EvidenceTraits.Add(seen, source, comparisons, i, most);
            yield return new(seen, marked.Contains(i) ? 1 : 0, weight);
        }
    }

    private static IEnumerable<Example> Sides(ClaimJudge judge, ClaimPair pair, HeldSource source)
    {
        var (ofBearing, ofSide) = (ClaimWeights.Bearing(pair), ClaimWeights.Side(pair));
        if (ofBearing == 0 && ofSide == 0) yield break;
        var (bearing, side) = Read(judge, pair.Claim, source, pair);
        if (ofBearing > 0) yield return new(bearing, pair.Label == ClaimLabel.NoInfo ? 0 : 1, ofBearing);
        if (pair.Label == ClaimLabel.NoInfo || ofSide == 0) yield break;
        var supports = pair.Label == ClaimLabel.Support;
        yield return new(side, supports ? 1 : 0, ofSide);
        foreach (var turned in TurnedClaim.Of(pair.Claim).Take(ClaimWeights.Turned(pair)))
            yield return new(Read(judge, turned, source, pair).Side, supports ? 0 : 1, ofSide * ClaimWeights.OfTurned(pair));
    }

    private static (FeatureList Bearing, FeatureList Side) Read(ClaimJudge judge, string claim, HeldSource source, ClaimPair pair)
    {
        var comparisons = judge.Compare(claim, source);
        var odds = judge.Evidence(source, comparisons);
        var (bearing, side) = (new FeatureList(), new FeatureList());
        BearingTraits.Add(bearing, source, comparisons, ClaimJudge.Order(odds), odds);
        // The side is learned on the marked sentences, where there are any.
        foreach (var index in pair.Evidence ?? [])
            if (index >= 0 && index < odds.Length) odds[index]++;
        SideTraits.Add(side, source, ClaimJudge.Weighed(comparisons, ClaimJudge.Order(odds), [.. odds.Select(static one => Math.Min(one, 1))]));
        return (bearing, side);
    }
}
