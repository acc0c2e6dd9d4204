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
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SqliteSession writer;
    private readonly ConcurrentBag<SqliteSession> readers = [];

    private SqliteStore(SqliteSession writer) => this.writer = writer;

    /// <summary>Opens the database, makes it where there is none, and brings it up to date.</summary>
    /// <param name="file">The file; <c>:memory:</c> for one that lives as long as the store.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <exception cref="StoreException">It cannot be opened or written, is no database, or is newer than this program.</exception>
    public static ValueTask<SqliteStore> OpenAsync(string file, CancellationToken cancellationToken) =>
        OpenAsync(file, Migration.Shipped(), cancellationToken);

    /// <summary>Opens the database with the steps given, as a program of another time would.</summary>
    /// <inheritdoc cref="OpenAsync(string, CancellationToken)"/>
    public static ValueTask<SqliteStore> OpenAsync(string file, IReadOnlyList<Migration> migrations, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        cancellationToken.ThrowIfCancellationRequested();
        var session = SqliteSession.Open(file, Patience, readOnly: false);
        try
        {
            session.Run(connection =>
            {
                Migrator.Apply(connection, migrations, file);
                return true;
            });
            return new(new SqliteStore(session));
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override async ValueTask<IStoreBatch> BeginAsync(CancellationToken cancellationToken) =>
        await SqliteBatch.BeginAsync(writer, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        while (readers.TryTake(out var reader)) reader.Dispose();
        writer.Dispose();
        return ValueTask.CompletedTask;
    }

    internal override async ValueTask<T> ReadAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        // A database in memory has one connection: there is nothing to open a second one on.
        if (writer.File == Memory) return await writer.UseAsync(work, cancellationToken).ConfigureAwait(false);
        if (!readers.TryTake(out var reader)) reader = SqliteSession.Open(writer.File, Patience, readOnly: true);
        try
        {
            return await reader.UseAsync(work, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            readers.Add(reader);
        }
    }

    private protected override ValueTask<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) =>
        writer.UseAsync(connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var result = work(connection);
            transaction.Commit();
            return result;
        }, cancellationToken);
}
