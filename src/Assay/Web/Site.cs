using Assay.Search;
using Assay.Store;
using Assay.Topics;
using Assay.Workers;
using Microsoft.AspNetCore.ResponseCompression;

namespace Assay.Web;

/// <summary>The site as a program: a server over what is kept. Read-only.</summary>
public static class Site
{
    private const long LargestBody = 0;

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
        });
        builder.WebHost.UseUrls([.. options.Urls]);
        builder.Services.AddRoutingCore();
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/atom+xml", "application/problem+json", "image/svg+xml"];
        });
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Diagnostics", LogLevel.None);
        // A start that fails throws; whoever started it says so in one sentence.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        var app = builder.Build();
        Lay(app, desk, new Typesetter());
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
        foreach (var route in Routes.Table)
            app.MapMethods(route.Pattern, ["GET", "HEAD"], async (HttpContext context) =>
                await (await route.Serve(context, desk, typesetter)).SendAsync(context));
    }
}
