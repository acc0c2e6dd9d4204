using Assay.Language.Learning;

namespace Assay.Tests.Language.Learning;

public sealed class ClassifierTests
{
    [Fact]
    public void A_separable_set_is_learned()
    {
        var model = ClassifierTrainer.Train("toy", Toys.Labels, Toys.Separable(), Toys.Options, TestContext.Current.CancellationToken);
        Assert.All(Toys.Separable(), example => Assert.Equal(example.Label, model.Decide(example.Seen).Label));
        Assert.InRange(model.Decide(Toys.Seen("tells-1", "bias")).Probability, 0.7, 1);
    }

    [Fact]
    public void Probabilities_are_the_softmax_of_scores()
    {
        var model = ClassifierTrainer.Train("toy", Toys.Labels, Toys.Separable(), Toys.Options, TestContext.Current.CancellationToken);
        double[] scores = new double[3], shares = new double[3];
        model.Score(Toys.Seen("tells-2"), scores);
        model.Probabilities(Toys.Seen("tells-2"), shares);
        Assert.Equal(1, shares.Sum(), 1e-12);
        Assert.Equal(scores[2] - scores[0], Math.Log(shares[2] / shares[0]), 1e-9);
    }

    [Fact]
    public void What_was_never_seen_has_even_odds()
    {
        var model = ClassifierTrainer.Train("toy", Toys.Labels, Toys.Separable(), Toys.Options, TestContext.Current.CancellationToken);
        Assert.Equal(1 / 3.0, model.Decide(new FeatureList()).Probability, 1e-12);
    }

    [Fact]
    public void An_example_may_count_for_more()
    {
        Example[] torn = [new(Toys.Seen("x"), 0, 5), new(Toys.Seen("x"), 1)];
        var model = ClassifierTrainer.Train("toy", ["A", "B"], torn, Toys.Options with { Epochs = 200 }, TestContext.Current.CancellationToken);
        Assert.InRange(model.Decide(Toys.Seen("x")).Probability, 0.75, 0.9);
    }

    [Fact]
    public void Two_trainings_give_the_same_bytes_and_another_seed_may_not()
    {
        byte[] Train(int seed) => Toys.Bytes(ClassifierTrainer.Train("toy", Toys.Labels, Toys.Separable(), Toys.Options with { Seed = seed }));
        Assert.Equal(Train(3), Train(3));
        Assert.NotEqual(Train(3), Train(4));
    }

    [Fact]
    public void A_call_that_cannot_be_learned_from_is_refused()
    {
        Assert.Throws<ArgumentException>(() => ClassifierTrainer.Train("toy", ["A"], Toys.Separable(), Toys.Options, TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => ClassifierTrainer.Train("toy", ["A", "B"], Toys.Separable(), Toys.Options, TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => ClassifierTrainer.Train("toy", Toys.Labels, [], Toys.Options, TestContext.Current.CancellationToken));
        Assert.ThrowsAny<ArgumentException>(() => ClassifierTrainer.Train("toy", Toys.Labels, Toys.Separable(), Toys.Options with { Bits = 30 }, TestContext.Current.CancellationToken));
    }
}
