using System.IO.Compression;
using System.Text;
using Assay.Records;
using Assay.Sources;

namespace Assay.Tests.Sources;

public sealed class RetractionWatchReaderTests
{
    private const string Header = "Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,Paywalled,Notes";

    private const string Plain = "17,A title,(BLS) Biology;,An institute,J Ex,A house,Nowhere,Jane Doe,,Research Article;,3/9/2025 0:00,10.1000/R1,90000009,1/2/2024 0:00,10.1000/P1,90000002,Retraction,+Data Fabrication;+Investigation by Journal;,No,";

    [Fact]
    public async Task A_row_becomes_a_notice()
    {
        var notice = Assert.IsType<Delivery.Noted>(Assert.Single(await ReadAsync($"{Header}\n{Plain}\n"))).Notice;
        Assert.Equal(("retraction-watch:17", StandingNature.Retraction, new DateOnly(2025, 3, 9)), (notice.Origin, notice.Nature, notice.On!.Value));
        Assert.Equal(("90000002", "10.1000/p1", "90000009", "10.1000/r1"), (notice.Pmid, notice.Doi, notice.NoticePmid, notice.NoticeDoi));
        Assert.Equal(["Data Fabrication", "Investigation by Journal"], notice.Reasons);
    }

    [Theory]
    [InlineData("Retraction", StandingNature.Retraction)]
    [InlineData("Expression of concern", StandingNature.Concern)]
    [InlineData("Correction", StandingNature.Correction)]
    [InlineData("Reinstatement", StandingNature.Reinstatement)]
    public async Task Natures_are_told_apart(string nature, StandingNature expected) =>
        Assert.Equal(expected, (await NoticeAsync(Plain.Replace(",Retraction,", $",{nature},", StringComparison.Ordinal))).Nature);

    [Fact]
    public async Task What_is_not_known_is_none()
    {
        var notice = await NoticeAsync(Plain.Replace("90000002", "0", StringComparison.Ordinal).Replace("90000009", "", StringComparison.Ordinal)
            .Replace("10.1000/P1", "unavailable", StringComparison.Ordinal).Replace("10.1000/R1", "Unavailable", StringComparison.Ordinal).Replace("3/9/2025 0:00", "", StringComparison.Ordinal));
        Assert.Equal((null, null, null, null, null), (notice.Pmid, notice.Doi, notice.NoticePmid, notice.NoticeDoi, notice.On));
    }

    [Fact]
    public async Task Quotes_hold_commas_line_ends_and_quotes()
    {
        var quoted = Plain.Replace("A title", "\"A \"\"title\"\", with\r\nmore,\nlines\"", StringComparison.Ordinal) + "\"A note\nof two lines\"";
        var deliveries = await ReadAsync($"{Header}\r\n{quoted}\r\n{Plain.Replace("17,", "18,", StringComparison.Ordinal)}\r\n");
        Assert.Equal(["retraction-watch:17", "retraction-watch:18"], deliveries.Select(one => Assert.IsType<Delivery.Noted>(one).Notice.Origin));
    }

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("\n\n")]
    public async Task A_mark_or_blank_lines_before_the_header_do_no_harm(string before) => Assert.Single(await ReadAsync($"{before}{Header}\n{Plain}"));

    [Fact]
    public async Task Columns_are_told_by_name_and_others_are_passed_over()
    {
        const string Few = "Record ID,Something new,RetractionNature,Reason,OriginalPaperPubMedID,OriginalPaperDOI,RetractionPubMedID,RetractionDOI,RetractionDate\n7,x,Correction,,12,,,,2025-03-09";
        var notice = Assert.IsType<Delivery.Noted>(Assert.Single(await ReadAsync(Few))).Notice;
        Assert.Equal(("retraction-watch:7", "12", new DateOnly(2025, 3, 9)), (notice.Origin, notice.Pmid, notice.On!.Value));
        Assert.Empty(notice.Reasons);
    }

    [Theory]
    [InlineData(",Retraction,", ",Recantation,", "is no RetractionNature that is known")]
    [InlineData("3/9/2025 0:00", "the ninth", "is no day written as month/day/year")]
    [InlineData("17,", "x17,", "the Record ID is no number")]
    [InlineData("A title", "A title, unquoted", "there are 21 fields where the header has 20")]
    public async Task A_bad_line_is_refused_by_its_number_and_the_file_goes_on(string part, string bad, string why)
    {
        var deliveries = await ReadAsync($"{Header}\n{Plain}\n{Plain.Replace(part, bad, StringComparison.Ordinal)}\n{Plain.Replace("17,", "19,", StringComparison.Ordinal)}\n");
        Assert.Equal(3, deliveries.Count);
        var sentence = Assert.IsType<Delivery.Refused>(deliveries[1]).Reason.Sentence;
        Assert.StartsWith("notices.csv, line 3: ", sentence, StringComparison.Ordinal);
        Assert.Contains(why, sentence, StringComparison.Ordinal);
        Assert.IsType<Delivery.Noted>(deliveries[2]);
    }

    [Fact]
    public async Task A_quote_that_is_never_closed_costs_its_own_line_only()
    {
        var rows = Enumerable.Range(18, 300).Select(n => Plain.Replace("17,", $"{n},", StringComparison.Ordinal));
        var deliveries = await ReadAsync($"{Header}\n{Plain.Replace("A title", "\"A title", StringComparison.Ordinal)}\n{string.Join('\n', rows)}");
        Assert.StartsWith("notices.csv, line 2: a quote is opened and not closed", Assert.IsType<Delivery.Refused>(deliveries[0]).Reason.Sentence, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(18, 300).Select(n => $"retraction-watch:{n}"), deliveries.Skip(1).Select(one => Assert.IsType<Delivery.Noted>(one).Notice.Origin));
    }

    [Fact]
    public async Task A_missing_column_is_one_sentence()
    {
        var fault = await Assert.ThrowsAsync<SourceFaultException>(() => ReadAsync(Header.Replace("OriginalPaperPubMedID,", "", StringComparison.Ordinal) + "\n"));
        Assert.Equal("notices.csv lacks the column OriginalPaperPubMedID of Retraction Watch's file; get the file again as Crossref publishes it.", fault.Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_file_is_told_by_what_is_in_it(bool packed)
    {
        var folder = Directory.CreateTempSubdirectory("assay-rw-");
        var file = Path.Combine(folder.FullName, "anything");
        await using (var target = File.Create(file))
        {
            await using Stream stream = packed ? new GZipStream(target, CompressionLevel.Fastest) : target;
            await stream.WriteAsync(Encoding.UTF8.GetBytes($"{Header}\n{Plain}\n"), TestContext.Current.CancellationToken);
        }
        var deliveries = await SourceFiles.ReadAsync([file], TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        folder.Delete(recursive: true);
        Assert.IsType<Delivery.Noted>(Assert.Single(deliveries));
    }

    private static async Task<StandingNotice> NoticeAsync(string row) => Assert.IsType<Delivery.Noted>(Assert.Single(await ReadAsync($"{Header}\n{row}\n"))).Notice;

    private static async Task<List<Delivery>> ReadAsync(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await RetractionWatchReader.ReadAsync(stream, "notices.csv", TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
    }
}
