using Assay.Language.Learning;
using Assay.Verification.Entailment;

namespace Assay.Tests.Verification.Entailment;

public sealed class ClaimJudgeTests
{
    private static readonly string[] Sentences =
    [
        "Zinc is a metal that plants take up from soil.",
        "We fed 40 mice with zinc sulfate or with water for six weeks.",
        "Zinc sulfate markedly reduced airway inflammation in mice, and increased the number of regulatory T cells.",
        "These results suggest that zinc sulfate reduces airway inflammation in mice.",
    ];

    private static ClaimJudge Judge => ClaimJudge.Shipped;

    private static HeldSource Source => Judge.Read("Zinc sulfate and airway inflammation in mice", Sentences, SourceForm.Abstract);

    [Fact]
    public void What_the_source_says_in_other_words_is_supported_and_the_sentence_is_named()
    {
        var judgement = Judge.Judge("Zinc sulfate decreases inflammation of the airways in mice.", Source);
        Assert.Equal(ClaimLabel.Support, judgement.Label);
        Assert.Contains(judgement.Likeliest, new[] { 2, 3 });
        Assert.Contains(judgement.Likeliest, judgement.Evidence);
    }

    [Theory]
    [InlineData("Zinc sulfate increases inflammation of the airways in mice.")]
    [InlineData("Zinc sulfate does not reduce airway inflammation in mice.")]
    public void A_claim_turned_is_less_supported_than_the_claim(string turned) =>
        Assert.True(Judge.Judge(turned, Source).Support < Judge.Judge("Zinc sulfate decreases inflammation of the airways in mice.", Source).Support - 0.2);

    [Fact]
    public void A_claim_about_other_things_is_no_information()
    {
        var judgement = Judge.Judge("Statins lower the risk of stroke in older women.", Source);
        Assert.Equal(ClaimLabel.NoInfo, judgement.Label);
        Assert.Empty(judgement.Evidence);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("!!! ??")]
    [InlineData("ＺＩＮＣ ０·５ 亜鉛は効く")]
    [InlineData("0.5 mg")]
    public void Any_text_is_judged_and_shares_stay_shares(string claim)
    {
        var judgement = Judge.Judge(claim, Source);
        Assert.InRange(judgement.Bearing, 0, 1);
        Assert.InRange(judgement.Support, 0, 1);
        Assert.InRange(judgement.Likeliest, 0, Sentences.Length - 1);
    }

    [Fact]
    public void A_source_without_sentences_says_nothing()
    {
        var judgement = Judge.Judge("Zinc helps.", Judge.Read("Zinc", [], SourceForm.Abstract));
        Assert.Equal((ClaimLabel.NoInfo, -1), (judgement.Label, judgement.Likeliest));
    }

    [Fact]
    public void The_same_question_has_the_same_answer()
    {
        var (one, other) = (Judge.Judge("Zinc sulfate raises regulatory T cells.", Source), Judge.Judge("Zinc sulfate raises regulatory T cells.", Source));
        Assert.Equal((one.Label, one.Bearing, one.Support, one.Likeliest), (other.Label, other.Bearing, other.Support, other.Likeliest));
        Assert.Equal(one.Evidence, other.Evidence);
    }

    [Fact]
    public void A_model_of_another_kind_is_refused() =>
        Assert.Throws<ArgumentException>(static () => new ClaimJudge(ShippedModels.Classifier("rct")));
}
