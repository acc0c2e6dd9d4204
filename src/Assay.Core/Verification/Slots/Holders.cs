using Assay.Digests.Wording;
using Assay.Records;

namespace Assay.Verification.Slots;

/// <summary>
/// Which party holds a number, by the plainest grammar: "12% with A", "A 12%, B 20%", "12% v 20% in the A and B groups", "in A (12% v 20%)".
/// Where that leaves a doubt nobody holds it.
/// </summary>
internal static class Holders
{
    private const int Near = 45;
    private const int Name = 30;

    /// <summary>The party of each figure, by the figure's place among the statement's; those of whom nothing is sure are left out.</summary>
    public static Dictionary<int, int> Of(Statement statement, Parties parties)
    {
        var held = new Dictionary<int, int>();
        var said = parties.In(statement);
        if (said.Count == 0) return held;
        foreach (var row in statement.Figures.Where(static figure => !figure.IsName && (Classes.IsMain(figure.Class) || figure.Class == FigureClass.Time) && figure.Number.Kind != Reading.NumberKind.Denominator && !(figure.At.Start > 0 && figure.Text[figure.At.Start - 1] is '/' or ':') && !(figure.At.End < figure.Text.Length && figure.Text[figure.At.End] == '/' && figure.At.End + 1 < figure.Text.Length && char.IsAsciiDigit(figure.Text[figure.At.End + 1]) && figure.Unit is null))
            .GroupBy(static figure => (figure.Class, figure.Unit)))
            Bind(statement, [.. row], said, held);
        return held;
    }

    private static void Bind(Statement statement, List<Figure> row, List<(int Party, Passage At)> said, Dictionary<int, int> held)
    {
        var measured = row[0].Class == FigureClass.Time && row.Exists(figure => IsMeasured(statement, figure));
        for (var i = 0; i < row.Count; i++)
        {
            var (from, to) = (i == 0 ? statement.At.Start : row[i - 1].At.End, i + 1 < row.Count ? row[i + 1].At.Start : statement.At.End);
            if (i + 1 < row.Count && Between(statement, row[i], row[i + 1]) is ["to"])
            {
                // "from 12% to 20%" is one party's.
                if ((Before(statement, row[i], said, from) ?? Behind(statement, row[i + 1], said, i + 2 < row.Count ? row[i + 2].At.Start : statement.At.End)) is { } changed)
                    held[row[i].Index] = held[row[i + 1].Index] = changed;
                i++;
            }
            else if (i + 1 < row.Count && Beside(statement, row[i], row[i + 1]) && (i + 2 == row.Count || !Beside(statement, row[i + 1], row[i + 2])))
            {
                Pair(statement, row[i], row[i + 1], said, from, i + 2 < row.Count ? row[i + 2].At.Start : statement.At.End, held);
                i++;
            }
            else if ((row[i].Class != FigureClass.Time || measured) && (Bracketed(statement, row[i], said) ?? Behind(statement, row[i], said, to) ?? (row[i].Class == FigureClass.Count || IsGivenOn(statement, row[i], to) ? null : Before(statement, row[i], said, from))) is { } party)
                held[row[i].Index] = party;
        }
    }

    // "Took about 10 minutes", "a median of 41.9 months": a length of time that is the result, not when it was had.
    private static bool IsMeasured(Statement statement, Figure figure)
    {
        var seen = 0;
        for (var i = statement.Words.Length - 1; i >= 0 && seen < 4; i--)
            if (statement.Words[i].At.End <= figure.At.Start)
            {
                seen++;
                if (statement.Words[i].Lower is "took" or "take" or "takes" or "spent" or "lasted" or "last" or "lasts" or "averaged" or "needed" or "required" or "median" or "mean" or "average") return true;
                if (statement.Words[i].Lower is not ("about" or "roughly" or "around" or "nearly" or "almost" or "only" or "some" or "just" or "under" or "over" or "of" or "an" or "a" or "was" or "approximately")) return false;
            }
        return false;
    }

