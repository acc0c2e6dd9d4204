using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assay.Digests.Wording;
using Assay.Reading;
using Assay.Records;

namespace Assay.Verification.Slots;

/// <summary>
/// Which arm a number belongs to, told by grammar: "75% with A v 53% with B", "A 75%, B 53%",
/// "in the A and B groups 75% and 53%, respectively". Where grammar leaves a doubt there is no arm.
/// </summary>
internal static partial class ArmBinding
{
    private const int Farthest = 45;

    /// <summary>The figures with their arms.</summary>
    public static List<Figure> Of(string text, Passage at, List<Word> words, ImmutableArray<Mention> mentions, List<Figure> figures, ArmNames arms)
    {
        if (mentions.Length == 0)
            return figures;
        var bound = new Dictionary<int, string>();
        foreach (var row in Rows(figures))
            Bind(text, at, mentions, row, arms, bound);
        // What a count is out of stands in the count's arm.
        foreach (var figure in figures.Where(figure => figure.Number.Kind == NumberKind.Denominator && figure.Index > 0))
            if (bound.TryGetValue(figure.Index - 1, out var arm))
                bound[figure.Index] = arm;
        return [.. figures.Select(figure => bound.TryGetValue(figure.Index, out var arm) ? figure with { Arm = arm } : figure)];
    }

    // Main figures of one class and unit in one group, else in the whole sentence: what is set side by side.
    private static IEnumerable<List<Figure>> Rows(List<Figure> figures) => figures
        .Where(figure => !figure.IsName && Classes.IsMain(figure.Class) && figure.Class != FigureClass.Ratio && figure.Number.Kind != NumberKind.Denominator)
        .GroupBy(figure => (figure.Class, figure.Unit))
        .Select(row => row.ToList());

    private static void Bind(string text, Passage at, ImmutableArray<Mention> mentions, List<Figure> row, ArmNames arms, Dictionary<int, string> bound)
    {
        var after = new string?[row.Count];
        var before = new string?[row.Count];
        for (var i = 0; i < row.Count; i++)
        {
            var from = i == 0 ? at.Start : row[i - 1].At.End;
            var to = i + 1 < row.Count ? row[i + 1].At.Start : at.End;
            after[i] = Following(text, mentions, row[i], to);
            before[i] = Preceding(text, mentions, row[i], from);
        }
        for (var i = 0; i < row.Count; i++)
        {
            var pair = i + 1 < row.Count && row[i].Group >= 0 && row[i].Group == row[i + 1].Group;
            if (pair && !bound.ContainsKey(row[i].Index) && Respectively(text, at, mentions, row[i], row[i + 1]) is var (one, other))
                (bound[row[i].Index], bound[row[i + 1].Index]) = (one, other);
            else if (bound.ContainsKey(row[i].Index) && i > 0 && Respectively(text, at, mentions, row[i - 1], row[i]) is not null)
                continue;
            else if (after[i] is { } follows)
                bound[row[i].Index] = follows;
            else if (i > 0 && after[i - 1] is not null && row[i].Group == row[i - 1].Group && before[i] == after[i - 1])
                bound.TryAdd(row[i].Index, Other(after[i - 1]!, arms)!);
            else if (pair && !bound.ContainsKey(row[i].Index) && InOrder(text, at, mentions, row[i], row[i + 1], arms) is var (first, second))
            {
                bound.TryAdd(row[i].Index, first);
                if (after[i + 1] is null)
                    bound.TryAdd(row[i + 1].Index, second);
            }
            else if (before[i] is { } precedes && !bound.ContainsKey(row[i].Index) && !pair)
                bound[row[i].Index] = precedes;
        }
        foreach (var index in bound.Where(entry => entry.Value is null).Select(entry => entry.Key).ToList())
            bound.Remove(index);
    }

    // "75.0% with A", "75.0% of patients in the A group", "75.0% (95% CI ..) for A".
    private static string? Following(string text, ImmutableArray<Mention> mentions, Figure figure, int to)
    {
        foreach (var mention in mentions)
            if (mention.At.Start >= figure.At.End && mention.At.Start < to && mention.At.Start - figure.At.End <= Farthest)
            {
                var gap = text[figure.At.End..mention.At.Start];
                return Links(gap) ? mention.Arm : null;
            }
        return null;
    }

