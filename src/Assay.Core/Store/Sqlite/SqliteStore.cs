using System.Collections.Concurrent;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Assay.Store.Sqlite;

/// <summary>The store in one SQLite file. Safe for many readers and one writer at a time, in this process and others.</summary>
public sealed class SqliteStore : SqliteRecords
{
    /// <summary>Name of the database in the data folder.</summary>
    public const string FileName = "assay.db";

    private const string Memory = ":memory:";
    private const int PageSize = 8192;

    // Of the one writer, a quarter of the file within these bounds: at most the indexes of a few hundred thousand papers.
    private const long LeastCache = 4 << 20;
    private const long MostCache = 128 << 20;

    private const int LogBytes = 64 << 20;

    private readonly SqliteSession writer;
    private readonly TimeSpan patience;
    private readonly ConcurrentBag<SqliteSession> readers = [];

    // SQLite works on the caller's thread: more at once than there are processors only share them, and each holds a cache of its own.
    private readonly SemaphoreSlim turns = new(2 * Environment.ProcessorCount, 2 * Environment.ProcessorCount);

    // SQLite counts what other connections commit, and counts for each connection apart: one of them looks.
    private readonly Lazy<SqliteSession> lookout;

    // Pages of the file from which on the cache is too small.
    private long cacheFits;

    private SqliteStore(SqliteSession writer, TimeSpan patience)
    {
        this.writer = writer;
        this.patience = patience;
        lookout = new(() => SqliteSession.Open(writer.File, patience, readOnly: true));
    }

    /// <summary>Opens the database, makes it where there is none, and brings it up to date.</summary>
    /// <param name="file">The file; <c>:memory:</c> for one that lives as long as the store.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <exception cref="StoreException">It cannot be opened or written, is no database, or is newer than this program.</exception>
    public static ValueTask<SqliteStore> OpenAsync(string file, CancellationToken cancellationToken) =>
        OpenAsync(file, new SqliteOptions(), cancellationToken);

    /// <summary>Opens the database as the options say.</summary>
    /// <inheritdoc cref="OpenAsync(string, CancellationToken)"/>
    public static ValueTask<SqliteStore> OpenAsync(string file, SqliteOptions options, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        cancellationToken.ThrowIfCancellationRequested();
        var session = SqliteSession.Open(file, options.Patience, readOnly: false);
        try
        {
            return new(new SqliteStore(session, options.Patience).Prepared(options));
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override ValueTask<long> VersionAsync(CancellationToken cancellationToken) => writer.File == Memory
        ? writer.UseAsync(connection => connection.Changes, cancellationToken)
        : lookout.Value.UseAsync(connection =>
        {
            var row = connection.Statement("PRAGMA data_version");
            row.Next();
            var version = row.Number(0);
            row.Done();
            return version;
        }, cancellationToken);

    /// <inheritdoc/>
    public override async ValueTask<IStoreBatch> BeginAsync(CancellationToken cancellationToken) =>
        await SqliteBatch.BeginAsync(writer, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        while (readers.TryTake(out var reader)) reader.Dispose();
        if (lookout.IsValueCreated) lookout.Value.Dispose();
        writer.Dispose();
        turns.Dispose();
        return ValueTask.CompletedTask;
    }

    internal override async ValueTask<T> ReadAsync<T>(Func<StoreConnection, T> work, CancellationToken cancellationToken)
    {
        // A database in memory has one connection: there is nothing to open a second one on.
        if (writer.File == Memory) return await writer.UseAsync(work, cancellationToken).ConfigureAwait(false);
        await turns.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!readers.TryTake(out var reader)) reader = SqliteSession.Open(writer.File, patience, readOnly: true);
            try
            {
                return await reader.UseAsync(work, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                readers.Add(reader);
            }
        }
        finally
        {
            turns.Release();
        }
    }

    private protected override ValueTask<T> WriteAsync<T>(Func<StoreConnection, T> work, CancellationToken cancellationToken) =>
        writer.UseAsync(connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var result = work(connection);
            transaction.Commit();
            FitCache(connection);
            return result;
        }, cancellationToken);

    private SqliteStore Prepared(SqliteOptions options) => writer.Run(connection =>
    {
        // Before anything is set: another program's file is left as it is.
        Migrator.Check(connection, options.Migrations, writer.File);
        // Of a new database only. Three packed articles fill a page of this size; of the usual one, half stays empty.
        connection.Execute($"PRAGMA page_size = {PageSize}");
        // WAL lets readers go on while a run writes; NORMAL loses no committed work when the process dies. What several batches
        // change on one page is written back once.
        connection.Execute($"PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY;");
        var size = connection.ExecuteScalar<int>("PRAGMA page_size");
        connection.Execute($"PRAGMA wal_autocheckpoint = {LogBytes / size}; PRAGMA journal_size_limit = {LogBytes}");
        if (options.MaxPages is { } pages) connection.Execute($"PRAGMA max_page_count = {(long)pages * SqliteOptions.PageBytes / size}");
        Migrator.Apply(connection, options.Migrations);
        FitCache(connection);
        return this;
    });

    private void FitCache(StoreConnection connection)
    {
        var pages = connection.ExecuteScalar<long>("PRAGMA page_count");
        if (pages < cacheFits) return;
        var bytes = Math.Clamp(pages * connection.ExecuteScalar<int>("PRAGMA page_size") / 4, LeastCache, MostCache);
        connection.Execute($"PRAGMA cache_size = -{bytes / 1024}");
        // Until the file has grown by half.
        cacheFits = pages + (pages / 2) + 1;
    }
}
