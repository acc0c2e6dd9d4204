using System.Collections.Immutable;
using Assay.Reading.Findings;
using Assay.Records;

namespace Assay.Reading.Quantities;

/// <summary>Lays what the models bound over what the rules found: values get their arm and outcome, and values the rules missed are added.</summary>
internal sealed class QuantityBinding
{
    /// <summary>The rule named on what the models bound.</summary>
    public const string Rule = "quantities";

    private const double Sure = 0.5;
    private const double Certain = 0.98;
    private const double SureToReplace = 0.7;
    private const double Likely = 0.3;
    private const double SureRole = 0.6;
    private const double SureOfNone = 0.85;

    private readonly Gathered found;
    private readonly OutcomeRegister outcomes;
    private readonly Dictionary<int, (QuantitySentence Sentence, Quantity Value)> byStart = [];
    private readonly HashSet<int> used = [];

    private QuantityBinding(Gathered found, OutcomeRegister outcomes)
    {
        this.found = found;
        this.outcomes = outcomes;
    }

    /// <summary>Binds with <paramref name="models"/>; without two arms the rules stand.</summary>
    public static void Bind(QuantitySheet sheet, Gathered found, OutcomeRegister outcomes, QuantityModels models)
    {
        if (sheet.Arms.Count < 2) return;
        var binding = new QuantityBinding(found, outcomes);
        foreach (var sentence in sheet.Sentences)
        {
            sheet.Link(sentence);
            sheet.Tell(sentence, models.Roles);
            sheet.BindArms(sentence, models.Arms);
            sheet.BindOutcomes(sentence, models.Outcomes);
            foreach (var value in sentence.Quantities) binding.byStart[value.Number.At.Start] = (sentence, value);
        }
        // What is said to be a difference is no value of one arm.
        foreach (var comparison in found.Comparisons)
            if (comparison.Estimate?.At is { } at) binding.used.Add(at.Start);
        binding.Results();
        binding.Changes();
        foreach (var sentence in sheet.Sentences) binding.Add(sentence);
        found.Results.Sort(static (a, b) => (a.Value.At?.Start ?? 0).CompareTo(b.Value.At?.Start ?? 0));
        found.Changes.Sort(static (a, b) => a.At.CompareTo(b.At));
    }

    private void Results()
    {
        var inLongLists = LongLists();
        for (var i = found.Results.Count - 1; i >= 0; i--)
        {
            var result = found.Results[i];
            if (result.Value.At is not { } at || !byStart.TryGetValue(at.Start, out var bound)) continue;
            used.Add(at.Start);
            var value = bound.Value;
            // Lists over outcomes and arms at once are plainer than any model.
            if (result.Rule == BindingRule.Parallel.Name) continue;
            if (value.Role == QuantityRole.Change && value.RoleOdds >= SureRole)
            {
                found.Results.RemoveAt(i);
                found.Changes.Add(Change(bound.Sentence, value) with { Dispersion = result.Dispersion });
            }
            else if (value.IsValue) found.Results[i] = Bound(result, value, OpensBracket(bound.Sentence, value) ? result.Outcome : null, inLongLists.Contains(at.Start)) with { IsBaseline = value.Role == QuantityRole.Baseline };
            else if (value.RoleOdds >= SureOfNone && !IsPlaced(result, value.Number.Kind) && (result.Arm is null || result.Outcome is null || IsPlain(value))) found.Results.RemoveAt(i);
        }
        foreach (var result in found.Results)
            if (result.Count is { } count && result.Value.At is { } at)
                foreach (var (start, (_, value)) in byStart)
                    if (value.Number.Value == count && start < at.Start + 20 && start > at.Start - 60) used.Add(start);
    }

    // Where the values of a list begin that go to three arms and more in their order: plainer than any model.
    private HashSet<int> LongLists() =>
    [
        .. found.Results.Where(result => result.Rule == BindingRule.Listed.Name && result.Value.At is { } at && byStart.ContainsKey(at.Start))
            .GroupBy(result => (byStart[result.Value.At!.Value.Start].Sentence, result.Outcome))
            .Where(static list => list.Count() > 2).SelectMany(static list => list).Select(static result => result.Value.At!.Value.Start),
    ];

    // A value with its arm beside it and its spread, its people or its rival is a result, whatever a model says.
    private bool IsPlaced(ArmResult result, NumberKind kind) =>
        result is { Arm: not null, Outcome: not null, Value.At: { } at } && (result.Confidence >= BindingRule.InOrder.Confidence && (result.Dispersion is not null || result.Denominator is not null)
            || result.Confidence >= BindingRule.Beside.Confidence && kind == NumberKind.Duration
            || (result.Dispersion is not null || kind is NumberKind.Percent or NumberKind.Mean or NumberKind.Median) && found.Comparisons.Exists(one => one is { Experimental: not null, Comparator: not null, Estimate: null, P: not null } && one.Outcome == result.Outcome && one.At.Contains(at)));

