using Assay.Language;
using Assay.Verification.Ledger;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>How rules speak: the digest's side, the source's side.</summary>
internal static class Wordings
{
    private const int Longest = 110;

    /// <summary>The literal, with the unit where the literal leaves it out.</summary>
    public static string Literal(Figure figure) =>
        figure.Unit is null or WordFigures.ShareUnit or WordFigures.FoldUnit || figure.Number.Raw.Contains(figure.Unit, StringComparison.OrdinalIgnoreCase)
            || figure.Number.Raw.Any(char.IsLetter) && (figure.Number.Raw.Any(char.IsAsciiDigit) || Units.Time(figure.Unit) is null) || figure.Number.Raw.Contains('%', StringComparison.Ordinal)
            ? figure.Number.Raw : figure.Unit == "%" ? figure.Number.Raw + "%" : $"{figure.Number.Raw} {figure.Unit}";

    /// <summary>A source number with what it is: "75.0% for 90-day transplant-free survival with thymosin α1".</summary>
    public static string Described(Source source, Located located)
    {
        var result = source.Study.Results.FirstOrDefault(result => result.Value.At is { } at && at.Overlaps(located.Figure.At));
        var outcome = source.Study.Outcomes.FirstOrDefault(outcome => outcome.Id == result?.Outcome)?.Name;
        var arm = source.Study.Arms.FirstOrDefault(arm => arm.Id == (result?.Arm ?? located.Figure.Arm))?.Label;
        var literal = Literal(located.Figure);
        if (outcome is null)
            return $"{literal} (“{Quote(located.In)}”)";
        return arm is null ? $"{literal} for {outcome}" : $"{literal} for {outcome} with {arm}";
    }

    /// <summary>A sentence, cut where it is long.</summary>
    public static string Quote(Statement statement) => Quote(statement.Sentence);

    /// <summary>A text, cut where it is long.</summary>
    public static string Quote(string text)
    {
        var plain = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (plain.Length <= Longest)
            return plain;
        var cut = plain.LastIndexOf(' ', Longest);
        return plain[..(cut > 0 ? cut : Longest)] + " …";
    }

    /// <summary>Words in a row.</summary>
    public static string Spelled(IEnumerable<Digests.Wording.Word> words) => string.Join(' ', words.Select(word => word.Lower));

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string Listed(IReadOnlyList<string> items) =>
        items.Count <= 1 ? string.Concat(items) : $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}";
}
