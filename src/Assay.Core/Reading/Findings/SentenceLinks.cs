using Assay.Language;
using Assay.Reading.Findings.Arms;
using Assay.Reading.Linking;

namespace Assay.Reading.Findings;

/// <summary>Lays the learned links of a sentence over what the rules found: rules where they are sure, the linker where they are silent or it is surer.</summary>
internal sealed class SentenceLinks(Wording words, ArmRegister arms)
{
    private const double SureOutcome = 0.7;
    private const double SureArm = 0.6;
    private const double SureValue = 0.6;
    private LinkedSentence? linked;

    /// <summary>The sentence that is asked about from now on; null for one without values.</summary>
    public void Of(LinkedSentence? sentence) => linked = sentence;

    /// <summary>Gives values arms; true where every value that got one has its own.</summary>
    public bool Bind(List<Reported> series)
    {
        if (linked is null) return false;
        var given = series.ConvertAll(value => linked.ArmOf(value.First) is { } link && Arm(link.Arm) is { } arm ? (Arm: arm, link.Confidence) : default);
        // Two values of one arm are a list over something else, which rules know better.
        if (given.Exists(one => one.Arm is not null && given.Count(other => other.Arm == one.Arm) > 1)) return false;
        var whole = given.TrueForAll(static one => one.Arm is not null);
        var surer = whole && given.Min(static one => one.Confidence) > Math.Max(SureArm, series.Max(static value => value.Arm is null ? 0 : value.Confidence));
        for (var i = 0; i < series.Count; i++)
        {
            var (arm, confidence) = given[i];
            // All change together or only gaps are filled, so that no two values come to share an arm.
            if (arm is null || arm == series[i].Arm || !surer && (series[i].Arm is not null || series.Exists(value => value.Arm == arm))) continue;
            (series[i].Arm, series[i].Rule, series[i].Confidence) = (arm, BindingRule.Linking, confidence);
        }
        return whole;
    }

    /// <summary>The outcome of a value: the rules' phrase where the linker means the same or is not sure, else the linker's.</summary>
    public OutcomePhrase? Outcome(Reported value, OutcomePhrase? phrase)
    {
        if (linked?.OutcomeOf(value.First, words) is not { } link) return phrase;
        if (phrase is { } named && (named.At.Overlaps(link.Outcome.At) || link.Confidence < SureOutcome)) return phrase;
        if (value.Rule.Length == 0 || phrase is null) (value.Rule, value.Confidence) = (value.Rule.Length == 0 ? BindingRule.Linking : value.Rule, Math.Min(value.Confidence, link.Confidence));
        return link.Outcome;
    }

    /// <summary>Values that the rules left out and the linker is sure of: the number, its arm and its outcome.</summary>
    public IEnumerable<(Number Value, ArmDraft Arm, OutcomePhrase Outcome, double Confidence)> Missed(SentenceSpan span, Func<Number, bool> isUsed)
    {
        if (linked is null) yield break;
        var last = -1;
        for (var i = 0; i < span.Numbers.Count; i++)
        {
            var number = span.Numbers[i];
            if (number.Kind is not (NumberKind.Percent or NumberKind.Count or NumberKind.Mean or NumberKind.Median or NumberKind.Other) || double.IsNaN(number.Value) || ValueReader.IsHeterogeneity(words, span.Tokens[i]) || isUsed(number) || arms.Sizes.Contains(number.At.Start)) continue;
            if (linked.ValueAt(span.Tokens[i]) is not { } value || value.First == last || value.First < span.Tokens[i]) continue;
            last = value.First;
            if (linked.ArmOf(value.First) is not { } arm || Arm(arm.Arm) is not { } draft || linked.OutcomeOf(value.First, words) is not { } outcome) continue;
            if (arm.Confidence * outcome.Confidence * value.Confidence >= SureValue) yield return (number, draft, outcome.Outcome, arm.Confidence * outcome.Confidence);
        }
    }

    private ArmDraft? Arm(Mentions.Mention mention) => Arm(words, arms, mention);

    /// <summary>The arm that a mention names, or null for one the abstract does not know.</summary>
    public static ArmDraft? Arm(Wording words, ArmRegister arms, Mentions.Mention mention)
    {
        foreach (var named in arms.Mentions)
            if (named.First <= mention.Last && mention.First <= named.Last) return named.Arm;
        var key = ArmNames.Key(words.Range(mention.First, mention.Last).Of(words.Text));
        return arms.Arms.FirstOrDefault(arm => arm.Keys.Contains(key));
    }
}
