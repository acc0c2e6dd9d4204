using System.Text.RegularExpressions;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>
/// V14: a crude figure is not told as an adjusted one, nor an adjusted one as crude, nor one of matched groups as one of all.
/// </summary>
internal sealed partial class Adjustment : IClaimRule
{
    public string Id => "V14";

    public string Name => "ADJUST";

    public IEnumerable<Objection> Check(Examination examination)
    {
        foreach (var (mine, other) in ((Regex, Regex)[])[(Adjusted(), Crude()), (Crude(), Adjusted()), (Matched(), Unmatched()), (Unmatched(), Matched())])
            if (mine.Match(examination.Claim.Sentence) is { Success: true } said && !other.IsMatch(examination.Claim.Sentence) && Against(examination, said.Value, mine, other) is { } objection)
                yield return objection;
    }

    private static Objection? Against(Examination examination, string said, Regex mine, Regex other)
    {
        foreach (var entry in examination.Entries)
            if (entry.Bound is { } bound && Nearest(bound.In, bound.Figure, mine, other) is { } word && !mine.IsMatch(word) && !SaidOf(examination, entry.Figure, mine, other))
                return new(Support.Contradicted, $"The digest says “{said}”; in the source {Wordings.Literal(bound.Figure)} is “{word}”.", bound.Figure.At, entry.Figure.Index);
        return examination.Source.Has(mine) ? null : new(Support.Unsupported, $"The digest says “{said}”; the source does not.", examination.Best?.At);
    }

    // The same value may stand in the source under either word.
    private static bool SaidOf(Examination examination, Figure figure, Regex mine, Regex other) =>
        examination.Source.Statements.Any(statement => statement.Figures.Any(one => one.Class == figure.Class && one.Value == figure.Value
            && Nearest(statement, one, mine, other) is { } word && mine.IsMatch(word)));

    /// <summary>The last word of either kind before the number in its sentence, else the first behind it.</summary>
    private static string? Nearest(Statement statement, Figure figure, Regex mine, Regex other)
    {
        var sentence = statement.Sentence;
        var place = figure.At.Start - statement.At.Start;
        var matches = mine.Matches(sentence).Concat(other.Matches(sentence)).OrderBy(match => match.Index).ToList();
        return (matches.LastOrDefault(match => match.Index < place) ?? matches.FirstOrDefault())?.Value;
    }

    [GeneratedRegex(@"(?<!dose[- ])\badjust(?:ed|ment|ing)\b|\bmultivaria(?:ble|te)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Adjusted();

    [GeneratedRegex(@"\b(?:crude|unadjusted|univaria(?:ble|te))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Crude();

    [GeneratedRegex(@"\b(?:after|propensity[- ](?:score[- ])?)\s?match(?:ed|ing)\b|\b(?<!un)matched (?:cohort|groups?|pairs?|analysis|sample|patients|population)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Matched();

    [GeneratedRegex(@"\b(?:unmatched|before matching|without matching)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unmatched();
}
