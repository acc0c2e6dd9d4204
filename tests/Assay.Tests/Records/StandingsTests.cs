using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Tests.Records;

public sealed class StandingsTests
{
    [Theory]
    [InlineData("", "", Standing.Current)]
    [InlineData("Journal Article", "CommentIn", Standing.Current)]
    [InlineData("Journal Article", "Cites|UpdateOf|CommentOn|SummaryForPatientsIn", Standing.Current)]
    [InlineData("Corrected and Republished Article", "CorrectedandRepublishedFrom", Standing.Current)]
    [InlineData("Retracted Publication", "", Standing.Retracted)]
    [InlineData("", "RetractionIn", Standing.Retracted)]
    [InlineData("Retracted Publication", "RetractionIn|ErratumIn|CommentIn", Standing.Retracted)]
    [InlineData("", "RetractedandRepublishedIn", Standing.Replaced)]
    [InlineData("Retracted Publication", "RetractionIn|RetractedandRepublishedIn", Standing.Replaced)]
    [InlineData("", "RetractedandRepublishedFrom", Standing.Current)]
    [InlineData("", "ExpressionOfConcernIn", Standing.Concern)]
    [InlineData("", "ErratumIn", Standing.Corrected)]
    [InlineData("", "CorrectedandRepublishedIn", Standing.Corrected)]
    [InlineData("Journal Article", "ErratumIn|CorrectedandRepublishedIn|UpdateIn", Standing.Corrected)]
    [InlineData("", "UpdateIn", Standing.Corrected)]
    [InlineData("Preprint", "UpdateIn", Standing.Current)]
    [InlineData("", "UpdateOf", Standing.Current)]
    [InlineData("Published Erratum", "", Standing.Notice)]
    [InlineData("Published Erratum", "ErratumFor", Standing.Notice)]
    [InlineData("Retraction of Publication", "", Standing.Notice)]
    [InlineData("Retraction Notice", "RetractionOf", Standing.Notice)]
    [InlineData("Expression of Concern", "", Standing.Notice)]
    [InlineData("", "RetractionOf", Standing.Notice)]
    [InlineData("", "ErratumFor", Standing.Notice)]
    [InlineData("", "ExpressionOfConcernFor", Standing.Notice)]
    [InlineData("Retracted Publication", "ErratumIn|ExpressionOfConcernIn", Standing.Retracted)]
    [InlineData("", "ErratumIn|RetractionIn", Standing.Retracted)]
    [InlineData("", "ErratumIn|ExpressionOfConcernIn", Standing.Concern)]
    [InlineData("Published Erratum", "ErratumIn", Standing.Notice)]
    [InlineData("Published Erratum", "RetractionIn", Standing.Retracted)]
    [InlineData("Retraction of Publication|Retracted Publication", "RetractionOf|RetractionIn", Standing.Retracted)]
    [InlineData("Withdrawn Publication", "", Standing.Withdrawn)]
    [InlineData("Correction", "errattumin", Standing.Current)]
    public void A_record_says_whether_its_paper_stands(string types, string links, Standing expected) =>
        Assert.Equal(expected, Standings.Of(Record("T", types, links)));

    [Theory]
    [InlineData("WITHDRAWN: Zinc for colds.", "", "", Standing.Withdrawn)]
    [InlineData("[WITHDRAWN] Zinc for colds.", "", "", Standing.Withdrawn)]
    [InlineData("REMOVED: Zinc for colds.", "", "", Standing.Withdrawn)]
    [InlineData("WITHDRAWN: Zinc for colds.", "Retracted Publication", "", Standing.Withdrawn)]
    [InlineData("WITHDRAWN: Zinc for colds.", "Retracted Publication", "RetractionIn", Standing.Retracted)]
    [InlineData("RETRACTED: Zinc for colds.", "", "", Standing.Retracted)]
    [InlineData("RETRACTED ARTICLE: Zinc for colds.", "", "", Standing.Retracted)]
    [InlineData("Retracted: Zinc for colds.", "Retraction of Publication", "RetractionOf", Standing.Notice)]
    [InlineData("RETRACTED: Zinc for colds.", "Retraction of Publication", "RetractionOf", Standing.Notice)]
    [InlineData("Withdrawn doses of zinc.", "", "", Standing.Current)]
    [InlineData("RETRACTED stitches in surgery.", "", "", Standing.Current)]
    public void A_title_in_capitals_says_so_too(string title, string types, string links, Standing expected) =>
        Assert.Equal(expected, Standings.Of(Record(title, types, links)));

