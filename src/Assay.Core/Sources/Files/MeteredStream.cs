namespace Assay.Sources.Files;

/// <summary>
/// A stream that counts what is taken from it, stops at a limit and hears cancellation: a parser that never returns
/// (a comment without end) can then neither hang nor fill the memory.
/// </summary>
internal sealed class MeteredStream(Stream inner, string name, SourceLimits limits, CancellationToken cancellationToken) : ReadOnlyStream
{
    private long taken;
    private long mark;

    /// <summary>Says that the parser has come a step further: a new tag's allowance begins.</summary>
    public void Step() => mark = taken;

    /// <summary>What is said of a source longer than one may be.</summary>
    public static SourceFaultException TooLong(string name, SourceLimits limits) =>
        new($"{name} is longer than the {limits.MaxFileBytes / 1_000_000} MB that one source may have; split it or raise the limit.");

    public override int Read(Span<byte> buffer)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var count = inner.Read(buffer);
        taken += count;
        if (taken > limits.MaxFileBytes)
            throw TooLong(name, limits);
        if (taken - mark > limits.MaxTagBytes)
            throw new SourceFaultException(
                $"{name} has a single tag or comment of more than {limits.MaxTagBytes / 1_000_000} MB, which no article has; get the file again from its source.");
        return count;
    }
}
