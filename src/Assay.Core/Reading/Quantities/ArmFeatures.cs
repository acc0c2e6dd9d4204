using Assay.Language;
using Assay.Language.Learning;
using Assay.Reading.Findings;
using Assay.Reading.Findings.Arms;

namespace Assay.Reading.Quantities;

/// <summary>What is seen of a value and an arm when they are to be bound.</summary>
internal static class ArmFeatures
{
    private const int Twins = 24;

    public static void See(QuantitySentence sentence, Quantity value, Quantity? previous, ArmDraft arm, FeatureList seen)
    {
        var span = sentence.Span;
        var words = span.Words;
        seen.Add("bias");
        seen.Add("role=", (int)value.Role);
        var control = arm.Role == ArmRole.Experimental ? 0 : 1;
        var here = sentence.ArmsIn(span.First, span.End);
        var order = here.IndexOf(arm);
        seen.Add("order=", order);
        seen.Add("arms here=", Math.Min(here.Count, 4));
        Cross(seen, "order of", order, Math.Min(here.Count, 4));
        var clause = span.ClauseStart(value.First);
        var end = span.ClauseEnd(value.Last);
        var before = span.Mentions.FindLast(mention => mention.Last < value.First);
        var after = span.Mentions.Find(mention => mention.First > value.Last);
        var ownBefore = span.Mentions.FindLast(mention => mention.Last < value.First && mention.Arm == arm);
        var ownAfter = span.Mentions.Find(mention => mention.First > value.Last && mention.Arm == arm);
        var isBefore = before.Arm == arm;
        var isAfter = after.Arm == arm;
        seen.Add(isBefore ? "nearest before" : before.Arm is null ? "none before" : "not nearest before");
        seen.Add(isAfter ? "nearest after" : after.Arm is null ? "none after" : "not nearest after");
        Cross(seen, "nearest", isBefore ? 1 : before.Arm is null ? 2 : 0, isAfter ? 1 : after.Arm is null ? 2 : 0);
        var (_, inList, listed) = List(sentence, value);
        Cross(seen, "nearest by list", (isBefore ? 1 : 0) + (isAfter ? 2 : 0) + (before.Arm is null ? 4 : 0) + (after.Arm is null ? 8 : 0), Math.Min(inList, 2) * 4 + Math.Min(listed, 3));
        if (ownBefore.Arm is not null)
        {
            Distance(seen, "before", value.First - ownBefore.Last, ownBefore.First >= clause, Crossed(sentence, ownBefore.Last, value.First));
            if (isBefore) Link(seen, words, "behind arm", ownBefore.Last + 1, value.First);
        }
        if (ownAfter.Arm is not null)
        {
            Distance(seen, "after", ownAfter.First - value.Last, ownAfter.Last < end, Crossed(sentence, value.Last, ownAfter.First));
            if (isAfter) Link(seen, words, "ahead of arm", value.Last + 1, ownAfter.First);
        }
        if (order < 0) seen.Add(here.Count == 0 ? "no arm here" : "only others here");
        Linked(value, arm, isBefore, isAfter, listed, seen);
        Series(sentence, value, arm, seen);
        Earlier(sentence, arm, here.Count, seen);
        if (previous is { Arm: not null })
        {
            var same = previous.Arm == arm ? 1 : 0;
            seen.Add("as the one before=", same);
            Cross(seen, "as before by role", same, (int)previous.Role * 16 + (int)value.Role);
            var gap = value.First - previous.Last;
            Cross(seen, "as before by gap", same, gap <= 2 ? 0 : gap <= 5 ? 1 : gap <= 12 ? 2 : 3);
            var joint = span.Has(previous.Last + 1, value.First, "vs", "versus", "v", "compared", "than") ? 1 : span.Has(previous.Last + 1, value.First, "whereas", "while", "but") ? 2 : words.Is(value.First - 1, "to") ? 3 : span.Has(previous.Last + 1, value.First, "and") ? 4 : 0;
            Cross(seen, "as before by joint", same, joint);
            Cross(seen, "as before by joint and mention", same, joint * 4 + (isBefore && ownBefore.First > previous.Last ? 1 : 0) + (after.Arm is not null && after.First - value.Last < 6 ? 2 : 0));
        }
        else
        {
            seen.Add("first of its sentence");
            if (here.Count == 0) seen.Add("first of its sentence, rank=", arm.Rank);
        }
        if (order < 0) Cross(seen, "side not named", control, Math.Min(here.Count, 2));
    }

