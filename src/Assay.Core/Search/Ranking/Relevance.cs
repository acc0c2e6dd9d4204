using Assay.Store.Sqlite.Index;

namespace Assay.Search.Ranking;

/// <summary>How well a paper answers: BM25F, with what papers have of each column added up by weight before it saturates.</summary>
/// <remarks>
/// Robertson, Zaragoza and Taylor (2004), Simple BM25 extension to multiple weighted fields, doi:10.1145/1031171.1031181. Both constants
/// were fitted on the train queries of NFCorpus.
/// </remarks>
internal sealed class Relevance(WordIndex index)
{
    private const double K1 = 1.5, B = 0.6;

    /// <summary>The papers that answer best, best first; ties by number.</summary>
    /// <param name="sought">What is asked for.</param>
    /// <param name="among">Papers that may answer.</param>
    /// <param name="most">How many. Lengths are read of these alone: they are the ones that would be best if all papers were of one length.</param>
    public List<(long Paper, double Score)> Best(IReadOnlyList<Sought> sought, PaperList among, int most)
    {
        var weights = sought.Select(one => one.Weight * Rarity(one.Papers.Count)).ToArray();
        var sums = new double[among.Count];
        var papers = among.Papers;
        for (var term = 0; term < sought.Count; term++)
        {
            var own = sought[term].Papers.Papers;
            var has = sought[term].Papers.Weights;
            for (int i = 0, j = 0; i < papers.Length && j < own.Length;)
            {
                if (own[j] < papers[i]) j++;
                else if (own[j] > papers[i]) i++;
                else sums[i++] += weights[term] * has[j] / (has[j++] + K1);
            }
        }
        var places = new int[among.Count];
        for (var i = 0; i < places.Length; i++) places[i] = i;
        if (places.Length > most)
        {
            var turned = new double[sums.Length];
            for (var i = 0; i < turned.Length; i++) turned[i] = -sums[i];
            Array.Sort(turned, places);
            places = places[..most];
        }
        var best = new List<(long Paper, double Score)>(places.Length);
        foreach (var place in places) best.Add((papers[place], Exact(papers[place], sought, weights)));
        best.Sort((one, other) => one.Score != other.Score ? other.Score.CompareTo(one.Score) : one.Paper.CompareTo(other.Paper));
        return best;
    }

    /// <summary>How telling it is that a paper has what so many have.</summary>
    public double Rarity(int papers) => Math.Log(1 + ((index.Papers - papers + 0.5) / (papers + 0.5)));

    private double Exact(long paper, IReadOnlyList<Sought> sought, double[] weights)
    {
        var room = K1 * (1 - B + (index.MeanLength > 0 ? B * index.Length(paper) / index.MeanLength : B));
        var sum = 0.0;
        for (var term = 0; term < sought.Count; term++)
        {
            var list = sought[term].Papers;
            if (list.Papers.BinarySearch(paper) is >= 0 and var at) sum += weights[term] * list.Weights[at] * (K1 + 1) / (list.Weights[at] + room);
        }
        return sum;
    }
}
