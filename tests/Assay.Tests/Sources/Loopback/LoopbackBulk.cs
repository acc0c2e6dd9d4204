using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Assay.Tests.Sources.Loopback;

/// <summary>PubMed's bulk files: <c>baseline/</c> and <c>updatefiles/</c> as index pages, each file with its md5 beside it.</summary>
public sealed class LoopbackBulk
{
    /// <summary>Folder of the yearly baseline.</summary>
    public const string Baseline = "baseline";

    /// <summary>Folder of the daily updates.</summary>
    public const string Updates = "updatefiles";

    private readonly Lock gate = new();
    private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    /// <summary>Adds a baseline file of records.</summary>
    public void AddBaseline(string name, params IEnumerable<LoopbackArticle> articles) => Add(Baseline, name, articles);

    /// <summary>Adds an update file of records new and revised.</summary>
    public void AddUpdate(string name, params IEnumerable<LoopbackArticle> articles) => Add(Updates, name, articles);

    /// <summary>Adds a file of records and of ids taken back, with its md5.</summary>
    public void Add(string folder, string name, IEnumerable<LoopbackArticle> articles, params IEnumerable<int> deleted) =>
        AddFile(folder, name, Gzip(LoopbackArticle.Document(articles, deleted)));

    /// <summary>Adds a file as it is; <paramref name="md5"/> in place of the true one where it is given, none where it is empty.</summary>
    public void AddFile(string folder, string name, byte[] bytes, string? md5 = null)
    {
        lock (gate)
        {
            files[$"{folder}/{name}"] = bytes;
            if (md5 != "") files[$"{folder}/{name}.md5"] = Encoding.ASCII.GetBytes($"MD5({name})= {md5 ?? Md5(bytes)}\n");
        }
    }

    /// <summary>Adds every file of a folder of this machine; a missing md5 is made.</summary>
    public void AddFolder(string folder, string path)
    {
        foreach (var file in Directory.EnumerateFiles(path).Order(StringComparer.Ordinal))
            if (file.EndsWith(".md5", StringComparison.Ordinal))
                lock (gate) files[$"{folder}/{Path.GetFileName(file)}"] = File.ReadAllBytes(file);
            else
                AddFile(folder, Path.GetFileName(file), File.ReadAllBytes(file), File.Exists(file + ".md5") ? "" : null);
    }

    /// <summary>Takes a file away, with its md5.</summary>
    public void Remove(string folder, string name)
    {
        lock (gate)
        {
            files.Remove($"{folder}/{name}");
            files.Remove($"{folder}/{name}.md5");
        }
    }

    /// <summary>Compressed as PubMed ships it.</summary>
    public static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    /// <summary>What NCBI's server says to a path such as <c>baseline/</c> or <c>baseline/pubmed26n0001.xml.gz</c>.</summary>
    internal Answer Answer(string path, string? range)
    {
        lock (gate)
        {
            if (path is "") return Loopback.Answer.Html("<html><body><h1>Index of /pubmed</h1><a href=\"/\">Parent Directory</a> <a href=\"baseline/\">baseline/</a> <a href=\"updatefiles/\">updatefiles/</a></body></html>\n");
            if (path is Baseline + "/" or Updates + "/") return Index(path);
            if (!files.TryGetValue(path, out var bytes)) return Loopback.Answer.Html("<html><body><h1>Not Found</h1></body></html>", 404);
            var type = path.EndsWith(".md5", StringComparison.Ordinal) ? "text/plain" : "application/x-gzip";
            return range is ['b', 'y', 't', 'e', 's', '=', .. var rest] && int.TryParse(rest.TrimEnd('-'), out var from) && from < bytes.Length
                ? new Answer(206, type, bytes[from..])
                : Loopback.Answer.Bytes(bytes, type);
        }
    }

    private Answer Index(string folder)
    {
        var page = new StringBuilder()
            .Append($"<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 3.2 Final//EN\">\n<html>\n <head>\n  <title>Index of /pubmed/{folder.TrimEnd('/')}</title>\n </head>\n <body>\n")
            .Append($"<h1>Index of /pubmed/{folder.TrimEnd('/')}</h1>\n<pre>Name                        Last modified      Size  <hr>")
            .Append("<a href=\"/pubmed/\">Parent Directory</a>                                 -   \n<a href=\"README.txt\">README.txt</a>                  2025-12-08 09:27  4.5K  \n");
        foreach (var (path, bytes) in files.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal)))
            page.Append($"<a href=\"{path[folder.Length..]}\">{path[folder.Length..]}</a>  2025-12-08 12:13  {bytes.Length}  \n");
        return Loopback.Answer.Html(page.Append("<hr></pre>\n</body></html>\n").ToString());
    }

    // PubMed's own check sums are md5; nothing is kept secret by it.
#pragma warning disable CA5351
    private static string Md5(byte[] bytes) => Convert.ToHexStringLower(MD5.HashData(bytes));
#pragma warning restore CA5351
}