    // A number that does not say by itself that it is a result.
    private static bool IsPlain(Quantity value) => value.Number.Kind is not (NumberKind.Percent or NumberKind.Mean or NumberKind.Median or NumberKind.Fold) || value.RoleOdds >= Certain;

    // "encephalopathy (8.9% vs 24.1%)": what stands before the bracket is the outcome, and the rule has read it.
    private static bool OpensBracket(QuantitySentence sentence, Quantity value)
    {
        for (var k = value.First - 1; k >= sentence.Span.First && value.First - k <= 8; k--)
        {
            if (sentence.Span.Words.Mark(k) is '(' or '[') return true;
            if (sentence.Span.Words.Mark(k) is ')' or ']' or ';') return false;
        }
        return false;
    }

    private ArmResult Bound(ArmResult result, Quantity value, string? keep, bool isLong)
    {
        var (arm, outcome) = Names(value, result.Arm, result.Outcome);
        outcome = keep ?? outcome;
        if (isLong) arm = result.Arm;
        return arm == result.Arm && outcome == result.Outcome ? result : result with { Arm = arm, Outcome = outcome, Rule = Rule, Confidence = Confidence(value) };
    }

    private (string? Arm, string? Outcome) Names(Quantity value, string? arm, string? outcome) =>
        (value.Arm is { } bound && value.ArmOdds >= (arm is null ? Likely : SureToReplace) ? bound.Id : arm, value.Outcome is { } phrase && value.OutcomeOdds >= (outcome is null ? Sure : SureToReplace) ? outcomes.IdOf(phrase, Kind(value)) : outcome ?? (value.Outcome is { } weak ? outcomes.IdOf(weak, Kind(value)) : null));

    private static double Confidence(Quantity value) => Math.Round(value.RoleOdds * value.ArmOdds * Math.Max(value.OutcomeOdds, 0.1), 3);

    private static OutcomeKind Kind(Quantity value) => value.Role == QuantityRole.Share ? OutcomeKind.Binary : OutcomeKind.Continuous;

    private void Changes()
    {
        for (var i = found.Changes.Count - 1; i >= 0; i--)
        {
            var change = found.Changes[i];
            if (change.Rule == Rule) continue;
            if (change.Change is { At: { } at } size && byStart.TryGetValue(at.Start, out var bound))
            {
                used.Add(at.Start);
                // "Fell by 35%", "rose 2.1-fold": the words say what the number is.
                if (change.Unit is "%" or "fold" && change.Outcome is not null && bound.Value.Role != QuantityRole.Change) continue;
                if (bound.Value.Role is QuantityRole.Baseline or QuantityRole.Level or QuantityRole.Share && bound.Value.RoleOdds >= SureRole)
                {
                    found.Changes.RemoveAt(i);
                    found.Results.Add(Result(bound.Sentence, bound.Value));
                }
                else if (bound.Value.Role == QuantityRole.Change) found.Changes[i] = Bound(change, bound.Value);
                else if (bound.Value.RoleOdds >= SureOfNone && (change.Arm is null || change.Outcome is null || IsPlain(bound.Value))) found.Changes.RemoveAt(i);
            }
            else if (change.From is { } from && change.To is { } to && Ends(change.At, from, to) is ({ } before, { } after))
            {
                used.Add(before.Number.At.Start);
                used.Add(after.Number.At.Start);
                if (after.IsValue) found.Changes[i] = Bound(change, after);
            }
        }
    }

    private (Quantity? From, Quantity? To) Ends(Passage at, double from, double to)
    {
        var inside = byStart.Values.Where(one => at.Contains(one.Value.Number.At)).Select(static one => one.Value).OrderBy(static one => one.First).ToList();
        return (inside.Find(one => one.Number.Value == from), inside.FindLast(one => one.Number.Value == to));
    }

    private WithinArmChange Bound(WithinArmChange change, Quantity value)
    {
        var (arm, outcome) = Names(value, change.Arm, change.Outcome);
        return arm == change.Arm && outcome == change.Outcome ? change : change with { Arm = arm, Outcome = outcome, Rule = Rule, Confidence = Confidence(value) };
    }

