using System.Reflection;

namespace Assay.Cli;

/// <summary>The sample topic, as it ships inside the library.</summary>
internal static class Sample
{
    private const string Prefix = "Assay.Sample.";
    private static readonly Assembly Library = typeof(Records.Article).Assembly;

    /// <summary>Name of the file of articles.</summary>
    public const string ArticlesName = "thymosin-alpha-1.xml";

    /// <summary>The articles as PubMed XML.</summary>
    public static Stream Articles() => Library.GetManifestResourceStream(Prefix + ArticlesName)
        ?? throw new InvalidOperationException("The sample is not in the assembly.");

    /// <summary>Digests in the manner of those found on the web, in order of name.</summary>
    public static IEnumerable<ForeignPage> DigestPages()
    {
        foreach (var name in Library.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(".txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var text = new StreamReader(Library.GetManifestResourceStream(name)!);
            yield return new("a digest in the manner of those found on the web, worded by the Assay authors", text.ReadToEnd());
        }
    }
}
