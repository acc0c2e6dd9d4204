using Assay.Store.Sqlite.Index;

namespace Assay.Search.Ranking;

/// <summary>How well a paper answers: BM25F, with what papers have of each column added up by weight before it saturates.</summary>
/// <remarks>
/// Robertson, Zaragoza and Taylor (2004), Simple BM25 extension to multiple weighted fields, doi:10.1145/1031171.1031181. Both constants
/// from a coarse sweep on the train queries of NFCorpus; neighbours do as well.
/// </remarks>
internal sealed class Relevance(WordIndex index)
{
    private const double K1 = 1.5, B = 0.6;

    /// <summary>Papers in the order in which they would answer if all were of one length: what is behind the first thousand or so is not worth a length.</summary>
    /// <param name="sought">What is asked for.</param>
    /// <param name="among">Papers that may answer.</param>
    public long[] Foremost(IReadOnlyList<Sought> sought, PaperList among)
    {
        var weights = Weights(sought);
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
                else sums[i++] -= weights[term] * has[j] / (has[j++] + K1);
            }
        }
        var ordered = papers.ToArray();
        Array.Sort(sums, ordered);
        return ordered;
    }

    /// <summary>The papers that answer best, best first; ties by number.</summary>
    /// <param name="sought">What is asked for.</param>
    /// <param name="papers">Papers that may answer.</param>
    public List<(long Paper, double Score)> Best(IReadOnlyList<Sought> sought, IEnumerable<long> papers)
    {
        var weights = Weights(sought);
        var best = papers.Select(paper => (Paper: paper, Score: Exact(paper, sought, weights))).ToList();
        best.Sort((one, other) => one.Score != other.Score ? other.Score.CompareTo(one.Score) : one.Paper.CompareTo(other.Paper));
        return best;
    }

    private double[] Weights(IReadOnlyList<Sought> sought) => [.. sought.Select(one => one.Weight * Rarity(one.Papers.Count))];

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
