using Assay.Reading;

namespace Assay.Tests.Reading;

/// <summary>Randomised trial or not, by title and abstract alone. The sentences are invented.</summary>
public sealed class TrialTests
{
    [Theory]
    [InlineData("Ibuprofen against paracetamol for sore throat.", "We compared two drugs. One hundred and twenty adults were randomly assigned to ibuprofen or paracetamol for 3 days. Pain fell more with ibuprofen (P = 0.01).", StudyType.Rct)]
    [InlineData("Zinc for the common cold.", "Zinc shortens colds in theory. In a double-blind study 60 volunteers received zinc or placebo for 5 days. Symptoms lasted 4.1 days with zinc and 5.0 days with placebo (P = 0.03).", StudyType.Rct)]
    [InlineData("Zinc and wound healing in rats.", "Forty male Wistar rats were randomly divided into four groups of ten. Rats received zinc or saline for 14 days. Wounds healed sooner in rats given zinc (P < 0.05).", StudyType.Animal)]
    [InlineData("Zinc intake and colds: a Mendelian randomization study.", "We used Mendelian randomization in 12,000 adults of a cohort. Genetically predicted zinc was not associated with colds (OR 1.01, 95% CI 0.97 to 1.05).", StudyType.CohortProspective)]
    [InlineData("Zinc for colds: protocol for a randomised controlled trial.", "We will randomise 300 adults to zinc or placebo. The primary outcome will be the duration of symptoms.", StudyType.Protocol)]
    [InlineData("Zinc for the common cold.", "OBJECTIVES: To assess zinc. SEARCH STRATEGY: Electronic databases were searched to June 2001. SELECTION CRITERIA: All randomised trials of zinc against placebo. MAIN RESULTS: Seven trials were included. Colds were shorter with zinc.", StudyType.SystematicReviewRct)]
    [InlineData("Hospital stay after hip fracture.", "We reviewed the medical records of 420 patients with hip fracture. Stay was longer in the old (P = 0.02). Randomised trials are needed.", StudyType.CohortRetrospective)]
    public void Words_tell_a_trial_from_what_only_sounds_like_one(string title, string text, StudyType type) =>
        Assert.Equal(type, Abstracts.Read(text, title).Design.Type);

    [Fact]
    public void The_model_is_a_signal_among_the_others()
    {
        var design = Abstracts.Read("Sixty adults were randomly assigned to zinc or placebo. Colds were shorter with zinc (P = 0.03).", "Zinc for colds: a randomised trial").Design;
        var signal = Assert.Single(design.Signals, signal => signal.Rule == "model");
        Assert.Matches(@"^rct [01]\.\d\d$", signal.Raw);
        Assert.Equal(StudyType.Rct, signal.Speaks);
    }
}
