namespace Assay.Evaluation.Rankings;

/// <summary>How good a ranking is, against graded judgements of what is relevant.</summary>
public static class RankedScore
{
    /// <summary>Normalised discounted cumulative gain at <paramref name="depth"/>: 0 to 1, 1 for the best order there can be; 0 where nothing is relevant.</summary>
    /// <remarks>Järvelin and Kekäläinen (2002), doi:10.1145/582415.582418, with the grade itself as the gain, as trec_eval computes it.</remarks>
    public static double Ndcg(IEnumerable<string> ranked, IReadOnlyDictionary<string, int> relevant, int depth)
    {
        ArgumentNullException.ThrowIfNull(ranked);
        ArgumentNullException.ThrowIfNull(relevant);
        var best = Gain(relevant.Values.OrderDescending().Take(depth));
        return best == 0 ? 0 : Gain(ranked.Take(depth).Select(id => relevant.GetValueOrDefault(id))) / best;
    }

    /// <summary>Average precision: the mean, over what is relevant, of the precision at its place; 0 for what is not found.</summary>
    public static double AveragePrecision(IEnumerable<string> ranked, IReadOnlyDictionary<string, int> relevant)
    {
        ArgumentNullException.ThrowIfNull(ranked);
        ArgumentNullException.ThrowIfNull(relevant);
        var (sum, found, place) = (0.0, 0, 0);
        foreach (var id in ranked)
        {
            place++;
            if (relevant.GetValueOrDefault(id) > 0) sum += (double)++found / place;
        }
        return relevant.Count == 0 ? 0 : sum / relevant.Count;
    }

    private static double Gain(IEnumerable<int> grades) => grades.Select((grade, place) => grade / Math.Log2(place + 2)).Sum();
}
