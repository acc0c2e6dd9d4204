using System.Runtime.InteropServices;

namespace Assay.Language.Learning;

/// <summary>What is seen of one thing to be labelled: hashed features with their values. Made once, cleared and filled again.</summary>
/// <remarks>Not safe for two threads at once. Trainers keep a list as it is: give them one list an example.</remarks>
public sealed class FeatureList
{
    private readonly List<Feature> features = [];

    /// <summary>How many features there are.</summary>
    public int Count => features.Count;

    /// <summary>The features in the order they were added; valid until the list is changed.</summary>
    public ReadOnlySpan<Feature> Features => CollectionsMarshal.AsSpan(features);

    /// <summary>Whether every feature has the value 1.</summary>
    internal bool IsPlain { get; private set; } = true;

    /// <summary>Forgets every feature and keeps the memory.</summary>
    public void Clear()
    {
        features.Clear();
        IsPlain = true;
    }

    /// <summary>Adds a feature that is simply there.</summary>
    public void Add(ReadOnlySpan<char> name) => Add(FeatureHash.Of(name));

    /// <summary>Adds a feature with a value; keep values near 0 to 1, so that learning treats features alike.</summary>
    public void Add(ReadOnlySpan<char> name, float value) => Add(FeatureHash.Of(name), value);

    /// <summary>Adds the feature that <paramref name="value"/> makes of <paramref name="template"/> (<c>word=</c>, <c>mice</c>); case kept.</summary>
    public void Add(string template, ReadOnlySpan<char> value) => Add(FeatureHash.Mix(FeatureHash.Of(template), FeatureHash.Of(value)));

    /// <summary>Adds the feature that number <paramref name="value"/> makes of <paramref name="template"/> (<c>place=</c>, 3).</summary>
    public void Add(string template, int value) => Add(FeatureHash.Mix(FeatureHash.Of(template), unchecked((uint)value)));

    /// <summary>Adds a feature by its hash (see <see cref="FeatureHash"/>).</summary>
    public void Add(uint hash, float value = 1)
    {
        features.Add(new(hash, value));
        IsPlain &= value == 1;
    }

    /// <summary>A list of its own with the same features, as trainers need.</summary>
    public FeatureList Copy()
    {
        var copy = new FeatureList { IsPlain = IsPlain };
        copy.features.Capacity = features.Count;
        copy.features.AddRange(features);
        return copy;
    }
}
