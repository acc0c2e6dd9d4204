using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assay.Tests.Sources.Loopback;

/// <summary>A real web server on a free port of this machine that answers from a function, fails as planned and remembers every request.</summary>
public sealed class LoopbackServer : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly TimeProvider clock;
    private readonly Func<LoopbackRequest, Answer> answer;
    private readonly WebApplication app;
    private ImmutableArray<LoopbackRequest> requests = [];

    private LoopbackServer(Func<LoopbackRequest, Answer> answer, TimeProvider clock, int port)
    {
        (this.answer, this.clock) = (answer, clock);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(System.Net.IPAddress.Loopback, port);
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Limits.MaxRequestBodySize = 64 * 1024 * 1024;
        });
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    /// <summary>Where the server listens, with a closing slash.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>What goes wrong, and when.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>Every request so far, in order of arrival.</summary>
    public ImmutableArray<LoopbackRequest> Requests
    {
        get
        {
            lock (gate) return requests;
        }
    }

    /// <summary>Starts a server.</summary>
    /// <param name="answer">What it says when nothing goes wrong.</param>
    /// <param name="clock">What dates the requests; the machine's clock where null.</param>
    /// <param name="port">0 for a free one.</param>
    public static async Task<LoopbackServer> StartAsync(Func<LoopbackRequest, Answer> answer, TimeProvider? clock = null, int port = 0)
    {
        var server = new LoopbackServer(answer, clock ?? TimeProvider.System, port);
        await server.app.StartAsync();
        var address = server.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        server.Address = new Uri(address + "/");
        return server;
    }

    /// <summary>Forgets the requests so far.</summary>
    public void Forget()
    {
        lock (gate) requests = [];
    }

    public async ValueTask DisposeAsync()
    {
        // Nobody waits for a connection that is kept silent on purpose.
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var request = await NoteAsync(http.Request);
        Faults.Happen(request);
        var said = answer(request);
        try
        {
            await Faults.Of(request).Send(http, said);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // The caller went away, which is its right.
        }
    }

    private async Task<LoopbackRequest> NoteAsync(HttpRequest http)
    {
        var form = http.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        if (http.HasFormContentType)
            foreach (var (name, value) in await http.ReadFormAsync())
                form[name] = value.ToString();
        var path = http.Path.Value ?? "/";
        lock (gate)
        {
            var request = new LoopbackRequest(
                requests.Length + 1, EndpointOf(path), http.Method, path, form.ToImmutableDictionary(),
                http.Headers.UserAgent.ToString(), http.Headers.Range is [{ } range] ? range : null, clock.GetUtcNow());
            requests = requests.Add(request);
            return request;
        }
    }

    // /entrez/eutils/esearch.fcgi -> esearch; /pubmed/baseline/pubmed26n0001.xml.gz -> baseline; /pubmed/baseline/ -> baseline
    private static string EndpointOf(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            ["pubmed", var folder, ..] => folder,
            [.., var last] => last.Replace(".fcgi", "", StringComparison.Ordinal),
            [] => "",
        };
    }
}
