using Assay.Language;

namespace Assay.Reading.Findings.Arms;

/// <summary>Says which arm each value of a series belongs to.</summary>
internal static class ArmBinder
{
    private const int Near = 7;

    /// <summary>Binds what the words allow; false where two values would go to one arm.</summary>
    public static bool Bind(SentenceSpan span, List<Reported> series, int from, int until, ArmRegister register)
    {
        var mentions = span.Mentions;
        var opens = Opens(span, mentions.FindAll(mention => mention.Last < series[0].First));
        if (series.Count > 1 && Listed(span, series, from, until)) return Named(series, opens ? BindingRule.Parallel : BindingRule.Listed);
        Beside(span, series, from, until);
        Named(series, BindingRule.Beside);
        var unbound = series.FindAll(static value => value.Arm is null);
        if (unbound.Count == series.Count && series.Count > 1) InOrder(span, series, from, register);
        else if (unbound.Count == 1 && series.Count == 2 && register.Arms.Count == 2) unbound[0].Arm = register.Arms[0] == Other(series, unbound[0]) ? register.Arms[1] : register.Arms[0];
        else if (unbound.Count == 1 && series.Count == 1) unbound[0].Arm = mentions.FindLast(mention => mention.First >= from && mention.Last < series[0].First).Arm;
        Named(series, unbound.Count == series.Count && series.Count > 1 ? opens ? BindingRule.Parallel : BindingRule.InOrder : unbound.Count == 1 && series.Count == 2 ? BindingRule.OtherArm : BindingRule.NamedBefore);
        for (var a = 0; a < series.Count; a++)
            for (var b = a + 1; b < series.Count; b++)
                if (series[a].Arm is { } arm && arm == series[b].Arm)
                {
                    foreach (var value in series) value.Arm = null;
                    return false;
                }
        return true;
    }

    // Every value that has an arm and no rule yet has it by this rule.
    private static bool Named(List<Reported> series, BindingRule rule)
    {
        foreach (var value in series)
            if (value.Arm is not null && value.Rule.Length == 0) (value.Rule, value.Confidence) = (rule.Name, rule.Confidence);
        return true;
    }

    private static ArmDraft? Other(List<Reported> series, Reported value) => series[0] == value ? series[1].Arm : series[0].Arm;

    // "in the X and Y groups, respectively": as many arms in a row as values, none between the values.
    private static bool Listed(SentenceSpan span, List<Reported> series, int from, int until)
    {
        var mentions = span.Mentions;
        if (mentions.Exists(mention => mention.First > series[0].Last && mention.Last < series[^1].First)) return false;
        var before = Ordered(span, mentions.FindAll(mention => mention.First >= from && mention.Last < series[0].First));
        var after = Distinct(mentions.FindAll(mention => mention.First > series[^1].Last && mention.Last < until));
        var respectively = span.Has(series[^1].Last, until, "respectively");
        var order = after.Count == series.Count && (respectively || before.Count < series.Count) ? after : before.Count == series.Count ? before : null;
        if (order is null) return false;
        for (var i = 0; i < series.Count; i++) series[i].Arm = order[i];
        return true;
    }

    private static List<ArmDraft> Distinct(List<ArmMention> mentions) => [.. mentions.Select(static mention => mention.Arm).Distinct()];

    // "Compared with X, Y did so (1 vs 2)": the first value is Y's.
    private static List<ArmDraft> Ordered(SentenceSpan span, List<ArmMention> mentions)
    {
        var arms = Distinct(mentions);
        return Opens(span, mentions) ? [.. arms.Skip(1), arms[0]] : arms;
    }

    private static bool Opens(SentenceSpan span, List<ArmMention> mentions)
    {
        if (mentions.Count < 2 || mentions[0].Arm == mentions[1].Arm) return false;
        var k = mentions[0].First - 1;
        while (k > span.First && span.Words.Has(k, WordClass.Determiner)) k--;
        return span.Words.IsAny(k, "with", "to") && span.Words.IsAny(k - 1, "compared", "relative", "comparison") && span.HasMark(mentions[0].Last, mentions[1].First, ',');
    }

    // "68% in the X group", "the X group had 68%"
    private static void Beside(SentenceSpan span, List<Reported> series, int from, int until)
    {
        for (var i = 0; i < series.Count; i++)
        {
            var value = series[i];
            var next = i + 1 < series.Count ? series[i + 1].First : until;
            var previous = i > 0 ? series[i - 1].Last + 1 : from;
            var after = span.Mentions.Find(mention => mention.First > value.Last && mention.Last < next && mention.First - value.Last <= Near && Follows(span, value.Last + 1, mention.First));
            if (after.Arm is not null && !(i + 1 < series.Count && span.Has(value.Last + 1, after.First, "vs", "versus", "than", "compared", "whereas", "while"))) value.Arm = after.Arm;
            else if (i > 0 && span.Mentions.FindLast(mention => mention.First >= previous && mention.Last < value.First) is { Arm: { } arm } && arm != series[i - 1].Arm) value.Arm = arm;
        }
        if (series[0].Arm is null && series.Count > 1 && series.Exists(static value => value.Arm is not null))
            series[0].Arm = span.Mentions.FindLast(mention => mention.First >= from && mention.Last < series[0].First && !series.Exists(value => value.Arm == mention.Arm)).Arm;
    }

    private static bool Follows(SentenceSpan span, int from, int to)
    {
        for (var k = from; k < to; k++)
            if (span.Words.IsAny(k, "in", "for", "with", "among", "of", "on", "observed", "receiving", "from")) return true;
        return from == to || from + 1 == to && span.Words.Mark(from) is '(' or '[';
    }

    // "lower with X than with Y (8.9% vs 24.1%)": the order of the sentence; else the order of the study.
    private static void InOrder(SentenceSpan span, List<Reported> series, int from, ArmRegister register)
    {
        var named = Ordered(span, span.Mentions.FindAll(mention => mention.First >= from && mention.Last < series[0].First));
        // A clause may begin between the arms: "lower with X | than with Y (8.9% vs 24.1%)".
        if (named.Count < series.Count && Ordered(span, span.Mentions.FindAll(mention => mention.Last < series[0].First)) is var all && (named.Count == 0 || all.Count == series.Count)) named = all;
        if (named.Count == 0 && register.Arms.Count == series.Count && span.Has(series[^1].Last, span.End, "respectively"))
        {
            // "were 22%, 31% and 15%, respectively": the arms as they were told.
            var told = register.Arms.OrderBy(static arm => arm.At?.Start ?? int.MaxValue).ToList();
            for (var i = 0; i < series.Count; i++) series[i].Arm = told[i];
            return;
        }
        if (named.Count == 0 && !span.Has(series[0].Last, series[^1].First, "vs", "versus", "v", "compared", "than")) return;
        var order = named.Count >= series.Count ? named : named.Concat(register.Arms.Where(arm => !named.Contains(arm))).ToList();
        // "rarer with X: nausea (9% vs 24%)": the arm named has the first value, whoever has the other.
        if (order.Count == 1 && series.Count == 2 && register.Arms.Count == 1 && span.Has(series[0].Last, series[^1].First, "vs", "versus", "v")) series[0].Arm = order[0];
        if (order.Count != series.Count) return;
        for (var i = 0; i < series.Count; i++) series[i].Arm = order[i];
    }
}