    // "Etanercept (N = 197)".
    private static int? Bracketed(Statement statement, Figure figure, List<(int Party, Passage At)> said)
    {
        if (figure.Class != FigureClass.Count) return null;
        var open = statement.Text.LastIndexOf('(', figure.At.Start, Math.Min(8, figure.At.Start - statement.At.Start));
        if (open < 0 || !statement.Text.AsSpan(open + 1, figure.At.End - open - 1).TrimStart().StartsWith("n", StringComparison.OrdinalIgnoreCase)) return null;
        // Of a name of several parts the first says whose it is: "A + methotrexate (N = 103)".
        var own = said.FindAll(mention => mention.At.End <= open && open - mention.At.End < Name && statement.Text.AsSpan(mention.At.End, open - mention.At.End).IndexOfAny(",;()") < 0 && !Parted(statement, mention.At.End, open));
        return own.Count > 0 ? own[0].Party : null;
    }

    private static bool Parted(Statement statement, int from, int to)
    {
        foreach (var word in statement.Words)
            if (word.At.Start >= from && word.At.End <= to && word.Lower is "or" or "and" or "versus" or "vs" or "v" or "to") return true;
        return false;
    }

    // "12% v 20%": nothing between the two but their counts and a word that sets them side by side.
    private static bool Beside(Statement statement, Figure one, Figure other)
    {
        var words = Between(statement, one, other);
        return words.Count is 1 or 2 && words.TrueForAll(static word => word is "vs" or "v" or "versus" or "and" or "compared" or "with" or "against" or "or");
    }

    // The words between two numbers, other numbers and units apart.
    private static List<string> Between(Statement statement, Figure one, Figure other)
    {
        var words = new List<string>();
        foreach (var word in statement.Words)
            if (word.At.Start >= one.At.End && word.At.End <= other.At.Start && word.Kind != WordKind.Digits && word.Lower is not ("ml" or "mg" or "g" or "d" or "min" or "percent" or "per" or "cent" or "n" or "mm" or "mmol" or "mol" or "dl" or "l" or "kg" or "hg" or "by"))
                words.Add(word.Lower);
        return words;
    }

