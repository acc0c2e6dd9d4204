using System.Collections.Immutable;
using Assay.Language.Learning;
using Assay.Language.Learning.Layered;

namespace Assay.Tests.Language.Learning;

public sealed class LayeredChainTests
{
    private static readonly TrainingOptions Options = Toys.Options with { Rate = 0.1f, Epochs = 30 };

    private static LayeredChain Learn(int layers) =>
        LayeredTrainer.Train("toy", Toys.Labels, layers, [.. Toys.Chained(90).Select(static example => new BagExample(Bags(example.Seen), example.Labels))], Options, TestContext.Current.CancellationToken);

    private static BagSequence Bags(ImmutableArray<FeatureList> seen) => new(seen, [.. seen.Select(static (_, i) => Toys.Seen($"place-{i}"))], Toys.Seen("heading"));

    private static int[] Best(LayeredChain chain, BagSequence seen)
    {
        var shares = chain.Marginals(seen);
        return [.. Enumerable.Range(0, seen.Bags.Length).Select(i => Array.IndexOf(shares[(i * 3)..((i + 1) * 3)], shares[(i * 3)..((i + 1) * 3)].Max()))];
    }

    [Fact]
    public void A_place_that_says_nothing_is_told_by_its_neighbours()
    {
        var chain = Learn(2);
        foreach (var example in Toys.Chained(30)) Assert.Equal(example.Labels, Best(chain, Bags(example.Seen)));
    }

    [Fact]
    public void The_shares_of_a_place_sum_to_one_and_no_places_have_none()
    {
        var chain = Learn(1);
        for (var seed = 0; seed < 20; seed++)
        {
            var shares = chain.Marginals(Bags([.. Toys.AnySequence(seed, 5)]));
            for (var place = 0; place < 5; place++) Assert.Equal(1, shares[(place * 3)..((place + 1) * 3)].Sum(), 9);
        }
        Assert.Empty(chain.Marginals(Bags([])));
    }

    [Fact]
    public void What_is_saved_is_loaded_and_answers_the_same_and_learning_again_gives_the_same_bytes()
    {
        var chain = Learn(2);
        var bytes = Toys.Bytes(chain);
        var again = Assert.IsType<LayeredChain>(Toys.Load(bytes));
        Assert.Equal(bytes, Toys.Bytes(again));
        Assert.Equal(bytes, Toys.Bytes(Learn(2)));
        Assert.Equal(chain.Marginals(Bags([.. Toys.AnySequence(3, 6)])), again.Marginals(Bags([.. Toys.AnySequence(3, 6)])));
    }

    [Fact]
    public void Examples_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => LayeredTrainer.Train("toy", Toys.Labels, 2, [], Options, TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => LayeredTrainer.Train("toy", Toys.Labels, 0, [new(Bags([.. Toys.AnySequence(1, 1)]), [0])], Options, TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => LayeredTrainer.Train("toy", Toys.Labels, 1, [new(Bags([.. Toys.AnySequence(1, 2)]), [0])], Options, TestContext.Current.CancellationToken));
    }
}
