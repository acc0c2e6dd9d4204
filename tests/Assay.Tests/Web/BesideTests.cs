using System.Text.Json;
using Assay.Records;

namespace Assay.Tests.Web;

/// <summary>Papers beside a paper are those the store has now: an answer given before is not given again once another paper belongs there.</summary>
public sealed class BesideTests
{
    private const string Paper = "/papers/pubmed/90000001";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_paper_that_comes_stands_beside_those_it_belongs_to_at_once_and_past_states_have_none()
    {
        await using var site = new LiveSite();
        await site.InitializeAsync();
        var before = await RelatedAsync(site, Paper);
        Assert.Equal(before, await RelatedAsync(site, Paper));
        var id = SourceId.OfPmid(90000077);
        var page = Papers.Trial with { Article = Papers.Trial.Article with { Id = id, Title = "Thymosin α1 once more in acute-on-chronic liver failure" }, Study = Papers.Trial.Study! with { Id = id }, Digest = null };
        await site.Store.SaveArticleAsync(page.Article, Papers.At, Token);
        await site.Store.SaveMatchesAsync(id, page.Topics, Token);
        await site.Store.PublishAsync(page, Papers.At, Token);
        var after = await RelatedAsync(site, Paper);
        Assert.Equal(["pubmed:90000077 same-subject Same words in the title: “chronic”, “failure”, “acute” and 1 more"], after.Except(before));
        var html = Html.Parse(await site.Client.GetStringAsync(Paper, Token));
        Assert.Contains("Same words in the title", html.QuerySelector("[aria-labelledby=beside]")!.Words(), StringComparison.Ordinal);
        await site.Store.PublishAsync(Papers.Trial with { Engine = "another" }, Papers.At.AddDays(1), Token);
        using var history = JsonDocument.Parse(await site.Client.GetStringAsync(Paper + ".json", Token));
        var states = history.RootElement.GetProperty("history").EnumerateArray().Select(moment => moment.GetProperty("url").GetString()!).ToList();
        Assert.Equal(after, await RelatedAsync(site, states[0]));
        Assert.Empty(await RelatedAsync(site, states[1]));
    }

    private static async Task<List<string>> RelatedAsync(LiveSite site, string path)
    {
        using var json = JsonDocument.Parse(await site.Client.GetStringAsync(path + ".json", Token));
        return [.. json.RootElement.GetProperty("related").EnumerateArray().Select(one => $"{one.GetProperty("id").GetString()} {one.GetProperty("kind").GetString()} {one.GetProperty("reason").GetString()}")];
    }
}
