using System.Collections.Immutable;

namespace Assay.Reading.Mentions;

/// <summary>Mentions as labels of tokens: outside, or the first or a further token of a kind.</summary>
internal static class MentionLabels
{
    public static readonly ImmutableArray<string> All = ["out", "arm", "in-arm", "outcome", "in-outcome", "time", "in-time", "measure", "in-measure"];

    /// <summary>The labels of tokens <paramref name="first"/> up to <paramref name="end"/>; of mentions that overlap the first holds.</summary>
    public static int[] Of(IEnumerable<Mention> mentions, int first, int end)
    {
        var labels = new int[end - first];
        foreach (var mention in mentions)
        {
            var free = true;
            for (var k = mention.First; k <= mention.Last; k++) free &= k >= first && k < end && labels[k - first] == 0;
            if (!free) continue;
            for (var k = mention.First; k <= mention.Last; k++) labels[k - first] = 1 + (2 * (int)mention.Kind) + (k > mention.First ? 1 : 0);
        }
        return labels;
    }

    /// <summary>The mentions that <paramref name="labels"/> of the tokens from <paramref name="first"/> on write; a further token after another kind begins a mention.</summary>
    public static List<Mention> Read(ReadOnlySpan<int> labels, ReadOnlySpan<double> confidences, int first)
    {
        var mentions = new List<Mention>();
        for (var k = 0; k < labels.Length;)
        {
            if (labels[k] == 0)
            {
                k++;
                continue;
            }
            var kind = (labels[k] - 1) / 2;
            var (from, sum) = (k, confidences[k]);
            for (k++; k < labels.Length && labels[k] == 2 + (2 * kind); k++) sum += confidences[k];
            mentions.Add(new((MentionKind)kind, first + from, first + k - 1, sum / (k - from)));
        }
        return mentions;
    }
}
