using Assay.Search;
using Assay.Store.Sqlite;
using Assay.Web;
using Assay.Workers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.Tests.Web;

/// <summary>The real site over a real store, on a free port of this machine.</summary>
public sealed class LiveSite : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("assay-web-").FullName;
    private WebApplication app = null!;

    /// <summary>Texts that may be read in a minute; no limit, for tests ask more than readers do.</summary>
    public int ReadingsPerMinute { get; init; }

    /// <summary>Where readers say that a number is wrong; empty for nowhere.</summary>
    public string ReportAddress { get; init; } = "";

    /// <summary>The store behind the site.</summary>
    public SqliteStore Store { get; private set; } = null!;

    /// <summary>Where the site listens, with a closing slash.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>A client that follows no redirect and unpacks nothing.</summary>
    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Store = await SqliteStore.OpenAsync(Path.Combine(folder, "assay.db"), CancellationToken.None);
        foreach (var page in Papers.All)
        {
            await Store.SaveArticleAsync(page.Article, Papers.At, CancellationToken.None);
            await Store.SaveMatchesAsync(page.Article.Id, page.Topics, CancellationToken.None);
            await Store.PublishAsync(page, Papers.At, CancellationToken.None);
        }
        app = Site.Build(new SiteOptions { Urls = ["http://127.0.0.1:0"], PageSize = 3, ReadingsPerMinute = ReadingsPerMinute, ReportAddress = ReportAddress }, Store, new PageShelf(Store, null), new SqliteSearch(Store, Papers.Topics.Values), Papers.Topics, new FixedClock(Papers.At));
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Address = new Uri(address + "/");
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await Store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
