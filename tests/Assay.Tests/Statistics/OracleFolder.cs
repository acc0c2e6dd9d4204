namespace Assay.Tests.Statistics;

/// <summary>The reference numbers that ship with the clone, and the full set that may lie beside it.</summary>
internal static class OracleFolder
{
    /// <summary>The folder in the clone.</summary>
    public static string Own { get; } = Path.Combine(Place.Root, "tests", "Assay.Tests", "Data", "oracles");

    /// <summary>The folder beside the clone; skips the running test where there is none.</summary>
    public static string Full() => Place.SharedOrSkip("oracles");

    /// <summary>Runs a check on every data set of a folder and fails with all that is off.</summary>
    public static void EachDataSet(string folder, int least, Action<System.Text.Json.JsonElement, Mismatches> check)
    {
        var files = Directory.GetFiles(Path.Combine(folder, "meta"), "*.json").Order(StringComparer.Ordinal).ToList();
        Assert.InRange(files.Count, least, int.MaxValue);
        var (found, compared) = (new List<string>(), 0);
        foreach (var file in files)
        {
            using var document = System.Text.Json.JsonDocument.Parse(File.ReadAllText(file));
            var mismatches = new Mismatches(Path.GetFileNameWithoutExtension(file));
            check(document.RootElement, mismatches);
            found.AddRange(mismatches.Found);
            compared += mismatches.Compared;
        }
        Assert.True(found.Count == 0, $"{found.Count} of {compared} numbers are off:\n{string.Join('\n', found.Take(40))}");
        Assert.True(compared > 0);
    }
}