    private static void Pair(Statement statement, Figure one, Figure other, List<(int Party, Passage At)> said, int from, int to, Dictionary<int, int> held)
    {
        var behind = said.Where(mention => mention.At.Start >= other.At.End && mention.At.End <= to).ToList();
        behind = behind.Where((mention, i) => i == 0 || mention.Party != behind[i - 1].Party).Take(2).ToList();
        var before = said.Where(mention => mention.At.End <= one.At.Start && mention.At.Start >= from && !Breaks(statement, mention.At.End, one.At.Start)).ToList();
        if (before.Select(static mention => mention.Party).Distinct().Count() == 1 && statement.Text.AsSpan(other.At.End, Math.Min(20, statement.At.End - other.At.End)).IndexOf("respectively", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            // "55% of boys and 57% of girls had tried it, and 9% and 11%, respectively, did so daily": the list looks back to both.
            if (said.Where(mention => mention.At.End <= one.At.Start).Select(static mention => mention.Party).Distinct().ToList() is [var left, var right]) (held[one.Index], held[other.Index]) = (left, right);
            return;
        }
        // "Though both men and women .., women expected more (85% v 53%)": the nearest part of the sentence says whose they are.
        if (before.Count > 1 && statement.Text.LastIndexOf(',', one.At.Start, one.At.Start - from) is >= 0 and var comma && before.FindAll(mention => mention.At.Start > comma) is { Count: > 0 } nearest) before = nearest;
        if (behind is [var first, var second] && first.Party != second.Party && first.At.Start - other.At.End < Near && Linked(statement, other.At.End, first.At.Start, immediate: false) && second.At.Start - first.At.End < Near
            && !statement.Text.AsSpan(first.At.End, second.At.Start - first.At.End).ContainsAnyInRange('0', '9'))
            (held[one.Index], held[other.Index]) = (first.Party, second.Party);
        else if (before.Select(static mention => mention.Party).Distinct().ToList() is [var here, var there])
            // "Compared with B, A had .. (1 v 2)" names the second first.
            (held[one.Index], held[other.Index]) = Against(statement, before[0].At) ? (there, here) : (here, there);
        else if (before.Count > 0 && before.TrueForAll(mention => mention.Party == before[^1].Party))
            held[Against(statement, before[^1].At) ? other.Index : one.Index] = before[^1].Party;
    }

    // "53.4% (95% CI 39.7 to 67.1) with X": it is X's, though X is nobody known, and not the one's before it.
    private static bool IsGivenOn(Statement statement, Figure figure, int to)
    {
        var at = figure.At.End;
        if (statement.Text.AsSpan(at, Math.Max(0, to - at)).TrimStart().StartsWith("(") && statement.Text.IndexOf(')', at) is >= 0 and var close && close < statement.At.End) at = close;
        foreach (var word in statement.Words)
            if (word.At.Start >= at && word.Kind != WordKind.Digits)
                return word.Lower is "with" or "in" or "among" or "on" or "receiving" or "given" or "after" or "under" or "for" or "during" or "following" && word.At.Start - at < 4;
        return false;
    }

    private static int? Behind(Statement statement, Figure figure, List<(int Party, Passage At)> said, int to)
    {
        foreach (var (party, at) in said)
            if (at.Start >= figure.At.End)
                return at.Start < to && at.Start - figure.At.End <= Near && Linked(statement, figure.At.End, at.Start, immediate: true) ? party : null;
        return null;
    }

    private static int? Before(Statement statement, Figure figure, List<(int Party, Passage At)> said, int from)
    {
        for (var i = said.Count - 1; i >= 0; i--)
            if (said[i].At.End <= figure.At.Start)
                return said[i].At.Start >= from && !Breaks(statement, said[i].At.End, figure.At.Start) && !SetAgainst(statement, said[i].At.End, figure.At.Start) && !Against(statement, said[i].At) && !(i > 0 && said[i - 1].Party != said[i].Party && said[i - 1].At.Start >= from && !Breaks(statement, said[i - 1].At.End, figure.At.Start)) ? said[i].Party : null;
        return null;
    }

    // Words between a number and the party behind it that tie the two: "of women given", or none but brackets.
    private static bool Linked(Statement statement, int from, int to, bool immediate)
    {
        var gap = statement.Text.AsSpan(from, to - from);
        if (gap.ContainsAny(";:") || gap.LastIndexOf(',') > gap.LastIndexOf(')')) return false;
        var (any, tied) = (false, false);
        var (who, given, passive) = (false, false, false);
        foreach (var word in statement.Words)
            if (word.At.Start >= from && word.At.End <= to && word.Kind != WordKind.Digits)
            {
                any = true;
                if (word.Lower is "vs" or "v" or "versus" or "than" or "compared" or "and" or "whereas" or "while" or "but" or "from" or "against" or "relative" or "comparison") return false;
                // "103 patients were assigned to A".
                given |= word.Lower is "assigned" or "allocated" or "randomised" or "randomized" or "treated" or "given";
                passive |= word.Lower is "were" or "was";
                who |= word.Lower is "who" or "that" or "which";
                if (word.Lower is "received" or "had" or "have" or "receive" && !who) return false;
                tied |= word.Lower is "in" or "with" or "for" or "among" or "on" or "of" or "receiving" or "received" or "given" or "after" or "assigned" or "by" or "taking" or "treated";
            }
        return passive && !given ? false : tied || given || immediate && !any;
    }

    private static bool Breaks(Statement statement, int from, int to)
    {
        if (statement.Text.AsSpan(from, to - from).Contains(';')) return true;
        foreach (var word in statement.Words)
            if (word.At.Start >= from && word.At.End <= to && word.Lower is "but" or "while" or "whereas" or "although")
                return true;
        return false;
    }

    // "A took 10 minutes compared with 8": the 8 is not A's.
    private static bool SetAgainst(Statement statement, int from, int to)
    {
        foreach (var word in statement.Words)
            if (word.At.Start >= from && word.At.End <= to && word.Lower is "compared" or "versus" or "vs" or "than" or "against" or "rather") return true;
        return false;
    }

    // "than with B", "compared with B": the number before is the other's.
    private static bool Against(Statement statement, Passage at)
    {
        var seen = 0;
        for (var i = statement.Words.Length - 1; i >= 0 && seen < 5; i--)
            if (statement.Words[i].At.End <= at.Start)
            {
                seen++;
                if (statement.Words[i].Lower is "than" or "versus" or "vs" or "compared" or "relative" or "against" or "comparison") return true;
                if (statement.Words[i].Kind is WordKind.Content or WordKind.Name) return false;
            }
        return false;
    }
}
