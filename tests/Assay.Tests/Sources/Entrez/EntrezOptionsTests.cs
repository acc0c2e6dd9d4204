using Assay.Sources.Entrez;

namespace Assay.Tests.Sources.Entrez;

public sealed class EntrezOptionsTests
{
    [Fact]
    public void What_is_not_set_has_its_default()
    {
        var options = EntrezOptions.Of(_ => null);
        Assert.Equal(new EntrezOptions(), options);
        Assert.Equal("https://eutils.ncbi.nlm.nih.gov/entrez/eutils/", options.BaseAddress.ToString());
    }

    [Fact]
    public void Variables_are_read()
    {
        var options = EntrezOptions.Of(name => name switch
        {
            "ASSAY_NCBI_URL" => "http://127.0.0.1:9/entrez/eutils",
            "ASSAY_NCBI_EMAIL" => " reader@example.org ",
            "ASSAY_NCBI_API_KEY" => Ncbi.Key,
            _ => null,
        });
        Assert.Equal(("http://127.0.0.1:9/entrez/eutils/", "reader@example.org", Ncbi.Key), (options.BaseAddress.ToString(), options.Email, options.ApiKey));
        Assert.DoesNotContain(Ncbi.Key, options.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ASSAY_NCBI_URL", "eutils", "ASSAY_NCBI_URL is 'eutils', which is no web address; give one that begins with http:// or https://, or leave it out.")]
    [InlineData("ASSAY_NCBI_URL", "file:///etc/", null)]
    [InlineData("ASSAY_NCBI_EMAIL", "reader", "ASSAY_NCBI_EMAIL is 'reader', which is no e-mail address; give one such as name@example.org, or leave it out.")]
    [InlineData("ASSAY_NCBI_EMAIL", "a b@example.org", null)]
    [InlineData("ASSAY_NCBI_API_KEY", "my secret key!", "ASSAY_NCBI_API_KEY holds signs that no NCBI key has; copy the key again from your NCBI account, or leave it out.")]
    public void A_value_that_cannot_be_used_is_said_in_one_sentence(string variable, string value, string? sentence)
    {
        var fault = Assert.Throws<ArgumentException>(() => EntrezOptions.Of(name => name == variable ? value : null));
        Assert.Contains(variable, fault.Message, StringComparison.Ordinal);
        if (sentence is not null) Assert.Equal(sentence, fault.Message);
        if (variable.EndsWith("KEY", StringComparison.Ordinal)) Assert.DoesNotContain(value, fault.Message, StringComparison.Ordinal);
    }
}
