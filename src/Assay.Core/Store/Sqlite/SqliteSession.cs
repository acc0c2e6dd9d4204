using Microsoft.Data.Sqlite;

namespace Assay.Store.Sqlite;

/// <summary>One connection, used by one caller at a time. SQLite has no asynchronous I/O: work runs on the caller's thread.</summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly StoreConnection connection;
    private readonly SemaphoreSlim gate = new(1, 1);

    private SqliteSession(StoreConnection connection, string file)
    {
        this.connection = connection;
        File = file;
    }

    /// <summary>The file, for messages.</summary>
    public string File { get; }

    /// <summary>Opens a connection; whether the file is a database shows at the first work.</summary>
    public static SqliteSession Open(string file, TimeSpan patience, bool readOnly)
    {
        var builder = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = readOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
            ForeignKeys = true,
            Pooling = false,
            DefaultTimeout = (int)Math.Ceiling(patience.TotalSeconds),
        };
        var connection = new StoreConnection(builder.ToString());
        try
        {
            connection.Open();
            // Statements kept prepared do not wait by themselves, as commands do.
            SQLitePCL.raw.sqlite3_busy_timeout(connection.Handle, (int)patience.TotalMilliseconds);
            return new(connection, file);
        }
        catch (SqliteException fault)
        {
            connection.Dispose();
            throw SqliteFault.Of(fault, file);
        }
    }

    /// <summary>Waits for the connection and keeps it until <see cref="Release"/>.</summary>
    public Task TakeAsync(CancellationToken cancellationToken) => gate.WaitAsync(cancellationToken);

    /// <summary>Gives the connection back.</summary>
    public void Release() => gate.Release();

    /// <summary>Work on a connection that the caller has taken.</summary>
    public T Run<T>(Func<StoreConnection, T> work)
    {
        try
        {
            return work(connection);
        }
        catch (SqliteException fault)
        {
            throw SqliteFault.Of(fault, File);
        }
    }

    /// <summary>Takes the connection, works, gives it back.</summary>
    public async ValueTask<T> UseAsync<T>(Func<StoreConnection, T> work, CancellationToken cancellationToken)
    {
        await TakeAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return Run(work);
        }
        finally
        {
            Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        connection.Dispose();
        gate.Dispose();
    }
}
