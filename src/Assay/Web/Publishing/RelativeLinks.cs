using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace Assay.Web.Publishing;

/// <summary>Turns links of the site into links between files. It reads tags and their attributes; text between tags is never looked at.</summary>
/// <param name="files">File of each address that is published.</param>
public sealed class RelativeLinks(FrozenDictionary<string, string> files)
{
    private static readonly FrozenSet<string> linking = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "href", "src", "action");

    /// <summary>A page or a feed with its links turned.</summary>
    /// <param name="text">HTML or XML as this program writes it: attributes in double quotes, their values encoded.</param>
    /// <param name="file">Where it goes.</param>
    public string Turn(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        var turned = new StringBuilder(text.Length + 256);
        var done = 0;
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at))
        {
            at = Tag(text, at + 1, (start, length, name) =>
            {
                if (!linking.Contains(name) || To(WebUtility.HtmlDecode(text.Substring(start, length)), file) is not { } link) return;
                turned.Append(text, done, start - done).Append(WebUtility.HtmlEncode(link));
                done = start + length;
            });
        }
        return turned.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>The link from a file to an address of the site; null where the address is elsewhere.</summary>
    public string? To(string address, string file)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.StartsWith('/') || address.StartsWith("//", StringComparison.Ordinal)) return null;
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var (path, fragment) = hash < 0 ? (address, "") : (address[..hash], address[hash..]);
        return files.TryGetValue(path, out var target)
            ? Between(file, target) + fragment
            : Between(file, path == "/search" || path.StartsWith("/search?", StringComparison.Ordinal) ? Grove.Search + path["/search".Length..] : Grove.Live);
    }

    /// <summary>The relative link from one file to another.</summary>
    public static string Between(string file, string target)
    {
        ArgumentNullException.ThrowIfNull(file);
        return string.Concat(Enumerable.Repeat("../", file.Count(c => c == '/'))) + target;
    }

    // Calls for each attribute with its value's place; gives the place after the tag.
    private static int Tag(string text, int at, Action<int, int, string> attribute)
    {
        if (at < text.Length && text[at] is '!' or '/' or '?') return at;
        while (at < text.Length && text[at] is not ('>' or ' ' or '\n' or '/')) at++;
        while (at < text.Length && text[at] != '>')
        {
            if (text[at] is ' ' or '\n' or '\r' or '\t' or '/')
            {
                at++;
                continue;
            }
            var name = at;
            while (at < text.Length && text[at] is not ('=' or '>' or ' ' or '\n' or '/')) at++;
            if (at + 1 >= text.Length || text[at] != '=') continue;
            if (text[at + 1] != '"')
            {
                at++;
                continue;
            }
            var end = text.IndexOf('"', at + 2);
            if (end < 0) return text.Length;
            attribute(at + 2, end - at - 2, text[name..at]);
            at = end + 1;
        }
        return at;
    }
}
