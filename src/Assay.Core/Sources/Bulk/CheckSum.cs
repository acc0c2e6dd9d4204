using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Assay.Sources.Bulk;

/// <summary>NLM's check sums: MD5 in a small file beside each large one.</summary>
public static partial class CheckSum
{
    /// <summary>Ending of the small file's name.</summary>
    public const string Ending = ".md5";

    /// <summary>The sum a <c>.md5</c> file states for a file: <c>MD5(name)= hex</c>, <c>hex  name</c> or <c>hex</c> alone; null where it states none.</summary>
    public static string? Stated(string text, string name)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var match = OpenSsl().Match(line);
            if (!match.Success) match = CoreUtils().Match(line);
            if (!match.Success) continue;
            var said = Bare(match.Groups["name"].Value);
            if (said.Length == 0 || said == name) return match.Groups["hex"].Value.ToLowerInvariant();
        }
        return null;
    }

    /// <summary>A sum that grows with what is appended.</summary>
    // NLM states MD5 and nothing else; it guards against accidents, not against people.
#pragma warning disable CA5351
    public static IncrementalHash Begin() => IncrementalHash.CreateHash(HashAlgorithmName.MD5);
#pragma warning restore CA5351

    /// <summary>The sum so far, lower-case hexadecimal.</summary>
    public static string Of(IncrementalHash hash) => Convert.ToHexStringLower(hash.GetCurrentHash());

    /// <summary>Appends everything from the stream's place to its end.</summary>
    public static async ValueTask AppendAsync(IncrementalHash hash, Stream bytes, CancellationToken cancellationToken)
    {
        var buffer = new byte[1 << 17];
        int count;
        while ((count = await bytes.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0) hash.AppendData(buffer, 0, count);
    }

    private static string Bare(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    [GeneratedRegex(@"^MD5\s*\((?<name>[^)]*)\)\s*=\s*(?<hex>[0-9a-fA-F]{32})$", RegexOptions.CultureInvariant)]
    private static partial Regex OpenSsl();

    [GeneratedRegex(@"^(?<hex>[0-9a-fA-F]{32})(\s+\*?(?<name>\S+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex CoreUtils();
}
