using System.Net;
using System.Text.Json;
using System.Xml.Linq;

namespace Assay.Tests.Web;

public sealed class PlanPageTests(LiveSite site) : IClassFixture<LiveSite>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_plan_has_a_page_a_twin_a_drawing_and_a_table()
    {
        const string Query = "?plan=two-proportions&p1=0.68&p2=0.42";
        Assert.Contains("With 57 and 57 people", Html.Parse(await GetAsync("/plan" + Query)).QuerySelector(".plan-meaning")!.TextContent, StringComparison.Ordinal);
        using var twin = JsonDocument.Parse(await GetAsync("/plan.json" + Query));
        Assert.Equal(114, twin.RootElement.GetProperty("total").GetInt32());
        Assert.Equal("svg", XDocument.Parse(await GetAsync("/plan.svg" + Query)).Root!.Name.LocalName);
        var lines = (await GetAsync("/plan.csv" + Query)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length > 30);
        Assert.All(lines, line => Assert.Equal(2, line.Split(',').Length));
    }

    [Fact]
    public async Task Looks_are_a_table_too()
    {
        var lines = (await GetAsync("/plan.csv?plan=group-sequential&looks=2")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("0.5,2.9625880427", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/plan?p1=2&p2=0.4", HttpStatusCode.BadRequest, "Proportion in arm 1 lies strictly between 0 and 1, not 2.")]
    [InlineData("/plan?p1=0.3", HttpStatusCode.BadRequest, "Proportion in arm 2 is needed.")]
    [InlineData("/plan?p1=%3Cb%3E&p2=0.3", HttpStatusCode.BadRequest, "is a number such as 0.5")]
    [InlineData("/plan?plan=nothing", HttpStatusCode.BadRequest, "There is no such plan")]
    [InlineData("/plan?plan=group-sequential&looks=99", HttpStatusCode.BadRequest, "Looks lies between 1 and 12")]
    [InlineData("/plan?plan=log-rank&hr=1", HttpStatusCode.BadRequest, "Hazard ratio is not 1")]
    [InlineData("/plan.svg", HttpStatusCode.NotFound, "No plan is asked for here")]
    [InlineData("/plan.csv?p1=0.3&p2=0.3", HttpStatusCode.BadRequest, "is not equal to p1")]
    public async Task What_cannot_be_is_said_in_one_sentence(string address, HttpStatusCode status, string sentence)
    {
        using var reply = await site.Client.GetAsync(new Uri(address, UriKind.Relative), Stop);
        Assert.Equal(status, reply.StatusCode);
        Assert.Contains(sentence, WebUtility.HtmlDecode(await reply.Content.ReadAsStringAsync(Stop)), StringComparison.Ordinal);
    }

    private async Task<string> GetAsync(string address)
    {
        using var reply = await site.Client.GetAsync(new Uri(address, UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        return await reply.Content.ReadAsStringAsync(Stop);
    }
}
