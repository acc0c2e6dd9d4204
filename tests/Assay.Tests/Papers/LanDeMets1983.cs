using System.Collections.Immutable;
using Assay.Statistics.Sequential;

namespace Assay.Tests.Papers;

/// <summary>Spending after Lan and DeMets (1983), to the six digits in which rpact 3.3.4 and gsDesign print it. Alpha .025 on each side.</summary>
public sealed class LanDeMets1983
{
    [Theory]
    [InlineData("obf", ".5,1", "2.962588 1.968596", "1.003725", "1.003418")]
    [InlineData("obf", "third", "3.710303 2.511427 1.993047", "1.012795", "1.011853")]
    [InlineData("obf", ".25,.5,.75,1", "4.332634 2.963132 2.359044 2.014090", "1.019637", "1.018280")]
    [InlineData("obf", ".2,.4,.6,.8,1", "4.876885 3.357012 2.680280 2.289817 2.031032", "1.024720", "1.023078")]
    [InlineData("obf", ".25,.6,1", "4.332634 2.668869 1.980976", "1.008546", "1.007883")]
    [InlineData("pocock", ".5,1", "2.156999 2.200977", "1.122550", "1.111047")]
    [InlineData("pocock", "third", "2.279428 2.294911 2.295940", null, null)]
    [InlineData("pocock", ".25,.5,.75,1", "2.368328 2.367524 2.358168 2.350036", null, null)]
    [InlineData("pocock", ".2,.4,.6,.8,1", "2.437977 2.426814 2.410194 2.396649 2.386000", null, null)]
    public void Boundaries_and_inflation(string spending, string information, string z, string? at80, string? at90)
    {
        ImmutableArray<double> shares = information == "third" ? Information.Even(3) : [.. information.Split(',').Select(double.Parse)];
        // Printed for one side; the mirrored boundary differs in the sixth digit only, for Pocock's rule.
        var one = Boundaries.Of(shares, .025, Spending.Read(spending)!, symmetric: false);
        foreach (var (printed, found) in z.Split(' ').Zip(one.Z)) Close.To(printed, found);
        if (at80 is null) return;
        Close.To(at80, SequentialDesign.Of(one, .8).Inflation);
        Close.To(at90!, SequentialDesign.Of(one, .9).Inflation);
    }

    [Fact]
    public void Three_looks()
    {
        var design = SequentialDesign.Of(Boundaries.Of(Information.Even(3), .025, new Spending.OBrienFleming()), .8);
        Close.To("2.819451", design.Drift);
        Close.To(".018649", design.Looks[0].Power);
        Close.To(".417449", design.Looks[1].Power);
        Close.To(".865569", design.ExpectedRatioEffect);
        Close.To(".00020701", 2 * design.Looks[0].NominalP);
    }

    [Fact]
    public void Spending_both_sides_as_one_sum_is_another_convention() =>
        Close.To("2.771808", -Assay.Statistics.Distributions.Normal.Quantile(new Spending.OBrienFleming().Spent(.05, .5) / 2));

    /// <summary>Anderson's gsDesign, default design: Hwang, Shih and DeCani (1990) with −4 above and −2 below, non-binding, power .9.</summary>
    [Fact]
    public void Futility_does_not_bind_and_costs_seven_percent()
    {
        var boundaries = Boundaries.Of(Information.Even(3), .025, new Spending.HwangShihDeCani(-4), symmetric: false);
        var design = SequentialDesign.Of(boundaries, .9, new Spending.HwangShihDeCani(-2));
        foreach (var (printed, found) in new[] { "3.0107", "2.5465", "1.9992" }.Zip(boundaries.Z)) Close.To(printed, found);
        foreach (var (printed, found) in new[] { "-0.2387", "0.9411", "1.9992" }.Zip(design.Looks)) Close.To(printed, found.FutilityZ!.Value);
        Close.To("1.0699", design.Inflation);
        Assert.Equal(.1, design.Looks.Sum(look => look.Effect.Lower), 1e-9);
    }

    [Theory]
    [InlineData(1.5, .5, ".101721", ".590252", ".760904")]
    public void Conditional_power(double z, double information, string none, string trend, string design)
    {
        var found = ConditionalPower.At(z, information, 1.9599639845400536, 2.801585218112968);
        Close.To(none, found.Null);
        Close.To(trend, found.Trend);
        Close.To(design, found.Design);
    }
}