    // Values that no rule took.
    private void Add(QuantitySentence sentence)
    {
        for (var i = 0; i < sentence.Quantities.Count; i++)
        {
            var value = sentence.Quantities[i];
            if (!value.IsValue || value.RoleOdds < Sure || used.Contains(value.Number.At.Start) || double.IsNaN(value.Number.Value)) continue;
            // People, probabilities and bounds are no values of an outcome, whatever stands beside them.
            if (ValueReader.IsHeterogeneity(sentence.Span.Words, value.First)) continue;
            if (value.Number.Kind is NumberKind.Denominator or NumberKind.N or NumberKind.P or NumberKind.CiBound) continue;
            if (value.ArmOdds < Sure && value.OutcomeOdds < Sure || sentence.Role == Role.Conclusions && Repeats(value.Number.Raw)) continue;
            if (value.Role == QuantityRole.Baseline && To(sentence, i) is { } end && !used.Contains(end.Number.At.Start))
            {
                used.Add(end.Number.At.Start);
                var (arm, outcome) = Names(end, null, null);
                found.Changes.Add(new(arm, outcome, value.Number.Value, end.Number.Value, null, end.Number.Unit ?? value.Number.Unit ?? "", PBehind(sentence, end), sentence.Span.Words.Range(value.First, end.Last))
                { FromDispersion = Spread(sentence, value), Dispersion = Spread(sentence, end), Rule = Rule, Confidence = Confidence(end) });
            }
            else if (value.Role == QuantityRole.Change) found.Changes.Add(Change(sentence, value));
            else found.Results.Add(Result(sentence, value));
            used.Add(value.Number.At.Start);
        }
    }

    private bool Repeats(string raw) => found.Results.Exists(result => result.Value.Raw == raw) || found.Changes.Exists(change => change.Change is { } size && size.Raw == raw);

    // "8.34 ± 0.83 to 7.52": the next value, with "to" right before it.
    private static Quantity? To(QuantitySentence sentence, int i)
    {
        for (var j = i + 1; j < sentence.Quantities.Count; j++)
        {
            var next = sentence.Quantities[j];
            if (next.Role is QuantityRole.Spread or QuantityRole.Other) continue;
            return next.Role == QuantityRole.Level && next.Arm == sentence.Quantities[i].Arm && sentence.Span.Words.Is(next.First - 1, "to") ? next : null;
        }
        return null;
    }

    private ArmResult Result(QuantitySentence sentence, Quantity value)
    {
        var (arm, outcome) = Names(value, null, null);
        return new(arm, outcome, Timepoints.Near(sentence.Span, value.First, value.Last, value.Outcome), Sourced(value), value.Number.Unit ?? "", null, null, Spread(sentence, value))
        { IsBaseline = value.Role == QuantityRole.Baseline, Rule = Rule, Confidence = Confidence(value) };
    }

    private WithinArmChange Change(QuantitySentence sentence, Quantity value)
    {
        var (arm, outcome) = Names(value, null, null);
        var size = Sourced(value) with { Value = value.Number.Value * Sign(sentence, value) };
        return new(arm, outcome, null, null, size, value.Number.Unit ?? "", PBehind(sentence, value), sentence.Span.Words.Range(value.First, value.Last)) { Dispersion = Spread(sentence, value), Rule = Rule, Confidence = Confidence(value) };
    }

    // An unsigned number takes the sign of the word that turns it, nearest before it, else behind it.
    private static int Sign(QuantitySentence sentence, Quantity value)
    {
        if (value.Number.Value < 0 || value.Number.Raw.StartsWith('+')) return 1;
        var words = sentence.Span.Words;
        for (var k = value.First - 1; k >= sentence.Span.First; k--)
            if (words.Has(k, Language.WordClass.Up | Language.WordClass.Down) && !words.Has(k, Language.WordClass.Comparative)) return words.Has(k, Language.WordClass.Down) ? -1 : 1;
        for (var k = value.Last + 1; k < sentence.Span.End; k++)
            if (words.Has(k, Language.WordClass.Up | Language.WordClass.Down) && !words.Has(k, Language.WordClass.Comparative)) return words.Has(k, Language.WordClass.Down) ? -1 : 1;
        return 1;
    }

    private static Sourced<double> Sourced(Quantity value) => new(value.Number.Value, value.Number.Raw, value.Number.At, Origin.Reported);

    private static Dispersion? Spread(QuantitySentence sentence, Quantity value)
    {
        if (value.Index + 1 >= sentence.Quantities.Count) return null;
        var next = sentence.Quantities[value.Index + 1];
        if (next.Number.Kind is not (NumberKind.Sd or NumberKind.Se) && next.Role != QuantityRole.Spread || next.First - value.Last > 5 || !(next.Number.Value >= 0)) return null;
        return new(next.Number.Kind == NumberKind.Se ? "se" : "sd", null, null, null, next.Number.Value);
    }

    // A P value right behind one change, before any other value, is of that change.
    private static PValue? PBehind(QuantitySentence sentence, Quantity value)
    {
        for (var j = value.Index + 1; j < sentence.Quantities.Count; j++)
        {
            var next = sentence.Quantities[j];
            if (next.Number.Kind == NumberKind.P)
                return next.First - value.Last <= 14 && ArmFeatures.List(sentence, value).Count == 1 ? new(next.Number.Operator ?? "=", Sourced(next)) : null;
            if (next.Role != QuantityRole.Spread && next.Number.Kind is not (NumberKind.Sd or NumberKind.Se or NumberKind.CiBound)) return null;
        }
        return null;
    }
}
