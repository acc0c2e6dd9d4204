using System.Collections.Immutable;
using Assay.Language;
using Assay.Language.Learning;
using Assay.Records;

namespace Assay.Reading.Roles;

/// <summary>Labels sentences as NICTA-PIBOSO does: aims are background, conclusions are results, and much of the methods is other.</summary>
/// <remarks>Not part of what <c>assay read</c> says: a corpus with a convention of its own is read by a head of its own. Labels: Kim et al. 2011.</remarks>
internal static class PibosoReader
{
    /// <summary>Name of the model that ships.</summary>
    public const string Model = "roles-nicta";

    private static readonly uint Share = FeatureHash.Of("role share"), Level = FeatureHash.Of("role level");

    /// <summary>The label of each sentence that is given.</summary>
    public static ImmutableArray<string> Tag(string title, Wording words, ImmutableArray<Passage> passages)
    {
        var chain = ShippedModels.Chain(Model);
        return [.. chain.Tag(Features(title, words, passages)).Select(label => chain.Labels[label])];
    }

    /// <summary>What is seen of each sentence: what the reader of roles sees, and what it says of the sentence and its neighbours.</summary>
    public static ImmutableArray<FeatureList> Features(string title, Wording words, ImmutableArray<Passage> passages)
    {
        var features = new RoleFeatures(title, words, passages);
        var lists = passages.Select(static _ => new FeatureList()).ToImmutableArray();
        for (var i = 0; i < lists.Length; i++) features.Fill(i, lists[i]);
        var shares = ShippedModels.Chain(RoleReader.Model).Marginals(lists);
        for (var i = 0; i < lists.Length; i++)
            for (var side = -1; side <= 1; side++)
            {
                if (i + side < 0 || i + side >= lists.Length) continue;
                for (var role = 0; role < shares.GetLength(1); role++)
                {
                    var name = (uint)((role * 3) + side + 1);
                    lists[i].Add(FeatureHash.Mix(Share, name), (float)shares[i + side, role]);
                    lists[i].Add(FeatureHash.Mix(Level, (name * 5) + (uint)(shares[i + side, role] * 4.999)));
                }
            }
        return lists;
    }
}
