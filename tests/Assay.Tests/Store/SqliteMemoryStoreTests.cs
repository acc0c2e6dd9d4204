using Assay.Store;
using Assay.Store.Sqlite;

namespace Assay.Tests.Store;

public sealed class SqliteMemoryStoreTests : StoreTests
{
    protected override async ValueTask<IStore> OpenAsync() => await SqliteStore.OpenAsync(":memory:", TestContext.Current.CancellationToken);
}
