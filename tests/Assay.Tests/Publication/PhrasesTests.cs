using Assay.Digests;
using Assay.Publication;
using Assay.Reading;
using Assay.Verification;

namespace Assay.Tests.Publication;

public sealed class PhrasesTests
{
    [Fact]
    public void Verdicts_and_sections_are_told_apart()
    {
        Assert.Distinct(Enum.GetValues<Support>().Select(Phrases.Of));
        Assert.Distinct(Enum.GetValues<Support>().Select(Phrases.MeaningOf));
        Assert.Distinct(Enum.GetValues<Heading>().Select(Phrases.Of));
    }

    [Fact]
    public void No_design_is_named_other() =>
        Assert.DoesNotContain(Enum.GetValues<StudyType>(), type => Phrases.Of(type).Contains("other", StringComparison.OrdinalIgnoreCase));
}
