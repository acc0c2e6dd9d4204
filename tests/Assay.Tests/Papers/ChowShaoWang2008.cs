using Assay.Statistics.Planning;

namespace Assay.Tests.Papers;

/// <summary>Chow, Shao and Wang (2008), Sample Size Calculations in Clinical Research, examples of 3.2 and 4.2.</summary>
public sealed class ChowShaoWang2008
{
    [Fact]
    public void Proportions_of_85_and_65_percent()
    {
        Assert.Equal(70, Whole.Up(TwoProportions.Size(.85, .65, .8, new(), 1, ProportionMethod.Unpooled)));
        Assert.Equal(25, Whole.Up(NonInferiority.ProportionsWald(.85, .65, .10, .8, .05)));
    }

    [Fact]
    public void Means_five_percent_apart() => Assert.Equal(63, Whole.Up(TwoMeans.NormalSize(.05, .10, .8, new())));

    [Fact]
    public void Equivalence_needs_no_more_than_their_bound_and_no_less_than_one_side()
    {
        // They use half of beta for each side, which is needed only where both margins are equally near.
        var size = Equivalence.Proportions(.75, .80, .20, .8, .05);
        Assert.InRange(size, NonInferiority.ProportionsWald(.75, .80, .20, .8, .05), 133);
        var centred = Equivalence.Proportions(.8, .8, .15, .8, .05);
        Assert.Equal(NonInferiority.ProportionsWald(.8, .8, .15, .9, .05), centred, 1e-9);
    }
}
