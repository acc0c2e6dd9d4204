namespace Assay.Sources.Bulk;

/// <summary>Where PubMed's bulk files are had: a folder, or an address.</summary>
public interface IBulkMirror
{
    /// <summary>The place in words, for messages.</summary>
    string Name { get; }

    /// <summary>Of how many files taken before, the newest first, the check sum is looked at again in each run.</summary>
    int Rechecks { get; }

    /// <summary>What it holds now.</summary>
    /// <exception cref="SourceOutageException">It cannot be asked.</exception>
    ValueTask<BulkListing> ListAsync(CancellationToken cancellationToken);

    /// <summary>The MD5 the source states for a file, lower-case hexadecimal, or null where it states none.</summary>
    /// <exception cref="SourceOutageException">It cannot be asked.</exception>
    ValueTask<string?> StatedMd5Async(BulkFile file, CancellationToken cancellationToken);

    /// <summary>Opens a file after its check sum was found right.</summary>
    /// <exception cref="SourceFaultException">A file of a folder is not what its check sum says.</exception>
    /// <exception cref="SourceOutageException">It cannot be fetched, or is not what its check sum says however often it is fetched.</exception>
    ValueTask<BulkContent> OpenAsync(BulkFile file, CancellationToken cancellationToken);

    /// <summary>The file has been taken: a copy made of it is no longer needed.</summary>
    void Release(BulkFile file);

    /// <summary>A fault of the mirror, of the kind that its faults are.</summary>
    Exception Fault(string sentence);
}
