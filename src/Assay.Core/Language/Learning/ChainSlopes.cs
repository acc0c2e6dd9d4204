using System.Collections.Immutable;

namespace Assay.Language.Learning;

/// <summary>The slopes of a chain's loss: what the model expects less what the right labels have.</summary>
internal static class ChainSlopes
{
    /// <summary>The slope of every score, place after place; those of the steps are put into <paramref name="steps"/>.</summary>
    public static double[] Of(Lattice lattice, ImmutableArray<int> right, int labels, double[] steps)
    {
        var (forward, backward, total) = lattice.Sums();
        var slopes = new double[right.Length * labels];
        for (var place = 1; place < right.Length; place++)
        {
            for (var origin = 0; origin < labels; origin++)
                for (var next = 0; next < labels; next++)
                    steps[(origin * labels) + next] += Math.Exp(forward[((place - 1) * labels) + origin] + lattice.Step(origin, next) + lattice.Score(place, next) + backward[(place * labels) + next] - total);
            steps[(right[place - 1] * labels) + right[place]] -= 1;
        }
        for (var i = 0; i < slopes.Length; i++) slopes[i] = Math.Exp(forward[i] + backward[i] - total);
        for (var place = 0; place < right.Length; place++) slopes[(place * labels) + right[place]] -= 1;
        for (var label = 0; label < labels; label++)
        {
            steps[(labels * labels) + label] += slopes[label];
            steps[(labels * labels) + labels + label] += slopes[((right.Length - 1) * labels) + label];
        }
        return slopes;
    }
}
