using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Assay.Tests.Cli;
using Assay.Tests.Synthesis;

namespace Assay.Tests.Web;

/// <summary>An outcome's page: its drawings, its table, their files, the next trial.</summary>
public sealed class OutcomePageTests
{
    private const string Page = "/topics/thymosin-alpha-1/outcomes/death.month.rct.rr";

    [Fact]
    public async Task A_page_has_its_drawings_its_table_and_its_plan()
    {
        using var scratch = new Scratch();
        await using var site = await StartAsync(scratch);
        var page = Html.Parse(await site.GetAsync(Page));
        Assert.Equal(["forest", "cumulative", "leave-one-out", "funnel", "boundary"], page.QuerySelectorAll("figure.drawing").Select(figure => figure.Id));
        // One for wide screens and one for narrow ones, each with words of its own.
        Assert.Equal(10, page.QuerySelectorAll("svg.plot").Length);
        var ids = page.QuerySelectorAll("svg.plot [id]").Select(one => one.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Empty(page.QuerySelectorAll("svg style, svg script"));
        Assert.Equal(7, page.QuerySelectorAll(".studies tbody:first-of-type tr").Length);
        Assert.Equal("Arm sizes are not given.", page.QuerySelector(".studies .left-out td:last-child")!.Words());
        Assert.Contains("a trial would need", page.QuerySelector("[aria-labelledby=next-trial]")!.Words(), StringComparison.Ordinal);
        Assert.Contains("library(metafor)", page.QuerySelector("[aria-labelledby=in-r] code")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("From abstracts", page.QuerySelector(".opening")!.Words(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".masthead a[href='/plan']"));
        var twin = JsonDocument.Parse(await site.GetAsync(Page + ".json")).RootElement;
        Assert.Equal(5, twin.GetProperty("drawings").GetArrayLength());
        Assert.True(twin.GetProperty("plan").GetProperty("needed").GetDouble() > 0);
    }

    [Fact]
    public async Task The_topic_tells_what_its_studies_come_to_together_and_leads_there()
    {
        using var scratch = new Scratch();
        await using var site = await StartAsync(scratch);
        var pools = Html.Parse(await site.GetAsync("/topics/thymosin-alpha-1")).QuerySelector("[aria-labelledby=pools]")!;
        Assert.Equal(Page, pools.QuerySelector("dt a")!.GetAttribute("href"));
        Assert.Contains("7 studies", pools.QuerySelector("dd")!.Words(), StringComparison.Ordinal);
        Assert.Contains("a pool is no verdict", pools.QuerySelector(".shown")!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("One study", pools.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_drawing_is_a_file_in_three_forms()
    {
        using var scratch = new Scratch();
        await using var site = await StartAsync(scratch);
        foreach (var drawing in new[] { "forest", "cumulative", "leave-one-out", "funnel", "boundary" })
        {
            foreach (var shape in new[] { "", "?narrow" })
            {
                var svg = XDocument.Parse(await site.GetAsync($"{Page}/{drawing}.svg{shape}")).Root!;
                Assert.Equal("img", (string?)svg.Attribute("role"));
                Assert.True(svg.Elements().First(one => one.Name.LocalName == "desc").Value.Length > 40);
            }
            var lines = (await site.GetAsync($"{Page}/{drawing}.csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.InRange(lines.Length, 8, 14);
            Assert.All(lines, line => Assert.Equal(lines[0].Split(',').Length, line.Split(',').Length));
        }
        Assert.StartsWith("library(metafor)", await site.GetAsync(Page + "/pool.R"), StringComparison.Ordinal);
        using var none = await site.Client.GetAsync(Page + "/nothing.svg", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        using var few = await site.Client.GetAsync(Page.Replace(".rct.", ".obs.", StringComparison.Ordinal) + "/funnel.svg", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, few.StatusCode);
    }

    internal static async Task<ServedFolder> StartAsync(Scratch scratch)
    {
        var call = await Call.RunAsync("ingest", scratch.Write("invented.nbib", InventedTrials.Medline()), "--data", scratch.Folder);
        Assert.True(call.Code == 0, call.Errors);
        return await ServedFolder.StartAsync(scratch.Folder);
    }
}
