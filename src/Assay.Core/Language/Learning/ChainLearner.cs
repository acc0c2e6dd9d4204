namespace Assay.Language.Learning;

/// <summary>The weights of a chain while they are learned, and what one sequence changes in them.</summary>
internal sealed class ChainLearner
{
    private readonly int labels;
    private readonly LearnedRows rows;
    private readonly FollowTheLeader leader;
    private readonly Lattice lattice;
    private readonly double[] slopes;
    private readonly float hidden;
    private readonly Chance chance;
    private readonly List<FeatureList> left = [];

    public ChainLearner(int labels, TrainingOptions options, Chance chance)
    {
        this.labels = labels;
        this.chance = chance;
        hidden = options.Dropout;
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
        for (var place = 0; place < example.Seen.Length; place++) rows.Score(Seen(example, place), lattice.Next());
        Array.Clear(slopes);
        var wrong = ChainSlopes.Of(lattice, example.Labels, labels, slopes);
        for (var place = 0; place < example.Labels.Length; place++) rows.Step(hidden > 0 ? left[place] : example.Seen[place], wrong.AsSpan(place * labels, labels));
        for (var i = 0; i < slopes.Length; i++)
            if (slopes[i] != 0) leader.Step(i, slopes[i]);
    }

    private FeatureList Seen(ChainExample example, int place)
    {
        if (hidden <= 0) return example.Seen[place];
        if (left.Count <= place) left.Add(new());
        chance.Hide(example.Seen[place], hidden, left[place]);
        return left[place];
    }
}
