using System.Runtime.CompilerServices;
using Assay.Records;
using Assay.Sources;

namespace Assay.Cli;

/// <summary>Deliveries out of files; what cannot be read is said and remembered, and does not stop the rest.</summary>
internal sealed class Intake(Terminal terminal)
{
    // A file passed over in a folder is no fault: folders hold other things too.
    private const string PassedOver = "not-articles";

    private readonly List<string> faults = [];

    /// <summary>The exit code so far.</summary>
    public int Code { get; private set; } = Exit.Done;

    /// <summary>What was said of whole files that could not be read, in order.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>Every article of every file.</summary>
    public async IAsyncEnumerable<Article> ReadAsync(IReadOnlyList<string> paths, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var delivery in DeliveriesAsync(paths, cancellationToken))
        {
            if (delivery is Delivery.Delivered(var article)) yield return article;
        }
    }

    /// <summary>Every delivery of every file; refusals are said here.</summary>
    public IAsyncEnumerable<Delivery> DeliveriesAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken) =>
        DeliveriesAsync(paths, SourceLimits.Default, cancellationToken);

    /// <summary>Every delivery of every file under the limits given; refusals are said here.</summary>
    public async IAsyncEnumerable<Delivery> DeliveriesAsync(
        IReadOnlyList<string> paths, SourceLimits limits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var path in paths)
            if (path != "-" && !Path.Exists(path))
                throw new WrongCallException($"there is no file or folder {path}; check the path.");
        await foreach (var delivery in TakeAsync(SourceFiles.ReadAsync(paths, limits, cancellationToken), cancellationToken)) yield return delivery;
    }

    /// <summary>Every delivery of a source; refusals are said here, and the source's fault ends it.</summary>
    public async IAsyncEnumerable<Delivery> TakeAsync(IAsyncEnumerable<Delivery> source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var deliveries = source.GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(deliveries))
        {
            if (deliveries.Current is Delivery.Refused { Reason: { Code: PassedOver } other })
            {
                // Neither an article nor a record refused: said, and counted nowhere.
                terminal.Say(other.Sentence);
                continue;
            }
            if (deliveries.Current is Delivery.Refused(var reason)) Refuse(reason.Sentence);
            yield return deliveries.Current;
        }
    }

    /// <summary>Says why something is left out; the call goes on and ends with code 1.</summary>
    public void Refuse(string sentence)
    {
        terminal.Say(sentence);
        Code = Exit.SetAside;
    }

    /// <summary>The digest page in a file; null where it is something else, or is refused here.</summary>
    /// <returns>The page, and whether the file has been dealt with.</returns>
    public async ValueTask<(DigestPage? Page, bool Refused)> PageAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return (await PlainText.DigestPageAsync(path, cancellationToken), false);
        }
        catch (SourceFaultException fault)
        {
            Refuse(fault.Message);
            return (null, true);
        }
    }

    private async ValueTask<bool> NextAsync(IAsyncEnumerator<Delivery> deliveries)
    {
        try
        {
            return await deliveries.MoveNextAsync();
        }
        catch (SourceFaultException fault)
        {
            Refuse(fault.Message);
            faults.Add(fault.Message);
            return false;
        }
    }
}
