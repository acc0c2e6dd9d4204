using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Assay.Cli;

/// <summary>A file that is there whole or not at all; or standard output.</summary>
internal sealed class OutputFile : IAsyncDisposable
{
    /// <summary>The name that stands for standard output.</summary>
    public const string Standard = "-";

    private const int BrokenPipe = 32;
    private readonly string? path;
    private readonly string? sibling;

    private OutputFile(TextWriter text, string? path, string? sibling)
    {
        Text = text;
        this.path = path;
        this.sibling = sibling;
    }

    /// <summary>Where results go.</summary>
    public TextWriter Text { get; private set; }

    /// <summary>Opens the place; a file comes into being beside it and takes its name when <see cref="Keep"/> is called.</summary>
    public static OutputFile Open(string place, Terminal terminal)
    {
        if (place == Standard) return new(Pipe(terminal) ?? terminal.Output, null, null);
        var full = Path.GetFullPath(place);
        if (Directory.Exists(full)) throw new WrongCallException($"{place} is a folder; give --out a file.");
        // A device such as /dev/null is written to, never replaced.
        if (full.StartsWith("/dev/", StringComparison.Ordinal)) return new(Writer(full, FileMode.Open), null, null);
        var beside = $"{full}.{Environment.ProcessId}.part";
        return new(Writer(beside, FileMode.Create), full, beside);
    }

    /// <summary>Whether the program at the other end of a pipe has gone.</summary>
    public static bool NobodyReads(IOException fault) => (fault.HResult & 0xFFFF) == BrokenPipe;

    /// <summary>All is written: the file takes its name.</summary>
    public void Keep()
    {
        Text.Flush();
        if (sibling is null) return;
        Text.Dispose();
        File.Move(sibling, path!, overwrite: true);
    }

    /// <summary>What is not written yet is dropped.</summary>
    public void Abandon() => Text = TextWriter.Null;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (sibling is null) return;
        try
        {
            await Text.DisposeAsync();
        }
        finally
        {
            File.Delete(sibling);
        }
    }

    // The console's own stream keeps silent when nobody reads, and a conversion would go on to its end for nothing.
    private static StreamWriter? Pipe(Terminal terminal)
    {
        if (OperatingSystem.IsWindows() || terminal.Output is not StreamWriter) return null;
        var output = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, 0);
        return output.CanSeek ? null : new StreamWriter(output, new UTF8Encoding(false), 1 << 16);
    }

    private static StreamWriter Writer(string path, FileMode mode) =>
        new(new FileStream(path, mode, FileAccess.Write, FileShare.Read, 0), new UTF8Encoding(false), 1 << 16);
}
