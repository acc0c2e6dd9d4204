using Assay.Language;

namespace Assay.Tests.Language;

public sealed class EntitiesTests
{
    [Theory]
    [InlineData("Serum IL-6 fell.", "il-6")]
    [InlineData("interleukin 6 and TNF alpha", "il-6 tnf-alpha")]
    [InlineData("TNF-α, IFN-γ", "tnf-alpha ifn-gamma")]
    [InlineData("regulatory T cells (Tregs)", "treg treg")]
    [InlineData("CD4+ T cells and CD8+", "cd4 cd8")]
    [InlineData("monocyte HLA-DR", "mhla-dr")]
    [InlineData("Press alt to go on; ALT was high.", "alt")]
    [InlineData("HBV DNA", "hbv-dna")]
    [InlineData("nothing here", "")]
    public void Names_are_found_under_their_slug(string text, string slugs) =>
        Assert.Equal(slugs, string.Join(' ', Entities.Find(text).Select(static entity => entity.Slug)));
}
