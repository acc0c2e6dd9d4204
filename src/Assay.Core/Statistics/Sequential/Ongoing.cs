using Assay.Statistics.Distributions;

namespace Assay.Statistics.Sequential;

/// <summary>
/// Trials that have not stopped by a look: the density of their z statistic under no effect, held at the nodes of an integration rule. What holds
/// under an effect follows by the ratio of likelihoods, so that one recursion serves every drift.
/// </summary>
/// <remarks>Armitage, McPherson and Rowe (1969), doi:10.2307/2343787; Jennison and Turnbull (2000), ch. 19, with Gauss–Legendre panels in place of Simpson's rule.</remarks>
internal sealed class Ongoing
{
    // Beyond these no trial is found that matters, whatever the drift (up to 7 on the upper side).
    private const double Lowest = -13, Highest = 16;
    private const double Reach = 14;

    // Nodes and weights of Gauss and Legendre's rule of order 12 on −1 to 1, positive half.
    private static readonly double[] nodes = [0.125233408511468915472, 0.367831498998180193753, 0.587317954286617447297, 0.769902674194304687037, 0.904117256370474856678, 0.981560634246719250691];
    private static readonly double[] weights = [0.249147045813402785001, 0.233492536538354808761, 0.203167426723065921749, 0.160078328543346226335, 0.106939325995318430960, 0.0471753363865118271946];

    private readonly double information;
    private readonly double[] z, mass;

    private Ongoing(double information, double[] z, double[] mass) => (this.information, this.z, this.mass) = (information, z, mass);

    // Before the first look: all trials, at zero.
    public static Ongoing Start { get; } = new(0, [0], [1]);

    // Chance, under a drift, of not having stopped and then lying above bound at the next look.
    // next: Information of the next look.
    // bound: On the scale of z; may be infinite.
    // drift: Expected z at full information.
    public double Above(double next, double bound, double drift) => double.IsPositiveInfinity(bound) ? 0 : Sum(next, bound, drift, +1);

    // The same for lying below.
    public double Below(double next, double bound, double drift) => double.IsNegativeInfinity(bound) ? 0 : Sum(next, bound, drift, -1);

    // Trials that go on past the next look, between two bounds.
    // next: Information of the next look.
    // low: Lower bound, or minus infinity.
    // high: Upper bound, or infinity.
    // afterwards: Information of the look after it, which tells how fine the nodes must lie.
    public Ongoing Past(double next, double low, double high, double afterwards)
    {
        var (from, to) = (Math.Clamp(low, Lowest, Highest), Math.Clamp(high, Lowest, Highest));
        if (from >= to) return new(next, [], []);
        var finest = 1.5 * Math.Min(Math.Sqrt((next - information) / next), Math.Min(1, Math.Sqrt((afterwards - next) / next)));
        var panels = Math.Max(1, (int)Math.Ceiling((to - from) / finest));
        var (points, masses) = (new double[12 * panels], new double[12 * panels]);
        var half = (to - from) / panels / 2;
        for (var panel = 0; panel < panels; panel++)
            for (var i = 0; i < 12; i++)
            {
                var at = (12 * panel) + i;
                var (node, weight) = i < 6 ? (-nodes[5 - i], weights[5 - i]) : (nodes[i - 6], weights[i - 6]);
                points[at] = from + (half * ((2 * panel) + 1 + node));
                masses[at] = half * weight * Density(points[at], next);
            }
        return new(next, points, masses);
    }

    private double Density(double at, double next)
    {
        var (gain, root) = (Math.Sqrt(next - information), Math.Sqrt(information));
        var (target, sum) = (at * Math.Sqrt(next), 0.0);
        for (var i = First(target - (Reach * gain)); i < z.Length; i++)
        {
            var x = (target - (z[i] * root)) / gain;
            if (x < -Reach) break;
            sum += mass[i] * Math.Exp(-0.5 * x * x);
        }
        return sum * Math.Sqrt(next) / gain * 0.39894228040143267794;
    }

    // The first node whose score is not below.
    private int First(double score)
    {
        if (information == 0) return 0;
        var at = Array.BinarySearch(z, score / Math.Sqrt(information));
        return at < 0 ? ~at : at;
    }

    private double Sum(double next, double bound, double drift, int side)
    {
        var (gain, root, sum) = (next - information, Math.Sqrt(information), 0.0);
        var (target, step) = ((bound * Math.Sqrt(next)) - (drift * gain), Math.Sqrt(gain));
        for (var i = 0; i < z.Length; i++)
        {
            var tilt = drift == 0 ? 1 : Math.Exp((drift * z[i] * root) - (drift * drift * information / 2));
            sum += mass[i] * tilt * Normal.Upper(side * (target - (z[i] * root)) / step);
        }
        return sum;
    }
}
