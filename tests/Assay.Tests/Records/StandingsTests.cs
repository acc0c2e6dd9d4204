using Assay.Records;

namespace Assay.Tests.Records;

public sealed class StandingsTests
{
    [Theory]
    [InlineData("", "", Standing.Current)]
    [InlineData("Journal Article", "CommentIn", Standing.Current)]
    [InlineData("Retracted Publication", "", Standing.Retracted)]
    [InlineData("", "RetractionIn", Standing.Retracted)]
    [InlineData("", "RetractedandRepublishedIn", Standing.Retracted)]
    [InlineData("", "ExpressionOfConcernIn", Standing.Concern)]
    [InlineData("", "ErratumIn", Standing.Corrected)]
    [InlineData("", "CorrectedandRepublishedIn", Standing.Corrected)]
    [InlineData("", "UpdateIn", Standing.Corrected)]
    [InlineData("", "UpdateOf", Standing.Current)]
    [InlineData("Published Erratum", "", Standing.Notice)]
    [InlineData("Retraction of Publication", "", Standing.Notice)]
    [InlineData("Expression of Concern", "", Standing.Notice)]
    [InlineData("", "RetractionOf", Standing.Notice)]
    [InlineData("", "ErratumFor", Standing.Notice)]
    [InlineData("", "ExpressionOfConcernFor", Standing.Notice)]
    [InlineData("Retracted Publication", "ErratumIn|ExpressionOfConcernIn", Standing.Retracted)]
    [InlineData("", "ErratumIn|ExpressionOfConcernIn", Standing.Concern)]
    [InlineData("Published Erratum", "ErratumIn", Standing.Notice)]
    [InlineData("Published Erratum", "RetractionIn", Standing.Retracted)]
    [InlineData("Correction", "errattumin", Standing.Current)]
    public void A_record_says_whether_its_paper_stands(string types, string links, Standing expected)
    {
        var article = new Article
        {
            Id = SourceId.OfPmid(1),
            Title = "T",
            Text = "",
            PublicationTypes = [.. types.Split('|')],
            Corrections = [.. links.Split('|').Select(link => new Correction(link, null, null))],
        };

        Assert.Equal(expected, Standings.Of(article));
    }
}
