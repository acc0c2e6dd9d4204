using System.Diagnostics;

namespace Assay.Benchmarks;

/// <summary>Runs a rival's script on the same file and takes the seconds it measured itself.</summary>
internal static class Rival
{
    /// <summary>The script's answer, or why there is none.</summary>
    public static async Task<(string? Answer, string? Why)> RunAsync(string script, string file)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("python3", [script, file]) { RedirectStandardOutput = true })!;
            var answer = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? (answer.Trim(), null) : (null, $"python3 ended with {process.ExitCode}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (null, "python3 is not installed");
        }
    }
}
