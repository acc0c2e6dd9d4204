namespace Assay.Language.Learning;

/// <summary>The labels that a sequence may have, with their scores; the best path through them and the share of each.</summary>
/// <remarks>Viterbi 1967 for the path; forward and backward sums after Rabiner 1989. Not safe for two threads at once.</remarks>
public sealed class Lattice
{
    private const double Barred = -1e6;
    private readonly Steps steps;
    private readonly WeightTable? weights;
    private readonly int labels;
    private double[] scores = [];

    internal Lattice(Steps steps, WeightTable? weights) => (this.steps, this.weights, labels) = (steps, weights, steps.Labels);

    /// <summary>How many places have been added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a place of which <paramref name="seen"/> is seen; the list may be cleared and used again.</summary>
    public void Add(FeatureList seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        if (weights is null) throw new InvalidOperationException("This lattice has no weights; add scores.");
        weights.Score(seen, Next());
    }

    /// <summary>Adds a place whose label is known; the places beside it take notice.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such label.</exception>
    public void AddKnown(int label)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(label);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(label, labels);
        var next = Next();
        next.Fill(Barred);
        next[label] = 0;
    }

    /// <summary>The likeliest labels as a whole; of two alike the first label. Empty for no places.</summary>
    public int[] Best()
    {
        if (Count == 0) return [];
        var from = new int[Count * labels];
        Span<double> here = stackalloc double[labels], there = stackalloc double[labels];
        for (var label = 0; label < labels; label++) here[label] = scores[label] + steps.Start(label);
        for (var place = 1; place < Count; place++)
        {
            var tops = from.AsSpan(place * labels, labels);
            there.Fill(double.NegativeInfinity);
            for (var origin = 0; origin < labels; origin++)
            {
                var reached = here[origin];
                var step = steps.Weights.Slice(origin * labels, labels);
                for (var to = 0; to < step.Length; to++)
                    if (reached + step[to] is var score && score > there[to]) (there[to], tops[to]) = (score, origin);
            }
            var own = scores.AsSpan(place * labels, labels);
            for (var to = 0; to < own.Length; to++) there[to] += own[to];
            there.CopyTo(here);
        }
        var path = new int[Count];
        for (var label = 1; label < labels; label++)
            if (here[label] + steps.End(label) > here[path[^1]] + steps.End(path[^1])) path[^1] = label;
        for (var place = Count - 1; place > 0; place--) path[place - 1] = from[(place * labels) + path[place]];
        return path;
    }

    /// <summary>The score of <paramref name="path"/>, one label a place: what is seen, and the steps; the difference of two is their log odds.</summary>
    /// <exception cref="ArgumentException">The path is not as long as the sequence.</exception>
    public double Score(ReadOnlySpan<int> path)
    {
        if (path.Length != Count) throw new ArgumentException("A path has one label for each place.", nameof(path));
        if (Count == 0) return 0;
        var sum = (double)steps.Start(path[0]) + steps.End(path[^1]);
        for (var place = 0; place < Count; place++) sum += Score(place, path[place]) + (place > 0 ? steps[path[place - 1], path[place]] : 0);
        return sum;
    }

    /// <summary>The probability of each label at each place, place after place; the labels of a place sum to 1.</summary>
    public double[] Marginals()
    {
        var (forward, backward, _) = Sums();
        for (var place = 0; place < Count; place++)
        {
            var row = forward.AsSpan(place * labels, labels);
            for (var label = 0; label < labels; label++) row[label] += backward[(place * labels) + label];
            Softmax.Of(row);
        }
        return forward;
    }

    /// <summary>The probability of <paramref name="path"/>'s label at each place.</summary>
    public double[] Confidences(ReadOnlySpan<int> path)
    {
        var marginals = Marginals();
        var found = new double[path.Length];
        for (var place = 0; place < found.Length; place++) found[place] = marginals[(place * labels) + path[place]];
        return found;
    }

    internal void Clear() => Count = 0;

    /// <summary>The scores of one more place, to be filled.</summary>
    internal Span<double> Next()
    {
        if (scores.Length < (Count + 1) * labels) Array.Resize(ref scores, Math.Max(16 * labels, 2 * scores.Length));
        return scores.AsSpan(Count++ * labels, labels);
    }

    /// <summary>Logarithms of the sums over all paths into each label (its own score counted) and out of it; and over all paths.</summary>
    internal (double[] Forward, double[] Backward, double Total) Sums()
    {
        var forward = new double[Count * labels];
        var backward = new double[Count * labels];
        if (Count == 0) return (forward, backward, 0);
        Span<double> terms = stackalloc double[labels];
        for (var label = 0; label < labels; label++) forward[label] = scores[label] + steps.Start(label);
        for (var place = 1; place < Count; place++)
            for (var to = 0; to < labels; to++)
            {
                for (var origin = 0; origin < labels; origin++) terms[origin] = forward[((place - 1) * labels) + origin] + steps[origin, to];
                forward[(place * labels) + to] = LogSum(terms) + scores[(place * labels) + to];
            }
        for (var label = 0; label < labels; label++) backward[((Count - 1) * labels) + label] = steps.End(label);
        for (var place = Count - 2; place >= 0; place--)
            for (var origin = 0; origin < labels; origin++)
            {
                for (var to = 0; to < labels; to++) terms[to] = steps[origin, to] + scores[((place + 1) * labels) + to] + backward[((place + 1) * labels) + to];
                backward[(place * labels) + origin] = LogSum(terms);
            }
        for (var label = 0; label < labels; label++) terms[label] = forward[((Count - 1) * labels) + label] + steps.End(label);
        return (forward, backward, LogSum(terms));
    }

    internal double Step(int from, int to) => steps[from, to];

    internal double Score(int place, int label) => scores[(place * labels) + label];

    private static double LogSum(ReadOnlySpan<double> terms)
    {
        var top = terms[0];
        foreach (var term in terms) top = Math.Max(top, term);
        var sum = 0.0;
        foreach (var term in terms) sum += Math.Exp(term - top);
        return top + Math.Log(sum);
    }
}
