using Assay.Language.Learning;

namespace Assay.Verification.Entailment;

/// <summary>Writes features of one stage of judging; each is there for all sources, unless the form stands apart, and once more for its form of source.</summary>
internal sealed class Traits(FeatureList features, string stage, SourceForm form, bool apart = false)
{
    private const int Knots = 5;

    private readonly uint general = FeatureHash.Of(stage);
    private readonly uint own = FeatureHash.Mix(FeatureHash.Of(stage), FeatureHash.Of(form.ToString()));

    /// <summary>Something that is so.</summary>
    public void Flag(string name, float value = 1) => Add(FeatureHash.Of(name), value);

    /// <summary>One of several values.</summary>
    public void Kind(string name, string value, float weight = 1) => Add(FeatureHash.Mix(FeatureHash.Of(name), FeatureHash.Of(value)), weight);

    /// <summary>A number.</summary>
    public void Count(string name, int value) => Add(FeatureHash.Mix(FeatureHash.Of(name), unchecked((uint)value)), 1);

    /// <summary>A share, 0 to 1, between the knots it lies between; -1 is a kind of its own.</summary>
    public void Share(string name, double share)
    {
        var hash = FeatureHash.Of(name);
        if (share < 0)
        {
            Add(FeatureHash.Mix(hash, 99), 1);
            return;
        }
        var at = Math.Min(share, 1) * Knots;
        var low = Math.Min((int)at, Knots - 1);
        var high = (float)(at - low);
        if (high < 1) Add(FeatureHash.Mix(hash, (uint)low), 1 - high);
        if (high > 0) Add(FeatureHash.Mix(hash, (uint)low + 1), high);
    }

    private void Add(uint hash, float value)
    {
        if (!apart) features.Add(FeatureHash.Mix(general, hash), value);
        features.Add(FeatureHash.Mix(own, hash), value);
    }
}
