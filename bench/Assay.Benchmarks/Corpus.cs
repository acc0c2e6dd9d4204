using System.IO.Compression;
using System.Text;

namespace Assay.Benchmarks;

/// <summary>Real PubMed records, replicated under new PMIDs into one file in a temporary folder.</summary>
internal static class Corpus
{
    private const string Open = "<PubmedArticle>";
    private const string Close = "</PubmedArticle>";

    /// <summary>The root of the checkout.</summary>
    public static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at!.FullName, "Assay.slnx"))) at = at.Parent;
        return at.FullName;
    }

    /// <summary>The shared PubMed files, or null where they are not beside the checkout.</summary>
    public static string? Folder() =>
        Path.Combine(Root(), "..", "shared", "data", "pubmed") is var folder && Directory.Exists(folder) ? folder : null;

    /// <summary>Runs <paramref name="bench"/> on a file of <paramref name="count"/> records that is gone afterwards; the exit code.</summary>
    public static async Task<int> WithAsync(int count, Func<string, Task> bench)
    {
        if (Folder() is not { } folder)
        {
            Console.Error.WriteLine("The shared PubMed files are not beside this checkout: nothing to replicate.");
            return 1;
        }
        var place = Directory.CreateTempSubdirectory("assay-bench-");
        try
        {
            var file = Path.Combine(place.FullName, "articles.xml");
            await WriteAsync(folder, file, count);
            await bench(file);
            return 0;
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    /// <summary>Writes <paramref name="count"/> records to <paramref name="path"/>.</summary>
    public static async Task WriteAsync(string folder, string path, int count)
    {
        var records = new List<string>();
        foreach (var file in Directory.GetFiles(folder, "*.xml*").Order(StringComparer.Ordinal)) records.AddRange(await RecordsAsync(file));
        await using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 16);
        await writer.WriteAsync("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<PubmedArticleSet>\n");
        for (var i = 0; i < count; i++) await writer.WriteLineAsync(Renumber(records[i % records.Count], 10_000_000 + i));
        await writer.WriteAsync("</PubmedArticleSet>\n");
    }

    private static async Task<List<string>> RecordsAsync(string file)
    {
        await using var stream = File.OpenRead(file);
        await using Stream content = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var reader = new StreamReader(content);
        var text = await reader.ReadToEndAsync();
        var records = new List<string>();
        for (var at = text.IndexOf(Open, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Open, at + 1, StringComparison.Ordinal))
            records.Add(text[at..(text.IndexOf(Close, at, StringComparison.Ordinal) + Close.Length)]);
        return records;
    }

    private static string Renumber(string record, int pmid)
    {
        var start = record.IndexOf('>', record.IndexOf("<PMID", StringComparison.Ordinal)) + 1;
        return $"{record[..start]}{pmid}{record[record.IndexOf('<', start)..]}";
    }
}
