using System.Diagnostics;
using System.Globalization;

namespace Assay.Benchmarks;

/// <summary>One run of the program as its own process.</summary>
/// <param name="Wall">Seconds from start to end.</param>
/// <param name="Processor">Seconds of processor.</param>
/// <param name="PeakMemory">Most bytes resident; 0 where the system does not say.</param>
internal sealed record ProgramRun(double Wall, double Processor, long PeakMemory)
{
    /// <summary>Runs <c>assay</c> to its end.</summary>
    public static async Task<ProgramRun> OfAsync(params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "assay.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var (peak, busy) = (0L, TimeSpan.Zero);
        while (!process.HasExited)
        {
            peak = Math.Max(peak, Peak(process.Id));
            try
            {
                busy = process.TotalProcessorTime;
            }
            catch (Exception fault) when (fault is InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                // It ended between the two questions.
                break;
            }
            await Task.Delay(20);
        }
        await process.WaitForExitAsync();
        var wall = clock.Elapsed.TotalSeconds;
        await output;
        return process.ExitCode is 0 or 1 ? new(wall, busy.TotalSeconds, peak) : throw new InvalidOperationException($"assay ended with {process.ExitCode}.");
    }

    // The kernel keeps the highest mark itself (proc(5), VmHWM).
    private static long Peak(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[1], CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
