using System.Text.RegularExpressions;

namespace Assay.Store.Sqlite;

/// <summary>One numbered step of the database's shape. Never changed once released; a new step is added instead.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Sql">Its statements.</param>
public sealed partial record Migration(int Number, string Name, string Sql)
{
    private const string Folder = "Assay.Store.Migrations.";

    /// <summary>The steps this program knows for SQLite, in order.</summary>
    /// <remarks><c>0007-x.sql</c> is for every database, <c>0007-x.sqlite.sql</c> for this one.</remarks>
    public static IReadOnlyList<Migration> Shipped()
    {
        var assembly = typeof(Migration).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => (Resource: name, File: FileName().Match(name[Folder.Length..])))
            .Where(found => found.File.Success && found.File.Groups["dialect"].Value is "" or "sqlite")
            .Select(found => new Migration(int.Parse(found.File.Groups["number"].Value), found.File.Value, Read(found.Resource)))
            .OrderBy(migration => migration.Number)];
    }

    private static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(Migration).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"^(?<number>\d{4})-[a-z-]+(\.(?<dialect>[a-z]+))?\.sql$", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
