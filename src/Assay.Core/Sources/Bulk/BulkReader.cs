using System.Runtime.CompilerServices;
using Assay.Records;
using Assay.Sources.Files;

namespace Assay.Sources.Bulk;

/// <summary>
/// Hands over what a mirror holds and was not taken before, file by file in NLM's order, with how far it has come in between.
/// A file is checked before its first record is handed over.
/// </summary>
public sealed class BulkReader
{
    private const int Beat = 500;

    private readonly IBulkMirror mirror;
    private readonly BulkOptions options;

    /// <summary>A reader of a mirror.</summary>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public BulkReader(IBulkMirror mirror, BulkOptions options)
    {
        ArgumentNullException.ThrowIfNull(mirror);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        (this.mirror, this.options) = (mirror, options);
    }

    /// <summary>Reads what is new.</summary>
    /// <param name="taken">Files taken before, and how far.</param>
    /// <param name="cancellationToken">Stops between two records.</param>
    /// <exception cref="SourceFaultException">A file of a folder is missing, or is not what it should be; what was handed over stands.</exception>
    /// <exception cref="SourceOutageException">The same of an address, or it does not answer.</exception>
    public async IAsyncEnumerable<Delivery> ReadAsync(IReadOnlyCollection<FileProgress> taken, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(taken);
        var plan = await PlanAsync(options.Again ? [] : taken, cancellationToken).ConfigureAwait(false);
        foreach (var note in plan.Notes) Say(note);
        if (plan is { Steps: [], Stop: null, Notes: [] })
            Say($"Every file of {mirror.Name} was taken before; --again takes them anew, as is needed after adding a topic where only topics are kept.");
        for (var i = 0; i < plan.Steps.Length; i++)
        {
            await foreach (var delivery in OneAsync(plan.Steps[i], i + 1, plan.Steps.Length, cancellationToken).ConfigureAwait(false))
                yield return delivery;
            mirror.Release(plan.Steps[i].File);
        }
        if (plan.Stop is { } stop) throw mirror.Fault($"{mirror.Name}: {stop}; get it, then run again: files before it are kept.");
    }

    private async ValueTask<BulkPlan> PlanAsync(IReadOnlyCollection<FileProgress> taken, CancellationToken cancellationToken)
    {
        var listing = await mirror.ListAsync(cancellationToken).ConfigureAwait(false);
        var complete = taken.Where(file => file.Complete).Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        var known = listing.Files.Where(file => complete.Contains(file.Name)).OrderByDescending(file => file.Edition).ToList();
        var stated = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in known.Take(mirror.Rechecks))
            if (await mirror.StatedMd5Async(file, cancellationToken).ConfigureAwait(false) is { } md5) stated[file.Name] = md5;
        var plan = BulkPlan.Of(listing, taken, stated);
        // A run that was killed after a file's last record leaves its copy behind.
        foreach (var file in known.Except(plan.Steps.Select(step => step.File))) mirror.Release(file);
        return plan;
    }

    private async IAsyncEnumerable<Delivery> OneAsync(BulkStep step, int number, int of, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (name, edition) = (step.File.Name, step.File.Edition);
        options.News(new BulkNews.Reading(step.File, number, of, 0));
        var content = await mirror.OpenAsync(step.File, cancellationToken).ConfigureAwait(false);
        using var bytes = content.Bytes;
        if (!content.IsChecked) Say($"{name} has no {CheckSum.Ending} beside it: it is taken unchecked, and known by its own check sum {content.Md5}.");
        var skip = step.Before?.Md5 == content.Md5 ? step.Before.Deliveries : 0;
        if (step.Before is { } before && before.Md5 != content.Md5) Say($"{name} is another file than the one taken before (its check sum has changed): it is taken again.");
        using var source = OpenedSource.Of(bytes, name, options.Limits);
        if (source.Kind != SourceKind.Xml) throw new SourceFaultException(Formats.Objection(source.Kind, name) ?? $"{name} is not PubMed XML; get the file again from its source.");
        var count = 0;
        await foreach (var delivery in PubMedReader.ReadAsync(source.Content, name, options.Limits, cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (++count % Beat == 0) options.News(new BulkNews.Reading(step.File, number, of, (double)bytes.Position / Math.Max(1, bytes.Length)));
            if (count <= skip) continue;
            yield return delivery with { Edition = edition };
            if (count % options.Milestone == 0) yield return Reached(false);
        }
        if (step.Rebase is { } first) yield return new Delivery.Rebased(first) { Edition = edition };
        yield return Reached(true);

        Delivery.Reached Reached(bool complete) => new(new FileProgress(name, edition, content.Md5, count, complete)) { Edition = edition };
    }

    private void Say(string sentence) => options.News(new BulkNews.Said(sentence));
}
