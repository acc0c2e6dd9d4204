using System.Runtime.ExceptionServices;

namespace Assay.Sources.PubMed;

/// <summary>A stretch of a document: whole records, or what is left at its end.</summary>
/// <param name="Buffer">Room for an opening tag, the stretch, room for a closing tag.</param>
/// <param name="Length">Bytes of the stretch.</param>
/// <param name="Line">Line feeds before it in the document.</param>
/// <param name="Column">Characters before it on its first line.</param>
internal sealed record Slice(byte[] Buffer, int Length, int Line, int Column)
{
    private static ReadOnlySpan<byte> Opening => "<PubmedArticleSet>"u8;

    private static ReadOnlySpan<byte> Closing => "</PubmedArticleSet>"u8;

    /// <summary>Where the stretch begins in <see cref="Buffer"/>.</summary>
    public static int Before => Opening.Length;

    /// <summary>Bytes a buffer needs beside the stretch.</summary>
    public static int Around => Opening.Length + Closing.Length;

    /// <summary>Whether the document ends with it.</summary>
    public bool IsLast { get; init; }

    /// <summary>Whether it may be read by itself; else it is read as part of the whole document only.</summary>
    public bool StandsAlone { get; init; } = true;

    /// <summary>What came instead of more bytes, or null.</summary>
    public Exception? Fault { get; init; }

    /// <summary>The bytes of the stretch.</summary>
    public ReadOnlySpan<byte> Content => Buffer.AsSpan(Before, Length);

    /// <summary>The stretch as a document of its own.</summary>
    public ReadOnlySpan<byte> ToDocument()
    {
        Opening.CopyTo(Buffer);
        if (IsLast) return Buffer.AsSpan(0, Before + Length);
        Closing.CopyTo(Buffer.AsSpan(Before + Length));
        return Buffer.AsSpan(0, Around + Length);
    }

    /// <summary>Throws what came instead of more bytes, if anything did.</summary>
    public void ThrowFault()
    {
        if (Fault is not null) ExceptionDispatchInfo.Throw(Fault);
    }
}
