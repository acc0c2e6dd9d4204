using Assay.Sources;

namespace Assay.Cli;

/// <summary>Plain-text files that are digest pages rather than articles.</summary>
internal static class PlainText
{
    // A digest page is a page: what is larger is a source, and is streamed as one.
    private const long LargestPage = 1 << 20;

    /// <summary>The digest page in <paramref name="path"/>, or null where the file is something else.</summary>
    public static async ValueTask<DigestPage?> DigestPageAsync(string path, CancellationToken cancellationToken)
    {
        if (path == "-" || !File.Exists(path) || new FileInfo(path).Length > LargestPage) return null;
        var text = await File.ReadAllTextAsync(path, cancellationToken);
        return DigestPageReader.LooksLikeOne(text) ? DigestPageReader.Read(text) : null;
    }
}
