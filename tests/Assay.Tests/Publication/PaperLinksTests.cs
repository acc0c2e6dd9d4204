using Assay.Publication;
using Assay.Records;

namespace Assay.Tests.Publication;

public sealed class PaperLinksTests
{
    [Theory]
    [InlineData("pubmed", "35616850", "https://pubmed.ncbi.nlm.nih.gov/35616850/")]
    [InlineData("pubmed", "1/../x", null)]
    [InlineData("jsonl", "35616850", null)]
    public void Only_a_number_leads_to_PubMed(string scheme, string value, string? address) =>
        Assert.Equal(address, PaperLinks.PubMed(new(scheme, value)));

    [Theory]
    [InlineData("10.1007/s12072-022-10335-6", "https://doi.org/10.1007/s12072-022-10335-6")]
    [InlineData("10.1002/(sici)1<1::aid>3.0.co;2-#", "https://doi.org/10.1002/%28sici%291%3C1%3A%3Aaid%3E3.0.co%3B2-%23")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData(null, null)]
    public void A_DOI_is_escaped_and_anything_else_is_no_link(string? doi, string? address) =>
        Assert.Equal(address, PaperLinks.Doi(new Article { Id = SourceId.OfPmid(1), Title = "", Text = "", Doi = doi }));
}
