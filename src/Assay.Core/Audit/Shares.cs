using Assay.Reading;
using Assay.Records;

namespace Assay.Audit;

/// <summary>Tells shares of people from other percentages, and which way they are good.</summary>
internal static class Shares
{
    // How far back from the first value the words that name it are looked for.
    private const int Reach = 90;

    /// <summary>Whether both values are shares of people.</summary>
    public static bool Are(Sheet sheet, Contrast contrast)
    {
        if (!contrast.IsPercent || !Possible(contrast.One) || !Possible(contrast.Two)) return false;
        if (contrast.IsCounted) return true;
        return contrast.Outcome?.Kind switch
        {
            OutcomeKind.Binary or OutcomeKind.TimeToEvent => true,
            OutcomeKind.Continuous or OutcomeKind.Rate => false,
            _ => !Lexicon.Measurement().IsMatch(Before(sheet, contrast)) && !Lexicon.Measurement().IsMatch(contrast.Outcome?.Name ?? ""),
        };
    }

    /// <summary>Whether one value is a share of people.</summary>
    public static bool Is(Sheet sheet, ArmResult result)
    {
        if (result.Unit != "%" || !Possible(result)) return false;
        if (result.Count is not null) return true;
        return sheet.Outcome(result.Outcome)?.Kind switch
        {
            OutcomeKind.Binary or OutcomeKind.TimeToEvent => true,
            OutcomeKind.Continuous or OutcomeKind.Rate => false,
            _ => !Lexicon.Measurement().IsMatch(Before(sheet, result)),
        };
    }

    /// <summary>Whether the event counted is one to be wished for; null where the words do not say.</summary>
    public static bool? IsGood(Sheet sheet, Contrast contrast)
    {
        switch (contrast.Outcome?.Polarity)
        {
            case Polarity.Higher: return true;
            case Polarity.Lower: return false;
        }
        var name = contrast.Outcome?.Name;
        var words = name is null ? Before(sheet, contrast) : name;
        if (Lexicon.Good().IsMatch(words)) return true;
        return Lexicon.Bad().IsMatch(words) ? false : null;
    }

    /// <summary>Whether the two values are survival proportions.</summary>
    public static bool AreSurvival(Sheet sheet, Contrast contrast) =>
        Lexicon.Survival().IsMatch(contrast.Outcome?.Name ?? "") || (contrast.Outcome is null && Lexicon.Survival().IsMatch(Before(sheet, contrast)));

    private static ReadOnlySpan<char> Before(Sheet sheet, Contrast contrast) => Before(sheet,
        contrast.One.Value.At < contrast.Two.Value.At ? contrast.One : contrast.Two);

    private static ReadOnlySpan<char> Before(Sheet sheet, ArmResult result)
    {
        var first = result.Value.At!.Value;
        var start = Math.Max(sheet.SentenceOf(first).Start, first.Start - Reach);
        return sheet.Study.Text.AsSpan(start, Math.Max(0, first.Start - start));
    }

    private static bool Possible(ArmResult result) => result.Value.Value is >= 0 and <= 100;
}
