using Assay.Records;

namespace Assay.Sources.Bulk;

/// <summary>One of PubMed's bulk files, as a mirror lists it.</summary>
/// <param name="Name">Its name, always of NLM's pattern (<c>pubmed26n0001.xml.gz</c>): safe as part of a path.</param>
/// <param name="Edition">Its place in NLM's sequence.</param>
/// <param name="Shelf">Where it stands.</param>
public sealed record BulkFile(string Name, Edition Edition, BulkShelf Shelf)
{
    /// <summary>The file of a name, or null where the name is not exactly one of NLM's compressed files.</summary>
    public static BulkFile? Of(string name, BulkShelf shelf)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.EndsWith(".gz", StringComparison.Ordinal) && Records.Edition.Of(name) is { File: > 0 } edition ? new(name, edition, shelf) : null;
    }
}