    private static void Linked(Quantity value, ArmDraft arm, bool isBefore, bool isAfter, int listed, FeatureList seen)
    {
        if (value.Link.Arm is not { } named)
        {
            seen.Add(value.Link.IsValue ? "linked to no arm" : "no value to the linker");
            return;
        }
        var same = named == arm ? 1 : 0;
        Cross(seen, "linked", same, QuantityLink.Step(value.Link.ArmOdds));
        Cross(seen, "linked and near", same, (isBefore ? 1 : 0) + (isAfter ? 2 : 0) + (4 * Math.Min(listed, 3)));
    }

    // "75% vs 53%": the place of the value in its list, and of the arm among those named before or behind.
    private static void Series(QuantitySentence sentence, Quantity value, ArmDraft arm, FeatureList seen)
    {
        var (first, place, count) = List(sentence, value);
        if (count < 2)
        {
            seen.Add("alone");
            return;
        }
        var span = sentence.Span;
        var start = sentence.Quantities[first].First;
        var until = span.End;
        var lastOfList = Last(sentence, first, count);
        var before = sentence.ArmsIn(span.First, start);
        var after = sentence.ArmsIn(lastOfList.Last + 1, until);
        var (inBefore, inAfter) = (before.IndexOf(arm), after.IndexOf(arm));
        var respectively = span.Has(lastOfList.Last, span.End, "respectively") ? 1 : 0;
        Cross(seen, "listed after", Agreement(inAfter, after.Count, place, count), respectively * 2 + (before.Count >= count ? 1 : 0));
        Cross(seen, "listed before", Agreement(inBefore, before.Count, place, count), respectively * 2 + (after.Count >= count ? 1 : 0));
        // The arms nearest before the list, where more are named.
        var near = before.Count > count ? before[^count..] : before;
        Cross(seen, "listed close before", Agreement(near.IndexOf(arm), near.Count, place, count), respectively);
        if (before.Count + after.Count > 0) return;
        Cross(seen, "place in list", place, count * 8 + arm.Rank);
        seen.Add("place by side=", place * 2 + (arm.Role == ArmRole.Experimental ? 0 : 1));
    }

    private static int Agreement(int arm, int arms, int place, int count) => arm < 0 ? 3 : arms == count ? arm == place ? 0 : 1 : arm == place ? 2 : 4;

    /// <summary>The list of like values that <paramref name="value"/> stands in: index of the first, its own place, how many.</summary>
    internal static (int First, int Place, int Count) List(QuantitySentence sentence, Quantity value)
    {
        var first = value.Index;
        var place = 0;
        var current = value;
        for (var j = value.Index - 1; j >= 0; j--)
        {
            var other = sentence.Quantities[j];
            if (!other.IsValue || IsOtherEnd(other, value) || IsTwin(sentence, j)) continue;
            if (!Joined(sentence, other, current)) break;
            (first, current) = (j, other);
            place++;
        }
        var count = place + 1;
        current = value;
        for (var j = value.Index + 1; j < sentence.Quantities.Count; j++)
        {
            var other = sentence.Quantities[j];
            if (!other.IsValue || IsOtherEnd(other, value) || IsTwin(sentence, j)) continue;
            if (!Joined(sentence, current, other)) break;
            current = other;
            count++;
        }
        return (first, place, count);
    }

    /// <summary>Whether the value tells the one before it a second time: "71% (75/106)", "9 (9.1%)".</summary>
    internal static bool IsTwin(QuantitySentence sentence, int index)
    {
        var value = sentence.Quantities[index];
        var words = sentence.Span.Words;
        for (var j = index - 1; j >= 0 && index - j <= 5; j--)
        {
            var other = sentence.Quantities[j];
            if (value.First - other.Last > Twins) return false;
            if (!other.IsValue) continue;
            if (other.Number.Unit == value.Number.Unit || other.Role == QuantityRole.Baseline != (value.Role == QuantityRole.Baseline)) return false;
            var near = value.First - other.Last <= 6;
            // "2.1 (95% CI 1.7 to 2.5) mm Hg (11.0%)": in a bracket of its own.
            if (!near && !(words.Mark(value.First - 1) is '(' or '[' && words.Mark(value.Last + 1) is ')' or ']')) return false;
            var depth = 0;
            for (var k = other.Last + 1; k < value.First; k++)
            {
                if (words.Mark(k) is '(' or '[') depth++;
                else if (words.Mark(k) is ')' or ']') depth--;
                else if ((near || depth <= 0) && words.Kind(k) == TokenKind.Word && !words.IsAny(k, "or", "of", "mm", "Hg", "mmHg") && !words.Has(k, WordClass.People) && Units.Other(words.Span(k)) is null) return false;
            }
            return true;
        }
        return false;
    }

