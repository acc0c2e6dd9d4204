using Assay.Records;
using Assay.Sources;
using Assay.Sources.Bulk;

namespace Assay.Tests.Sources.Bulk;

/// <summary>One reading of a mirror to its end or its fault: what was handed over, and what was said.</summary>
internal sealed record Heard(IReadOnlyList<Delivery> Deliveries, IReadOnlyList<string> Said, Exception? Fault)
{
    public static async Task<Heard> OfAsync(IBulkMirror mirror, IReadOnlyCollection<FileProgress>? taken = null, BulkOptions? options = null)
    {
        var (deliveries, said) = (new List<Delivery>(), new List<string>());
        var reader = new BulkReader(mirror, (options ?? new()) with { News = news => { if (news is BulkNews.Said(var sentence)) said.Add(sentence); } });
        try
        {
            await foreach (var delivery in reader.ReadAsync(taken ?? [], TestContext.Current.CancellationToken)) deliveries.Add(delivery);
            return new(deliveries, said, null);
        }
        catch (Exception fault) when (fault is SourceFaultException or SourceOutageException or IOException)
        {
            return new(deliveries, said, fault);
        }
    }

    public static Task<Heard> OfAsync(string folder, IReadOnlyCollection<FileProgress>? taken = null, BulkOptions? options = null) =>
        OfAsync(FolderMirror.Of(folder)!, taken, options);

    /// <summary>How far each file was taken, the last word on each.</summary>
    public IReadOnlyList<FileProgress> Progress =>
        [.. Deliveries.OfType<Delivery.Reached>().Select(reached => reached.Progress).GroupBy(progress => progress.Name).Select(group => group.Last())];

    /// <summary>Files that were taken to their end, by number.</summary>
    public IEnumerable<int> Complete => Progress.Where(progress => progress.Complete).Select(progress => progress.Edition.File);

    public IEnumerable<string> Words => Deliveries.Select(delivery => delivery switch
    {
        Delivery.Delivered(var article) => article.Id.Value,
        Delivery.Withdrawn(var id) => "-" + id.Value,
        Delivery.Reached(var progress) => $"{progress.Edition.File}:{progress.Deliveries}{(progress.Complete ? "." : "")}",
        Delivery.Rebased(var first) => "rebased " + first,
        _ => "?",
    });
}
