using Assay.Statistics.Distributions;

namespace Assay.Tests.Statistics;

public sealed class DistributionsOracleTests
{
    [Fact]
    public void Normal_tails_agree_with_reference_software()
    {
        foreach (var c in Oracle.Of("distributions", "pnorm"))
            c.Same(c.Out.GetDouble(), Normal.Lower(c.Input("z")), "Φ", Tolerance(c.Input("z")), 0);
        foreach (var c in Oracle.Of("distributions", "two_sided_p_from_z"))
            c.Same(c.Out.GetDouble(), Normal.TwoSided(c.Input("z")), "p", Tolerance(c.Input("z")), 0);
        foreach (var c in Oracle.Of("distributions", "qnorm"))
            c.Same(c.Out.GetDouble(), Normal.Quantile(c.Input("p")), "z", 1e-12, 1e-14);

        static double Tolerance(double z) => Math.Abs(z) > 5 ? 1e-10 : 1e-12;
    }

    [Fact]
    public void Chi_square_tail_agrees_with_reference_software()
    {
        foreach (var c in Oracle.Of("distributions", "pchisq_upper"))
            c.Same(c.Out.GetDouble(), ChiSquare.Upper(c.Input("x"), c.Input("df")), "p", c.Out.GetDouble() < 1e-6 ? 1e-10 : 1e-12, 0);
    }

    [Fact]
    public void Student_agrees_with_reference_software()
    {
        foreach (var c in Oracle.Of("distributions", "two_sided_p_from_t"))
            c.Same(c.Out.GetDouble(), StudentT.TwoSided(c.Input("t"), c.Input("df")), $"p {c.In}", c.Input("df") > 1e5 ? 1e-9 : 1e-10, 0);
        foreach (var c in Oracle.Of("distributions", "qt"))
            c.Same(c.Out.GetDouble(), StudentT.FromTwoSided(2 * (1 - c.Input("p")), c.Input("df")), $"t {c.In}", 1e-10, 0);
    }

    [Fact]
    public void Beta_agrees_with_reference_software()
    {
        foreach (var c in Oracle.Of("distributions", "pbeta"))
            c.Same(c.Out.GetDouble(), Beta.Lower(c.Input("x"), c.Input("a"), c.Input("b")), $"p {c.In}", 1e-11, 0);
        foreach (var c in Oracle.Of("distributions", "qbeta"))
            c.Same(c.Out.GetDouble(), Beta.Quantile(c.Input("p"), c.Input("a"), c.Input("b")), $"x {c.In}", 1e-10, 0);
    }
}
