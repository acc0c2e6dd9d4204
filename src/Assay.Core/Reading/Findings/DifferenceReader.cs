using Assay.Language;
using Assay.Reading.Findings.Arms;
using Assay.Records;

namespace Assay.Reading.Findings;

/// <summary>Makes comparisons: of two values, of an estimate with its interval, or of words alone.</summary>
internal sealed class DifferenceReader(SentenceSpan span, ArmRegister arms, OutcomeFinder finder, OutcomeRegister outcomes)
{
    // Tokens between values and the ratio of them.
    private const int NearRatio = 8;
    private const int FarthestRatio = 14;

    /// <summary>The comparison of the values of two arms; of one value only where a P value follows.</summary>
    public Pending Of(List<Reported> series, string? outcome, Timepoint? time)
    {
        var pending = new Pending { Outcome = outcome, Timepoint = time, First = series[0].First, Last = series[^1].Last, NeedsP = series.Count < 2 };
        if (series.Count > 2) return pending;
        var (a, b) = (series[0], series.Count > 1 ? series[1] : null);
        Orient(pending, a.Arm, b?.Arm);
        if (b is null) return pending;
        var difference = Size(a) - Size(b);
        var flipped = pending.Experimental is not null && pending.Experimental == b.Arm && a.Arm is not null;
        pending.Way = Math.Sign(difference) * (flipped ? -1 : 1);
        return pending;
    }

    private static double Size(Reported value) => value.IsChange && value.From is null ? Math.Abs(value.Main.Value) * value.Sign : value.From is { } from ? value.Main.Value - from.Value : value.Main.Value;

    /// <summary>An effect estimate: ratio, mean difference, risk difference.</summary>
    public Pending Estimate(Reported value)
    {
        var clause = span.ClauseStart(value.First);
        var phrase = AfterFor(value) ?? finder.Associated(span.First, span.End) ?? finder.Before(clause, value.First) ?? finder.Before(span.First, value.First) ?? BeforeBracket(value, clause) ?? finder.AtOrAfter(value.Last + 1, span.ClauseEnd(value.Last));
        var measure = value.Measure!;
        var kind = measure is "HR" or "SHR" ? OutcomeKind.TimeToEvent : measure is "OR" or "RR" or "RD" or "NNT" ? OutcomeKind.Binary : measure is "IRR" ? OutcomeKind.Rate : OutcomeKind.Continuous;
        var pending = new Pending
        {
            Outcome = outcomes.IdOf(phrase, kind),
            Timepoint = Timepoints.Near(span, value.First, value.Last, phrase),
            Measure = measure.Length == 0 ? null : measure,
            Estimate = value,
            First = value.First,
            Last = value.Last,
        };
        var named = span.Mentions.Where(mention => mention.First >= clause).Select(static mention => mention.Arm).Distinct().Take(2).ToList();
        Orient(pending, named.Count > 0 ? named[0] : null, named.Count > 1 ? named[1] : null);
        var centre = measure is "MD" or "SMD" or "RD" or "RRR" or "NNT" ? 0 : 1;
        pending.Way = Math.Sign(value.Main.Value - centre);
        return pending;
    }

    /// <summary>A change said to be against another arm: "reduced by 25% compared with placebo".</summary>
    public Pending Relative(Reported value, ArmDraft against, string? outcome, Timepoint? time)
    {
        var kind = outcomes.Find(outcome)?.Kind;
        var pending = new Pending { Outcome = outcome, Timepoint = time, Estimate = value, First = value.First, Last = value.Last, Measure = value.Main.Unit == "fold" ? "ROM" : value.Main.Unit == "%" && kind == OutcomeKind.Binary && value.Sign < 0 ? "RRR" : null };
        Orient(pending, value.Arm == against ? null : value.Arm, against);
        pending.Way = value.Sign * (pending.Experimental == against ? -1 : 1);
        return pending;
    }

