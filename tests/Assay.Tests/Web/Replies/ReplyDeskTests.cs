using System.IO.Compression;
using System.Net;
using System.Text;
using Assay.Records;

namespace Assay.Tests.Web.Replies;

/// <summary>Answers given from memory are the answers that would be made now.</summary>
public sealed class ReplyDeskTests : IAsyncLifetime
{
    private const string Trial = "/papers/pubmed/90000001", Topic = "/topics/thymosin-alpha-1";

    private readonly LiveSite site = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData(Trial)]
    [InlineData(Trial + ".json")]
    [InlineData(Topic)]
    [InlineData("/")]
    [InlineData("/search?q=survival")]
    [InlineData("/feeds/all.atom")]
    public async Task The_second_answer_is_the_first_in_every_coding(string path)
    {
        var (first, tag) = await AskAsync(path, "");
        Assert.NotEmpty(first);
        foreach (var coding in new[] { "", "gzip", "br", "gzip, br", "gzip;q=0", "identity" })
            Assert.Equal((first, tag), await AskAsync(path, coding));
        using var head = await site.Client.SendAsync(new(HttpMethod.Head, path), Token);
        Assert.Equal(Encoding.UTF8.GetByteCount(first), head.Content.Headers.ContentLength);
        using var ask = new HttpRequestMessage(HttpMethod.Get, path);
        ask.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var known = await site.Client.SendAsync(ask, Token);
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
    }

    [Fact]
    public async Task A_new_state_of_a_paper_shows_at_once_on_its_page_and_its_topics()
    {
        var (page, tag) = await AskAsync(Trial, "");
        var (topic, _) = await AskAsync(Topic, "gzip");
        var changed = Papers.Trial with { Standing = Standing.Retracted };
        await site.Store.PublishAsync(changed, Papers.At.AddDays(1), Token);
        var (after, other) = await AskAsync(Trial, "");
        Assert.NotEqual(page, after);
        Assert.NotEqual(tag, other);
        Assert.NotEqual(topic, (await AskAsync(Topic, "gzip")).Text);
        // And back: the state is one it had, the history is not.
        await site.Store.PublishAsync(Papers.Trial, Papers.At.AddDays(2), Token);
        var back = (await AskAsync(Trial, "")).Text;
        Assert.NotEqual(after, back);
        Assert.NotEqual(page, back);
    }

    [Fact]
    public async Task What_changes_elsewhere_leaves_a_papers_page_and_its_tag_as_they_were()
    {
        var before = await AskAsync(Trial, "");
        await site.Store.SaveArticleAsync(Papers.Trial.Article with { Id = SourceId.OfPmid(90000077) }, Papers.At, Token);
        Assert.Equal(before, await AskAsync(Trial, ""));
    }

    [Fact]
    public async Task Many_who_ask_at_once_get_one_answer()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => AskAsync(Topic, "gzip")));
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task A_pasted_text_is_never_kept()
    {
        using var reply = await site.Client.GetAsync("/read?text=Of+50+patients+5+died.", Token);
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.DoesNotContain(Assay.Web.Routes.Table, route => route is { TakesForm: true, IsLasting: true });
    }

    private async Task<(string Text, string Tag)> AskAsync(string path, string coding)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, path);
        if (coding.Length > 0) ask.Headers.TryAddWithoutValidation("Accept-Encoding", coding);
        using var reply = await site.Client.SendAsync(ask, Token);
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        await using var body = await reply.Content.ReadAsStreamAsync(Token);
        await using Stream text = string.Join(',', reply.Content.Headers.ContentEncoding) switch
        {
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(text);
        return (await reader.ReadToEndAsync(Token), reply.Headers.ETag!.ToString());
    }
}
