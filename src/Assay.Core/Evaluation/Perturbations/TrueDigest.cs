using System.Collections.Immutable;
using Assay.Reading;

namespace Assay.Evaluation.Perturbations;

/// <summary>The true sentences that an article gives: its own of results and conclusions, and sentences made of what is read in it.</summary>
public static class TrueDigest
{
    private const int Shortest = 30;
    private const int Longest = 420;
    private const double Sure = 0.8;

    /// <summary>Sentences of results and conclusions, as they stand.</summary>
    public static ImmutableArray<TrueSentence> Own(TestBed bed)
    {
        ArgumentNullException.ThrowIfNull(bed);
        return [.. bed.Study.Sentences.Where(static sentence => sentence.Role is Role.Results or Role.Conclusions)
            .Select(sentence => new TrueSentence(Unlabelled(sentence.At.Of(bed.Article.Text)), sentence.At))
            .Where(static sentence => sentence.Text.Length is >= Shortest and <= Longest && char.IsUpper(sentence.Text[0]) && sentence.Text[^1] == '.' && !sentence.Text.Contains('\n', StringComparison.Ordinal))];
    }

    /// <summary>"{outcome} was {value} with {arm} v {value} with {arm}", of arms and outcomes surely read.</summary>
    public static ImmutableArray<TrueSentence> Made(TestBed bed)
    {
        ArgumentNullException.ThrowIfNull(bed);
        var study = bed.Study;
        var made = ImmutableArray.CreateBuilder<TrueSentence>();
        foreach (var group in study.Results.Where(static result => result is { Arm: not null, Outcome: not null, IsBaseline: false, Confidence: >= Sure, Value.At: not null }).GroupBy(static result => (result.Outcome, result.Timepoint, result.Unit)))
        {
            if (group.Select(static result => result.Arm).Distinct().Count() != 2 || group.Count() != 2) continue;
            var (one, other) = (group.First(), group.Last());
            var labels = group.Select(result => study.Arms.First(arm => arm.Id == result.Arm).Label).ToList();
            var name = study.Outcomes.First(outcome => outcome.Id == group.Key.Outcome).Name;
            var home = study.Sentences.FirstOrDefault(sentence => sentence.At.Contains(one.Value.At!.Value) && sentence.At.Contains(other.Value.At!.Value));
            if (home is null || name.Length < 4) continue;
            foreach (var way in Ways)
                if (way(Capital(name), name, labels[0], Told(one, bed), labels[1], Told(other, bed)) is var text)
                    made.Add(new(text, home.At) { Lies = one.Value.Value == other.Value.Value ? [] : [("P05", "V05", way(Capital(name), name, labels[0], Told(other, bed), labels[1], Told(one, bed)))] });
            if (one.Value.Value == other.Value.Value || one.Value.Value < 0 || other.Value.Value < 0 || name.Contains("change", StringComparison.OrdinalIgnoreCase) || name.Contains("reduction", StringComparison.OrdinalIgnoreCase) || name.Contains("decrease", StringComparison.OrdinalIgnoreCase)) continue;
            var more = one.Value.Value > other.Value.Value;
            made.Add(new(Compared(name, labels, one, other, more, bed), home.At) { Lies = [("P04", "V04", Compared(name, labels, one, other, !more, bed))] });
        }
        return made.ToImmutable();
    }

    private static readonly ImmutableArray<Func<string, string, string, string, string, string, string>> Ways =
    [
        (name, _, one, value, other, second) => $"{name} was {value} with {one} v {second} with {other}.",
        (_, name, one, value, other, second) => $"With {one}, {name} was {value}, against {second} with {other}.",
        (name, _, one, value, other, second) => $"{name}: {one} {value}, {other} {second}.",
        (_, name, one, value, other, second) => $"In the {one} group {name} was {value}; in the {other} group it was {second}.",
    ];

    private static string Compared(string name, List<string> labels, ArmResult one, ArmResult other, bool more, TestBed bed) =>
        $"{Capital(name)} was {(more ? "higher" : "lower")} with {labels[0]} ({Told(one, bed)}) than with {labels[1]} ({Told(other, bed)}).";

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static string Told(ArmResult result, TestBed bed)
    {
        var literal = result.Value.At!.Value.Of(bed.Article.Text);
        return result.Unit == "%" && !literal.Contains('%', StringComparison.Ordinal) ? literal + "%" : literal;
    }

    private static string Unlabelled(string sentence)
    {
        var colon = sentence.IndexOf(": ", StringComparison.Ordinal);
        return colon is > 0 and < 40 && sentence.AsSpan(0, colon).IndexOfAnyInRange('a', 'z') < 0 ? sentence[(colon + 2)..] : sentence;
    }
}
