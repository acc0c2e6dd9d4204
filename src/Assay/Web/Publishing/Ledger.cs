using System.Text.Json;
using Assay.Pipeline;

namespace Assay.Web.Publishing;

/// <summary>What an earlier run wrote into the folder: by it a folder is known as ours, and by it the next run knows what is new.</summary>
/// <param name="Files">Each file's path, and the hash of what it was made from; empty where that is not sure, after <see cref="Absent"/> where nothing came of it.</param>
public sealed record Ledger(IReadOnlyDictionary<string, string> Files)
{
    /// <summary>Its name in the folder.</summary>
    public const string Name = ".assay-published.json";

    /// <summary>What stands before the hash where an address had nothing to give: not every outcome has every drawing, nor every paper every table.</summary>
    public const string Absent = "-";

    /// <summary>Files that were written.</summary>
    public int Written => Files.Values.Count(static input => !input.StartsWith(Absent, StringComparison.Ordinal));

    /// <summary>The ledger of a folder; null where there is none.</summary>
    public static Ledger? Find(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path)) return null;
        try
        {
            return JsonSerializer.Deserialize<Ledger>(File.ReadAllText(path), RecordJson.Options) is { Files: not null } ledger
                && ledger.Files.Keys.All(IsInside) ? ledger : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes it.</summary>
    public void Save(string folder)
    {
        var path = Path.Combine(folder, Name);
        File.WriteAllText(path + ".part", JsonSerializer.Serialize(this with { Files = new OrderedDictionary<string, string>(Files.OrderBy(static file => file.Key, StringComparer.Ordinal)) }, RecordJson.Options));
        File.Move(path + ".part", path, overwrite: true);
    }

    // Somebody else may have written it: a path in it is data.
    private static bool IsInside(string path) => path.Length > 0 && !Path.IsPathRooted(path) && path.Split('/', '\\').All(part => part is not ("" or "." or ".."));
}
