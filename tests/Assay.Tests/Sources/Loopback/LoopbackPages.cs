using System.Collections.Immutable;
using Assay.Sources;
using Assay.Sources.Http;

namespace Assay.Tests.Sources.Loopback;

/// <summary>A source that lists JSON records page by page, on this machine: Europe PMC by cursor, ClinicalTrials.gov by token.</summary>
internal sealed class LoopbackPages : IAsyncDisposable
{
    private LoopbackServer server = null!;

    /// <summary>The records, as JSON.</summary>
    public ImmutableArray<string> Records { get; set; } = [];

    /// <summary>How many the source says there are; as many as there are where null.</summary>
    public int? Stated { get; set; }

    public Uri Address => server.Address;

    public FaultPlan Faults => server.Faults;

    public ImmutableArray<LoopbackRequest> Requests => server.Requests;

    public HurriedClock Clock { get; } = new();

    public HttpClient Http { get; } = PoliteClient.NewHttp();

    /// <summary>Europe PMC's pages: the cursor stands still at the end.</summary>
    public static Task<LoopbackPages> EuropePmcAsync(params ImmutableArray<string> records) => StartAsync(records, (pages, request) =>
    {
        var start = int.TryParse(request["cursorMark"].Replace("at", "", StringComparison.Ordinal), out var at) ? at : 0;
        var page = pages.Records.Skip(start).Take(request.Whole("pageSize", 25)).ToList();
        return Answer.Json($$$"""
            {"version":"6.9","hitCount":{{{pages.Stated ?? pages.Records.Length}}},"nextCursorMark":"{{{(page.Count == 0 ? request["cursorMark"] : $"at{start + page.Count}")}}}",
             "request":{"resultType":"core"},"resultList":{"result":[{{{string.Join(',', page)}}}]}}
            """);
    });

    /// <summary>The registry's pages: the last has no token.</summary>
    public static Task<LoopbackPages> RegistryAsync(params ImmutableArray<string> records) => StartAsync(records, (pages, request) =>
    {
        var start = request.Whole("pageToken", 0);
        var page = pages.Records.Skip(start).Take(request.Whole("pageSize", 10)).ToList();
        var end = start + page.Count;
        return Answer.Json($$$"""
            {{{{(request["countTotal"] == "true" ? $"\"totalCount\":{pages.Stated ?? pages.Records.Length}," : "")}}}"studies":[{{{string.Join(',', page)}}}]{{{(end < pages.Records.Length ? $",\"nextPageToken\":\"{end}\"" : "")}}}}
            """);
    });

    /// <summary>Everything a source delivers.</summary>
    public static async Task<List<Delivery>> AllAsync(IAsyncEnumerable<Delivery> source) => await source.ToListAsync(TestContext.Current.CancellationToken);

    /// <summary>The one article a source delivers.</summary>
    public static async Task<Assay.Records.Article> OneAsync(IAsyncEnumerable<Delivery> source) =>
        Assert.IsType<Delivery.Delivered>(Assert.Single(await AllAsync(source))).Article;

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await server.DisposeAsync();
    }

    private static async Task<LoopbackPages> StartAsync(ImmutableArray<string> records, Func<LoopbackPages, LoopbackRequest, Answer> answer)
    {
        var pages = new LoopbackPages { Records = records };
        pages.server = await LoopbackServer.StartAsync(request => answer(pages, request), pages.Clock);
        return pages;
    }
}
