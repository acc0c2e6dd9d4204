using Assay.Language.Learning;

namespace Assay.Reading.Linking;

/// <summary>Adds features made of a name and up to a few small numbers, all under one heading.</summary>
internal readonly struct FeatureWriter(FeatureList list, uint heading)
{
    public void Add(string name, params ReadOnlySpan<uint> parts)
    {
        // Two of a name are told apart by their length, first, middle and last letter: a whole hash of each would cost more than all else here.
        var hash = FeatureHash.Mix(heading, (uint)name.Length + ((uint)name[0] << 8) + ((uint)name[^1] << 16) + ((uint)name[name.Length / 2] << 24));
        foreach (var part in parts) hash = FeatureHash.Mix(hash, part);
        list.Add(hash);
    }
}
