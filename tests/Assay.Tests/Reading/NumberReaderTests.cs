using System.Diagnostics;
using Assay.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace Assay.Tests.Reading;

public sealed class NumberReaderTests
{
    private static readonly string[] Pieces =
        ["12", "3.5", ".05", "0·6", "1,089", "28-day", "%", " ", "-", "−", "–", "(", ")", "/", "IL-6", "CD4+", "p<", "P =", "95% CI", " to ", " vs ", "n=", "±", "10⁹/L", " × 10⁹", "^(9)", "patients", "group", ".", ",", ";", "\n", "9.9.9", "×", "e", "α", "٣", "𝟛", "\ud800", "two-thirds", "fold"];

    private static Arbitrary<string> Texts() =>
        Gen.ArrayOf(Gen.Elements(Pieces)).Select(static pieces => string.Concat(pieces)).ToArbitrary();

    [Fact]
    public void Every_digit_lies_in_exactly_one_number() => Prop.ForAll(Texts(), static text =>
    {
        var covered = new int[text.Length];
        foreach (var number in NumberReader.Read(text))
            for (var i = number.At.Start; i < number.At.End; i++) covered[i]++;
        return Enumerable.Range(0, text.Length).All(i => !char.IsDigit(text[i]) || covered[i] == 1) && covered.All(static times => times <= 1);
    }).Hold();

    [Fact]
    public void The_literal_is_what_stands_at_the_passage() => Prop.ForAll(Texts(), static text =>
        NumberReader.Read(text).All(number => number.At.Of(text) == number.Raw)).Hold();

    [Fact]
    public void Numbers_come_in_order() => Prop.ForAll(Texts(), static text =>
    {
        var numbers = NumberReader.Read(text);
        return Enumerable.Range(1, Math.Max(0, numbers.Length - 1)).All(i => numbers[i - 1].At.End <= numbers[i].At.Start);
    }).Hold();

    [Theory]
    [InlineData("((((((((((")]
    [InlineData("9.")]
    [InlineData("9")]
    [InlineData("1,2,3,")]
    [InlineData("1.2 vs ")]
    [InlineData("^(9")]
    [InlineData("95% CI ")]
    public void Hostile_repetition_is_read_in_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        var clock = Stopwatch.StartNew();
        _ = NumberReader.Read(text);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed} for 200,000 characters of '{piece}'");
    }
}
