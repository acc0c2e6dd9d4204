using System.Diagnostics;

namespace Assay.Benchmarks;

/// <summary>Runs a rival's script on the same file and takes the seconds it measured itself.</summary>
internal static class Rival
{
    /// <summary>The script's answer, or why there is none.</summary>
    public static Task<(string? Answer, string? Why)> RunAsync(string script, string file) => RunAsync("python3", script, file);

    /// <summary>The answer of a script of another language.</summary>
    public static async Task<(string? Answer, string? Why)> RunAsync(string program, string script, string argument)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, [script, argument]) { RedirectStandardOutput = true })!;
            var answer = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? (answer.Trim(), null) : (null, $"{program} ended with {process.ExitCode}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (null, $"{program} is not installed");
        }
    }
}
