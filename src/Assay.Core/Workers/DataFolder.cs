using Assay.Store;
using Assay.Store.Sqlite;

namespace Assay.Workers;

/// <summary>Where Assay keeps what it knows.</summary>
/// <param name="Path">The folder.</param>
public sealed record DataFolder(string Path)
{
    /// <summary>The environment variable that names the folder.</summary>
    public const string Variable = "ASSAY_DATA";

    /// <summary>The database in it.</summary>
    public string Database => System.IO.Path.Combine(Path, SqliteStore.FileName);

    /// <summary>
    /// The folder asked for, else the one <c>ASSAY_DATA</c> names, else <c>assay</c> under <c>$XDG_DATA_HOME</c>, else under
    /// <c>~/.local/share</c> (on Windows, the local application data).
    /// </summary>
    /// <param name="asked">Value of <c>--data</c>, or null.</param>
    /// <param name="environment">Environment variables by name.</param>
    /// <exception cref="StoreException">Nothing says where, and there is no home folder.</exception>
    public static DataFolder Resolve(string? asked, Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        if (asked is { Length: > 0 }) return new(System.IO.Path.GetFullPath(asked));
        if (environment(Variable) is { Length: > 0 } named) return new(System.IO.Path.GetFullPath(named));
        // The XDG specification says that a relative path is to be ignored.
        if (environment("XDG_DATA_HOME") is { Length: > 0 } xdg && System.IO.Path.IsPathFullyQualified(xdg))
            return new(System.IO.Path.Combine(xdg, "assay"));
        if (OperatingSystem.IsWindows() && environment("LOCALAPPDATA") is { Length: > 0 } local)
            return new(System.IO.Path.Combine(local, "assay"));
        return environment("HOME") is { Length: > 0 } home
            ? new(System.IO.Path.Combine(home, ".local", "share", "assay"))
            : throw new StoreException($"There is no home folder to keep data in; say where with --data or {Variable}.");
    }

    /// <summary>Makes the folder where there is none.</summary>
    /// <exception cref="StoreException">It cannot be made, or is not a folder.</exception>
    public DataFolder Create()
    {
        if (File.Exists(Path))
            throw new StoreException($"The data folder {Path} is a file; choose a folder with --data or {Variable}.");
        try
        {
            Directory.CreateDirectory(Path);
            return this;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new StoreException(
                $"The data folder {Path} cannot be made; make it yourself, or choose another with --data or {Variable}.", fault);
        }
    }

    /// <summary>Makes the folder and opens the store in it.</summary>
    /// <exception cref="StoreException">It cannot be made, opened or written.</exception>
    public ValueTask<SqliteStore> OpenAsync(CancellationToken cancellationToken) =>
        SqliteStore.OpenAsync(Create().Database, cancellationToken);
}
