using Assay.Evaluation.Corpora;
using Assay.Reading.Linking;
using Assay.Reading.Mentions;

namespace Assay.Evaluation.Tasks;

/// <summary>The baseline of linking: every value belongs to the arm and the outcome marked nearest to it.</summary>
internal static class NearestMention
{
    public static ResultSentence Answer(MarkedSentence marked)
    {
        var links = new List<Link>();
        for (var m = 0; m < marked.Mentions.Length; m++)
        {
            if (marked.Mentions[m].Kind != MentionKind.Measure) continue;
            var outcome = Nearest(marked, m, static kind => kind is MentionKind.Outcome or MentionKind.Time);
            links.Add(new(m, Nearest(marked, m, static kind => kind == MentionKind.Arm), outcome < 0 ? [] : [outcome], -1, 1));
        }
        return ResultAnswer.Of(marked.Sentence.Id, marked.Words, marked.Mentions, links);
    }

    private static int Nearest(MarkedSentence marked, int value, Func<MentionKind, bool> kind)
    {
        var (best, distance) = (-1, int.MaxValue);
        var at = marked.Mentions[value];
        for (var m = 0; m < marked.Mentions.Length; m++)
        {
            var other = marked.Mentions[m];
            if (!kind(other.Kind)) continue;
            var away = Math.Max(0, Math.Max(other.First - at.Last, at.First - other.Last));
            if (away < distance) (best, distance) = (m, away);
        }
        return best;
    }
}
