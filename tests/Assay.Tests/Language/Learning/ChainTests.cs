using Assay.Language.Learning;
using FsCheck;
using FsCheck.Fluent;

namespace Assay.Tests.Language.Learning;

public sealed class ChainTests
{
    [Fact]
    public void A_silent_place_takes_its_label_from_its_neighbours()
    {
        var model = ChainTrainer.Train("toy", Toys.Labels, Toys.Chained(), Toys.Options, TestContext.Current.CancellationToken);
        var labels = model.Tag([Toys.Seen("tells-1"), Toys.Seen("silent"), Toys.Seen("noise-0")], out var confidences);
        Assert.Equal([1, 2, 0], labels);
        Assert.All(confidences, confidence => Assert.InRange(confidence, 0.8, 1));
    }

    [Fact]
    public void The_best_path_is_the_best_of_all_paths() =>
        Prop.ForAll(Gen.Choose(0, 40).Two().ToArbitrary(), seeds =>
        {
            var model = Toys.AnyChain(seeds.Item1);
            var seen = Toys.AnySequence(seeds.Item2, 1 + (seeds.Item2 % 5));
            var best = Paths(seen.Length).MaxBy(path => Score(model, seen, path))!;
            Assert.Equal(Score(model, seen, best), Score(model, seen, model.Tag(seen)), 1e-9);
        }).Hold(40);

    [Fact]
    public void Marginals_are_the_shares_of_all_paths_and_sum_to_one() =>
        Prop.ForAll(Gen.Choose(0, 40).Two().ToArbitrary(), seeds =>
        {
            var model = Toys.AnyChain(seeds.Item1);
            var seen = Toys.AnySequence(seeds.Item2, 1 + (seeds.Item2 % 4));
            var marginals = model.Marginals(seen);
            var weights = Paths(seen.Length).Select(path => (path, weight: Math.Exp(Score(model, seen, path)))).ToList();
            var total = weights.Sum(pair => pair.weight);
            for (var place = 0; place < seen.Length; place++)
            {
                Assert.Equal(1, Enumerable.Range(0, 3).Sum(label => marginals[place, label]), 1e-9);
                for (var label = 0; label < 3; label++)
                    Assert.Equal(weights.Where(pair => pair.path[place] == label).Sum(pair => pair.weight) / total, marginals[place, label], 1e-9);
            }
        }).Hold(40);

    [Fact]
    public void A_known_label_stands_and_its_neighbours_take_notice()
    {
        var model = ChainTrainer.Train("toy", Toys.Labels, Toys.Chained(), Toys.Options, TestContext.Current.CancellationToken);
        var lattice = model.Begin();
        lattice.AddKnown(2);
        lattice.Add(Toys.Seen("silent"));
        Assert.Equal([2, 0], lattice.Best());
        Assert.Equal(1, lattice.Marginals()[2], 1e-9);
    }

    [Fact]
    public void Nothing_has_no_labels()
    {
        var model = Toys.AnyChain(1);
        Assert.Empty(model.Tag([], out var confidences));
        Assert.Empty(confidences);
    }

    [Fact]
    public void Two_trainings_give_the_same_bytes() => Assert.Equal(Toys.Bytes(Toys.AnyChain(5)), Toys.Bytes(Toys.AnyChain(5)));

    [Fact]
    public void Labels_that_do_not_fit_are_refused() =>
        Assert.Throws<ArgumentException>(() => ChainTrainer.Train("toy", Toys.Labels, [new([Toys.Seen("x")], [0, 1])], Toys.Options, TestContext.Current.CancellationToken));

    private static IEnumerable<int[]> Paths(int length) => length == 0 ? [[]]
        : Paths(length - 1).SelectMany(path => Enumerable.Range(0, 3).Select(label => (int[])[.. path, label]));

    private static double Score(LinearChain model, FeatureList[] seen, int[] path)
    {
        var lattice = model.Begin();
        foreach (var features in seen) lattice.Add(features);
        return lattice.Score(path);
    }
}
