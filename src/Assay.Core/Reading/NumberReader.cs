using System.Collections.Immutable;
using Assay.Language;
using Assay.Reading.Figures;

namespace Assay.Reading;

/// <summary>Finds every number of a text and says what each is.</summary>
/// <remarks>Every digit of the text lies in exactly one number; numbers in words are added. Linear in the length of the text.</remarks>
public static class NumberReader
{
    /// <summary>The numbers of <paramref name="text"/> in order.</summary>
    public static ImmutableArray<Number> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(new Wording(text));
    }

    /// <summary>The same, over a text already cut into tokens.</summary>
    public static ImmutableArray<Number> Read(Wording wording)
    {
        ArgumentNullException.ThrowIfNull(wording);
        var sheet = FigureSheet.Of(wording);
        UnitRules.Apply(sheet);
        // The order is the argument: what is surest is decided first and is never overruled.
        IntervalRules.Levels(sheet);
        PValueRules.Apply(sheet);
        RatioRules.Apply(sheet);
        IntervalRules.Apply(sheet);
        CountRules.Apply(sheet);
        PlainRules.Names(sheet);
        TimeRules.Apply(sheet, agesOnly: true);
        CenterRules.Apply(sheet);
        PlainRules.Percents(sheet);
        TimeRules.Apply(sheet, agesOnly: false);
        PlainRules.Doses(sheet);
        CountRules.People(sheet);
        CountRules.Listed(sheet);
        PlainRules.Ranges(sheet);
        Links.Apply(sheet);
        var numbers = ImmutableArray.CreateBuilder<Number>(sheet.Figures.Count);
        foreach (var figure in sheet.Figures) numbers.Add(Finished(wording.Text, figure));
        return numbers.DrainToImmutable();
    }

    private static Number Finished(string text, Figure figure)
    {
        // A fraction in words is a share of the whole; as a percentage it can be held against the source.
        var share = figure.InWords && figure.Form == NumberWordForm.Fraction;
        return new(figure.At.Of(text), share ? Math.Round(figure.Value * 100, 6) : figure.Value, figure.Decimals,
            share ? "%" : figure.InWords && figure.Form == NumberWordForm.Multiple ? "fold" : figure.Unit, figure.Kind ?? NumberKind.Other, figure.At, figure.Operator)
        {
            Of = figure.Of >= 0 ? figure.Of : null,
            Measure = figure.Measure,
        };
    }
}
