using System.Diagnostics;

namespace Assay.Benchmarks;

/// <summary>One run of a program and its children, as the system's <c>time</c> measures it.</summary>
/// <param name="Wall">Seconds from start to end.</param>
/// <param name="Busy">Seconds of processor.</param>
/// <param name="Memory">Bytes resident at most, of the largest of its processes.</param>
/// <param name="Fault">Why there is no measure, or null.</param>
internal sealed record MeasuredProcess(double Wall, double Busy, double Memory, string? Fault)
{
    /// <summary>Runs <c>assay</c>, start-up included; anything but success ends the bench.</summary>
    public static async Task<MeasuredProcess> AssayAsync(params string[] arguments)
    {
        var measured = await RunAsync("dotnet", [Built.Program, .. arguments]);
        return measured.Fault is null ? measured : throw new InvalidOperationException($"assay failed: {measured.Fault}");
    }

    public static async Task<MeasuredProcess> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("/usr/bin/time", ["-f", "%e %U %S %M", program, .. arguments]) { RedirectStandardError = true, RedirectStandardOutput = true };
        try
        {
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var said = (await process.StandardError.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            await output;
            await process.WaitForExitAsync();
            var wall = clock.Elapsed.TotalSeconds;
            if (process.ExitCode != 0) return new(0, 0, 0, said.LastOrDefault(line => !char.IsAsciiDigit(line[0]) && !line.StartsWith("Command exited", StringComparison.Ordinal)) ?? $"it ended with {process.ExitCode}");
            var figures = said[^1].Split(' ');
            return new(wall, double.Parse(figures[1]) + double.Parse(figures[2]), double.Parse(figures[3]) * 1024, null);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return new(0, 0, 0, "/usr/bin/time is not installed");
        }
    }
}