    // "from 18.6 to 16.7 and from 18.4 to 16.6": the ends are a list, and so are the starts.
    private static bool IsOtherEnd(Quantity one, Quantity value) =>
        one.Role != value.Role && one.Role is QuantityRole.Baseline or QuantityRole.Level && value.Role is QuantityRole.Baseline or QuantityRole.Level;

    private static Quantity Last(QuantitySentence sentence, int first, int count)
    {
        var last = sentence.Quantities[first];
        for (var j = first + 1; j < sentence.Quantities.Count && count > 1; j++)
            if (sentence.Quantities[j].IsValue && !IsOtherEnd(sentence.Quantities[j], last) && !IsTwin(sentence, j))
            {
                last = sentence.Quantities[j];
                count--;
            }
        return last;
    }

    private static bool Joined(QuantitySentence sentence, Quantity one, Quantity other)
    {
        if (one.Role != other.Role || other.First - one.Last > 20 || one.Number.Unit is { } unit && other.Number.Unit is { } second && unit != second) return false;
        var span = sentence.Span;
        if (span.Mentions.Exists(mention => mention.First > one.Last && mention.Last < other.First)) return false;
        var closed = false;
        for (var k = one.Last + 1; k < other.First; k++)
        {
            if (span.Words.Mark(k) == ';' || span.Words.IsAny(k, "whereas", "while")) return false;
            // "(11.7 vs 13.7) and at 4 pm (11.4 vs 13.2)" are two lists.
            if (span.Words.Mark(k) is ')' or ']') closed = true;
            else if (closed && span.Words.Mark(k) is '(' or '[' && span.Has(one.Last + 1, other.First, "and", "or") && !span.Has(one.Last + 1, other.First, "vs", "versus")) return false;
        }
        return !sentence.Phrases.Exists(phrase => phrase.First > one.Last && phrase.Last < other.First);
    }

    // The sentence before, and the one before that, when this one names no arm.
    private static void Earlier(QuantitySentence sentence, ArmDraft arm, int here, FeatureList seen)
    {
        if (sentence.Before is not { } before) return;
        var named = before.ArmsIn(before.Span.First, before.Span.End);
        var role = named.Count == 0 ? 0 : named.Count == 1 ? named[0] == arm ? 1 : 2 : named[0] == arm ? 3 : 4;
        Cross(seen, "sentence before", role, Math.Min(here, 2));
    }

    private static int Crossed(QuantitySentence sentence, int from, int to)
    {
        var values = 0;
        foreach (var one in sentence.Quantities)
            if (one.IsValue && one.First > from && one.Last < to) values++;
        var arms = sentence.ArmsIn(from + 1, to).Count;
        return Math.Min(values, 3) * 4 + Math.Min(arms, 3);
    }

    private static void Distance(FeatureList seen, string name, int tokens, bool sameClause, int crossed)
    {
        var far = tokens <= 1 ? 0 : tokens <= 2 ? 1 : tokens <= 4 ? 2 : tokens <= 7 ? 3 : tokens <= 12 ? 4 : tokens <= 20 ? 5 : 6;
        var one = FeatureHash.Mix(FeatureHash.Of(name), (uint)far);
        seen.Add(one);
        seen.Add(FeatureHash.Mix(one, sameClause ? 1u : 0u));
        seen.Add(FeatureHash.Mix(FeatureHash.Mix(FeatureHash.Of(name), sameClause ? 11u : 10u), (uint)crossed));
    }

    private static void Link(FeatureList seen, Wording words, string name, int from, int to)
    {
        var near = FeatureHash.Mix(FeatureHash.Of(name), RoleFeatures.Hash(words, from));
        seen.Add(near);
        seen.Add(FeatureHash.Mix(FeatureHash.Mix(FeatureHash.Of(name), 7), RoleFeatures.Hash(words, to - 1)));
        if (to - from > 5) return;
        var all = FeatureHash.Of(name + " all");
        for (var k = from; k < to; k++) all = FeatureHash.Mix(all, RoleFeatures.Hash(words, k));
        seen.Add(all);
    }

    private static void Cross(FeatureList seen, string name, int a, int b) =>
        seen.Add(FeatureHash.Mix(FeatureHash.Mix(FeatureHash.Of(name), unchecked((uint)a)), unchecked((uint)b)));
}