    // "24.14 and 29.53 for A and B, respectively".
    private static (string, string)? Respectively(string text, Passage at, ImmutableArray<Mention> mentions, Figure first, Figure second)
    {
        var behind = mentions.Where(mention => mention.At.Start >= second.At.End && mention.At.End <= at.End).Take(2).ToList();
        return behind is [var one, var other] && one.Arm != other.Arm && !mentions.Any(mention => mention.At.Start >= first.At.End && mention.At.End <= second.At.Start)
            && text.AsSpan(other.At.End, Math.Min(40, at.End - other.At.End)).IndexOf("respectively", StringComparison.OrdinalIgnoreCase) >= 0
            && text.AsSpan(second.At.End, other.At.End - second.At.End).IndexOfAny(";.") < 0 ? (one.Arm, other.Arm) : null;
    }

    private static bool Links(string gap)
    {
        // "9 days after A, 10 after B": what stands behind the next value is the next value's.
        if (NextValue().IsMatch(gap)) return false;
        var words = Words.In(gap).Where(word => word.Kind != WordKind.Digits).ToList();
        return words.Exists(word => word.Lower is "in" or "with" or "for" or "among" or "on" or "of" or "receiving" or "received" or "given" or "after" or "assigned" or "by")
            && !words.Exists(word => word.Lower is "vs" or "v" or "versus" or "than" or "compared" or "and" or "whereas" or "while" or "but" or "from" or "comparison" or "relative")
            && gap.IndexOfAny([';', '.']) is var stop && (stop < 0 || stop + 1 < gap.Length && char.IsAsciiDigit(gap[stop + 1]));
    }

    private static string? Preceding(string text, ImmutableArray<Mention> mentions, Figure figure, int from)
    {
        var near = mentions.LastOrDefault(mention => mention.At.End <= figure.At.Start && mention.At.Start >= from);
        return near.Arm is null || text.AsSpan(near.At.End, figure.At.Start - near.At.End).IndexOf(';') >= 0 ? null : near.Arm;
    }

    // Two values side by side and two arms in the same order before or after them; or one arm, and the other is understood.
    private static (string, string)? InOrder(string text, Passage at, ImmutableArray<Mention> mentions, Figure first, Figure second, ArmNames arms)
    {
        var before = mentions.Where(mention => mention.At.End <= first.At.Start).Select(mention => mention.Arm).ToList();
        var after = mentions.Where(mention => mention.At.Start >= second.At.End).Select(mention => mention.Arm).ToList();
        var between = mentions.Where(mention => mention.At.Start >= first.At.End && mention.At.End <= second.At.Start).Select(mention => mention.Arm).ToList();
        if (between.Count == 1 && before.Count > 0 && before[^1] != between[0])
            return (before[^1], between[0]);
        if (before.Distinct().Count() >= 2)
            return LastTwo(before);
        if (before.Count == 0 && after.Distinct().Count() == 2)
            return (after[0], after.First(arm => arm != after[0]));
        if (before.Count > 0 && after.Count > 0 && before[^1] != after[0] && text.AsSpan(second.At.End, mentions.First(mention => mention.At.Start >= second.At.End).At.Start - second.At.End).IndexOf(';') < 0)
            return (before[^1], after[0]);
        if (before.Count == 0 || Other(before[^1], arms) is not { } other || InTime().IsMatch(text[first.At.End..second.At.Start]))
            return null;
        // "higher than in controls (21% v 13%)" names the second arm only.
        var lead = text[at.Start..mentions.Last(mention => mention.At.End <= first.At.Start).At.Start];
        return Against().IsMatch(lead) ? (other, before[^1]) : (before[^1], other);
    }

    [GeneratedRegex(@"^[^(),;]*(?:\([^()]*\)[^(),;]*)*,\s*\d", RegexOptions.CultureInvariant)]
    private static partial Regex NextValue();

    // "3.9% on day 3 and 5.8% on day 7" are one arm's.
    [GeneratedRegex(@"\b(?:hour|day|week|month|year)s?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InTime();

    [GeneratedRegex(@"\b(?:than|with|to|vs\.?|versus|v)\s+(?:\w+\s+){0,3}$(?<=\b(?:than|compared|comparison|relative|vs\.?|versus|v)\s[^,;.]*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Against();

    private static (string, string)? LastTwo(List<string> order)
    {
        var distinct = order.Distinct().ToList();
        return distinct.Count == 2 ? (distinct[0], distinct[1]) : null;
    }

    private static string? Other(string arm, ArmNames arms) =>
        arm == arms.Treated ? arms.Control : arm == arms.Control ? arms.Treated : null;
}
