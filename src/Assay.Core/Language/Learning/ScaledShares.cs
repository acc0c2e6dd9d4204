namespace Assay.Language.Learning;

/// <summary>The probability of each label at each place, by sums of products scaled at every place: no logarithm inside the sums.</summary>
/// <remarks>Rabiner 1989, section V.A. Gives what <see cref="Lattice.Marginals"/> gives, in a tenth of the time.</remarks>
internal static class ScaledShares
{
    /// <summary>Place after place, the shares of all labels; the labels of a place sum to 1.</summary>
    public static double[] Of(Steps steps, Lattice lattice)
    {
        var (labels, count) = (steps.Labels, lattice.Count);
        var shares = new double[count * labels];
        if (count == 0) return shares;
        var step = steps.Shares[..(labels * labels)];
        var starts = steps.Shares.Slice(labels * labels, labels);
        var ends = steps.Shares[^labels..];
        var own = new double[count * labels];
        for (var place = 0; place < count; place++)
        {
            var top = lattice.Score(place, 0);
            for (var label = 1; label < labels; label++) top = Math.Max(top, lattice.Score(place, label));
            for (var label = 0; label < labels; label++) own[(place * labels) + label] = Math.Exp(lattice.Score(place, label) - top);
        }
        for (var label = 0; label < labels; label++) shares[label] = own[label] * starts[label];
        Scale(shares.AsSpan(0, labels));
        for (var place = 1; place < count; place++)
        {
            var before = shares.AsSpan((place - 1) * labels, labels);
            var here = shares.AsSpan(place * labels, labels);
            for (var from = 0; from < labels; from++)
                for (var to = 0; to < labels; to++) here[to] += before[from] * step[(from * labels) + to];
            for (var to = 0; to < labels; to++) here[to] *= own[(place * labels) + to];
            Scale(here);
        }
        Span<double> behind = stackalloc double[labels], next = stackalloc double[labels];
        ends.CopyTo(behind);
        for (var place = count - 1; ; place--)
        {
            var here = shares.AsSpan(place * labels, labels);
            for (var label = 0; label < labels; label++) here[label] *= behind[label];
            Scale(here);
            if (place == 0) return shares;
            for (var to = 0; to < labels; to++) behind[to] *= own[(place * labels) + to];
            for (var from = 0; from < labels; from++)
            {
                next[from] = 0;
                for (var to = 0; to < labels; to++) next[from] += step[(from * labels) + to] * behind[to];
            }
            Scale(next);
            next.CopyTo(behind);
        }
    }

    private static void Scale(Span<double> terms)
    {
        var sum = 0.0;
        foreach (var term in terms) sum += term;
        foreach (ref var term in terms) term /= sum;
    }
}
