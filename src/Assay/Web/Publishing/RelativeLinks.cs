using System.Buffers;
using System.Collections.Frozen;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Assay.Web.Publishing;

/// <summary>Turns links of the site into links between files. It reads tags and their attributes; text between tags is never looked at.</summary>
/// <param name="files">File of each address that is published.</param>
/// <param name="root">The site's address for the world, with a closing slash; empty where nobody said.</param>
public sealed class RelativeLinks(FrozenDictionary<string, string> files, string root = "")
{
    // The fields of our JSON that hold addresses; a field of any other name is text, whatever it begins with.
    private static readonly FrozenSet<string> fields = FrozenSet.Create(StringComparer.Ordinal, "url", "drawings", "home_page_url", "feed_url");

    private const string Index = "index.html";

    private static readonly FrozenSet<string> linking = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "href", "src", "action");

    /// <summary>A page, a drawing or a feed with its links turned.</summary>
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

    /// <summary>JSON with its links turned: whole ones where the site's address is known, for JSON is read far from where it lay.</summary>
    /// <param name="json">JSON as this program writes it, in UTF-8.</param>
    /// <param name="file">Where it goes.</param>
    public byte[] TurnJson(ReadOnlySpan<byte> json, string file)
    {
        var turned = new ArrayBufferWriter<byte>(json.Length + 256);
        var reader = new Utf8JsonReader(json);
        var (done, links) = (0, false);
        while (reader.Read())
            if (reader.TokenType == JsonTokenType.PropertyName) links = fields.Contains(reader.GetString()!);
            else if (links && reader.TokenType == JsonTokenType.String && To(reader.GetString()!, file, whole: root.Length > 0) is { } link)
            {
                var start = (int)reader.TokenStartIndex + 1;
                turned.Write(json[done..start]);
                turned.Write(JsonEncodedText.Encode(link, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
                done = start + reader.ValueSpan.Length;
            }
        turned.Write(json[done..]);
        return turned.WrittenSpan.ToArray();
    }

    /// <summary>The link from a file to an address of the site; null where the address is elsewhere.</summary>
    /// <remarks>An address that names the whole of the site's own stays whole, and names the file's folder where the file is its page.</remarks>
    public string? To(string address, string file, bool whole = false)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (root.Length > 0 && address.StartsWith(root, StringComparison.Ordinal)) (address, whole) = (address[(root.Length - 1)..], true);
        if (!address.StartsWith('/') || address.StartsWith("//", StringComparison.Ordinal)) return null;
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var (path, fragment) = hash < 0 ? (address, "") : (address[..hash], address[hash..]);
        if (files.TryGetValue(path, out var target)) return (whole ? Whole(target) : Between(file, target)) + fragment;
        return whole ? null : Between(file, path == "/search" || path.StartsWith("/search?", StringComparison.Ordinal) ? Grove.Search + path["/search".Length..] : Grove.Live);
    }

    private string Whole(string target) => root + (target == Index || target.EndsWith($"/{Index}", StringComparison.Ordinal) ? target[..^Index.Length] : target);

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
