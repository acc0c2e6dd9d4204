using Assay.Search;

namespace Assay.Tests.Search;

public sealed class PorterStemTests
{
    // Pairs of Porter's paper.
    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("agreed", "agre")]
    [InlineData("plastered", "plaster")]
    [InlineData("motoring", "motor")]
    [InlineData("conflated", "conflat")]
    [InlineData("hopping", "hop")]
    [InlineData("filing", "file")]
    [InlineData("happy", "happi")]
    [InlineData("relational", "relat")]
    [InlineData("generalization", "gener")]
    [InlineData("oscillators", "oscil")]
    [InlineData("controlling", "control")]
    [InlineData("il6", "il6")]
    public void Words_are_cut_as_the_paper_says(string word, string stem) => Assert.Equal(stem, PorterStem.Of(word));

    [Theory]
    [InlineData("infection", "infected")]
    [InlineData("therapies", "therapy")]
    [InlineData("randomised", "randomise")]
    public void Kin_share_a_stem(string word, string kin) => Assert.Equal(PorterStem.Of(word), PorterStem.Of(kin));
}
