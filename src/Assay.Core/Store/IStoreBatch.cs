namespace Assay.Store;

/// <summary>Writes that become visible together; disposed without a commit, none of them happened.</summary>
/// <remarks>Reads through the batch see its own writes. One batch is open at a time; other writers wait for it.</remarks>
public interface IStoreBatch : IStore
{
    /// <summary>Makes every write of the batch last. The batch takes no more work afterwards.</summary>
    ValueTask CommitAsync(CancellationToken cancellationToken);
}
