using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assay.Store.Sqlite;

namespace Assay.Workers.Backups;

/// <summary>Which files of a data folder a backup keeps: the database, the answers that were paid for, the reader's own topics.</summary>
internal static partial class Survivors
{
    private static readonly ImmutableArray<string> folders = ["answers", "topics"];

    /// <summary>Whether a name is one of a file that survives; no other name of an archive becomes a path.</summary>
    public static bool Has(string name) => name == SqliteStore.FileName || Lawful().IsMatch(name);

    /// <summary>The files beside the database, as paths with slashes, in order.</summary>
    public static ImmutableArray<string> Beside(DataFolder data) =>
    [
        .. folders.Select(folder => Path.Combine(data.Path, folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(data.Path, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(Has).Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"\A(answers/[0-9]{4}-[0-9]{2}/[A-Za-z0-9_-]{1,128}\.json|topics/[A-Za-z0-9_-]{1,128}\.ya?ml)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Lawful();
}
