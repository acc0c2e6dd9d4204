using Assay.Evaluation.Rankings;

namespace Assay.Tests.Evaluation.Rankings;

public sealed class RankedScoreTests
{
    private static readonly Dictionary<string, int> relevant = new() { ["a"] = 2, ["b"] = 1 };

    [Theory]
    [InlineData("a b c", 1.0, 1.0)]
    [InlineData("b a", 0.8597, 1.0)]
    [InlineData("c a", 0.4796, 0.25)]
    [InlineData("c d", 0.0, 0.0)]
    public void Gain_falls_with_the_place_and_the_best_order_has_one(string ranked, double ndcg, double precision)
    {
        Assert.Equal(ndcg, RankedScore.Ndcg(ranked.Split(' '), relevant, 10), 4);
        Assert.Equal(precision, RankedScore.AveragePrecision(ranked.Split(' '), relevant), 4);
    }
}
