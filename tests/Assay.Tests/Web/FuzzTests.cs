using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Assay.Tests.Web;

/// <summary>Requests that nobody means: none may be answered with a fault of the site.</summary>
public sealed class FuzzTests(LiveSite site) : IClassFixture<LiveSite>
{
    // 3,000 each time; ASSAY_LAWS=2 makes 6,000, and so on.
    private const int Requests = 3_000;

    private static readonly string[] paths =
    [
        "/", "/index.json", "/topics/thymosin-alpha-1", "/topics/thymosin-alpha-1.json", "/topics/{}", "/topics/thymosin-alpha-1/map.svg", "/topics/thymosin-alpha-1/map.csv", "/topics/{}/flow.svg",
        "/topics/thymosin-alpha-1/outcomes", "/topics/thymosin-alpha-1/outcomes/{}", "/topics/thymosin-alpha-1/outcomes/{}/{}.svg", "/papers/pubmed/90000001", "/papers/{}/{}", "/papers/{}/{}.json", "/papers/pubmed/90000001/states/{}",
        "/papers/pubmed/90000001/cite.{}", "/papers/pubmed/90000001/{}.csv", "/papers/{}/{}/tables.R", "/topics/{}/map.R", "/papers/pubmed/90000001/cite-page.{}", "/papers/{}/{}/cite.ris", "/search", "/search.json", "/search/feed.atom", "/search/feed.json", "/feeds/{}.atom", "/feeds/{}.json", "/read", "/read.json",
        "/check", "/check.json", "/check.md", "/plan", "/plan.json", "/plan.svg", "/plan.csv", "/assets/{}/{}", "/about/{}", "/sitemap.xml", "/robots.txt", "/{}", "/{}/{}/{}",
    ];

    private static readonly string[] names = ["q", "topic", "type", "tag", "page", "species", "year", "outcome", "direction", "standing", "verdict", "narrow", "text", "title", "digest", "id", "example", "plan", "p1", "p2", "power", "hr", "n", "looks", "spending", "alpha", "sides", "x"];

    private static readonly string[] words =
    [
        "", "0", "-1", "1e309", "NaN", "99999999999999999999", "2020..", "..", "..2021", "2024..2020", "thymosin", "\"", "\"open", "-", "--", "-\"", "*", "(", ")", "AND", "OR NOT", "NEAR(a b, 2)", "title:", "title:x", "type:rct", "type:", "year:abc", "outcome:death",
        "' OR 1=1 --", "'; DROP TABLE cards; --", "<script>alert(1)</script>", "=HYPERLINK(\"http://x\")", "../../etc/passwd", "..%2f..%2f", "%00", "\0", "\u0001", "\uFFFE", "😀", "ＡＢＣ", "α", "Tα1", "a:b:c", "{{7*7}}", "${x}", "]]>", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>", "null", "rct", "death", "lower", "no-difference", "retracted", "borne-out",
    ];

    [Fact]
    public async Task No_request_is_answered_with_a_fault_of_the_site()
    {
        var random = new Random(8);
        var asked = Enumerable.Range(0, Requests * Math.Max(1, int.TryParse(Environment.GetEnvironmentVariable("ASSAY_LAWS"), out var times) ? times : 1)).Select(_ => Make(random)).ToList();
        var faults = new System.Collections.Concurrent.ConcurrentBag<string>();
        await Parallel.ForEachAsync(asked, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken }, async (address, token) =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address.ToString().TrimEnd('/') + address));
            request.Headers.TryAddWithoutValidation("Accept", address.Length % 3 == 0 ? "application/json" : "text/html");
            request.Headers.TryAddWithoutValidation("If-None-Match", address.Length % 5 == 0 ? "\"x\", W/\"" : "*");
            using var reply = await site.Client.SendAsync(request, token);
            var text = await reply.Content.ReadAsStringAsync(token);
            if ((int)reply.StatusCode >= 500 || text.Contains("   at Assay.", StringComparison.Ordinal)) faults.Add($"{(int)reply.StatusCode} {address}");
            if (reply.StatusCode >= HttpStatusCode.BadRequest && // A nul in a path is refused by the server before the site sees it.
                !address.Contains("%00", StringComparison.Ordinal) && request.RequestUri!.AbsolutePath.EndsWith(".json", StringComparison.Ordinal) && reply.Content.Headers.ContentType?.MediaType != "application/problem+json")
                faults.Add($"no problem details: {(int)reply.StatusCode} {address}");
        });
        Assert.True(faults.IsEmpty, string.Join("\n", faults.Order(StringComparer.Ordinal).Take(10)));
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    [InlineData("BREW /pot HTTP/1.1\r\nHost: x\r\n\r\n")]
    [InlineData("GET /search?q=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")]
    [InlineData("POST /check HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 99999999999\r\nConnection: close\r\n\r\n")]
    [InlineData("POST /search HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello")]
    [InlineData("GET / HTTP/1.1\r\nHost: x\r\nCookie: a=\u0001\r\nConnection: close\r\n\r\n")]
    [InlineData("\u0016\u0003\u0001\u0002hello\r\n\r\n")]
    public async Task Raw_bytes_that_are_no_request_are_refused(string raw)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(site.Address.Host, site.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(raw), TestContext.Current.CancellationToken);
        client.Client.Shutdown(SocketShutdown.Send);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        var status = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.True(status is null || status.StartsWith("HTTP/1.1 4", StringComparison.Ordinal) || status.StartsWith("HTTP/1.1 200", StringComparison.Ordinal), status);
    }

    private static string Make(Random random)
    {
        var path = paths[random.Next(paths.Length)];
        while (path.Contains("{}", StringComparison.Ordinal))
        {
            var at = path.IndexOf("{}", StringComparison.Ordinal);
            path = path[..at] + Value(random) + path[(at + 2)..];
        }
        var query = string.Join('&', Enumerable.Range(0, random.Next(4)).Select(_ => $"{names[random.Next(names.Length)]}={Value(random)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    private static string Value(Random random)
    {
        var text = string.Join(' ', Enumerable.Range(0, 1 + random.Next(3)).Select(_ => words[random.Next(words.Length)]));
        if (random.Next(20) == 0) text = string.Concat(Enumerable.Repeat(text + "x", 60));
        return Uri.EscapeDataString(text);
    }
}
