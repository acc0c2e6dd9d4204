using Assay.Evaluation.Corpora;
using FsCheck;
using FsCheck.Fluent;

namespace Assay.Tests.Evaluation.Corpora;

/// <summary>Ordinary text from text cut into tokens.</summary>
public sealed class SpacedTextTests
{
    [Theory]
    [InlineData("fell by 8 . 5 % .", "fell by 8.5%.")]
    [InlineData("7 . 7 + / - 0 . 1 % , P < 0 . 0001", "7.7 +/- 0.1%, P < 0.0001")]
    [InlineData("( 1 , 500 - 3 , 000 mg / day )", "(1,500-3,000 mg/day)")]
    [InlineData("a 12 - week , double - blind trial", "a 12-week, double-blind trial")]
    [InlineData("the 12 - and 52 - week visits", "the 12- and 52-week visits")]
    [InlineData("a difference of - 1 . 01 %", "a difference of -1.01%")]
    [InlineData("( 95 % CI - 1 . 26 to - 0 . 76 )", "(95% CI -1.26 to -0.76)")]
    [InlineData("( - 1 . 65 mmol / l )", "(-1.65 mmol/l)")]
    [InlineData("HbA ( 1c ) of type - 2 patients", "HbA(1c) of type-2 patients")]
    [InlineData("randomised 2 : 1 at 8 : 00", "randomised 2:1 at 8:00")]
    [InlineData("na ï ve patients", "naïve patients")]
    [InlineData("Delta = - 0 . 6 vs - 0 . 2", "Delta = -0.6 vs -0.2")]
    [InlineData("at weeks 4 , 8 and 12 .", "at weeks 4, 8 and 12.")]
    [InlineData("P < . 001", "P < .001")]
    [InlineData("bounds 0 . 232 , 0 . 138", "bounds 0.232, 0.138")]
    public void WhatWasCutIsJoined(string spaced, string plain) => Assert.Equal(plain, SpacedText.Join(spaced).Text);

    [Fact]
    public void EveryCharacterKeepsItsPlace() => Prop.ForAll((string[]? words) =>
    {
        var spaced = string.Join(' ', (words ?? []).Where(static word => !string.IsNullOrWhiteSpace(word)).Select(static word => string.Concat(word.Where(static c => !char.IsWhiteSpace(c)))));
        var text = SpacedText.Join(spaced);
        for (var i = 0; i < spaced.Length; i++)
            if (!char.IsWhiteSpace(spaced[i]) && text.Text[text.Place(i)] != spaced[i]) return false;
        return text.Text.Replace(" ", "", StringComparison.Ordinal) == spaced.Replace(" ", "", StringComparison.Ordinal);
    }).Hold();
}
