using Assay.Statistics.Planning;
using Assay.Statistics.Planning.Assurance;
using Assay.Statistics.Tables;
using Assay.Tests.Papers;

namespace Assay.Tests.Statistics.Planning;

/// <summary>Plans worked out by hand and by reference software, as tables.</summary>
public sealed class WorkedPlansTests
{
    [Theory]
    [InlineData(.68, .42, .80, "56.2798", "53.5489", "63.7400", "56.1041", 57, 54, 64, 57)]
    [InlineData(.68, .42, .90, "74.8412", "71.6867", "82.3538", "75.1074", 75, 72, 83, 76)]
    [InlineData(.75, .534, .80, "76.1404", "73.4056", "85.1479", "75.6437", 77, 74, 86, 76)]
    [InlineData(.75, .534, .90, "101.4295", "98.2693", "110.4948", "101.2654", 102, 99, 111, 102)]
    [InlineData(.60, .45, .80, "172.7999", "170.0591", "185.8941", "172.6593", 173, 171, 186, 173)]
    [InlineData(.60, .45, .90, "230.8303", "227.6608", "243.9815", "231.1418", 231, 228, 244, 232)]
    [InlineData(.50, .40, .80, "387.3385", "384.5951", "407.0929", "387.1687", 388, 385, 408, 388)]
    [InlineData(.50, .40, .90, "518.0372", "514.8637", "537.8512", "518.3090", 519, 515, 538, 519)]
    [InlineData(.26, .35, .80, "409.6256", "406.8820", "431.5617", "408.7838", 410, 407, 432, 409)]
    [InlineData(.26, .35, .90, "547.8732", "544.6996", "569.8788", "547.2455", 548, 545, 570, 548)]
    public void Two_proportions(double p1, double p2, double power, string pooled, string unpooled, string fleiss, string arcsine, int a, int b, int c, int d)
    {
        (ProportionMethod Method, string Printed, int Ceiling)[] expected =
            [(ProportionMethod.Pooled, pooled, a), (ProportionMethod.Unpooled, unpooled, b), (ProportionMethod.Fleiss, fleiss, c), (ProportionMethod.Arcsine, arcsine, d)];
        foreach (var (method, printed, ceiling) in expected)
        {
            var size = TwoProportions.Size(p1, p2, power, new(), 1, method);
            Close.To(printed, size);
            Assert.Equal(ceiling, Whole.Up(size));
        }
    }

    [Theory]
    [InlineData(.68, .5, "111.338")]
    [InlineData(.68, 2, "56.0614")]
    [InlineData(.615, 1, "135.906")]
    [InlineData(.55, 1, "308.508")]
    public void Allocation_and_a_smaller_effect(double p1, double ratio, string printed) => Close.To(printed, TwoProportions.Size(p1, .42, .9, new(), ratio));

    [Theory]
    [InlineData(57, ".802225", ".743763", ".743764")]
    [InlineData(64, ".845655", ".795027", ".802286")]
    [InlineData(65, ".847279", ".798384", ".803635")]
    [InlineData(76, ".901767", ".872145", ".872145")]
    [InlineData(77, ".902913", ".869728", ".873284")]
    public void Exact_power(int n, string chi2, string yates, string fisher)
    {
        double Power(ContingencyTest test) => ExactPower.Of(.68, .42, n, n, test, new());
        Close.To(chi2, Power(ContingencyTest.Pearson));
        Close.To(yates, Power(ContingencyTest.Yates));
        Close.To(fisher, Power(ContingencyTest.Fisher));
    }

    [Fact]
    public void Exact_power_is_not_monotone_so_that_there_are_two_smallest_sizes()
    {
        Assert.True(ExactPower.Of(.68, .42, 77, 77, ContingencyTest.Yates, new()) < ExactPower.Of(.68, .42, 76, 76, ContingencyTest.Yates, new()));
        var yates = ExactSize.Search(.68, .42, .8, ContingencyTest.Yates, new())!;
        Assert.True(yates.Power >= .8 && yates.LastingPower >= .8 && yates.LastingN1 > yates.N1);
        var powers = Enumerable.Range(40, yates.LookedTo - 39).Select(n => (N: n, Power: ExactPower.Of(.68, .42, n, n, ContingencyTest.Yates, new()))).ToList();
        Assert.Equal(powers.First(at => at.Power >= .8).N, yates.N1);
        Assert.Equal(powers.Last(at => at.Power < .8).N + 1, yates.LastingN1);
    }

    [Theory]
    [InlineData(.444567, "47.7746", 48, "53.0910", 54, 64, 72)]
    [InlineData(.50, "65.3457", 66, "70.6399", 71, 88, 95)]
    [InlineData(.60, "120.3157", 121, "125.5821", 126, 162, 169)]
    [InlineData(.70, "246.7871", 247, "252.0362", 253, 331, 338)]
    [InlineData(.75, "379.3517", 380, "384.5951", 385, 508, 515)]
    [InlineData(.80, "630.5202", 631, "635.7593", 636, 845, 852)]
    public void Log_rank_events(double hr, string schoenfeld, int s80, string freedman, int f80, int s90, int f90)
    {
        // The seed's hazard ratio is ln .68 / ln .42; .444567 is how it is printed.
        var ratio = hr == .444567 ? Math.Log(.68) / Math.Log(.42) : hr;
        double Events(double power, EventFormula formula) => LogRank.Events(ratio, power, new(), 1, formula);
        Close.To(schoenfeld, Events(.8, EventFormula.Schoenfeld));
        Close.To(freedman, Events(.8, EventFormula.Freedman));
        Assert.Equal([s80, f80, s90, f90], [Whole.Up(Events(.8, EventFormula.Schoenfeld)), Whole.Up(Events(.8, EventFormula.Freedman)), Whole.Up(Events(.9, EventFormula.Schoenfeld)), Whole.Up(Events(.9, EventFormula.Freedman))]);
    }