    // "X reduced diarrhoea (RR 0.62": what stands before the bracket, whatever it is called.
    private OutcomePhrase? BeforeBracket(Reported value, int clause)
    {
        for (var k = value.First - 1; k > clause && value.First - k <= 4; k--)
            if (span.Words.Mark(k) is '(' or '[') return finder.NounEnding(clause, k);
        return null;
    }

    // "hazard ratio for death"
    private OutcomePhrase? AfterFor(Reported value)
    {
        for (var k = value.First - 1; k >= span.First && value.First - k <= 12; k--)
        {
            if (span.Words.IsAny(k, "ratio", "HR", "OR", "RR", "difference", "risk") && span.Words.IsAny(k + 1, "for", "of", "in")) return finder.NounAt(k + 2, value.First);
            if (span.Words.Kind(k) == TokenKind.Number && !span.Words.IsAny(k + 1, "CI")) return null;
        }
        return null;
    }

    /// <summary>Sets which arm is tested; where the sentence names none and the study has two, they are meant.</summary>
    private void Orient(Pending pending, ArmDraft? a, ArmDraft? b)
    {
        if (arms.Arms.Count == 2)
        {
            if (a is null || b is null) (a, b) = (a ?? Rest(b) ?? arms.Arms[0], b ?? Rest(a) ?? arms.Arms[1]);
        }
        if (a is not null && b is not null && a.Role != ArmRole.Experimental && b.Role == ArmRole.Experimental) (a, b) = (b, a);
        else if (a is not null && b is null && a.Role != ArmRole.Experimental) (a, b) = (null, a);
        (pending.Experimental, pending.Comparator) = (a, b);
    }

    private ArmDraft? Rest(ArmDraft? one) => one is null ? null : arms.Arms[0] == one ? arms.Arms[1] : arms.Arms[0];

    /// <summary>Gives every P value and every ratio behind values to the comparison it belongs to, and writes the comparisons.</summary>
    public void Attach(List<(int Last, Pending Pending)> events, Gathered found)
    {
        Fold(events);
        for (var i = 0; i < span.Numbers.Count; i++)
        {
            if (span.Numbers[i].Kind != NumberKind.P) continue;
            var number = span.Numbers[i];
            var owner = events.FindLast(one => one.Last < span.Tokens[i] && one.Pending.P is null).Pending
                ?? events.Find(one => one.Last > span.Tokens[i] && one.Pending.P is null).Pending;
            if (owner is null) continue;
            owner.P = new(number.Operator ?? "=", new(number.Value, number.Raw, number.At, Origin.Reported));
            owner.Last = Math.Max(owner.Last, span.Lasts[i]);
            owner.First = Math.Min(owner.First, span.Tokens[i]);
        }
        foreach (var (_, pending) in events)
        {
            if (pending.ChangeIndex >= 0)
            {
                if (pending.P is not null) found.Changes[pending.ChangeIndex] = found.Changes[pending.ChangeIndex] with { P = pending.P };
                continue;
            }
            if (pending.NeedsP && pending.P is null || IsVoid(pending)) continue;
            found.Comparisons.Add(Finished(pending));
        }
    }

    // More than two values side by side, of nobody knows whom: nothing is held against anything.
    private static bool IsVoid(Pending pending) => pending is { Experimental: null, Comparator: null, Way: 0, P: null, Estimate: null };

    // "23.4% vs 24.1%; HR 0.99": the ratio is of the same comparison.
    private void Fold(List<(int Last, Pending Pending)> events)
    {
        for (var i = events.Count - 1; i > 0; i--)
        {
            var (ratio, series) = (events[i].Pending, events[i - 1].Pending);
            if (ratio.Estimate is not { } estimate || series.Estimate is not null || series.NeedsP || series.ChangeIndex >= 0 || estimate.First - series.Last > FarthestRatio || !IsNext(series, estimate)) continue;
            if (finder.Before(series.Last + 1, estimate.First) is not null && !span.HasMark(series.Last, estimate.First, '(')) continue;
            if (HasP(series.Last, estimate.First)) continue;
            (series.Estimate, series.Measure, series.Last) = (estimate, ratio.Measure, estimate.Last);
            // The values are of the outcome that is named; a ratio beside a survival is of the deaths.
            series.Way = series.Way != 0 ? series.Way : ratio.Way;
            events[i - 1] = (estimate.Last, series);
            events.RemoveAt(i);
        }
    }

