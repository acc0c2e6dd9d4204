using System.Runtime.CompilerServices;

namespace Assay.Tests;

/// <summary>Compares text with a file kept beside the test; ASSAY_ACCEPT=1 rewrites it.</summary>
internal static class Golden
{
    /// <summary>Passes when <paramref name="text"/> equals Golden/<paramref name="name"/> beside the calling test.</summary>
    public static void Match(string text, string name, [CallerFilePath] string caller = "")
    {
        // A CI build maps source paths to /_/ so that its assemblies are the same everywhere.
        if (caller.StartsWith("/_/", StringComparison.Ordinal)) caller = Path.Combine(Place.Root, caller[3..]);
        var folder = Path.Combine(Path.GetDirectoryName(caller)!, "Golden");
        var path = Path.Combine(folder, name);
        var actual = text.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("ASSAY_ACCEPT") == "1")
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(path, actual);
            return;
        }
        Assert.True(File.Exists(path), $"No golden file {name}; run with ASSAY_ACCEPT=1 and review it.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }
}
