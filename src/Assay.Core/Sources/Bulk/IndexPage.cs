using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Assay.Sources.Http;

namespace Assay.Sources.Bulk;

/// <summary>A web server's list of a folder. Its text is data: of its links only those count that lead to a file or folder of NLM's names right below it.</summary>
internal sealed partial class IndexPage
{
    private const int Most = 16 * 1000 * 1000;

    private readonly HashSet<string> names;

    private IndexPage(HashSet<string> names) => this.names = names;

    /// <summary>Reads a page; a cut one is a miss, for the files it leaves out would look as if they were not there.</summary>
    /// <param name="address">Its address, with a closing slash.</param>
    /// <param name="body">Its text.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IndexPage> ReadAsync(Uri address, Stream body, CancellationToken cancellationToken)
    {
        var text = await TextAsync(body, cancellationToken).ConfigureAwait(false);
        if (!text.Contains("</html>", StringComparison.OrdinalIgnoreCase))
            throw new Miss(Outage.Broken, $"{address} is no list of files, or one that is cut short");
        var names = Link().Matches(text).Select(link => Below(address, link.Groups["to"].Value)).OfType<string>();
        return new(names.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Whether it lists a folder.</summary>
    public bool HasFolder(string name) => names.Contains(name + "/");

    /// <summary>Whether it lists a file's check sum.</summary>
    public bool HasMd5(BulkFile file) => names.Contains(file.Name + CheckSum.Ending);

    /// <summary>The bulk files it lists, in order of their names.</summary>
    public ImmutableArray<BulkFile> Files(BulkShelf shelf) =>
        [.. names.Order(StringComparer.Ordinal).Select(name => BulkFile.Of(name, shelf)).OfType<BulkFile>()];

    // The name a link leads to when it is resolved as a browser does: what climbs out of the folder has none.
    private static string? Below(Uri address, string link) =>
        Uri.TryCreate(address, link, out var target) && target.AbsoluteUri.StartsWith(address.AbsoluteUri, StringComparison.Ordinal)
        && target.AbsoluteUri[address.AbsoluteUri.Length..] is { Length: > 0 } name && Name().IsMatch(name) ? name : null;

    private static async Task<string> TextAsync(Stream body, CancellationToken cancellationToken)
    {
        using var text = new MemoryStream();
        var buffer = new byte[1 << 16];
        int count;
        while ((count = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            text.Write(buffer, 0, count);
            if (text.Length > Most) throw new Miss(Outage.Broken, "a list of files goes on without an end");
        }
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    [GeneratedRegex(@"<a\s[^>]*?href\s*=\s*[""']?(?<to>[^""'\s>]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"^(pubmed\d{2}n\d{4,6}\.xml\.gz(\.md5)?|baseline/|updatefiles/)$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
