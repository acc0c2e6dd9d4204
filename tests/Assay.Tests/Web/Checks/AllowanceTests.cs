using System.Net;
using System.Text.Json;

namespace Assay.Tests.Web.Checks;

/// <summary>A client that has too many texts read is told when to come back; pages that read nothing are never withheld.</summary>
public sealed class AllowanceTests
{
    [Fact]
    public async Task The_bucket_is_emptied_and_the_rest_of_the_site_stays_open()
    {
        var token = TestContext.Current.CancellationToken;
        var site = new LiveSite { ReadingsPerMinute = 3 };
        await site.InitializeAsync();
        try
        {
            for (var at = 0; at < 3; at++)
                Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync("/check?example", token)).StatusCode);
            using var refused = await site.Client.GetAsync("/check.json?example", token);
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.InRange(int.Parse(refused.Headers.GetValues("Retry-After").Single()), 1, 60);
            Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
            using var json = JsonDocument.Parse(await refused.Content.ReadAsStringAsync(token));
            Assert.StartsWith("This address has asked for more than 3 readings a minute; try again in ", json.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
            using var page = await site.Client.PostAsync("/read", new FormUrlEncodedContent([new("text", "12 died.")]), token);
            Assert.Equal(HttpStatusCode.TooManyRequests, page.StatusCode);
            Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
            foreach (var open in new[] { "/check", "/read", "/", "/search?q=survival", "/papers/pubmed/90000001" })
                Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync(open, token)).StatusCode);
        }
        finally
        {
            await site.DisposeAsync();
        }
    }
}
