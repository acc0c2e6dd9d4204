using System.Diagnostics;
using System.Globalization;

namespace Assay.Benchmarks;

/// <summary>The real server as a process of its own, over a data folder.</summary>
internal sealed class ServedSite : IAsyncDisposable
{
    private readonly Process process;

    private ServedSite(Process process, Uri address, double seconds) => (this.process, Address, Started) = (process, address, seconds);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Seconds from the start of the process to the whole of its first page.</summary>
    public double Started { get; }

    /// <summary>Starts it and asks for one page.</summary>
    public static async Task<ServedSite> StartAsync(string data, string page)
    {
        var clock = Stopwatch.StartNew();
        var process = Process.Start(new ProcessStartInfo("dotnet", [Built.Program, "serve", "--urls", "http://127.0.0.1:0", "--readings-per-minute", "0", "--data", data]) { RedirectStandardOutput = true })!;
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server did not start.");
        var address = new Uri(line.Split(' ')[1].TrimEnd(','));
        using var connection = SteadyLoad.Line.Open(address, packed: false);
        if (connection.Get(page).Status != 200) throw new InvalidOperationException($"The server does not have {page}.");
        return new(process, address, clock.Elapsed.TotalSeconds);
    }

    /// <summary>Bytes resident now and at most so far.</summary>
    public (double Now, double Most) Memory => (Line("VmRSS:"), Line("VmHWM:"));

    /// <summary>Seconds of processor used so far.</summary>
    public double Busy
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime.TotalSeconds;
        }
    }

    private double Line(string name) => double.Parse(File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith(name, StringComparison.Ordinal))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].TrimStart(name.ToCharArray()), CultureInfo.InvariantCulture) * 1024;

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
