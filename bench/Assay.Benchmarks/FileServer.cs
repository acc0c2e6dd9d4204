using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Assay.Benchmarks;

/// <summary>nginx serving files of one folder: the limit for a page.</summary>
internal sealed class FileServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly string folder;

    private FileServer(Process process, string folder, Uri address) => (this.process, this.folder, Address) = (process, folder, address);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts it over one file, served at <c>/page.html</c>; null where nginx is not installed.</summary>
    public static async Task<FileServer?> StartAsync(byte[] page)
    {
        var folder = Directory.CreateTempSubdirectory("assay-bench-").FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "page.html"), page);
        var port = Free();
        await File.WriteAllTextAsync(Path.Combine(folder, "nginx.conf"), $$"""
            worker_processes 1;
            daemon off;
            pid {{folder}}/nginx.pid;
            error_log {{folder}}/error.log;
            events { worker_connections 512; }
            http {
              access_log off;
              keepalive_requests 10000000;
              sendfile on;
              tcp_nodelay on;
              types { text/html html; }
              client_body_temp_path {{folder}}/a; proxy_temp_path {{folder}}/b; fastcgi_temp_path {{folder}}/c; uwsgi_temp_path {{folder}}/d; scgi_temp_path {{folder}}/e;
              server { listen 127.0.0.1:{{port}}; root {{folder}}; }
            }
            """);
        // The workers of a root process run as another user, who may not see a folder of the root's.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        try
        {
            var process = Process.Start(new ProcessStartInfo("nginx", ["-p", folder, "-c", Path.Combine(folder, "nginx.conf")]) { RedirectStandardError = true })!;
            for (var tries = 0; tries < 100; tries++)
            {
                await Task.Delay(50);
                using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                try
                {
                    await socket.ConnectAsync(IPAddress.Loopback, port);
                    return new(process, folder, new Uri($"http://127.0.0.1:{port}"));
                }
                catch (SocketException)
                {
                    // Not up yet.
                }
            }
            throw new InvalidOperationException($"nginx does not answer: {await File.ReadAllTextAsync(Path.Combine(folder, "error.log"))}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Directory.Delete(folder, recursive: true);
            return null;
        }
    }

    private static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        // Its first process ends the others.
        using var stop = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
