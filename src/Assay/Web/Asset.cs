using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Assay.Web;

/// <summary>One file of wwwroot, carried inside the assembly.</summary>
/// <param name="Name">Path below wwwroot (<c>site.css</c>).</param>
/// <param name="Hash">First 12 digits of the SHA-256 of its bytes; part of its address, so that a browser may keep it for ever.</param>
/// <param name="Type">Media type.</param>
/// <param name="Bytes">Its content.</param>
public sealed record Asset(string Name, string Hash, string Type, ReadOnlyMemory<byte> Bytes)
{
    private const string Prefix = "Assay.Web/";

    private static readonly FrozenDictionary<string, Asset> all = Load().ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);

    /// <summary>Every asset, by name.</summary>
    public static ImmutableArray<Asset> All => [.. all.Values.OrderBy(asset => asset.Name, StringComparer.Ordinal)];

    /// <summary>The asset's address; it changes with its content.</summary>
    public string Address => $"/assets/{Hash}/{Name}";

    /// <summary>The address of an asset that pages link to.</summary>
    public static string AddressOf(string name) => all[name].Address;

    /// <summary>The asset of this name, or null.</summary>
    public static Asset? Find(string name) => all.GetValueOrDefault(name);

    private static List<Asset> Load()
    {
        var assembly = typeof(Asset).Assembly;
        var assets = new List<Asset>();
        // Style sheets last: they name the others by addresses that hold their hashes.
        foreach (var resource in assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .OrderBy(name => name.EndsWith(".css", StringComparison.Ordinal)).ThenBy(name => name, StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            var name = resource[Prefix.Length..].Replace('\\', '/');
            if (name.EndsWith(".css", StringComparison.Ordinal)) bytes = Addressed(bytes, assets);
            assets.Add(new(name, Convert.ToHexStringLower(SHA256.HashData(bytes))[..12], TypeOf(name), bytes));
        }
        return assets;
    }

    private static byte[] Addressed(byte[] sheet, IEnumerable<Asset> assets) => Encoding.UTF8.GetBytes(
        assets.Aggregate(Encoding.UTF8.GetString(sheet), (text, asset) => text.Replace($"url(\"{asset.Name}\")", $"url(\"{asset.Address}\")", StringComparison.Ordinal)));

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".woff2" => "font/woff2",
        _ => "text/plain; charset=utf-8",
    };
}
