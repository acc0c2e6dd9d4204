using Assay.Statistics.Effects;
using Assay.Statistics.Means;
using Assay.Statistics.Proportions;
using Assay.Statistics.Tables;

namespace Assay.Tests.Statistics.Means;

public sealed class SummaryTestsOracleTests
{
    [Fact]
    public void T_tests_agree_with_reference_software()
    {
        foreach (var c in Oracle.Of("audit", "t_from_summary"))
        {
            ArmMeans one = new(c.Input("m1"), c.Input("sd1"), c.Input("n1")), two = new(c.Input("m2"), c.Input("sd2"), c.Input("n2"));
            var (student, welch) = (TTests.Student(one, two)!, TTests.Welch(one, two)!);
            c.Same(c.Output("diff"), student.Difference, "difference");
            c.Same(c.Output("se"), student.StandardError, "se");
            c.Same(c.Output("t"), student.T, "t");
            c.Same(c.Output("p"), student.P, "p", 1e-9, 0);
            c.Same(c.Pair("ci"), student.Interval, "ci", 1e-9);
            c.Same(c.Output("welch_t"), welch.T, "welch t");
            c.Same(c.Output("welch_df"), welch.Df, "welch df");
            c.Same(c.Output("welch_p"), welch.P, "welch p", 1e-9, 0);
            c.Same(c.Pair("welch_ci"), welch.Interval, "welch ci", 1e-9);
        }
    }

    [Fact]
    public void Larger_tables_agree_with_reference_software()
    {
        foreach (var c in Oracle.Of("audit", "chi_square_rc"))
        {
            IReadOnlyList<IReadOnlyList<double>> rows = [.. c.In.GetProperty("table").EnumerateArray().Select(row => row.EnumerateArray().Select(x => x.GetDouble()).ToArray())];
            var (pearson, g, df) = LargerTables.Tests(rows)!.Value;
            c.Same(c.Output("chi2"), pearson.Statistic, "chi2");
            c.Same(c.Output("p"), pearson.P, "p", 1e-9, 0);
            c.Same(c.Output("G"), g.Statistic, "G");
            c.Same(c.Output("p_G"), g.P, "p G", 1e-9, 0);
            Assert.Equal(c.Count("df", c.Out), df);
        }
    }

    [Fact]
    public void Jeffreys_interval_agrees_with_reference_software()
    {
        foreach (var c in Oracle.Of("audit", "proportion_ci"))
            c.Same(c.Pair("jeffreys"), ProportionIntervals.Jeffreys(c.Count("x"), c.Count("n"), 100 * c.Input("level")), "jeffreys", 1e-9);
    }
}
