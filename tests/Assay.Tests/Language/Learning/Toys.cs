using System.Collections.Immutable;
using Assay.Language.Learning;

namespace Assay.Tests.Language.Learning;

/// <summary>Small things to learn, invented.</summary>
internal static class Toys
{
    public static readonly TrainingOptions Options = new() { Bits = 10, Epochs = 20, L1 = 0.01f, L2 = 0.01f, Rate = 0.3f, Seed = 7 };

    public static readonly ImmutableArray<string> Labels = ["A", "B", "C"];

    public static FeatureList Seen(params string[] names)
    {
        var list = new FeatureList();
        foreach (var name in names) list.Add(name);
        return list;
    }

    /// <summary>Words that tell their label, among words that tell nothing.</summary>
    public static ImmutableArray<Example> Separable(int count = 60) =>
        [.. Enumerable.Range(0, count).Select(i => new Example(Seen($"tells-{i % 3}", $"noise-{i % 7}", "bias"), i % 3))];

    /// <summary>A middle word says nothing: only its neighbours tell its label.</summary>
    public static ImmutableArray<ChainExample> Chained(int count = 60) =>
        [.. Enumerable.Range(0, count).Select(i => new ChainExample([Seen($"tells-{i % 3}"), Seen("silent"), Seen($"noise-{i % 5}")], [i % 3, (i + 1) % 3, (i + 2) % 3]))];

    /// <summary>A chain over random examples, its weights of no use but to be exact about.</summary>
    public static LinearChain AnyChain(int seed)
    {
        var draws = new uint[1];
        int Draw(int below) => (int)((draws[0] = FeatureHash.Mix(draws[0] + 1, (uint)seed)) % (uint)below);
        ImmutableArray<ChainExample> examples = [.. Enumerable.Range(0, 12).Select(_ =>
        {
            var length = 1 + Draw(4);
            return new ChainExample([.. Enumerable.Range(0, length).Select(_ => Seen($"w{Draw(6)}", $"v{Draw(6)}"))], [.. Enumerable.Range(0, length).Select(_ => Draw(3))]);
        })];
        return ChainTrainer.Train("any", Labels, examples, Options with { Seed = seed, Epochs = 4 });
    }

    public static FeatureList[] AnySequence(int seed, int length) =>
        [.. Enumerable.Range(0, length).Select(i => Seen($"w{FeatureHash.Mix((uint)i, (uint)seed) % 6}", $"v{FeatureHash.Mix((uint)seed, (uint)i) % 6}"))];

    public static byte[] Bytes(LearnedModel model)
    {
        using var stream = new MemoryStream();
        ModelFile.Save(model, stream);
        return stream.ToArray();
    }

    public static LearnedModel Load(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return ModelFile.Load(stream);
    }
}
