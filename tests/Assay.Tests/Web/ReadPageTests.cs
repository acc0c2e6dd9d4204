using System.Net;
using System.Text.Json;

namespace Assay.Tests.Web;

/// <summary>The page that reads a pasted abstract: no script, nothing kept, text stays text.</summary>
public sealed class ReadPageTests(LiveSite site) : IClassFixture<LiveSite>
{
    private const string Abstract = "METHODS: We randomly assigned 120 adults to zorvenib (n = 60) or placebo (n = 60). RESULTS: Death by day 28 occurred in 12 of 60 patients (20.0%) in the zorvenib group and in 21 of 60 (35.0%) in the placebo group (HR 0.52; 95% CI 0.26-0.98; P=0.04).";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_text_there_is_the_form()
    {
        var page = Html.Parse(await site.Client.GetStringAsync("/read", Token));
        var form = page.QuerySelector("form[action='/read']")!;
        Assert.Equal("post", form.GetAttribute("method"));
        Assert.NotNull(form.QuerySelector("textarea[name='text']"));
        Assert.Null(page.QuerySelector("table.results"));
    }

    [Fact]
    public async Task A_text_is_shown_marked_with_its_design_and_a_table_of_results()
    {
        var page = Html.Parse(await site.Client.GetStringAsync("/read?title=A%20trial&text=" + Uri.EscapeDataString(Abstract), Token));
        var table = page.QuerySelector("table.results")!;
        Assert.Contains("zorvenib (n = 60)", table.QuerySelector("thead")!.Words(), StringComparison.Ordinal);
        Assert.Contains("20% (12/60)", table.Words(), StringComparison.Ordinal);
        Assert.Contains("HR 0.52 (95% CI 0.26 to 0.98); p = 0.04", table.Words(), StringComparison.Ordinal);
        Assert.Contains("Randomised controlled trial", page.QuerySelector(".facts")!.Words(), StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".part-value"), mark => mark.TextContent == "20.0%");
        Assert.Equal(Abstract, string.Join(' ', page.QuerySelectorAll(".abstract li p").Select(sentence => sentence.TextContent)));
    }

    [Fact]
    public async Task A_text_that_is_sent_is_answered_like_one_in_the_address_and_remembered_by_nobody()
    {
        using var sent = await site.Client.PostAsync("/read", new FormUrlEncodedContent([new("title", "A trial"), new("text", Abstract)]), Token);
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Equal("no-store", sent.Headers.CacheControl!.ToString());
        Assert.Null(sent.Headers.ETag);
        Assert.Equal(await site.Client.GetStringAsync("/read?title=A%20trial&text=" + Uri.EscapeDataString(Abstract), Token), await sent.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task Markup_in_the_text_is_text()
    {
        const string Hostile = "<script>alert(1)</script> \"quoted\" & <img src=x onerror=alert(1)> 12% of patients died.";
        var text = await site.Client.GetStringAsync("/read?text=" + Uri.EscapeDataString(Hostile) + "&title=" + Uri.EscapeDataString("\"><script>"), Token);
        var page = Html.Parse(text);
        Assert.Empty(page.QuerySelectorAll("script:not([src^='/assets/']), img"));
        Assert.Equal(Hostile, page.QuerySelector("textarea")!.TextContent.Trim());
    }

    [Theory]
    [InlineData(8_000, HttpStatusCode.OK)]
    [InlineData(8_001, HttpStatusCode.BadRequest)]
    [InlineData(40_000, HttpStatusCode.RequestUriTooLong)]
    public async Task A_text_that_is_too_long_is_refused(int length, HttpStatusCode status)
    {
        using var reply = await site.Client.GetAsync("/read?text=" + new string('a', length), Token);
        Assert.Equal(status, reply.StatusCode);
    }

    [Fact]
    public async Task Nothing_of_the_text_is_kept()
    {
        const string Word = "xanthofibrol";
        await site.Client.GetStringAsync("/read?text=" + Uri.EscapeDataString($"Patients took {Word} for 12 weeks."), Token);
        using var found = JsonDocument.Parse(await site.Client.GetStringAsync("/search.json?q=" + Word, Token));
        Assert.Empty(found.RootElement.GetProperty("hits").EnumerateArray());
    }

    [Fact]
    public async Task The_twin_has_the_study()
    {
        using var json = JsonDocument.Parse(await site.Client.GetStringAsync("/read.json?text=" + Uri.EscapeDataString(Abstract), Token));
        var study = json.RootElement.GetProperty("study");
        Assert.Equal(Abstract, study.GetProperty("text").GetString());
        Assert.Equal("rct", study.GetProperty("design").GetProperty("type").GetString());
        using var none = JsonDocument.Parse(await site.Client.GetStringAsync("/read.json", Token));
        Assert.False(none.RootElement.TryGetProperty("study", out _));
    }
}
