namespace Assay.Tests.Reading;

/// <summary>The arms of a whole trial: every construction once, in sentences of our own.</summary>
public sealed class TrialArmsTests
{
    [Theory]
    [InlineData("Patients were randomized to gliptazone (n = 51) or placebo (n=56).", "gliptazone 51 Experimental; placebo 56 Placebo")]
    [InlineData("Eighty adults received placebo (n = 40) or zelutide (50 mg once daily, n = 41) added to ongoing metformin.", "zelutide 41 Experimental; placebo 40 Placebo")]
    [InlineData("Patients were randomly assigned to bexolol 5 mg (n = 30), bexolol 10 mg (n = 31) or placebo (n = 29) for 12 weeks.", "bexolol 5 mg 30 Experimental; bexolol 10 mg 31 Experimental; placebo 29 Placebo")]
    [InlineData("Patients were randomized to insulin glargine plus metformin (n = 60) or NPH insulin plus metformin (n = 62). Hypoglycemia was reported by glargine-treated and NPH-treated patients.", "insulin glargine plus metformin 60 Experimental; NPH insulin plus metformin 62 Comparator")]
    [InlineData("Women were randomised to exercise training (n = 25) or usual care (n = 27).", "exercise training 25 Experimental; usual care 27 Comparator")]
    [InlineData("In this crossover trial, patients received latanoprost or timolol for 4 weeks each.", "latanoprost - Experimental; timolol - Comparator")]
    [InlineData("Patients were randomized to latanoprost/timolol fixed combination (LTFC) or to dorzolamide/timolol fixed combination (DTFC).", "latanoprost/timolol fixed combination - Experimental; dorzolamide/timolol fixed combination - Comparator")]
    [InlineData("The first group received oltipril (n = 20) and the second group received placebo (n = 21).", "oltipril 20 Experimental; placebo 21 Placebo")]
    [InlineData("Adults received sertadine (N = 12) or matching placebo (N = 14) twice daily.", "sertadine 12 Experimental; placebo 14 Placebo")]
    [InlineData("Patients were randomised to drug A or drug B.", "drug A - Experimental; drug B - Comparator")]
    [InlineData("Forty rats were randomly divided into three groups: sham, ischemia and brenol.", "ischemia - Experimental; brenol - Experimental; sham - Sham")]
    [InlineData("Weight was measured in the low-dose, high-dose and placebo groups.", "high-dose - Experimental; low-dose - Experimental; placebo - Placebo")]
    [InlineData("We compared daily or weekly dosing of vitamin D.", "daily - Experimental; weekly - Comparator")]
    [InlineData("Patients were allocated to early feeding versus late feeding.", "early feeding - Experimental; late feeding - Comparator")]
    [InlineData("Of the women, 252 were assigned to cerclage and 248 to no cerclage. Birth was early in the cerclage group and in the no-cerclage group.", "cerclage 252 Experimental; no-cerclage 248 Comparator")]
    [InlineData("Patients treated with tocilizumab (n=77) were matched to 154 untreated controls.", "tocilizumab 77 Experimental; controls 154 Comparator")]
    [InlineData("In this case-control study, 210 cases of gastric cancer and 420 controls were interviewed.", "cases 210 Experimental; controls 420 Comparator")]
    public void ArmsAreFound(string methods, string arms) => Assert.Equal(arms, Told(methods));

    [Theory]
    [InlineData("The treatment was well tolerated and patients treated with insulin improved.")]
    [InlineData("Mosses were collected from forty plots between two rivers.")]
    public void WhatIsNoArmIsNone(string text) => Assert.True(Abstracts.Read(text).Arms.Length < 2);

    [Fact]
    public void AnArmGoesByEveryNameOfTheText()
    {
        var study = Abstracts.Read("METHODS: Patients were randomized to thymalfasin (TMF, n = 20) or latanoprost/timolol fixed combination (LTFC). RESULTS: LTFC did better.");
        Assert.Contains("LTFC", study.Arms.Single(static arm => arm.Label.StartsWith("latanoprost", StringComparison.Ordinal)).Names);
    }

    [Fact]
    public void ALetteredGroupIsCalledByItsTreatment()
    {
        var study = Abstracts.Read("METHODS: Forty eyes were treated with dorzolamide twice a day (group A) or timolol twice a day (group B). RESULTS: Mean pressure was 17.0 mmHg in group A and 18.4 mmHg in group B.");
        Assert.Equal(2, study.Arms.Length);
        Assert.Contains(study.Arms, static arm => arm.Names.Contains("timolol"));
    }

    private static string Told(string methods) =>
        string.Join("; ", Abstracts.Read("METHODS: " + methods).Arms.Select(static arm => $"{arm.Label} {(arm.N is { } n ? n.Value : "-")} {arm.Role}"));
}
