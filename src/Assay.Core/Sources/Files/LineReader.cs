using System.Buffers;
using System.IO.Compression;

namespace Assay.Sources.Files;

/// <summary>Takes a stream line by line as bytes; a line over the limit is passed over without being held.</summary>
internal sealed class LineReader(Stream lines, string name, SourceLimits limits)
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private int lineStart;
    private int lineLength;
    private long taken;
    private bool atEnd;

    /// <summary>Number of the line, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Whether the line was too long and has been passed over.</summary>
    public bool TooLong { get; private set; }

    /// <summary>The line without its end; valid until the next call.</summary>
    public ReadOnlyMemory<byte> Line => buffer.AsMemory(lineStart, lineLength);

    /// <summary>Whether there is nothing but white space in the line.</summary>
    public bool IsBlank => !TooLong && Line.Span.IndexOfAnyExcept((byte)' ', (byte)'\t', (byte)'\r') < 0;

    /// <summary>Goes to the next line; false at the end.</summary>
    public async ValueTask<bool> NextAsync(CancellationToken cancellationToken)
    {
        TooLong = false;
        var seen = 0;
        while (true)
        {
            var at = buffer.AsSpan(start + seen, end - start - seen).IndexOf((byte)'\n');
            if (at >= 0) return Take(seen + at, 1);
            seen = end - start;
            if (atEnd) return seen > 0 || TooLong ? Take(seen, 0) : false;
            if (seen > limits.MaxRecordChars)
            {
                TooLong = true;
                (start, seen) = (end, 0);
            }
            await FillAsync(cancellationToken);
        }
    }

    private bool Take(int length, int ending)
    {
        Number++;
        (lineStart, lineLength) = (start, length);
        if (Number == 1 && Line.Span.StartsWith(Mark)) (lineStart, lineLength) = (lineStart + 3, lineLength - 3);
        start += length + ending;
        return true;
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }
        if (end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        int count;
        try
        {
            count = await lines.ReadAsync(buffer.AsMemory(end), cancellationToken);
        }
        catch (InvalidDataException fault)
        {
            throw new SourceFaultException($"{name}, line {Number + 1}: the file is damaged or cut short inside its compression; get it again from its source.", fault);
        }
        taken += count;
        if (taken > limits.MaxFileBytes)
            throw MeteredStream.TooLong(name, limits);
        atEnd = count == 0;
        end += count;
    }
}
