using Assay.Publication;
using Assay.Reading;
using Assay.Records;
using Assay.Web;
using Assay.Web.Parts;

namespace Assay.Tests.Web;

public sealed class WordsForReadersTests
{
    [Theory]
    [InlineData("2026-04-06", "6 Apr 2026")]
    [InlineData("2026-04", "Apr 2026")]
    [InlineData("2026", "2026")]
    [InlineData("2026-13", "2026")]
    [InlineData("1998 Dec-1999 Jan", "1998 Dec-1999 Jan")]
    [InlineData("", "")]
    public void Dates_are_written_as_far_as_they_are_known(string date, string words) => Assert.Equal(words, Dates.Of(date));

    [Theory]
    [InlineData(64, "64")]
    [InlineData(-26, "−26")]
    [InlineData(4.6397, "4.64")]
    [InlineData(25.43, "25.4")]
    [InlineData(0.0031, "0.0031")]
    [InlineData(double.NaN, "not a number")]
    public void Figures_keep_three_digits(double value, string words) => Assert.Equal(words, Figures.Of(value));

    [Fact]
    public void Every_study_type_has_a_name_in_addresses_that_leads_back()
    {
        Assert.All(Enum.GetValues<StudyType>(), type => Assert.Equal(type, StudyTypes.Parse(Words.Of(type))));
        Assert.Equal("systematic-review-rct", Words.Of(StudyType.SystematicReviewRct));
        Assert.Null(StudyTypes.Parse("3"));
    }

    [Fact]
    public void Values_in_addresses_are_escaped() =>
        Assert.Equal("/papers/jsonl/a%2Fb%3F%23", Addresses.Paper(new SourceId("jsonl", "a/b?#")));

    [Fact]
    public void Options_out_of_range_are_refused_with_what_to_do()
    {
        Assert.Contains("1 to 100", Assert.Throws<ArgumentException>(() => new SiteOptions { PageSize = 0 }.Validated()).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new SiteOptions { Authority = "not a host" }.Validated());
        Assert.Throws<ArgumentException>(() => new SiteOptions { PublicAddress = "https://example.org" }.Validated());
        Assert.Throws<ArgumentException>(() => new SiteOptions { Urls = [] }.Validated());
    }
}