    // Beside the values, or behind what they were of: "in the placebo group had died (HR 0.99", "of the groups, a difference of -0.9".
    private bool IsNext(Pending series, Reported estimate) =>
        estimate.First - series.Last <= NearRatio || !span.HasMark(series.Last + 1, estimate.First, ';') && span.Tokens.TrueForAll(token => token <= series.Last || token >= estimate.First);

    private bool HasP(int from, int to)
    {
        for (var i = 0; i < span.Numbers.Count; i++)
            if (span.Numbers[i].Kind == NumberKind.P && span.Tokens[i] > from && span.Tokens[i] < to) return true;
        return false;
    }

    private Comparison Finished(Pending pending)
    {
        var estimate = pending.Estimate;
        var interval = estimate?.Interval is { } bounds ? new ConfidenceInterval(bounds.Level, Sourced(bounds.Low), Sourced(bounds.High)) : null;
        var value = estimate is null ? default(Sourced<double>?) : Sourced(estimate.Main) with { Value = estimate.IsChange ? Math.Abs(estimate.Main.Value) * (pending.Measure is null ? estimate.Sign : 1) : estimate.Main.Value };
        var last = Math.Min(pending.Last, span.End - 1);
        if (span.Words.Mark(last + 1) is ')' or ']' && span.HasMark(pending.First, last, span.Words.Mark(last + 1) == ')' ? '(' : '[')) last++;
        var at = span.Words.Range(pending.First, last);
        return new(pending.Experimental?.Id, pending.Comparator?.Id, pending.Outcome, pending.Timepoint, pending.Measure, value, interval, pending.P,
            Directions.Of(pending, Directions.SaysNoDifference(span, pending.First)), Adjusted(pending), at)
        { Rule = BindingRule.Wording.Name, Confidence = BindingRule.Wording.Confidence };
    }

    private static Sourced<double> Sourced(Number number) => new(number.Value, number.Raw, number.At, Origin.Reported);

    private bool? Adjusted(Pending pending)
    {
        if (pending.Estimate is not { Measure: not null } estimate) return null;
        if (span.Has(estimate.First - 12, estimate.First, "adjusted", "aHR", "aOR", "aRR", "multivariable", "multivariate", "aIRR")) return true;
        return span.Has(estimate.First - 12, estimate.First, "unadjusted", "crude", "univariate", "univariable") ? false : null;
    }

    /// <summary>Comparisons in words: "did not differ", "was higher in X than in Y (p&lt;0.05)".</summary>
    public List<Comparison> WithoutValues()
    {
        var made = new List<Comparison>();
        var named = span.Mentions.Select(static mention => mention.Arm).Distinct().Take(2).ToList();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (phrase, way, same, p) in new StatedDifferences(span, finder).Read(arms.Arms.Count > 0))
        {
            var outcome = outcomes.IdOf(phrase, OutcomeKind.Unknown);
            if (outcome is null || !seen.Add(outcome)) continue;
            var pending = new Pending { Outcome = outcome, Timepoint = Timepoints.Near(span, phrase.First, phrase.Last, phrase) };
            Orient(pending, named.Count > 0 ? named[0] : null, named.Count > 1 ? named[1] : null);
            // "lower in X than in Y": the words speak of the arm named first.
            pending.Way = named.Count > 0 && pending.Comparator == named[0] ? -way : way;
            if (p is not null) pending.P = new(p.Operator ?? "=", Sourced(p));
            made.Add(new(pending.Experimental?.Id, pending.Comparator?.Id, outcome, pending.Timepoint, null, null, null, pending.P, Directions.Of(pending, same), null, span.Words.Range(span.First, span.End - 1)) { Rule = BindingRule.Wording.Name, Confidence = BindingRule.Wording.Confidence });
        }
        return made;
    }
}