    [Theory]
    [InlineData(247, ".800338")]
    [InlineData(200, ".712979")]
    [InlineData(331, ".900534")]
    public void Log_rank_power(double events, string printed) => Close.To(printed, LogRank.Power(.7, events, new()));

    [Fact]
    public void Two_to_one_needs_more_events() => Close.To("371.675", LogRank.Events(.7, .9, new(), 2));

    [Theory]
    [InlineData(.4655, 57, ".194395", ".259428", ".224095")]
    [InlineData(.4655, 100, ".307831", ".371849", ".340504")]
    [InlineData(.4655, 200, ".542312", ".512059", ".519926")]
    [InlineData(.4655, 400, ".833099", ".621365", ".682698")]
    [InlineData(.30, 57, ".120610", ".162861", ".138185")]
    [InlineData(.30, 100, ".180240", ".245771", ".210026")]
    [InlineData(.30, 200, ".315918", ".381208", ".350113")]
    [InlineData(.30, 400, ".554275", ".518120", ".528202")]
    public void Assurance_of_two_proportions(double control, int n, string power, string predictive, string seOnly)
    {
        var trial = new ProportionAssurance(control, n, n);
        var wide = trial.Of(Prior.Predictive(-.246688638, .155319215, Math.Sqrt(.0427984634), 3));
        Close.To(power, wide.PowerAtMean);
        Close.To(predictive, wide.Assurance);
        Close.To(seOnly, trial.Of(new Prior(-.246688638, .155319215)).Assurance);
    }

    [Fact]
    public void What_three_trials_foresee()
    {
        Close.To(".829855", Prior.Predictive(-.246688638, .155319215, Math.Sqrt(.0427984634), 3).BelowZero);
        Close.To(".923166775", new Prior(Math.Log(.7), .25).BelowZero);
        Close.To(".742440", Prior.Predictive(-.246688638, .155319215, Math.Sqrt(.0427984634), 3, student: true).BelowZero);
        Assert.Equal("studies", Assert.Throws<ImpossiblePlanException>(() => Prior.Predictive(-.2, .1, .1, 2)).Field);
    }

    [Theory]
    [InlineData(.15, 247, ".707210001")]
    [InlineData(.25, 331, ".697450787")]
    public void Assurance_of_a_hazard_ratio(double deviation, double events, string printed) =>
        Close.To(printed, HazardAssurance.Of(new Prior(Math.Log(.7), deviation), events, new()).Assurance);

    [Fact]
    public void A_t_belief_with_many_degrees_of_freedom_is_the_normal_one()
    {
        var trial = new ProportionAssurance(.3, 200, 200);
        var normal = trial.Of(new Prior(-.25, .2)).Assurance;
        Assert.Equal(normal, trial.Of(new Prior(-.25, .2) { Df = 1e5 }).Assurance, 1e-4);
        var events = HazardAssurance.Of(new Prior(-.25, .2), 300, new()).Assurance;
        Assert.Equal(events, HazardAssurance.Of(new Prior(-.25, .2) { Df = 1e5 }, 300, new()).Assurance, 1e-4);
    }

    [Fact]
    public void A_control_risk_known_from_very_many_people_is_known()
    {
        var trial = new ProportionAssurance(.3, 200, 200);
        Assert.Equal(trial.Of(new Prior(-.25, .2)).Assurance, trial.Of(new Prior(-.25, .2), 3e5, 7e5).Assurance, 1e-5);
        Assert.NotEqual(trial.Of(new Prior(-.25, .2)).Assurance, trial.Of(new Prior(-.25, .2), 3, 7).Assurance, 1e-3);
    }

    [Fact]
    public void A_mixture_lies_between_its_parts()
    {
        var (sure, vague) = (HazardAssurance.Of(new Prior(-.3, .1), 300, new()), HazardAssurance.Of(new Prior(0, 1), 300, new()));
        Assert.Equal((.8 * sure.Assurance) + (.2 * vague.Assurance), sure.Mixed(vague, .8).Assurance, 1e-15);
    }

    [Fact]
    public void Loss_and_accrual_change_the_chance_of_an_event()
    {
        // Everybody watched for the same time: 1 − e^(−(λ+η)F), shared as the hazards are.
        Assert.Equal(.05 / .07 * (1 - Math.Exp(-.07 * 12)), EventProbability.Exponential(.05, 0, 12, .02), 1e-14);
        Assert.Equal(EventProbability.Exponential(.05, 0, 12), EventProbability.Exponential(.05, 1e-9, 12), 1e-9);
        // Simpson's rule over the times of joining.
        var (sum, parts) = (0.0, 200);
        for (var i = 0; i <= parts; i++)
            sum += (i == 0 || i == parts ? 1 : i % 2 == 1 ? 4 : 2) * (.05 / .07 * (1 - Math.Exp(-.07 * (24 + (12.0 * i / parts)))));
        Assert.Equal(sum / 3 / parts, EventProbability.Exponential(.05, 12, 24, .02), 1e-10);
    }

    [Theory]
    [InlineData(.02, 20, 0, "1.38")]
    [InlineData(.05, 10, 0, "1.45")]
    [InlineData(.02, 20, .5, "1.48")]
    public void Clusters_cost(double icc, double size, double cv, string printed) => Close.To(printed, ClusterDesign.Effect(icc, size, cv));
}
