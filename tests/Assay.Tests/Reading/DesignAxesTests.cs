namespace Assay.Tests.Reading;

public sealed class DesignAxesTests
{
    [Theory]
    [InlineData("A double-blind trial of drug A", "METHODS: Adults were randomised.", "double")]
    [InlineData("Drug A", "METHODS: In this single-blind trial 361 adults were randomised. CONCLUSIONS: A larger double-blind trial is needed.", "single")]
    [InlineData("Drug A: a single-blind trial", "CONCLUSIONS: A triple-blind trial should follow.", "single")]
    [InlineData("Drug A", "METHODS: In this open-label trial adults were randomised.", "open-label")]
    [InlineData("Drug A", "METHODS: Adults were randomised. Assessors were blinded to allocation and participants blinded to the aim.", "double")]
    [InlineData("Drug A", "METHODS: Adults were randomised. Patients and nurses were blinded.", "double")]
    [InlineData("Drug A", "METHODS: Adults were randomised. Raters were masked.", "single")]
    [InlineData("Drug A", "METHODS: Adults were randomised. Outcomes were read blinded to treatment.", "single")]
    [InlineData("Two operations: blind evaluation of recovery", "METHODS: Adults were randomised.", "single")]
    [InlineData("Drug A", "METHODS: Blind women were randomised. Surgeons were not blinded.", null)]
    [InlineData("Drug A", "BACKGROUND: Double-blind trials are few. METHODS: Adults were randomised.", null)]
    public void A_trial_is_masked_as_its_title_and_methods_say(string title, string text, string? blinding) =>
        Assert.Equal(blinding, Abstracts.Read(text, title).Design.Blinding);

    [Theory]
    [InlineData("METHODS: In this single-centre trial adults were randomised. CONCLUSIONS: Large multicentre trials are needed.", false)]
    [InlineData("METHODS: Adults were randomised. CONCLUSIONS: Large multicentre trials are needed.", null)]
    [InlineData("METHODS: In this multicentre trial adults were randomised.", true)]
    public void Centres_are_counted_as_the_methods_say(string text, bool? multicentre) =>
        Assert.Equal(multicentre, Abstracts.Read(text, "Drug A").Design.Multicentre);
}
