using Assay.Evaluation.Tasks;

namespace Assay.Tests.Evaluation.Tasks;

public sealed class WordBayesTests
{
    [Fact]
    public void Words_decide_and_what_is_held_out_does_not()
    {
        var bayes = new WordBayes();
        bayes.Count("up", "rose higher", 1);
        bayes.Count("down", "fell lower", 1);
        Assert.Equal("up", bayes.Decide("it rose"));
        bayes.Count("up", "rose higher", -1);
        Assert.Equal("down", bayes.Decide("it rose"));
    }
}
