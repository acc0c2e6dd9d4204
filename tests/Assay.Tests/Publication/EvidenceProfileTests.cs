using Assay.Publication;
using Assay.Reading;
using Assay.Records;

namespace Assay.Tests.Publication;

public sealed class EvidenceProfileTests
{
    [Fact]
    public void Every_study_type_has_one_band()
    {
        var types = EvidenceProfile.Of([]).Bands.SelectMany(band => band.Types).ToList();
        Assert.Equal(Enum.GetValues<StudyType>().Order(), types.Order());
    }

    [Fact]
    public void Papers_are_counted_once()
    {
        var profile = EvidenceProfile.Of([new(StudyType.Rct, Standing.Current, 2), new(StudyType.RctSecondary, Standing.Corrected, 1), new(StudyType.Animal, Standing.Concern, 4)]);
        Assert.Equal(7, profile.Papers);
        Assert.Equal(3, profile.Bands.Single(band => band.Key == "rct").Papers);
        Assert.Empty(profile.Apart);
    }

    [Fact]
    public void What_is_no_evidence_is_set_apart()
    {
        var profile = EvidenceProfile.Of([new(StudyType.Rct, Standing.Current, 2), new(StudyType.Rct, Standing.Reinstated, 1), new(StudyType.Rct, Standing.Retracted, 1),
            new(StudyType.Animal, Standing.Retracted, 2), new(StudyType.Rct, Standing.Replaced, 1), new(StudyType.Erratum, Standing.Notice, 4)]);
        Assert.Equal(3, profile.Papers);
        Assert.Equal(["3 retracted, not counted", "4 notices about other papers, not counted", "1 retracted and replaced, not counted"], profile.Apart.Select(Phrases.Of));
    }
}
