using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace Assay.Tests.Web;

public sealed class SiteTests(LiveSite site) : IClassFixture<LiveSite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Pages => ["/", "/topics/thymosin-alpha-1", "/topics/kisspeptin", "/topics/thymosin-alpha-1?type=rct&tag=il-6", "/papers/pubmed/90000001",
        "/papers/pubmed/90000002", "/papers/pubmed/90000003", "/papers/jsonl/a%2Fb%20%22c%22%3Cd%3E", "/search", "/search?q=survival", "/search?q=nothing-has-this", "/check", "/check?example", "/check?id=90000001", "/check?id=90000001&digest=Survival%20was%2065%25%20with%20T%CE%B11.", "/read", "/read?title=A%20trial&text=We%20randomly%20assigned%20120%20adults%20to%20zorvenib%20(n%3D60)%20or%20placebo%20(n%3D60).%20Death%20occurred%20in%2012%20of%2060%20patients%20(20.0%25)%20in%20the%20zorvenib%20group%20and%20in%2021%20of%2060%20(35.0%25)%20in%20the%20placebo%20group%20(HR%200.52%3B%2095%25%20CI%200.26-0.98%3B%20P%3D0.04).", "/about/method", "/about/design", "/search?q=survival&type=rct&outcome=death", "/search?q=thymosn", "/plan", "/plan?p1=0.3&p2=0.5", "/plan?plan=group-sequential&looks=3", "/topics/thymosin-alpha-1/outcomes"];

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_page_answers_with_a_strict_policy_and_a_name_for_its_content(string path)
    {
        using var reply = await site.Client.GetAsync(path, Token);
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.Equal("text/html; charset=utf-8", reply.Content.Headers.ContentType!.ToString());
        var policy = Header(reply, "Content-Security-Policy");
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(reply, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(reply, "Referrer-Policy"));
        Assert.NotNull(reply.Headers.ETag);
        Assert.Empty(reply.Headers.Server);
    }

    /// <summary>A form half filled in is a page; of half a question no answer is given in JSON, but a sentence (ApiDocumentTests).</summary>
    public static TheoryData<string> Twins => [.. Pages.Select(page => page.Data).Where(path => path != "/check?id=90000001")];

    [Theory, MemberData(nameof(Twins))]
    public async Task Every_page_has_a_twin_in_JSON(string path)
    {
        using var reply = await site.Client.GetAsync(Twin(path), Token);
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.Equal("application/json", reply.Content.Headers.ContentType!.MediaType);
        using var json = JsonDocument.Parse(await reply.Content.ReadAsStringAsync(Token));
        Assert.NotEmpty(json.RootElement.EnumerateObject());
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_client_that_has_the_page_is_told_so(string path)
    {
        using var first = await site.Client.GetAsync(path, Token);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await site.Client.SendAsync(again, Token);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(Token));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task HEAD_gives_the_headers_without_the_page(string path)
    {
        using var head = new HttpRequestMessage(HttpMethod.Head, path);
        using var reply = await site.Client.SendAsync(head, Token);
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.NotNull(reply.Headers.ETag);
        Assert.Empty(await reply.Content.ReadAsByteArrayAsync(Token));
    }

    [Theory]
    [InlineData("/nowhere", 404)]
    [InlineData("/nowhere.css", 404)]
    [InlineData("/topics/unknown", 404)]
    [InlineData("/papers/pubmed/1", 404)]
    [InlineData("/papers/pubmed/0", 404)]
    [InlineData("/papers/pubmed/90000001/states/ffff", 404)]
    [InlineData("/feeds/unknown.atom", 404)]
    [InlineData("/assets/000000000000/site.css", 404)]
    [InlineData("/topics/thymosin-alpha-1?type=best", 400)]
    [InlineData("/topics/thymosin-alpha-1?page=0", 400)]
    [InlineData("/topics/thymosin-alpha-1?page=99999999999", 400)]
    [InlineData("/topics/thymosin-alpha-1?page=9", 404)]
    [InlineData("/search?q=x&topic=unknown", 400)]
    public async Task What_is_not_there_is_said_in_one_sentence_on_a_page_and_in_problem_details(string path, int status)
    {
        using var page = await site.Client.GetAsync(path, Token);
        Assert.Equal(status, (int)page.StatusCode);
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        Assert.Contains("<h1>", await page.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        using var asked = new HttpRequestMessage(HttpMethod.Get, path);
        asked.Headers.Accept.ParseAdd("application/json");
        using var problem = await site.Client.SendAsync(asked, Token);
        Assert.Equal(status, (int)problem.StatusCode);
        Assert.Equal("application/problem+json", problem.Content.Headers.ContentType!.MediaType);
        using var json = JsonDocument.Parse(await problem.Content.ReadAsStringAsync(Token));
        Assert.Equal(status, json.RootElement.GetProperty("status").GetInt32());
        Assert.EndsWith(".", json.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_to_write_is_refused()
    {
        using var reply = await site.Client.PostAsync("/search", null, Token);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, reply.StatusCode);
        Assert.Contains("can only be read", await reply.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_too_long_is_refused()
    {
        using var reply = await site.Client.GetAsync("/search?q=" + new string('a', 501), Token);
        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Pages_travel_compressed_where_the_client_can(string encoding)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/papers/pubmed/90000001");
        asked.Headers.AcceptEncoding.ParseAdd(encoding);
        using var reply = await site.Client.SendAsync(asked, Token);
        Assert.Equal(encoding, Assert.Single(reply.Content.Headers.ContentEncoding));
        Assert.Contains("Accept-Encoding", reply.Headers.Vary);
    }

    [Fact]
    public async Task Words_of_a_source_never_become_markup()
    {
        foreach (var path in new[] { "/", "/topics/thymosin-alpha-1?page=2", "/papers/jsonl/a%2Fb%20%22c%22%3Cd%3E", "/search?q=improved", "/search?q=%3Cscript%3Ealert(9)%3C/script%3E" })
        {
            var html = await site.Client.GetStringAsync(path, Token);
            Assert.DoesNotContain("<script", html.Replace("<script src=\"/assets/", "", StringComparison.Ordinal).Replace("<script type=\"application/ld+json\">", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<b>notice", html, StringComparison.Ordinal);
            Assert.DoesNotContain("href=\"javascript:", html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Every_link_inside_the_site_leads_somewhere()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var queue = new Queue<string>(["/"]);
        while (queue.TryDequeue(out var path))
        {
            if (!seen.Add(path)) continue;
            using var reply = await site.Client.GetAsync(path, Token);
            Assert.True(reply.StatusCode == HttpStatusCode.OK, $"{path} answers {(int)reply.StatusCode}.");
            if (reply.Content.Headers.ContentType!.MediaType != "text/html") continue;
            var html = Html.Parse(await reply.Content.ReadAsStringAsync(Token));
            foreach (var link in html.QuerySelectorAll("a[href], link[href]"))
            {
                var address = link.GetAttribute("href")!;
                if (address.StartsWith('#')) Assert.True(html.GetElementById(address[1..]) is not null, $"{path} has no {address}.");
                else if (address.StartsWith('/')) queue.Enqueue(address);
                else Assert.StartsWith("https://", address, StringComparison.Ordinal);
            }
        }
        Assert.True(seen.Count > 30, $"Only {seen.Count} addresses were found.");
    }

    [Fact]
    public async Task A_past_state_keeps_its_address_and_says_that_it_is_past()
    {
        var page = Papers.Retracted with { Article = Papers.Retracted.Article with { Id = new("jsonl", "stateful") }, Topics = [] };
        await site.Store.SaveArticleAsync(page.Article, Papers.At, Token);
        await site.Store.PublishAsync(page, Papers.At, Token);
        await site.Store.PublishAsync(page with { Engine = "another" }, Papers.At.AddDays(1), Token);
        var history = await site.Store.PageHistoryAsync(page.Article.Id, Token);
        Assert.Equal(2, history.Length);
        var past = await site.Client.GetStringAsync($"/papers/jsonl/stateful/states/{history[1].Hash}", Token);
        Assert.Contains("A past state of this page", past, StringComparison.Ordinal);
        var current = await site.Client.GetStringAsync("/papers/jsonl/stateful", Token);
        Assert.DoesNotContain("A past state of this page", current, StringComparison.Ordinal);
        Assert.Contains($"states/{history[1].Hash}", current, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_names_its_entries_for_good()
    {
        using var reply = await site.Client.GetAsync("/feeds/thymosin-alpha-1.atom", Token);
        Assert.Equal("application/atom+xml", reply.Content.Headers.ContentType!.MediaType);
        var feed = XDocument.Parse(await reply.Content.ReadAsStringAsync(Token)).Root!;
        Assert.Equal(4, feed.Elements().Count(element => element.Name.LocalName == "entry"));
    }

    [Fact]
    public async Task Assets_may_be_kept_for_ever()
    {
        foreach (var asset in Assay.Web.Asset.All)
        {
            using var reply = await site.Client.GetAsync(asset.Address, Token);
            Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
            Assert.Contains("immutable", Header(reply, "Cache-Control"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/papers/pubmed/%00")]
    [InlineData("/papers/%ff%fe/1")]
    [InlineData("/topics/%2e%2e%2f%2e%2e%2fetc%2fpasswd")]
    [InlineData("/assets/../../etc/passwd")]
    [InlineData("/topics/thymosin-alpha-1?tag=%22%27;DROP%20TABLE%20cards")]
    [InlineData("/topics/thymosin-alpha-1?page=1e9&type[]=%00")]
    [InlineData("/search?q=%22a%20NEAR(b%20OR%20*%20-%20%00")]
    [InlineData("/search?q=%F0%9F%98%80%ED%A0%80&q=2")]
    [InlineData("/papers/x.json/y.json.json")]
    [InlineData("//")]
    [InlineData("/<script>")]
    public async Task Odd_addresses_are_answered_and_never_make_the_site_fail(string target)
    {
        // Written by hand: a client library would mend the address first.
        using var line = new TcpClient();
        await line.ConnectAsync(site.Address.Host, site.Address.Port, Token);
        await using var stream = line.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"), Token);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var answer = await reader.ReadToEndAsync(Token);
        Assert.Matches("^HTTP/1.1 (200|400|404) ", answer);
        Assert.DoesNotContain("   at Assay.", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/healthz", "ok\n")]
    [InlineData("/readyz", "ready\n")]
    public async Task Machines_that_watch_are_answered(string path, string text) =>
        Assert.Equal(text, await site.Client.GetStringAsync(path, Token));

    private static string Twin(string path)
    {
        var query = path.IndexOf('?', StringComparison.Ordinal);
        var (bare, rest) = query < 0 ? (path, "") : (path[..query], path[query..]);
        return (bare == "/" ? "/index" : bare) + ".json" + rest;
    }

    private static string Header(HttpResponseMessage reply, string name) => Assert.Single(reply.Headers.GetValues(name));
}
