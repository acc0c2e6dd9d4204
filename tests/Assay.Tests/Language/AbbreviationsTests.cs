using Assay.Language;

namespace Assay.Tests.Language;

public sealed class AbbreviationsTests
{
    [Theory]
    [InlineData("patients with acute-on-chronic liver failure (ACLF) died", "ACLF", "acute-on-chronic liver failure")]
    [InlineData("Hepatitis B virus (HBV) infection", "HBV", "Hepatitis B virus")]
    [InlineData("standard medical therapy (SMT)", "SMT", "standard medical therapy")]
    public void A_definition_is_found_with_its_words(string text, string brief, string full)
    {
        var found = Assert.Single(Abbreviations.Find(text));
        Assert.Equal((brief, full), (found.Brief, found.Full));
        Assert.Equal(full, found.FullAt.Of(text));
    }

    [Fact]
    public void A_bracket_that_defines_nothing_is_left_alone() => Assert.Empty(Abbreviations.Find("They improved (P < 0.05) and recovered (NS)."));
}
