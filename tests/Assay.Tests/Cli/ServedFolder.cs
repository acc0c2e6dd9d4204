using Assay.Cli;
using Assay.Search;
using Assay.Store.Sqlite;
using Assay.Tests.Web;
using Assay.Topics;
using Assay.Web;
using Assay.Workers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.Tests.Cli;

/// <summary>The real site over a data folder that the command line fills, with the real stages.</summary>
internal sealed class ServedFolder : IAsyncDisposable
{
    private readonly SqliteStore store;
    private readonly WebApplication app;

    private ServedFolder(SqliteStore store, WebApplication app, HttpClient client) => (this.store, this.app, Client) = (store, app, client);

    /// <summary>A client that follows no redirect.</summary>
    public HttpClient Client { get; }

    public static async Task<ServedFolder> StartAsync(string folder)
    {
        var store = await SqliteStore.OpenAsync(Path.Combine(folder, SqliteStore.FileName), TestContext.Current.CancellationToken);
        var topics = TopicCatalogue.Shipped();
        var pages = new PageShelf(store, new Instruments(topics).Stops());
        var app = Site.Build(new SiteOptions { Urls = ["http://127.0.0.1:0"] }, store, pages, new SqliteSearch(store), topics, new FixedClock(Web.Papers.At));
        await app.StartAsync(TestContext.Current.CancellationToken);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new(store, app, new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) });
    }

    public Task<string> GetAsync(string path) => Client.GetStringAsync(path, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await store.DisposeAsync();
    }
}
