using System.Runtime.CompilerServices;
using Assay.Records;
using Assay.Sources;

namespace Assay.Cli;

/// <summary>Deliveries out of files; what cannot be read is said and remembered, and does not stop the rest.</summary>
internal sealed class Intake(Terminal terminal)
{
    // A file passed over in a folder is no fault: folders hold other things too.
    private const string PassedOver = "not-articles";

    /// <summary>The exit code so far.</summary>
    public int Code { get; private set; } = Exit.Done;

    /// <summary>Every article of every file.</summary>
    public async IAsyncEnumerable<Article> ReadAsync(IReadOnlyList<string> paths, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var delivery in DeliveriesAsync(paths, cancellationToken))
        {
            if (delivery is Delivery.Delivered(var article)) yield return article;
        }
    }

    /// <summary>Every delivery of every file; refusals are said here.</summary>
    public async IAsyncEnumerable<Delivery> DeliveriesAsync(IReadOnlyList<string> paths, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var path in paths)
            if (path != "-" && !Path.Exists(path))
                throw new WrongCallException($"there is no file or folder {path}; check the path.");
        await using var deliveries = SourceFiles.ReadAsync(paths, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(deliveries))
        {
            if (deliveries.Current is Delivery.Refused(var reason)) Refuse(reason.Sentence, isFault: reason.Code != PassedOver);
            yield return deliveries.Current;
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
            Refuse(fault.Message, isFault: true);
            return false;
        }
    }

    private void Refuse(string sentence, bool isFault)
    {
        terminal.Say(sentence);
        if (isFault) Code = Exit.SetAside;
    }
}
