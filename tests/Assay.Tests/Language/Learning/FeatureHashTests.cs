using Assay.Language.Learning;

namespace Assay.Tests.Language.Learning;

public sealed class FeatureHashTests
{
    // Models that ship were learned with these; another hash would make them noise.
    [Theory]
    [InlineData("", 2872998923u)]
    [InlineData("mice", 1093195528u)]
    public void Hashes_never_change(string name, uint hash) => Assert.Equal(hash, FeatureHash.Of(name));

    [Fact]
    public void Case_is_folded_where_asked()
    {
        Assert.Equal(FeatureHash.Of("tα1 mice"), FeatureHash.OfLower("TΑ1 Mice"));
        Assert.NotEqual(FeatureHash.Of("Mice"), FeatureHash.Of("mice"));
    }

    [Fact]
    public void A_pair_is_told_from_its_reverse() =>
        Assert.NotEqual(FeatureHash.Mix(FeatureHash.Of("a"), FeatureHash.Of("b")), FeatureHash.Mix(FeatureHash.Of("b"), FeatureHash.Of("a")));

    [Fact]
    public void Names_spread_evenly_over_the_rows()
    {
        var rows = new int[256];
        for (var i = 0; i < 25600; i++) rows[FeatureHash.Of($"feature-{i}") >> 24]++;
        Assert.All(rows, count => Assert.InRange(count, 60, 140));
    }

    [Fact]
    public void A_copy_keeps_what_the_original_forgets()
    {
        var list = Toys.Seen("a", "b");
        list.Add("template=", "value");
        list.Add("place=", 3);
        list.Add("share", 0.5f);
        var copy = list.Copy();
        list.Clear();
        Assert.Equal(0, list.Count);
        Assert.Equal(5, copy.Count);
        Assert.Equal(0.5f, copy.Features[4].Value);
    }
}
