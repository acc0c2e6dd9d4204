namespace Assay.Statistics.Distributions;

/// <summary>The probabilities of 0 to n events.</summary>
internal static class BinomialTerms
{
    // n + 1 probabilities that sum to 1, by ratios of neighbours from the mode, so that nothing is lost at large n.
    public static double[] Of(int n, double p)
    {
        var terms = new double[n + 1];
        var mode = (int)Math.Min(n, Math.Floor((n + 1) * p));
        var odds = p / (1 - p);
        terms[mode] = 1;
        for (var x = mode; x < n && terms[x] > 0; x++) terms[x + 1] = terms[x] * odds * (n - x) / (x + 1);
        for (var x = mode; x > 0 && terms[x] > 0; x--) terms[x - 1] = terms[x] * x / (odds * (n - x + 1));
        var total = terms.Sum();
        for (var x = 0; x <= n; x++) terms[x] /= total;
        return terms;
    }
}
