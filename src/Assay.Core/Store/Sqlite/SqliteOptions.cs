namespace Assay.Store.Sqlite;

/// <summary>How a SQLite store is opened.</summary>
public sealed record SqliteOptions
{
    /// <summary>Bytes of a page in <see cref="MaxPages"/>.</summary>
    public const int PageBytes = 4096;

    /// <summary>The steps of the database's shape; those this program ships.</summary>
    public IReadOnlyList<Migration> Migrations { get; init; } = Migration.Shipped();

    /// <summary>How long a writer waits for another one, 1 second to 1 hour.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Largest size of the database in pages of 4,096 bytes, at least 256; null for as large as the disk allows.</summary>
    public int? MaxPages { get; init; }

    /// <summary>Throws where a value is out of its range.</summary>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public void Validate()
    {
        ArgumentNullException.ThrowIfNull(Migrations);
        ArgumentOutOfRangeException.ThrowIfLessThan(Patience, TimeSpan.FromSeconds(1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Patience, TimeSpan.FromHours(1));
        if (MaxPages is { } pages) ArgumentOutOfRangeException.ThrowIfLessThan(pages, 256);
    }
}
