using Assay.Language;
using Assay.Records;

namespace Assay.Reading.Findings.Arms;

/// <summary>Sizes of arms told beside their names: "56 patients in the X group and 58 in the Y group", "X (552) and placebo (554)".</summary>
internal static class ArmSizes
{
    /// <summary>Gives arms their sizes; returns where the numbers stand that were used so.</summary>
    public static HashSet<int> Read(Wording words, ArmRegister register, IReadOnlyList<Sentence> sentences, IReadOnlyList<Number> numbers)
    {
        var used = new HashSet<int>();
        if (register.Count > 1) InBrackets(words, register, used);
        int next = 0, mention = 0;
        foreach (var sentence in sentences)
        {
            if (register.Count == 0) break;
            if (sentence.At.Length > 4000 || sentence.Role is Role.Background or Role.Conclusions) continue;
            var span = new SentenceSpan(words, sentence, numbers, ref next, register.Mentions, ref mention);
            if (span.Mentions.Count == 0) continue;
            var allocates = Allocates(span, sentence.Role);
            var found = new List<(Number Number, ArmDraft Arm)>();
            for (var i = 0; i < span.Numbers.Count; i++)
                if (IsSize(span, i) && (Labelled(span, i) ?? (allocates ? Before(span, i) ?? Behind(span, i) : null)) is { } arm && !found.Exists(one => one.Arm == arm)) found.Add((span.Numbers[i], arm));
            // One number beside one arm may be anything; two beside two are the sizes of the arms.
            if (found.Count < 2) continue;
            foreach (var (number, arm) in found)
            {
                used.Add(number.At.Start);
                arm.N ??= new((int)number.Value, number.Raw, number.At, Origin.Reported);
            }
        }
        return used;
    }

    // "LAF237 (50 mg once daily, n = 56)", "BIAsp 30 plus met (N = 128)": the arm named right before the bracket.
    private static void InBrackets(Wording words, ArmRegister register, HashSet<int> used)
    {
        var next = 0;
        for (var k = 0; k + 2 < words.Count; k++)
        {
            if (!words.Is(k, "n") || words.Mark(k + 1) != '=' || words.Kind(k + 2) != TokenKind.Number) continue;
            var open = k - 1;
            while (open > 0 && k - open < 20 && words.Mark(open) is not ('(' or '[' or ')' or ']' or ';')) open--;
            if (words.Mark(open) is not ('(' or '[')) continue;
            while (next < register.Mentions.Count && register.Mentions[next].Last < open) next++;
            // A name in the bracket is a second name of the arm before it.
            var arm = next > 0 && open - register.Mentions[next - 1].Last <= 6 && IsBeside(words, register.Mentions[next - 1].Last + 1, open) ? register.Mentions[next - 1].Arm : null;
            var token = words.Tokens[k + 2];
            var numeral = Numerals.Scan(words.Text, token.Start, words.Tokens[k + 1]);
            if (arm is null || numeral.Decimals > 0 || numeral.Value is not (>= 1 and <= 10_000_000)) continue;
            used.Add(token.Start);
            arm.N ??= new((int)numeral.Value, token.At.Of(words.Text), token.At, Origin.Reported);
        }
    }

    // Between a name and its bracket stand a dose, a rhythm, "group".
    private static bool IsBeside(Wording words, int from, int to)
    {
        for (var k = from; k < to; k++)
            if (words.Mark(k) is ',' or ';' or '.' or ')' || words.Has(k, WordClass.Conjunction | WordClass.Verb | WordClass.Versus | WordClass.Outcome)) return false;
        return true;
    }

    private static bool Allocates(SentenceSpan span, Role role) =>
        span.Has(span.First, span.End, "randomised", "randomized", "randomly", "assigned", "allocated", "enrolled", "included", "comprised", "comprising", "recruited", "divided", "entered", "analysis", "analysed", "analyzed", "completed", "matched", "case-control", "interviewed")
        || role == Role.Methods && span.Has(span.First, span.End, "received", "treated", "given", "receive", "were");

    private static bool IsSize(SentenceSpan span, int i)
    {
        var number = span.Numbers[i];
        if (number.Unit is not null || number.Decimals > 0 || number.Value is not (>= 2 and <= 10_000_000) || number.Kind is not (NumberKind.N or NumberKind.Count or NumberKind.Other)) return false;
        var words = span.Words;
        var after = span.Lasts[i] + 1;
        // "12 (8%) in the X group", "12 of 40": those are events.
        if (words.Mark(after) is '/' or '%' || words.Is(after, "of") || i + 1 < span.Numbers.Count && span.Numbers[i + 1].Kind is NumberKind.Denominator) return false;
        return !(i + 1 < span.Numbers.Count && span.Numbers[i + 1].Kind == NumberKind.Percent && span.Tokens[i + 1] - after <= 3);
    }

    // "placebo (n = 554)" says what it is wherever it stands.
    private static ArmDraft? Labelled(SentenceSpan span, int i) =>
        span.Words.Mark(span.Tokens[i] - 1) == '=' && span.Words.Is(span.Tokens[i] - 2, "n") ? Before(span, i) : null;

    // "placebo (554)", "placebo (n = 554)", "placebo, 554 patients"
    private static ArmDraft? Before(SentenceSpan span, int i)
    {
        var words = span.Words;
        var k = span.Tokens[i] - 1;
        if (words.Mark(k) is '=' && words.Is(k - 1, "n")) k -= 2;
        if (words.Mark(k) is not ('(' or '[')) return null;
        if (words.Mark(span.Lasts[i] + 1) is not (')' or ']' or ',' or ';') && !words.Has(span.Lasts[i] + 1, WordClass.People)) return null;
        return span.Mentions.FindLast(mention => mention.Last == k - 1).Arm;
    }

    // "56 patients in the X group", "58 in Y", "62 were randomised to X", "34 received X"
    private static ArmDraft? Behind(SentenceSpan span, int i)
    {
        var words = span.Words;
        var k = span.Lasts[i] + 1;
        var arm = span.Mentions.Find(mention => mention.First >= k && mention.First - k <= 8);
        if (arm.Arm is null) return null;
        var linked = false;
        for (; k < arm.First; k++)
        {
            if (words.IsAny(k, "in", "to", "into", "received", "receiving", "on", "receive", "with")) linked = true;
            else if (!(words.Has(k, WordClass.People | WordClass.Determiner) || words.IsAny(k, "were", "was", "assigned", "randomised", "randomized", "randomly", "allocated", "treated", "and", "for", "analysis", "enrolled", "women", "men", "consecutive", "matched", "untreated", "healthy"))) return null;
        }
        // "154 untreated controls"
        return linked || words.IsAny(arm.First, "controls", "cases") ? arm.Arm : null;
    }
}
