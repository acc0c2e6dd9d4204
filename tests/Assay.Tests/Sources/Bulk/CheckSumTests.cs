using Assay.Sources.Bulk;

namespace Assay.Tests.Sources.Bulk;

public sealed class CheckSumTests
{
    private const string Name = "pubmed26n0001.xml.gz";
    private const string Sum = "0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData($"MD5({Name})= {Sum}\n")]
    [InlineData($"MD5 ({Name}) = {Sum}")]
    [InlineData($"MD5(/a/b/{Name})= {Sum}")]
    [InlineData("MD5(pubmed26n0001.xml.gz)= 0123456789ABCDEF0123456789ABCDEF\r\n")]
    [InlineData($"{Sum}  {Name}\n")]
    [InlineData($"{Sum} *{Name}\n")]
    [InlineData($"{Sum}  ./{Name}\n")]
    [InlineData($"{Sum}\n")]
    [InlineData($"ffffffffffffffffffffffffffffffff  pubmed26n0002.xml.gz\n{Sum}  {Name}\n")]
    public void A_sum_is_read_in_each_form(string text) => Assert.Equal(Sum, CheckSum.Stated(text, Name));

    [Theory]
    [InlineData("")]
    [InlineData("<html>404</html>")]
    [InlineData($"MD5(pubmed26n0002.xml.gz)= {Sum}")]
    [InlineData($"{Sum}  pubmed26n0002.xml.gz")]
    [InlineData("MD5(pubmed26n0001.xml.gz)= 0123")]
    [InlineData($"SHA1({Name})= {Sum}")]
    public void Anything_else_states_none(string text) => Assert.Null(CheckSum.Stated(text, Name));
}
