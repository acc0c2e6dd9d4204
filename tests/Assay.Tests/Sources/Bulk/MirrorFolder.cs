using System.Security.Cryptography;
using Assay.Records;
using Assay.Tests.Sources.Loopback;

namespace Assay.Tests.Sources.Bulk;

/// <summary>A mirror of PubMed's bulk files on disk, of invented records; gone when the test is over.</summary>
internal sealed class MirrorFolder : IDisposable
{
    /// <summary>The folder.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("assay-mirror-").FullName;

    /// <summary>A record whose words tell which state of it they are.</summary>
    public static LoopbackArticle Article(int pmid, string state = "first") => new(pmid)
    {
        Title = $"Thymosin alpha 1 in invented ward {pmid}, {state} wording.",
        Abstract = $"We gave thymosin alpha 1 or placebo to {20 + (pmid % 60)} patients with sepsis ({state} report). Mortality at 28 days was {10 + (pmid % 40)}.5% with thymosin alpha 1 and {20 + (pmid % 40)}.5% with placebo (P=0.0{1 + (pmid % 9)}).",
    };

    public static IEnumerable<LoopbackArticle> Articles(int first, int count, string state = "first") =>
        Enumerable.Range(first, count).Select(pmid => Article(pmid, state));

    /// <summary>The name of a file of a year.</summary>
    public static string Name(int number, int year = 26) => new Edition(year, number) + ".xml.gz";

    public MirrorFolder Baseline(int number, IEnumerable<LoopbackArticle> articles, int year = 26) =>
        Add("baseline", Name(number, year), LoopbackBulk.Gzip(LoopbackArticle.Document(articles)));

    public MirrorFolder Update(int number, IEnumerable<LoopbackArticle> articles, IEnumerable<int>? deleted = null, int year = 26) =>
        Add("updatefiles", Name(number, year), LoopbackBulk.Gzip(LoopbackArticle.Document(articles, deleted ?? [])));

    /// <summary>Adds a file, in a folder or (where it is empty) at the top; <paramref name="md5"/> in place of the true one, none where it is empty.</summary>
    public MirrorFolder Add(string folder, string name, byte[] bytes, string? md5 = null)
    {
        Directory.CreateDirectory(At(folder));
        File.WriteAllBytes(At(folder, name), bytes);
        if (md5 != "") File.WriteAllText(At(folder, name + ".md5"), $"MD5({name})= {md5 ?? Md5(bytes)}\n");
        return this;
    }

    public void Remove(string folder, string name)
    {
        File.Delete(At(folder, name));
        File.Delete(At(folder, name + ".md5"));
    }

    public string At(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Two baseline files, then an update that revises, adds and deletes, then one that adds.</summary>
    public static MirrorFolder Small(int size = 12) => new MirrorFolder()
        .Baseline(1, Articles(1, size)).Baseline(2, Articles(size + 1, size))
        .Update(3, [.. Articles(2, 3, "second"), .. Articles(1001, 2)], [size + 1, 5000])
        .Update(4, [Article(3, "third"), Article(1001, "second")], [2]);

#pragma warning disable CA5351
    public static string Md5(byte[] bytes) => Convert.ToHexStringLower(MD5.HashData(bytes));
#pragma warning restore CA5351

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
