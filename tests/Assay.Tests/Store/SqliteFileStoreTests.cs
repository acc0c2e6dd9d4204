using Assay.Store;
using Assay.Store.Sqlite;

namespace Assay.Tests.Store;

public sealed class SqliteFileStoreTests : StoreTests, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("assay-store-");

    public void Dispose() => folder.Delete(recursive: true);

    protected override async ValueTask<IStore> OpenAsync() =>
        await SqliteStore.OpenAsync(Path.Combine(folder.FullName, SqliteStore.FileName), TestContext.Current.CancellationToken);
}
