using System.Text;
using Assay.Sources;

namespace Assay.Cli;

/// <summary>Plain-text files that are digest pages rather than articles.</summary>
internal static class PlainText
{
    // A digest page is a page: what is larger is a source, and is streamed as one.
    private const long LargestPage = 1 << 20;

    /// <summary>The digest page in <paramref name="path"/>, or null where the file is something else.</summary>
    /// <exception cref="SourceFaultException">It is a page, but not in UTF-8.</exception>
    public static async ValueTask<DigestPage?> DigestPageAsync(string path, CancellationToken cancellationToken)
    {
        if (path == "-" || !File.Exists(path) || new FileInfo(path).Length > LargestPage) return null;
        try
        {
            if (!DigestPageReader.LooksLikeOne(await File.ReadAllTextAsync(path, cancellationToken))) return null;
            return DigestPageReader.Read(await ReadAsync(path, cancellationToken));
        }
        catch (UnauthorizedAccessException)
        {
            // Whoever reads it as a source says so in the words used of sources.
            return null;
        }
    }

    /// <summary>The whole text of a file.</summary>
    /// <exception cref="SourceFaultException">A byte of it is not text: nobody's words are replaced by question marks.</exception>
    public static async Task<string> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), cancellationToken);
        }
        catch (DecoderFallbackException fault)
        {
            throw new SourceFaultException($"{Path.GetFileName(path)} holds bytes that are not UTF-8 text; save it as UTF-8 and try again.", fault);
        }
    }
}
