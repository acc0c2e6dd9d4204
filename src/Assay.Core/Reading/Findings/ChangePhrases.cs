using Assay.Language;
using Assay.Reading.Findings.Arms;
using Assay.Records;

namespace Assay.Reading.Findings;

/// <summary>What a change is of, in whom, and against what.</summary>
internal static class ChangePhrases
{
    /// <summary>"25% reduction in X", else the nearest phrase before, else behind.</summary>
    public static OutcomePhrase? Outcome(SentenceSpan span, OutcomeFinder finder, Reported value)
    {
        var words = span.Words;
        var clause = span.ClauseStart(value.First);
        var end = span.ClauseEnd(value.Last);
        if (value.ChangeWord > value.Last && words.IsAny(value.ChangeWord + 1, "in", "of") && finder.NounAt(value.ChangeWord + 2, end) is { } noun) return noun;
        if (words.IsAny(value.Last + 1, "in") && value.ChangeWord < value.First && value.ChangeWord >= 0 && finder.NounAt(value.Last + 2, end) is { } behind && finder.Before(value.Last + 1, behind.Last + 1) is not null) return behind;
        // "a reduction in X of 20%"
        if (value.ChangeWord >= 0 && value.ChangeWord < value.First && words.IsAny(value.ChangeWord + 1, "in", "of") && finder.NounAt(value.ChangeWord + 2, value.First) is { } between) return between;
        var before = finder.Before(Math.Max(clause, PreviousNumber(span, value)), value.First);
        return before ?? finder.Before(clause, value.First) ?? finder.Subject(clause, value.First);
    }

    private static int PreviousNumber(SentenceSpan span, Reported value)
    {
        var last = span.First;
        for (var i = 0; i < span.Numbers.Count; i++)
            if (span.Tokens[i] < value.First && span.Numbers[i].Kind is not (NumberKind.Other or NumberKind.Timepoint)) last = span.Lasts[i] + 1;
        return last;
    }

    /// <summary>The arm named last before the change in its clause, else first behind it.</summary>
    public static ArmDraft? Arm(SentenceSpan span, Reported value)
    {
        var clause = span.ClauseStart(value.First);
        var end = span.ClauseEnd(value.Last);
        var behind = span.Mentions.Find(mention => mention.First > value.Last && mention.Last < end);
        if (behind.Arm is not null && behind.First - value.Last <= 4 && span.Words.IsAny(behind.First - 1, "in", "for", "with", "the", "among", "under", "on", "receiving") && !span.Has(value.Last, behind.First, "compared", "than", "versus", "vs")) return behind.Arm;
        // "A down by 30% and B by 35% in the X group": one arm behind the list, and none named inside it.
        var start = value.First - 1;
        while (start > clause && span.Words.Mark(start) is not (',' or ')')) start--;
        if (behind.Arm is not null && span.Words.IsAny(behind.First - 1, "in", "the", "with", "among", "under") && behind.First - value.Last <= 12 && span.Words.Mark(start) is ',' or ')'
            && !span.HasMark(value.Last, behind.First, ',') && !span.Has(value.Last, behind.First, "compared", "than", "versus", "vs", "respectively")
            && !span.Mentions.Exists(mention => mention.First > start && mention.Last < value.First)) return behind.Arm;
        var before = span.Mentions.FindLast(mention => mention.First >= clause && mention.Last < value.First);
        if (before.Arm is not null) return before.Arm;
        return behind.Arm is not null && !span.Has(value.Last, behind.First, "compared", "than", "versus", "vs", "relative") ? behind.Arm : null;
    }

    /// <summary>The arm that the change is held against, where the words say so and give no value for it.</summary>
    public static ArmDraft? AgainstArm(SentenceSpan span, Reported value, List<Reported> changes, ArmRegister register)
    {
        if (value.From is not null) return null;
        var end = span.ClauseEnd(value.Last);
        var next = changes.Find(other => other.First > value.Last && other.Main.Unit == value.Main.Unit);
        var until = next is null ? end : Math.Min(end, next.First);
        for (var k = value.Last + 1; k < until && k - value.Last < 16; k++)
        {
            if (!(words(k, "than") || words(k, "versus") || words(k, "vs") || words(k, "compared") || words(k, "relative"))) continue;
            var mention = span.Mentions.Find(mention => mention.First > k && mention.First - k <= 5);
            if (mention.Arm is null) return null;
            // A value beside the arm makes two changes, not one difference.
            var valued = next is not null && next.First - mention.Last <= 4 && next.Arm is null;
            return valued ? null : mention.Arm;
        }
        return null;

        bool words(int k, string word) => span.Words.Is(k, word);
    }

    public static WithinArmChange Change(Wording words, Reported value, string? outcome)
    {
        var first = value.ChangeWord >= 0 ? Math.Min(value.ChangeWord, value.First) : value.First;
        var last = value.ChangeWord >= 0 ? Math.Max(value.ChangeWord, value.Last) : value.Last;
        if (value.From is { } from)
            return new(value.Arm?.Id, outcome, from.Value, value.Main.Value, null, value.Main.Unit ?? from.Unit ?? "", null, words.Range(first, last));
        var size = Math.Abs(value.Main.Value) * value.Sign;
        return new(value.Arm?.Id, outcome, null, null, new(size, value.Main.Raw, value.Main.At, Origin.Reported), value.Main.Unit ?? "", null, words.Range(first, last));
    }
}
