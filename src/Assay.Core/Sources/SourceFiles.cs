using System.Runtime.CompilerServices;
using Assay.Pipeline;
using Assay.Records;
using Assay.Sources.Files;

namespace Assay.Sources;

/// <summary>
/// Reads articles from files, folders and standard input, whatever their format; formats and compression are told by content.
/// </summary>
public static class SourceFiles
{
    /// <summary>Reads under <see cref="SourceLimits.Default"/>.</summary>
    /// <param name="paths">Files, folders (read recursively in ordinal order; what is no article file is passed over), or <c>-</c>.</param>
    /// <param name="cancellationToken">Stops between two reads.</param>
    /// <exception cref="SourceFaultException">
    /// A path leads nowhere (thrown before anything is read), or a file cannot be read on. What could be delivered from every
    /// file has been delivered when it is thrown: one broken file does not keep the others out.
    /// </exception>
    public static IAsyncEnumerable<Delivery> ReadAsync(IEnumerable<string> paths, CancellationToken cancellationToken) =>
        ReadAsync(paths, SourceLimits.Default, cancellationToken);

    /// <summary>Reads under the limits given.</summary>
    /// <inheritdoc cref="ReadAsync(IEnumerable{string}, CancellationToken)"/>
    public static async IAsyncEnumerable<Delivery> ReadAsync(
        IEnumerable<string> paths, SourceLimits limits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(limits);
        var faults = new List<SourceFaultException>();
        foreach (var (path, named) in FileWalk.Of(paths))
        {
            await using var deliveries = OneAsync(path, named, limits, cancellationToken).GetAsyncEnumerator(cancellationToken);
            while (true)
            {
                try
                {
                    if (!await deliveries.MoveNextAsync()) break;
                }
                catch (SourceFaultException fault)
                {
                    faults.Add(fault);
                    break;
                }
                yield return deliveries.Current;
            }
        }
        if (faults is [var only]) throw only;
        if (faults.Count > 1)
            throw new SourceFaultException($"{faults.Count} files could not be read to their end. {string.Join(' ', faults.Select(fault => fault.Message))}", faults[0]);
    }

    private static async IAsyncEnumerable<Delivery> OneAsync(
        string path, bool named, SourceLimits limits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var name = path == FileWalk.StandardInput ? "standard input" : Path.GetFileName(path);
        var edition = Edition.Of(name);
        using var source = OpenedSource.Of(Open(path), name, limits);
        if (Formats.Objection(source.Kind, name) is { } objection)
        {
            if (named) throw new SourceFaultException(objection) { IsOfAnotherKind = true };
            if (Formats.IsWorthNaming(source.Kind)) yield return PassedOver(name, objection);
            yield break;
        }
        await using var deliveries = Formats.ReadAsync(source, name, limits, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            Delivery? passedOver = null;
            try
            {
                if (!await deliveries.MoveNextAsync()) yield break;
            }
            catch (SourceFaultException fault) when (fault.IsOfAnotherKind && !named)
            {
                passedOver = PassedOver(name, fault.Message);
            }
            yield return passedOver ?? (edition is null ? deliveries.Current : deliveries.Current with { Edition = edition });
            if (passedOver is not null) yield break;
        }
    }

    private static Delivery.Refused PassedOver(string name, string why) =>
        new(new Reason("not-articles", $"{name} stands in the folder but is passed over: {why}"));

    private static Stream Open(string path)
    {
        if (path == FileWalk.StandardInput) return Console.OpenStandardInput();
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.SequentialScan);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new SourceFaultException($"{path}: the file may not be read; give yourself the right to, or name another.", fault);
        }
    }
}
