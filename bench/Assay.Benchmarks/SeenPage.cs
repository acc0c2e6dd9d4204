using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Assay.Benchmarks;

/// <summary>A page as a browser on a slow machine sees it: Chromium through its DevTools protocol, processor slowed four times, nothing kept from before.</summary>
/// <param name="Largest">Milliseconds until the largest part is painted (LCP).</param>
/// <param name="Shift">How much the layout moved (CLS).</param>
/// <param name="Bytes">Bytes received for the page and all it asks for.</param>
/// <param name="Strangers">Requests to other hosts.</param>
internal sealed record SeenPage(double Largest, double Shift, double Bytes, int Strangers)
{
    private const int Slower = 4, Rounds = 5;
    private const string Watch = """
        window.seen = { lcp: 0, cls: 0 };
        new PerformanceObserver(list => { for (const entry of list.getEntries()) seen.lcp = entry.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
        new PerformanceObserver(list => { for (const entry of list.getEntries()) seen.cls += entry.value; }).observe({ type: 'layout-shift', buffered: true });
        """;

    /// <summary>Looks at pages in turn, several times: medians; null where Chromium is not installed.</summary>
    public static async Task<IReadOnlyList<SeenPage>?> LookAsync(Uri server, IReadOnlyList<string> paths)
    {
        var profile = Directory.CreateTempSubdirectory("assay-bench-").FullName;
        try
        {
            using var chromium = Process.Start(new ProcessStartInfo("chromium", ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--remote-debugging-port=0", $"--user-data-dir={profile}", "about:blank"]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            try
            {
                string? line;
                do line = await chromium.StandardError.ReadLineAsync(); while (line is not null && !line.Contains("DevTools listening on ", StringComparison.Ordinal));
                if (line is null) return null;
                _ = chromium.StandardError.ReadToEndAsync();
                using var wire = new Wire();
                await wire.Socket.ConnectAsync(new Uri(line[(line.IndexOf("ws://", StringComparison.Ordinal))..]), CancellationToken.None);
                // A browser just started paints its first pages late, whoever sent them.
                foreach (var path in paths) await OneAsync(wire, new Uri(server, path));
                var rounds = new List<SeenPage[]>();
                for (var round = 0; round < Rounds; round++)
                {
                    var pages = new SeenPage[paths.Count];
                    for (var at = 0; at < pages.Length; at++) pages[at] = await OneAsync(wire, new Uri(server, paths[at]));
                    rounds.Add(pages);
                }
                return [.. Enumerable.Range(0, paths.Count).Select(at => Median([.. rounds.Select(pages => pages[at])]))];
            }
            finally
            {
                chromium.Kill(entireProcessTree: true);
                await chromium.WaitForExitAsync();
            }
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        finally
        {
            for (var tries = 0; Directory.Exists(profile) && tries < 5; tries++)
                try
                {
                    Directory.Delete(profile, recursive: true);
                }
                catch (IOException)
                {
                    await Task.Delay(200);
                }
        }
    }

    // A page not painted when it was looked at counts as the slowest, never as nought.
    private static SeenPage Median(List<SeenPage> seen) => new(
        Middle(seen.Select(page => page.Largest > 0 ? page.Largest : double.PositiveInfinity)), seen.Max(page => page.Shift), Middle(seen.Select(page => page.Bytes)), seen.Max(page => page.Strangers));

    private static double Middle(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    private static async Task<SeenPage> OneAsync(Wire wire, Uri address)
    {
        var context = (await wire.AskAsync("Target.createBrowserContext", [], null))["browserContextId"]!.GetValue<string>();
        var target = (await wire.AskAsync("Target.createTarget", new() { ["url"] = "about:blank", ["browserContextId"] = context }, null))["targetId"]!.GetValue<string>();
        var session = (await wire.AskAsync("Target.attachToTarget", new() { ["targetId"] = target, ["flatten"] = true }, null))["sessionId"]!.GetValue<string>();
        await wire.AskAsync("Page.enable", [], session);
        await wire.AskAsync("Network.enable", [], session);
        await wire.AskAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = Slower }, session);
        await wire.AskAsync("Page.addScriptToEvaluateOnNewDocument", new() { ["source"] = Watch }, session);
        wire.Events.Clear();
        await wire.AskAsync("Page.navigate", new() { ["url"] = address.ToString() }, session);
        await Task.Delay(1_500);
        var seen = JsonNode.Parse((await wire.AskAsync("Runtime.evaluate", new() { ["expression"] = "JSON.stringify(seen)", ["returnByValue"] = true }, session))["result"]!["value"]!.GetValue<string>())!;
        var bytes = wire.Events.Where(one => one["method"]!.GetValue<string>() == "Network.loadingFinished").Sum(one => one["params"]!["encodedDataLength"]!.GetValue<double>());
        var strangers = wire.Events.Count(one => one["method"]!.GetValue<string>() == "Network.requestWillBeSent"
            && new Uri(one["params"]!["request"]!["url"]!.GetValue<string>()) is { Scheme: "http" or "https" } url && url.Authority != address.Authority);
        await wire.AskAsync("Target.closeTarget", new() { ["targetId"] = target }, null);
        return new(seen["lcp"]!.GetValue<double>(), seen["cls"]!.GetValue<double>(), bytes, strangers);
    }

    private sealed class Wire : IDisposable
    {
        private int last;

        public ClientWebSocket Socket { get; } = new();

        public List<JsonNode> Events { get; } = [];

        public async Task<JsonNode> AskAsync(string method, JsonObject parameters, string? session)
        {
            var ask = new JsonObject { ["id"] = ++last, ["method"] = method, ["params"] = parameters };
            if (session is not null) ask["sessionId"] = session;
            await Socket.SendAsync(Encoding.UTF8.GetBytes(ask.ToJsonString()), WebSocketMessageType.Text, true, CancellationToken.None);
            while (true)
            {
                var said = await NextAsync();
                if (said["id"]?.GetValue<int>() == last) return said["result"] ?? throw new InvalidOperationException($"Chromium refuses {method}: {said["error"]}");
                if (said["method"] is not null) Events.Add(said);
            }
        }

        private async Task<JsonNode> NextAsync()
        {
            using var whole = new MemoryStream();
            var piece = new byte[1 << 16];
            WebSocketReceiveResult part;
            do
            {
                part = await Socket.ReceiveAsync(piece, CancellationToken.None);
                whole.Write(piece, 0, part.Count);
            }
            while (!part.EndOfMessage);
            return JsonNode.Parse(whole.ToArray())!;
        }

        public void Dispose() => Socket.Dispose();
    }
}
