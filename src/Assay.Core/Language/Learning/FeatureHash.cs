namespace Assay.Language.Learning;

/// <summary>Names of features as 32-bit numbers: no dictionary, no strings kept, the same on every machine.</summary>
/// <remarks>Feature hashing: Weinberger, Dasgupta, Langford, Smola and Attenberg 2009. The hash is FNV-1a with MurmurHash3's last step.</remarks>
public static class FeatureHash
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>The hash of <paramref name="name"/>, case kept.</summary>
    public static uint Of(ReadOnlySpan<char> name)
    {
        unchecked
        {
            var hash = Offset;
            foreach (var c in name) hash = (hash ^ c) * Prime;
            return Scatter(hash);
        }
    }

    /// <summary>The hash of <paramref name="name"/> in lower case; <c>OfLower("Mice") == Of("mice")</c>.</summary>
    public static uint OfLower(ReadOnlySpan<char> name)
    {
        unchecked
        {
            var hash = Offset;
            foreach (var c in name) hash = (hash ^ (char.IsAscii(c) ? c is >= 'A' and <= 'Z' ? (char)(c | 32) : c : char.ToLowerInvariant(c))) * Prime;
            return Scatter(hash);
        }
    }

    /// <summary>One hash out of two, the order told apart: a template with its value, or two features together.</summary>
    public static uint Mix(uint a, uint b)
    {
        unchecked
        {
            return Scatter((a * 0x9E3779B1) ^ (b + 0x7F4A7C15 + (a << 6) + (a >> 2)));
        }
    }

    private static uint Scatter(uint hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
            hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
            return hash ^ (hash >> 16);
        }
    }
}
