using Microsoft.Data.Sqlite;

namespace Assay.Store.Sqlite;

/// <summary>Many writes in one transaction; holds the store's writing connection from its beginning to its disposal.</summary>
internal sealed class SqliteBatch : SqliteRecords, IStoreBatch
{
    private readonly SqliteSession session;
    private readonly SqliteTransaction transaction;
    private readonly SemaphoreSlim gate = new(1, 1);
    private bool open = true;

    private SqliteBatch(SqliteSession session, SqliteTransaction transaction)
    {
        this.session = session;
        this.transaction = transaction;
    }

    public static async ValueTask<SqliteBatch> BeginAsync(SqliteSession session, CancellationToken cancellationToken)
    {
        await session.TakeAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return new(session, session.Run(connection => connection.BeginTransaction(deferred: false)));
        }
        catch
        {
            session.Release();
            throw;
        }
    }

    public override ValueTask<long> VersionAsync(CancellationToken cancellationToken) => ReadAsync(connection => connection.Changes, cancellationToken);

    public override ValueTask<IStoreBatch> BeginAsync(CancellationToken cancellationToken) =>
        throw new InvalidOperationException("A batch is already open.");

    public async ValueTask CommitAsync(CancellationToken cancellationToken) => await ReadAsync(connection =>
    {
        KeyTable.Settle(connection);
        transaction.Commit();
        return open = false;
    }, cancellationToken).ConfigureAwait(false);

    public override ValueTask DisposeAsync()
    {
        try
        {
            session.Run(_ =>
            {
                transaction.Dispose();
                return true;
            });
        }
        finally
        {
            session.Release();
            gate.Dispose();
        }
        return ValueTask.CompletedTask;
    }

    internal override async ValueTask<T> ReadAsync<T>(Func<StoreConnection, T> work, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(!open, this);
            return session.Run(work);
        }
        finally
        {
            gate.Release();
        }
    }

    private protected override ValueTask<T> WriteAsync<T>(Func<StoreConnection, T> work, CancellationToken cancellationToken) =>
        ReadAsync(work, cancellationToken);
}
