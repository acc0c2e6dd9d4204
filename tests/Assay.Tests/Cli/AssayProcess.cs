using System.Diagnostics;

namespace Assay.Tests.Cli;

/// <summary>The program as its own process, for what only a process can show: a kill, a port, a start.</summary>
internal static class AssayProcess
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "assay.dll");

    /// <summary>Starts one call; its output and errors are read through the process.</summary>
    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    /// <summary>Starts one call with an environment variable of its own.</summary>
    public static Process StartWith(string variable, string value, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[variable] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    /// <summary>Starts one call with environment variables of its own.</summary>
    public static Process StartIn(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (variable, value) in environment) start.Environment[variable] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    /// <summary>Runs one call to its end.</summary>
    public static Task<Call> RunAsync(params string[] arguments) => EndAsync(Start(arguments));

    /// <summary>Waits for a call's end.</summary>
    public static async Task<Call> EndAsync(Process started)
    {
        using var process = started;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, await output, await errors);
    }
}
