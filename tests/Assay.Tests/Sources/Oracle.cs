using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Assay.Tests.Sources;

/// <summary>What the shared PubMed files say, read once by another program.</summary>
internal static class Oracle
{
    /// <summary>The oracle's records by file, in the order of the file.</summary>
    public static ILookup<string, JsonObject> Records() =>
        Lines("oracle.jsonl.gz").ToLookup(record => record["file"]!.GetValue<string>());

    /// <summary>What each file holds, counted.</summary>
    public static IEnumerable<JsonObject> Index() => Lines("index.jsonl");

    /// <summary>The decompressed content of a shared PubMed file.</summary>
    public static Stream Open(string file)
    {
        var stream = File.OpenRead(Place.SharedOrSkip("data", "pubmed", file));
        return file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
    }

    private static IEnumerable<JsonObject> Lines(string file)
    {
        using var reader = new StreamReader(Open(file));
        while (reader.ReadLine() is { } line) yield return JsonNode.Parse(line)!.AsObject();
    }
}
