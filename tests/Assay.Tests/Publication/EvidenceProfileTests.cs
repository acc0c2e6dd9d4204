using Assay.Publication;
using Assay.Reading;

namespace Assay.Tests.Publication;

public sealed class EvidenceProfileTests
{
    [Fact]
    public void Every_study_type_has_one_band()
    {
        var types = EvidenceProfile.Of(new Dictionary<StudyType, int>()).Bands.SelectMany(band => band.Types).ToList();
        Assert.Equal(Enum.GetValues<StudyType>().Order(), types.Order());
    }

    [Fact]
    public void Papers_are_counted_once()
    {
        var profile = EvidenceProfile.Of(new Dictionary<StudyType, int> { [StudyType.Rct] = 2, [StudyType.RctSecondary] = 1, [StudyType.Animal] = 4 });
        Assert.Equal(7, profile.Papers);
        Assert.Equal(3, profile.Bands.Single(band => band.Key == "rct").Papers);
    }
}
