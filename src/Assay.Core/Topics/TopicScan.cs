using System.Buffers;

namespace Assay.Topics;

/// <summary>Finds the names of all topics in one pass over a text.</summary>
internal sealed class TopicScan
{
    // Long texts are folded window by window, so that memory does not grow with the abstract.
    private const int Window = 1 << 15;
    private const int Overlap = 1 << 10;
    private const int LargestCluster = 64;
    private readonly TopicName[] names;
    private readonly NameIndex index;

    public TopicScan(IEnumerable<TopicName> names)
    {
        this.names = [.. names];
        index = new(this.names);
    }

    /// <summary>Hands over the sightings of a text, those that touch one another together, from left to right.</summary>
    public void Run(string text, Action<List<Sighting>> cluster)
    {
        var folded = ArrayPool<char>.Shared.Rent(Math.Min(text.Length, Window + Overlap));
        try
        {
            var open = new List<Sighting>();
            var reach = 0;
            for (var from = 0; from < text.Length; from += Window)
            {
                var length = Math.Min(text.Length - from, Window + Overlap);
                var span = folded.AsSpan(0, length);
                Folding.Fold(text, from, span);
                Scan(text, from, span, open, ref reach, cluster);
            }
            Close(open, cluster);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(folded);
        }
    }

    private void Scan(
        string text, int from, ReadOnlySpan<char> folded, List<Sighting> open, ref int reach, Action<List<Sighting>> cluster)
    {
        var last = Math.Min(Window, folded.Length);
        var candidates = new List<int>();
        for (var at = 0; at < last; at++)
        {
            if (!IsStart(text, from + at)) continue;
            index.At(folded, at, candidates);
            foreach (var candidate in candidates)
            {
                var name = names[candidate];
                if (!name.Spelling.TryMatch(folded, at, out var end, out var doubtful)) continue;
                if (from + at >= reach || open.Count >= LargestCluster) Close(open, cluster);
                open.Add(new(name, from + at, from + end, doubtful || name.Use == NameUse.Ambiguous));
                reach = Math.Max(reach, from + end);
            }
        }
    }

    private static void Close(List<Sighting> open, Action<List<Sighting>> cluster)
    {
        if (open.Count > 0) cluster(open);
        open.Clear();
    }

    private static bool IsStart(string text, int at) => at == 0 || !char.IsLetterOrDigit(text[at - 1]);
}
