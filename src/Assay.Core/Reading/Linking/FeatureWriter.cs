using Assay.Language.Learning;

namespace Assay.Reading.Linking;

/// <summary>Adds features made of a name and up to a few small numbers, all under one heading.</summary>
internal readonly struct FeatureWriter(FeatureList list, uint heading)
{
    public void Add(string name, params ReadOnlySpan<uint> parts)
    {
        var hash = FeatureHash.Mix(heading, FeatureHash.Of(name));
        foreach (var part in parts) hash = FeatureHash.Mix(hash, part);
        list.Add(hash);
    }
}
