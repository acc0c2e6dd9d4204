using Assay.Search;
using Assay.Store;
using Assay.Topics;
using Assay.Web.Checks;
using Assay.Web.Replies;
using Assay.Workers;
using Microsoft.AspNetCore.ResponseCompression;

namespace Assay.Web;

/// <summary>The site as a program: a server over what is kept. It writes nothing; two pages read a text that is sent to them.</summary>
public static class Site
{
    private const long LargestBody = 0;

    private const int SlowestBytesPerSecond = 240, MostConnections = 2_000;

    // A pasted abstract travels in the address: 8,000 characters, a few of them escaped.
    private const int LongestRequestLine = 32 * 1024;

    /// <summary>Puts the site together; the caller starts it and stops it. The store stays the caller's.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static WebApplication Build(SiteOptions options, IStore store, PageShelf pages, ISearch search, IReadOnlyDictionary<string, Topic> topics, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        var desk = new Desk(options.Validated(), store, pages, search, topics, clock);
        // Empty: no settings file of the folder it happens to be started from changes what it does.
        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = AppContext.BaseDirectory, ApplicationName = "assay" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
            // The line counts among the headers.
            kestrel.Limits.MaxRequestBufferSize = Math.Max(kestrel.Limits.MaxRequestBufferSize ?? 0, 2 * LongestRequestLine);
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
            // A client that sends or takes less than this is cut off: it holds a connection and no more.
            kestrel.Limits.MinRequestBodyDataRate = new(SlowestBytesPerSecond, TimeSpan.FromSeconds(5));
            kestrel.Limits.MinResponseDataRate = new(SlowestBytesPerSecond, TimeSpan.FromSeconds(5));
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
        });
        builder.WebHost.UseUrls([.. options.Urls]);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(desk);
        var typesetter = new Typesetter();
        builder.Services.AddRateLimiter(limiter => Allowance.Set(limiter, options.ReadingsPerMinute, async (context, sentence) =>
            await (await Troubles.ReplyAsync(context.Request, desk, typesetter, StatusCodes.Status429TooManyRequests, sentence)).SendAsync(context)));
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/atom+xml", "application/feed+json", "text/csv", "application/problem+json", "image/svg+xml"];
        });
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Diagnostics", LogLevel.None);
        // A start that fails throws; whoever started it says so in one sentence.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        var app = builder.Build();
        Lay(app, desk, typesetter);
        return app;
    }

    private static void Lay(WebApplication app, Desk desk, Typesetter typesetter)
    {
        var log = app.Services.GetRequiredService<ILogger<Desk>>();
        app.Use(async (context, next) =>
        {
            SecurityHeaders.Write(context.Response.Headers);
            try
            {
                await next(context);
                // An address or a method that no route knows.
                if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null })
                    await (await Troubles.ReplyAsync(context.Request, desk, typesetter, context.Response.StatusCode, null)).SendAsync(context);
            }
            catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
            {
            }
            catch (Exception fault) when (!context.Response.HasStarted)
            {
                var status = fault is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
                if (status >= 500) log.RequestFailed(fault, context.Request.Method, context.Request.Path);
                await (await Troubles.ReplyAsync(context.Request, desk, typesetter, status, null)).SendAsync(context);
            }
        });
        app.UseResponseCompression();
        app.UseRouting();
        app.UseRateLimiter();
        var replies = new ReplyDesk(desk, typesetter);
        foreach (var route in Routes.Table)
            app.MapMethods(route.Pattern, route.TakesForm ? ["GET", "HEAD", "POST"] : ["GET", "HEAD"], async (HttpContext context) =>
                await (await AnswerAsync(context, route, desk, typesetter, replies)).SendAsync(context));
    }

    // What was sent is answered once and remembered by nobody.
    private static async Task<Reply> AnswerAsync(HttpContext context, Route route, Desk desk, Typesetter typesetter, ReplyDesk replies)
    {
        if (!HttpMethods.IsPost(context.Request.Method)) return await replies.AnswerAsync(context, route);
        if (await PastedForm.TakeAsync(context) is var (status, sentence)) return await Troubles.ReplyAsync(context.Request, desk, typesetter, status, sentence);
        return await route.Serve(context, desk, typesetter) with { Tag = null, Caching = "no-store" };
    }
}