    [Theory]
    [InlineData("", "", "C2024-01-01", Standing.Corrected)]
    [InlineData("", "", "E2024-01-01", Standing.Concern)]
    [InlineData("", "", "R2024-01-01", Standing.Retracted)]
    [InlineData("", "ErratumIn", "R2024-01-01", Standing.Retracted)]
    [InlineData("", "", "R2024-01-01 C2024-02-01", Standing.Retracted)]
    [InlineData("", "", "C2024-01-01 C2024-02-01 C2024-03-01", Standing.Corrected)]
    [InlineData("", "", "R2024-01-01 I2024-06-01", Standing.Reinstated)]
    [InlineData("", "", "R2024-01-01 I2024-01-01", Standing.Reinstated)]
    [InlineData("", "", "R2024-01-01 I2024-06-01 R2025-01-01", Standing.Retracted)]
    [InlineData("", "", "I2024-06-01 R2025-01-01", Standing.Retracted)]
    [InlineData("", "", "R2024-01-01 I2024-06-01 C2025-01-01", Standing.Reinstated)]
    [InlineData("", "", "R2024-01-01 I2024-06-01 E2025-01-01", Standing.Concern)]
    [InlineData("Retracted Publication", "RetractionIn", "R2024-01-01 I2024-06-01", Standing.Reinstated)]
    [InlineData("Retracted Publication", "RetractionIn@2026", "R2024-01-01 I2024-06-01", Standing.Retracted)]
    [InlineData("Retracted Publication", "RetractionIn@2023", "I2024-06-01", Standing.Reinstated)]
    [InlineData("", "", "R", Standing.Retracted)]
    [InlineData("", "", "R I", Standing.Reinstated)]
    [InlineData("", "", "R2024-01-01 I", Standing.Retracted)]
    [InlineData("", "", "P2024-01-01", Standing.Replaced)]
    [InlineData("", "", "W2024-01-01", Standing.Withdrawn)]
    [InlineData("", "", "W2024-01-01 R2024-02-01", Standing.Retracted)]
    [InlineData("Retracted Publication", "", "W2024-01-01", Standing.Retracted)]
    [InlineData("Published Erratum", "", "C2024-01-01", Standing.Notice)]
    [InlineData("Retraction of Publication", "RetractionOf", "R2024-01-01", Standing.Retracted)]
    public void Registers_are_heard_by_nature_and_day(string types, string links, string notices, Standing expected)
    {
        ImmutableArray<StandingNotice> told = [.. notices.Split(' ').Select(Notice)];
        Assert.Equal(expected, Standings.Of(Record("T", types, links), told).Standing);
        Assert.Equal(expected, Standings.Of(Record("T", types, links), [.. told.Reverse()]).Standing);
    }

    [Fact]
    public void No_number_of_corrections_makes_a_retraction()
    {
        string[] links = ["", "ErratumIn", "CorrectedandRepublishedIn", "UpdateIn", "CommentIn", "ErratumIn|UpdateIn"];
        string[] types = ["", "Journal Article", "Corrected and Republished Article", "Preprint", "Published Erratum"];
        string[] notices = ["", "C2020-01-01", "C2020-01-01 C2021-01-01", "C"];
        foreach (var link in links)
            foreach (var type in types)
                foreach (var notice in notices)
                {
                    var standing = Standings.Of(Record("T", type, link), notice.Length == 0 ? [] : [.. notice.Split(' ').Select(Notice)]).Standing;
                    Assert.True(standing is Standing.Current or Standing.Corrected or Standing.Notice, $"{type} + {link} + {notice} is {standing}");
                }
    }

    [Fact]
    public void Every_standing_says_why()
    {
        var record = Record("T", "Retracted Publication", "") with { Corrections = [new("RetractionIn", "J Ex. 2025;3:9", "99")] };
        var found = Standings.Of(record, [Notice("R2025-03-01", 0) with { Reasons = ["Data Fabrication"], NoticeDoi = "10.1000/r" }]);
        Assert.Equal(
            [
                new("pubmed:1", "A notice of retraction is linked.", "J Ex. 2025;3:9", "99", null),
                new("pubmed:1", "The record is indexed as “Retracted Publication”.", null, null, null),
                new("retraction-watch:0", "A retraction is listed.", null, null, "10.1000/r"),
            ],
            found.Why.Select(why => new Said(why.Source, why.Sentence, why.Citation, why.Pmid, why.Doi)));
        Assert.Equal(new DateOnly(2025, 3, 1), found.Why[2].On);
        Assert.Equal(["Data Fabrication"], found.Why[2].Reasons);
        Assert.Empty(Standings.Of(Record("T", "", ""), []).Why);
    }

    [Fact]
    public void What_was_taken_back_or_is_no_paper_is_no_evidence() =>
        Assert.Equal([Standing.Current, Standing.Corrected, Standing.Concern, Standing.Reinstated], Enum.GetValues<Standing>().Where(Standings.IsEvidence));

    private static Article Record(string title, string types, string links) => new()
    {
        Id = SourceId.OfPmid(1),
        Title = title,
        Text = "",
        PublicationTypes = [.. types.Split('|', StringSplitOptions.RemoveEmptyEntries)],
        Corrections = [.. links.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(link => link.Split('@'))
            .Select(link => new Correction(link[0], link.Length > 1 ? $"J Ex. {link[1]};3:9" : null, null))],
    };

    // A letter for the nature, then the day: R2024-01-01; P is a retraction with a replacement, W a withdrawal.
    private static StandingNotice Notice(string sign, int number) => new($"retraction-watch:{number}", sign[0] switch
    {
        'C' => StandingNature.Correction,
        'E' => StandingNature.Concern,
        'I' => StandingNature.Reinstatement,
        _ => StandingNature.Retraction,
    }, sign.Length > 1 ? DateOnly.ParseExact(sign[1..], "yyyy-MM-dd", null) : null, "1", null, null, null,
        sign[0] switch { 'P' => ["Retract and Replace"], 'W' => ["Withdrawal"], _ => [] });

    private sealed record Said(string Source, string Sentence, string? Citation, string? Pmid, string? Doi);
}
