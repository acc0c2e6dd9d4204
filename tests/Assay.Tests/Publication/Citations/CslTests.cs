using System.Text.Json;
using Assay.Records;

namespace Assay.Tests.Publication.Citations;

/// <summary>CSL-JSON field by field: what NCBI's citation exporter gives as far as we know it (no export of it was at hand), and what is our own choice.</summary>
public sealed class CslTests
{
    [Theory]
    [InlineData("id", "\"pmid:101\"", "as NCBI")]
    [InlineData("source", "\"PubMed\"", "as NCBI")]
    [InlineData("type", "\"article-journal\"", "as NCBI")]
    [InlineData("PMID", "\"101\"", "as NCBI: text, not a number")]
    [InlineData("PMCID", "\"PMC9\"", "as NCBI")]
    [InlineData("DOI", "\"10.1000/a_b(c)<1>\"", "as NCBI")]
    [InlineData("issued", """{"date-parts":[[2020,10,5]]}""", "as NCBI: the issue's date")]
    [InlineData("container-title", "\"Journal of examples and tests\"", "as NCBI")]
    [InlineData("container-title-short", "\"J Ex Tests\"", "as NCBI: NLM's abbreviation has no stops")]
    [InlineData("ISSN", "\"1234-5678\"", "as NCBI")]
    [InlineData("page", "\"616-7\"", "as NCBI: as printed")]
    [InlineData("volume", "\"12\"", "as NCBI")]
    [InlineData("issue", "\"3\"", "as NCBI")]
    [InlineData("title", "\"Drug_A & placebo: a trial, with \\\"quotes\\\" and {braces}\"", "ours: without PubMed's closing stop, which styles set themselves")]
    [InlineData("available-date", """{"date-parts":[[2020,9,1]]}""", "ours: electronic publication, CSL 1.0.2's name for it")]
    [InlineData("language", "\"eng\"", "ours: PubMed's code")]
    [InlineData("status", "\"retracted\"", "ours: a retraction is never silent")]
    public void A_field_is_what_the_table_says(string field, string json, string why)
    {
        using var list = JsonDocument.Parse(CitationFormatsTests.Written("csl-json", CitedArticle.Full));
        using var expected = JsonDocument.Parse(json);
        Assert.True(JsonElement.DeepEquals(expected.RootElement, list.RootElement[0].GetProperty(field)), $"{field}: {list.RootElement[0].GetProperty(field)} ({why})");
    }

    [Fact]
    public void Authors_are_family_and_given_and_groups_are_literal()
    {
        using var list = JsonDocument.Parse(CitationFormatsTests.Written("csl-json", CitedArticle.Full));
        Assert.Equal("""[{"family":"van Doe","given":"Jo A"},{"family":"Roe","given":"R"},{"literal":"The Group and Friends"}]""",
            list.RootElement[0].GetProperty("author").GetRawText());
    }

    [Fact]
    public void A_chapter_is_one_and_a_book_is_its_own_container()
    {
        using var list = JsonDocument.Parse(CitationFormatsTests.Written("csl-json", CitedArticle.Chapter, CitedArticle.Chapter with { Title = "A book of tests" }));
        Assert.Equal("chapter", list.RootElement[0].GetProperty("type").GetString());
        Assert.Equal("book", list.RootElement[1].GetProperty("type").GetString());
        Assert.False(list.RootElement[1].TryGetProperty("container-title", out _));
    }
}
