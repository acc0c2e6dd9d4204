using Assay.Topics;

namespace Assay.Tests.Topics;

public sealed class TopicQueryTests
{
    [Fact]
    public void Names_become_terms_with_Greek_letters_spelled_out() =>
        Assert.Equal("\"thymosin alpha1\"[tiab] OR \"Zadaxin\"[tiab]", TopicQuery.Of(["thymosin α1", "Zadaxin", "ZADAXIN", "\"\""]));

    [Fact]
    public void No_name_is_no_query() => Assert.Throws<ArgumentException>(() => TopicQuery.Of(["\""]));
}
