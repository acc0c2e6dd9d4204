using Assay.Statistics.Distributions;
using Assay.Statistics.Effects;

namespace Assay.Tests.Statistics;

public sealed class MoreDistributionsOracleTests
{
    [Fact]
    public void Chi_square_quantiles_agree_with_reference_software()
    {
        foreach (var c in Oracle.Of("distributions", "qchisq"))
        {
            c.Same(c.Out.GetDouble(), ChiSquare.Quantile(c.Input("p"), c.Input("df")), $"x {c.In}", 1e-11, 0);
            c.Same(c.Out.GetDouble(), ChiSquare.FromUpper(1 - c.Input("p"), c.Input("df")), $"x {c.In} from above", 1e-11, 0);
        }
        foreach (var c in Oracle.Of("distributions", "pchisq"))
            c.Same(c.Out.GetDouble(), ChiSquare.Lower(c.Input("x"), c.Input("df")), $"p {c.In}", 1e-12, 0);
    }

    [Fact]
    public void F_agrees_with_reference_software()
    {
        foreach (var c in Oracle.Of("distributions", "pf_upper"))
            c.Same(c.Out.GetDouble(), FisherF.Upper(c.Input("f"), c.Input("df1"), c.Input("df2")), $"p {c.In}", 1e-10, 0);
    }

    [Fact]
    public void Hedges_correction_agrees_with_reference_software()
    {
        foreach (var c in Oracle.Of("distributions", "hedges_J_exact"))
            c.Same(c.Out.GetDouble(), HedgesCorrection.Exact(c.Input("df")), $"J {c.In}", 1e-12, 0);
    }
}
