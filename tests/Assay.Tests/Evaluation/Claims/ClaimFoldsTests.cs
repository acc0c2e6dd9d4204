using Assay.Evaluation.Claims;
using Assay.Evaluation.Corpora;
using Assay.Verification.Entailment;

namespace Assay.Tests.Evaluation.Claims;

public sealed class ClaimFoldsTests
{
    [Fact]
    public void Neither_a_document_nor_a_claim_is_in_two_parts()
    {
        List<ClaimPair> pairs = [.. Enumerable.Range(0, 60).Select(static i => Pair($"doc {i / 3}", $"claim {i % 11 + (i / 30 * 20)}"))];
        var part = ClaimFolds.Of(pairs, 2);
        Assert.All(Enumerable.Range(0, pairs.Count).GroupBy(i => pairs[i].Document), group => Assert.Single(group.Select(i => part[i]).Distinct()));
        Assert.All(Enumerable.Range(0, pairs.Count).GroupBy(i => pairs[i].Claim), group => Assert.Single(group.Select(i => part[i]).Distinct()));
        Assert.Equal(2, part.Distinct().Count());
    }

    [Theory]
    [InlineData("Zinc reduces pain.", "Zinc enhances pain.")]
    [InlineData("Zinc increases pain.", "Zinc decreases pain.")]
    [InlineData("Pain is not rare.", "Pain is rare.")]
    [InlineData("Zinc is safe.", "Zinc is not safe.")]
    public void A_claim_is_turned_by_one_word(string claim, string turned) => Assert.Contains(turned, TurnedClaim.Of(claim));

    private static ClaimPair Pair(string document, string claim) => new(claim, document, claim, "", ["A sentence."], SourceForm.Abstract, ClaimLabel.NoInfo, []);
}
