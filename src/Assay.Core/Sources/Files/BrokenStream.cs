using System.Runtime.ExceptionServices;

namespace Assay.Sources.Files;

/// <summary>A stream of which nothing can be had but its fault.</summary>
internal sealed class BrokenStream(Exception fault) : ReadOnlyStream
{
    public override int Read(Span<byte> buffer)
    {
        ExceptionDispatchInfo.Throw(fault);
        return 0;
    }
}
