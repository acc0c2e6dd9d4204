namespace Assay.Language.Learning;

/// <summary>The weights of a chain while they are learned, and what one sequence changes in them.</summary>
internal sealed class ChainLearner
{
    private readonly int labels;
    private readonly LearnedRows rows;
    private readonly FollowTheLeader leader;
    private readonly Lattice lattice;
    private readonly double[] slopes;

    public ChainLearner(int labels, TrainingOptions options)
    {
        this.labels = labels;
        rows = new(options, labels);
        leader = new(Steps.Length(labels), options with { L1 = 0 });
        Steps = new(labels, leader.Weights);
        lattice = new(Steps, null);
        slopes = new double[Steps.Length(labels)];
    }

    /// <summary>The steps, which change as they are learned.</summary>
    public Steps Steps { get; }

    /// <summary>What was learned of features, rounded to bytes.</summary>
    public WeightTable Quantise() => rows.Quantise();

    // The slope of a weight is what the model expects of its feature less what the right labels have.
    public void Learn(ChainExample example)
    {
        lattice.Clear();
        foreach (var seen in example.Seen) rows.Score(seen, lattice.Next());
        var (forward, backward, total) = lattice.Sums();
        Array.Clear(slopes);
        for (var place = 1; place < example.Labels.Length; place++) ExpectStep(place, forward, backward, total, example.Labels[place - 1], example.Labels[place]);
        Span<double> share = stackalloc double[labels];
        for (var place = 0; place < example.Labels.Length; place++)
        {
            for (var label = 0; label < labels; label++) share[label] = Math.Exp(forward[(place * labels) + label] + backward[(place * labels) + label] - total);
            share[example.Labels[place]] -= 1;
            rows.Step(example.Seen[place], share);
            if (place == 0) AddTo(slopes.AsSpan(labels * labels, labels), share);
            if (place == example.Labels.Length - 1) AddTo(slopes.AsSpan((labels * labels) + labels, labels), share);
        }
        for (var i = 0; i < slopes.Length; i++)
            if (slopes[i] != 0) leader.Step(i, slopes[i]);
    }

    private void ExpectStep(int place, double[] forward, double[] backward, double total, int from, int to)
    {
        for (var origin = 0; origin < labels; origin++)
            for (var next = 0; next < labels; next++)
                slopes[(origin * labels) + next] += Math.Exp(forward[((place - 1) * labels) + origin] + Steps[origin, next] + lattice.Score(place, next) + backward[(place * labels) + next] - total);
        slopes[(from * labels) + to] -= 1;
    }

    private static void AddTo(Span<double> sums, ReadOnlySpan<double> terms)
    {
        for (var i = 0; i < sums.Length; i++) sums[i] += terms[i];
    }
}
