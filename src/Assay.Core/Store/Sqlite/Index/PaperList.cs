namespace Assay.Store.Sqlite.Index;

/// <summary>Papers in order of their number, and how much each has of something.</summary>
internal sealed class PaperList
{
    private long[] papers;
    private float[] weights;

    public PaperList(int room = 16) => (papers, weights) = (new long[room], new float[room]);

    /// <summary>How many.</summary>
    public int Count { get; private set; }

    /// <summary>Their numbers, rising.</summary>
    public ReadOnlySpan<long> Papers => papers.AsSpan(0, Count);

    /// <summary>How much each has.</summary>
    public ReadOnlySpan<float> Weights => weights.AsSpan(0, Count);

    /// <summary>Adds a paper; its number is higher than those before.</summary>
    public void Add(long paper, float weight)
    {
        if (Count == papers.Length)
        {
            Array.Resize(ref papers, Count * 2);
            Array.Resize(ref weights, Count * 2);
        }
        (papers[Count], weights[Count++]) = (paper, weight);
    }

    /// <summary>Whether a paper is there.</summary>
    public bool Has(long paper) => Papers.BinarySearch(paper) >= 0;

    /// <summary>All lists as one; what a paper has of several is added up.</summary>
    public static PaperList Union(IReadOnlyList<PaperList> lists)
    {
        if (lists.Count == 0) return new();
        var round = lists.ToList();
        while (round.Count > 1)
        {
            var next = new List<PaperList>();
            for (var i = 0; i < round.Count; i += 2) next.Add(i + 1 < round.Count ? Union(round[i], round[i + 1]) : round[i]);
            round = next;
        }
        return round[0];
    }

    /// <summary>Papers of this list that are in another one, or that are not.</summary>
    public PaperList Where(PaperList other, bool isIn)
    {
        var kept = new PaperList();
        for (int i = 0, j = 0; i < Count; i++)
        {
            while (j < other.Count && other.papers[j] < papers[i]) j++;
            if ((j < other.Count && other.papers[j] == papers[i]) == isIn) kept.Add(papers[i], weights[i]);
        }
        return kept;
    }

    private static PaperList Union(PaperList one, PaperList other)
    {
        var all = new PaperList(Math.Max(16, one.Count + other.Count));
        int i = 0, j = 0;
        while (i < one.Count && j < other.Count)
        {
            if (one.papers[i] < other.papers[j]) all.Add(one.papers[i], one.weights[i++]);
            else if (one.papers[i] > other.papers[j]) all.Add(other.papers[j], other.weights[j++]);
            else all.Add(one.papers[i], one.weights[i++] + other.weights[j++]);
        }
        for (; i < one.Count; i++) all.Add(one.papers[i], one.weights[i]);
        for (; j < other.Count; j++) all.Add(other.papers[j], other.weights[j]);
        return all;
    }
}
