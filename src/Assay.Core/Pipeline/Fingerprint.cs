using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Assay.Pipeline;

/// <summary>Content hashes: the same content has the same name on every machine.</summary>
public static class Fingerprint
{
    /// <summary>SHA-256 of the UTF-8 bytes of <paramref name="text"/>, 64 lower-case hexadecimal digits.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Hash of a record by way of its JSON (<see cref="RecordJson"/>).</summary>
    public static string Of<T>(T record) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(record, RecordJson.Options)));
}
