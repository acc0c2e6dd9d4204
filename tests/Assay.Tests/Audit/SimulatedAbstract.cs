using Assay.Statistics.Distributions;
using Assay.Statistics.Effects;
using Assay.Statistics.Means;
using Assay.Statistics.Tables;

namespace Assay.Tests.Audit;

/// <summary>An abstract whose figures were worked out from data drawn for it, rounded and printed; and the same with one digit changed.</summary>
internal static class SimulatedAbstract
{
    /// <summary>Three result sentences: counts with their test, a hazard ratio with interval and P, two means with their t test.</summary>
    public static (string Methods, string[] Results) Draw(Random random)
    {
        var (n1, n2) = (random.Next(30, 400), random.Next(30, 400));
        return ($"In this randomised trial, {n1 + n2} patients were assigned to the drug (n = {n1}) or placebo (n = {n2}).",
            [Counts(random, n1, n2), Hazard(random), Means(random, n1, n2)]);
    }

    /// <summary>P as journals print it.</summary>
    public static string P(double p) => p < 0.001 ? "P < 0.001" : $"P = {Math.Round(p, p < 0.01 ? 3 : 2).ToString(p < 0.01 ? "0.000" : "0.00")}";

    private static string Counts(Random random, int n1, int n2)
    {
        var p2 = 0.1 + (0.6 * random.NextDouble());
        var p1 = Math.Clamp(p2 + (0.4 * (random.NextDouble() - 0.5)), 0.03, 0.97);
        var (a, c) = (Binomial(random, n1, p1), Binomial(random, n2, p2));
        var test = (ContingencyTest)random.Next(0, 3);
        var p = ContingencyTests.P(new TwoByTwo(a, n1, c, n2), test) ?? 1;
        return $"Treatment failure occurred in {a} of {n1} patients ({100.0 * a / n1:0.0}%) in the drug group and in {c} of {n2} patients ({100.0 * c / n2:0.0}%) in the placebo group ({P(p)}).";
    }

    private static string Hazard(Random random)
    {
        var error = 0.08 + (0.3 * random.NextDouble());
        var log = (-0.4 * random.NextDouble()) + (error * Gaussian(random));
        var (low, high) = (log - (1.959964 * error), log + (1.959964 * error));
        return $"The hazard ratio for death was {Math.Exp(log):0.00} (95% CI {Math.Exp(low):0.00} to {Math.Exp(high):0.00}; {P(Normal.TwoSided(log / error))}).";
    }

    private static string Means(Random random, int n1, int n2)
    {
        var (sd1, sd2) = (Math.Round(2 + (4 * random.NextDouble()), 1), Math.Round(2 + (4 * random.NextDouble()), 1));
        var m2 = Math.Round(8 + (8 * random.NextDouble()), 1);
        var m1 = Math.Round(m2 + (1.5 * Gaussian(random) * 0.5), 1);
        // What was tested are the unrounded figures behind the printed ones.
        double Behind(double printed) => printed + (0.09 * (random.NextDouble() - 0.5));
        var (one, two) = (new ArmMeans(Behind(m1), Behind(sd1), n1), new ArmMeans(Behind(m2), Behind(sd2), n2));
        return $"Mean length of stay was {m1:0.0} ± {sd1:0.0} days in the drug group and {m2:0.0} ± {sd2:0.0} days in the placebo group ({P((random.Next(2) == 0 ? TTests.Student(one, two) : TTests.Welch(one, two))!.P)}).";
    }

    private static int Binomial(Random random, int n, double p)
    {
        var count = 0;
        for (var i = 0; i < n; i++) count += random.NextDouble() < p ? 1 : 0;
        return count;
    }

    private static double Gaussian(Random random) => Normal.Quantile(Math.Clamp(random.NextDouble(), 1e-9, 1 - 1e-9));
}
