namespace Assay.Reading.Mentions;

/// <summary>A value is of something: where a sentence has values and nothing was found that they are of, takes what came nearest to being found.</summary>
internal static class MentionRescue
{
    private const double LeastOutcome = 0.1;
    private const double LeastArm = 0.15;

    /// <summary>Adds the likeliest missed outcome and arm to <paramref name="mentions"/>, where values want them.</summary>
    /// <param name="mentions">What was found, in order.</param>
    /// <param name="marginals">Probability of every label at every token, token after token.</param>
    /// <param name="first">The first token.</param>
    public static void Add(List<Mention> mentions, double[] marginals, int first)
    {
        if (!mentions.Exists(static mention => mention.Kind == MentionKind.Measure)) return;
        if (!mentions.Exists(static mention => mention.Kind == MentionKind.Outcome)) Take(mentions, marginals, first, MentionKind.Outcome, LeastOutcome);
        if (!mentions.Exists(static mention => mention.Kind == MentionKind.Arm)) Take(mentions, marginals, first, MentionKind.Arm, LeastArm);
    }

    // The peak among free tokens, and its neighbours while they are half as likely.
    private static void Take(List<Mention> mentions, double[] marginals, int first, MentionKind kind, double least)
    {
        var labels = MentionLabels.All.Length;
        var count = marginals.Length / labels;
        var label = 1 + (2 * (int)kind);
        double Share(int i) => mentions.Exists(mention => mention.First <= first + i && first + i <= mention.Last) ? 0 : marginals[(i * labels) + label] + marginals[(i * labels) + label + 1];
        var peak = -1;
        var best = least;
        for (var i = 0; i < count; i++)
            if (Share(i) is var share && share > best) (peak, best) = (i, share);
        if (peak < 0) return;
        var (from, to) = (peak, peak);
        while (from > 0 && Share(from - 1) > best / 2) from--;
        while (to + 1 < count && Share(to + 1) > best / 2) to++;
        mentions.Add(new(kind, first + from, first + to, best));
        mentions.Sort(static (a, b) => a.First.CompareTo(b.First));
    }
}
